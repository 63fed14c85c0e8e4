/** The notes' delays at full length, or at a tenth of it for a class or a test. The ratios stay. */
import type { Control, ControlValues } from '../core/program-controls'
import type { Fraction } from '../core/units'

export const TIME_SCALE: Control = { kind: 'choice', name: 'scale', options: ['1', '0.1'], usual: '1' }

export function timeScale({ scale }: ControlValues): Fraction {
  return Number(scale)
}
