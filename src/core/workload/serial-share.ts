/** Imposing a serial fraction: which units one worker does alone before the rest is shared. */
import type { Fraction } from '../units'

export type ExecutionOrder = {
  /** Unit numbers in the order in which they are done. */
  order: Uint32Array
  /** How many at the front of `order` are done by one worker, while the others wait. */
  serialUnits: number
  /** The share of all divisions in those units: as near to the wanted B as whole units allow. */
  serialShare: Fraction
}

/**
 * The first units up to the wanted share, then whichever later ones still fit, the largest first: a list with
 * few large tasks, such as the notes' 16 primes, comes as near to B as it can.
 */
export function imposeSerialShare(unitDivisions: Float64Array, serialFraction: Fraction): ExecutionOrder {
  const total = unitDivisions.reduce((sum, divisions) => sum + divisions, 0)
  const chosen = chooseSerialUnits(unitDivisions, serialFraction * total, serialFraction === 1)
  const order = new Uint32Array(unitDivisions.length)
  let serialUnits = 0
  let serialDivisions = 0
  for (let unit = 0; unit < order.length; unit++) {
    if (!chosen[unit]) continue
    order[serialUnits++] = unit
    serialDivisions += unitDivisions[unit] as number
  }
  let position = serialUnits
  for (let unit = 0; unit < order.length; unit++) {
    if (!chosen[unit]) order[position++] = unit
  }
  return { order, serialUnits, serialShare: total === 0 ? 0 : serialDivisions / total }
}

function chooseSerialUnits(unitDivisions: Float64Array, wanted: number, everything: boolean): Uint8Array {
  const chosen = new Uint8Array(unitDivisions.length)
  if (everything) return chosen.fill(1)
  if (wanted === 0) return chosen
  let sum = 0
  let front = 0
  while (front < chosen.length && sum + (unitDivisions[front] as number) <= wanted) {
    sum += unitDivisions[front] as number
    chosen[front++] = 1
  }
  const later = Array.from(unitDivisions.keys()).slice(front)
  later.sort((a, b) => (unitDivisions[b] as number) - (unitDivisions[a] as number))
  for (const unit of later) {
    const divisions = unitDivisions[unit] as number
    if (divisions === 0 || sum + divisions > wanted) continue
    sum += divisions
    chosen[unit] = 1
  }
  return chosen
}
