/** The slider of a law's parameter: which value stands at which position. */
import { LAW_PARAMETERS, type ParameterName, type ParameterScale } from './law-parameters'

/** Digits that a value on a slider has; a field may hold more. */
const DIGITS = 3

function lastOf(scale: ParameterScale, least: number, most: number): number {
  switch (scale.kind) {
    case 'even':
      return Math.round((most - least) / scale.step)
    case 'doublings':
      return Math.log2(most / least)
    case 'decades':
      return 1 + Math.round(scale.perDecade * Math.log10(most / scale.from))
  }
}

export function lastPositionOf(name: ParameterName): number {
  const { scale, least, most } = LAW_PARAMETERS[name]
  return lastOf(scale, least, most)
}

/** The value at a position, rounded to whole positions. */
export function parameterAt(name: ParameterName, position: number): number {
  const { scale, least }: { scale: ParameterScale; least: number } = LAW_PARAMETERS[name]
  const whole = Math.min(lastPositionOf(name), Math.max(0, Math.round(position)))
  switch (scale.kind) {
    case 'even':
      return Number((least + whole * scale.step).toFixed(6))
    case 'doublings':
      return least * 2 ** whole
    case 'decades':
      return whole === 0
        ? 0
        : Number((scale.from * 10 ** ((whole - 1) / scale.perDecade)).toPrecision(DIGITS))
  }
}

/** The position of any value, between whole positions where it falls there. */
export function positionOfParameter(name: ParameterName, value: number): number {
  const { scale, least }: { scale: ParameterScale; least: number } = LAW_PARAMETERS[name]
  switch (scale.kind) {
    case 'even':
      return Number(((value - least) / scale.step).toFixed(6))
    case 'doublings':
      return Math.log2(value / least)
    case 'decades':
      return value < scale.from
        ? value / scale.from
        : Number((1 + scale.perDecade * Math.log10(value / scale.from)).toFixed(6))
  }
}
