import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { LAW_PARAMETERS, PARAMETER_NAMES } from '../../../src/core/laws/law-parameters'
import { parameterScale } from '../../../src/core/laws/parameter-scale'
import { PROCESSORS_SCALE, SERIAL_FRACTION_SCALE, type SliderScale } from '../../../src/core/slider-scale'

/** Every value that arrow keys reach from the least one on. */
function stopsOf({ stepped, valueAt }: SliderScale): number[] {
  const stops = [valueAt(0)]
  for (let next = stepped(stops[0] ?? 0, 1); next !== stops.at(-1); next = stepped(next, 1)) stops.push(next)
  return stops
}

const SCALES: [string, SliderScale][] = [
  ['B', SERIAL_FRACTION_SCALE],
  ['j', PROCESSORS_SCALE],
  ...PARAMETER_NAMES.map((name): [string, SliderScale] => [name, parameterScale(name)]),
]

describe.each(SCALES)('the slider of %s', (_, scale) => {
  const { last, placeOf, valueAt, stepped, paged } = scale
  const stops = stopsOf(scale)

  it('runs from end to end of its track, ever upwards', () => {
    expect(valueAt(last)).toBe(stops.at(-1))
    expect([valueAt(-1), valueAt(last + 1)]).toEqual([stops[0], stops.at(-1)])
    expect([placeOf(stops[0] ?? 0), placeOf(stops.at(-1) ?? 0)]).toEqual([0, last])
    for (const [index, stop] of stops.slice(1).entries()) {
      const before = stops[index] ?? 0
      if (!(stop > before && placeOf(stop) > placeOf(before))) expect.fail(`${before} → ${stop}`)
    }
  })

  it('leads one arrow key on from every value, and back', () => {
    for (const [index, stop] of stops.entries()) {
      const [before, after] = [stops[index - 1] ?? stop, stops[index + 1] ?? stop]
      if (stepped(stop, -1) !== before || stepped(stop, 1) !== after) expect.fail(`at ${stop}`)
      // As it stands in a link or a field, with its digits.
      if (stepped(Number(String(after)), after === stop ? 0 : -1) !== stop) expect.fail(`back to ${stop}`)
    }
  })

  it('keeps its ends', () => {
    const [least, most] = [stops[0] ?? 0, stops.at(-1) ?? 0]
    expect([stepped(least, -1), paged(least, -1), stepped(most, 1), paged(most, 1)]).toEqual([
      least,
      least,
      most,
      most,
    ])
  })

  it('is led from a value between two of its own to the nearer end of the step', () => {
    for (const [index, stop] of stops.slice(0, 200).entries()) {
      const after = stops[index + 1]
      if (after === undefined || after - stop === 1) continue
      const between = (stop + after) / 2
      expect([stepped(between, -1), stepped(between, 1)]).toEqual([stop, after])
    }
  })
})

describe('the slider of B', () => {
  const { last, placeOf, valueAt, stepped, paged } = SERIAL_FRACTION_SCALE

  it.each([
    [0, 0],
    [1, 0.0002],
    [25, 0.005],
    [50, 0.01],
    [51, 0.011],
    [90, 0.05],
    [140, 0.1],
    [141, 0.11],
    [142.5, 0.125],
    [163.3, 0.333],
    [180, 0.5],
    [229, 0.99],
    [230, 1],
  ])('stands at %d for B = %d', (place, serialFraction) => {
    expect(valueAt(place)).toBe(serialFraction)
    expect(placeOf(serialFraction)).toBe(place)
    expect(last).toBe(230)
  })

  it('steps by 0.02 % up to 1 %, by 0.1 % up to 10 %, then by 0.5 %, and meets both thirds', () => {
    const stops = stopsOf(SERIAL_FRACTION_SCALE)
    expect(stops.length).toBe(51 + 90 + 180 + 2)
    expect(stops.filter((stop) => stop > 0.32 && stop < 0.34)).toEqual([0.325, 0.33, 0.333, 0.335])
    expect(stops).toContain(0.667)
    expect(stops).toContain(0.125)
    for (const stop of stops) expect(String(stop).length).toBeLessThanOrEqual(6)
  })

  it('goes by ten steps with a Page key, there and back', () => {
    expect([paged(0.1, 1), paged(0.15, -1)]).toEqual([0.15, 0.1])
    expect(paged(paged(0.333, 1), -1)).toBe(0.333)
    expect(stepped(0.333, 1)).toBe(0.335)
  })

  it('takes the nearest value', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (serialFraction) => {
        const nearest = valueAt(placeOf(serialFraction))
        const step = serialFraction < 0.01 ? 0.0002 : serialFraction < 0.1 ? 0.001 : 0.005
        expect(Math.abs(nearest - serialFraction)).toBeLessThanOrEqual(step / 2 + 1e-6)
      }),
    )
  })
})

describe('the slider of j', () => {
  const { placeOf, valueAt, stepped, paged } = PROCESSORS_SCALE

  it('goes through whole numbers, an octave as long as any other', () => {
    expect([1, 2, 19, 100, 65_536].map((processors) => valueAt(placeOf(processors)))).toEqual([
      1, 2, 19, 100, 65_536,
    ])
    expect(placeOf(64) - placeOf(32)).toBe(1)
  })

  it('is drawn to powers of two, and to nothing else', () => {
    expect([4.05, 3.95, 15.94].map(valueAt)).toEqual([16, 16, 65_536])
    expect([4.1, 3.9].map(valueAt)).toEqual([17, 15])
  })

  it('steps by one with an arrow key, doubles and halves with a Page key', () => {
    expect([stepped(16, 1), stepped(19, -1), paged(19, 1), paged(38, -1), paged(5, -1)]).toEqual([
      17, 18, 38, 19, 3,
    ])
  })
})

test.each(PARAMETER_NAMES)('the first value of %s stands on its slider', (name) => {
  const { valueAt, placeOf } = parameterScale(name)
  expect(valueAt(placeOf(LAW_PARAMETERS[name].begin)) / LAW_PARAMETERS[name].begin).toBeCloseTo(1, 1)
})

describe('other sliders', () => {
  it('hold the growths of Sun and Ni, and the sizes of cores by doublings', () => {
    expect(stopsOf(parameterScale('growthExponent'))).toEqual([0, 0.5, 1, 1.5, 2])
    expect(stopsOf(parameterScale('coreSize')).slice(0, 4)).toEqual([1, 2, 4, 8])
  })

  it('have a value below their first decade between nothing and it', () => {
    expect(parameterScale('coherency').placeOf(5e-8)).toBeCloseTo(0.5, 12)
  })
})
