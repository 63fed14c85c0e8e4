/** The sliders of the laws beside Amdahl's. */
import { evenly, type SliderScale, scaleOfStops } from '../slider-scale'
import { LAW_PARAMETERS, type ParameterName, type ParameterScale } from './law-parameters'

/** Digits that a value on a slider of decades has; a field may hold more. */
const DIGITS = 3

function decades(from: number, perDecade: number, most: number): number[] {
  const above = Math.round(perDecade * Math.log10(most / from))
  const values = Array.from({ length: above + 1 }, (_, index) =>
    Number((from * 10 ** (index / perDecade)).toPrecision(DIGITS)),
  )
  return [0, ...values]
}

function scaleFor(scale: ParameterScale, least: number, most: number): SliderScale {
  switch (scale.kind) {
    case 'even':
      return scaleOfStops(evenly(least, most, scale.step), (value) =>
        Number(((value - least) / scale.step).toFixed(6)),
      )
    case 'doublings':
      return scaleOfStops(
        Array.from({ length: Math.log2(most / least) + 1 }, (_, power) => least * 2 ** power),
        (value) => Math.log2(value / least),
      )
    case 'decades': {
      const { from, perDecade } = scale
      return scaleOfStops(decades(from, perDecade, most), (value) =>
        value < from ? value / from : 1 + perDecade * Math.log10(value / from),
      )
    }
  }
}

/** The slider of a law's parameter. */
export function parameterScale(name: ParameterName): SliderScale {
  const { scale, least, most } = LAW_PARAMETERS[name]
  return scaleFor(scale, least, most)
}
