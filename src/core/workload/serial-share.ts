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

/** The first units of the list make the serial part as long as that comes this near to B. */
const NEAR_ENOUGH: Fraction = 0.001

/**
 * The first units up to the wanted share, then whichever later ones still fit, the largest first. A list with few
 * large tasks, such as the notes' 16 primes, may leave too large a gap: there the largest are fitted in first.
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
  if (everything) return new Uint8Array(unitDivisions.length).fill(1)
  const units = Array.from(unitDivisions.keys())
  const largestFirst = [...units].sort((a, b) => (unitDivisions[b] as number) - (unitDivisions[a] as number))
  let sum = 0
  let front = 0
  while (front < units.length && sum + (unitDivisions[front] as number) <= wanted) {
    sum += unitDivisions[front++] as number
  }
  const total = units.reduce((all, unit) => all + (unitDivisions[unit] as number), 0)
  const listed = choose(unitDivisions, wanted, [...units.slice(0, front), ...largestFirst])
  if (listed.gap <= NEAR_ENOUGH * total) return listed.chosen
  const sized = choose(unitDivisions, wanted, largestFirst)
  return sized.gap < listed.gap ? sized.chosen : listed.chosen
}

/** Takes units in the order given, each once, as long as they fit; units that cost nothing are left out. */
function choose(unitDivisions: Float64Array, wanted: number, units: readonly number[]) {
  const chosen = new Uint8Array(unitDivisions.length)
  let gap = wanted
  for (const unit of units) {
    const divisions = unitDivisions[unit] as number
    if (chosen[unit] || divisions === 0 || divisions > gap) continue
    gap -= divisions
    chosen[unit] = 1
  }
  return { chosen, gap }
}
