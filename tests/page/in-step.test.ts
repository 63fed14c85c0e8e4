/** While a slider moves every number in sight belongs to the same B and j, in every frame that is painted. */
import { afterEach, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { amdahlLimit, amdahlSpeedup } from '../../src/core/laws/amdahl'
import { processorsForSpeedup } from '../../src/core/laws/amdahl-inverse'
import { uslSpeedup } from '../../src/core/laws/usl'
import { numbersIn } from '../../src/i18n/numbers'
import { pageClock } from '../../src/platform/page-clock'
import { appears, curve, openLab, slider, texts } from './lab'

const numbers = numbersIn('en')

const slowDown = (rate: number) => cdp().send('Emulation.setCPUThrottlingRate', { rate })
afterEach(() => slowDown(1))

const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? ''
const attribute = (selector: string, name: string) =>
  document.querySelector(selector)?.getAttribute(name) ?? ''
const number = (selector: string, name: string) => Number(attribute(selector, name))
const field = (name: string) =>
  document.querySelector<HTMLInputElement>(`input[type=text][aria-label="${name}"]`)?.value ?? ''

/** From a place on an axis to its value, by two of the numbers that stand at the axis. */
function axis(which: 'x' | 'y', logarithmic: boolean) {
  const ticks = [
    ...document.querySelectorAll(`.recharts-${which}Axis-tick-labels .recharts-cartesian-axis-tick-value`),
  ].map((tick) => ({
    place: Number(tick.getAttribute(which)),
    value: Number((tick.textContent ?? '').replaceAll(',', '')),
  }))
  const [one, other] = [ticks[logarithmic ? 0 : 1], ticks.at(-1)]
  if (!one || !other) throw new Error(`the ${which} axis has no numbers`)
  const bend = logarithmic ? Math.log : (value: number) => value
  const unbend = logarithmic ? Math.exp : (value: number) => value
  const slope = (bend(other.value) - bend(one.value)) / (other.place - one.place)
  return (place: number) => unbend(bend(one.value) + (place - one.place) * slope)
}

/** All that the page says, each beside what it must be for the B and j in the fields. Empty where all agree. */
function contradictions(): string[] {
  const serialFraction = Number.parseFloat(field('Serial fraction B, exact')) / 100
  const processors = Number(field('Processors j, exact').replaceAll(',', ''))
  const speedup = amdahlSpeedup(serialFraction, processors)
  const limit = amdahlLimit(serialFraction)
  const [share, parallel] = [numbers.share(serialFraction), numbers.share(1 - serialFraction)]
  const s = `S${numbers.subscript(processors)}`
  const needed = processorsForSpeedup(serialFraction, 5)
  const found: string[] = []
  const expectSame = (what: string, shown: string, right: string) => {
    if (shown.replace(/\s/g, ' ') !== right.replace(/\s/g, ' ')) found.push(`${what}: ${shown}, not ${right}`)
  }
  /** To a pixel. */
  const expectAt = (what: string, place: number, valueAt: (place: number) => number, right: number) => {
    const [one, other] = [valueAt(place - 1), valueAt(place + 1)].sort((less, more) => less - more)
    if (!(one !== undefined && other !== undefined && one <= right && right <= other))
      found.push(`${what}: ${valueAt(place)}, not ${right}`)
  }
  const spoken = (name: string) => attribute(`input[type=range][aria-label="${name}"]`, 'aria-valuetext')
  expectSame('slider B', spoken('Serial fraction B'), numbers.perCentExact(serialFraction))
  expectSame('slider j', spoken('Processors j').split(' ')[0] ?? '', numbers.whole(processors))
  expectSame(
    'formula',
    texts('.readings > .formula mn').join(' '),
    [processors, 1, share, parallel, processors, numbers.ratio(speedup)].join(' '),
  )
  const shown = texts('.readouts dd')
  expectSame('name of S', textOf('.readouts dt'), `Speedup ${s}`)
  expectSame('S', shown[0] ?? '', numbers.ratio(speedup))
  expectSame('limit', shown[1] ?? '', numbers.ratio(limit))
  expectSame('efficiency', shown[3] ?? '', numbers.perCentOpen(speedup / processors))
  expectSame('needed', textOf('.wanted-speedup strong'), needed === undefined ? '' : numbers.whole(needed))
  expectSame('bar T(j)', texts('.time-bar > div > span')[1] ?? '', `T(${numbers.whole(processors)})`)
  const blocks = [...document.querySelectorAll<HTMLElement>('.time-bar .serial, .time-bar .parallel')]
  const shares = blocks.map((block) => Number(block.style.getPropertyValue('--share')))
  const right = [serialFraction, 1 - serialFraction, serialFraction, (1 - serialFraction) / processors]
  for (const [index, bar] of right.entries())
    expectSame(`bar ${index}`, (shares[index] ?? Number.NaN).toFixed(9), bar.toFixed(9))

  const x = axis('x', true)
  const y = axis('y', false)
  if (attribute('line.marker', 'display') !== 'none') {
    expectAt('marker j', number('line.marker', 'x1'), x, processors)
    expectAt('marker S', number('line.marker', 'y1'), y, speedup)
    expectSame('label of S', textOf('.name.ink.strong'), `${s} = ${numbers.ratio(speedup)}`)
  }
  const [across = 1, height = 1] = (
    attribute('.curve.theory', 'points').trim().split(/\s+/).slice(-2) ?? []
  ).map(Number)
  const last = x(across)
  expectAt('B of the curve', height, y, amdahlSpeedup(serialFraction, last))
  const label = textOf('.name.theory')
  if (attribute('.name.theory', 'display') !== 'none')
    expectSame('label of the curve', label.replace(/^.*B = /, ''), numbers.perCentExact(serialFraction))
  expectSame('label of the limit', textOf('.name.limit').replace(/^.* = | ↑$/g, ''), numbers.ratio(limit))
  if (attribute('.curve.limit', 'display') !== 'none')
    expectAt('line of the limit', number('.curve.limit', 'y1'), y, limit)
  return found
}

/** Looks after every paint until it is told to stop. @returns what stops it, with what it has seen */
function watchFrames(look: () => string[]) {
  const seen: string[] = []
  let frames = 0
  let going = true
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    frames++
    seen.push(...look())
    if (going) ask()
  }
  // A message sent before the paint arrives after it.
  const ask = () => requestAnimationFrame(() => port2.postMessage(undefined))
  ask()
  return () => {
    going = false
    port1.close()
    return { seen, frames }
  }
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** As a pointer does it, from one end of the track to the other and back. */
async function dragOver(name: string, steps: number): Promise<void> {
  const input = slider(name).element() as HTMLInputElement
  const box = input.getBoundingClientRect()
  const inFrame = window.frameElement?.getBoundingClientRect()
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', share: number) =>
    cdp().send('Input.dispatchMouseEvent', {
      type,
      x: (inFrame?.x ?? 0) + box.x + 12 + share * (box.width - 24),
      y: (inFrame?.y ?? 0) + box.y + box.height / 2,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    })
  await send('mousePressed', 0.05)
  for (let step = 1; step <= steps; step++) {
    await send('mouseMoved', 0.5 - 0.45 * Math.cos((2 * Math.PI * step) / steps))
    await frame()
  }
  await send('mouseReleased', 0.05)
}

async function press(name: string, keys: string[]): Promise<void> {
  const input = slider(name).element() as HTMLInputElement
  input.focus()
  for (const key of keys) {
    input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await frame()
  }
}

const KEYS = [
  'ArrowRight',
  'ArrowRight',
  'PageUp',
  'ArrowLeft',
  'PageDown',
  'End',
  'PageDown',
  'Home',
  'PageUp',
]

test.each([1, 4])('no frame shows two values, with the processor slowed down %i times', async (rate) => {
  await openLab({ clock: pageClock })
  await curve()
  await appears('.wanted-speedup strong')
  expect(contradictions()).toEqual([])
  await slowDown(rate)
  const stop = watchFrames(contradictions)
  await dragOver('Serial fraction B', 12)
  await dragOver('Processors j', 12)
  await press('Serial fraction B', KEYS)
  await press('Processors j', KEYS)
  const { seen, frames } = stop()
  expect(seen).toEqual([])
  expect(frames).toBeGreaterThan(20)
})

test('nor while the slider of another law moves', async () => {
  const lab = await openLab({ clock: pageClock })
  await curve()
  lab.store.getState().actions.showLaw('usl')
  await appears('article[aria-label="Universal Scalability Law"] dd')
  await appears('path.curve.law')
  const look = (): string[] => {
    const contention = Number(field('Contention σ, exact'))
    const coherency = Number(field('Coherency κ, exact'))
    const speedup = uslSpeedup(contention, coherency, 8)
    const said = [textOf('.law-card dd'), texts('.law-card .with-numbers mn').at(-1)]
    const drawn = axis('y', false)(number('circle.law', 'cy'))
    const right = said.every((text) => text === numbers.ratio(speedup))
    return right && Math.abs(drawn - speedup) < 0.02 * speedup ? [] : [`${said}, ${drawn}, not ${speedup}`]
  }
  expect(look()).toEqual([])
  const stop = watchFrames(look)
  await dragOver('Contention σ', 12)
  await press('Coherency κ', KEYS)
  const { seen, frames } = stop()
  expect(seen).toEqual([])
  expect(frames).toBeGreaterThan(8)
})
