/** How fast one worker did its units, and which isolated stretches of them were slow. */
import { SLOW_PROBE, shortestProbe } from './block'
import { median } from './stats/median'
import type { UnitStretch } from './stretches'
import type { Milliseconds } from './units'

/** Milliseconds per division. */
type Pace = number

type Probe = {
  from: Milliseconds
  to: Milliseconds
  duration: Milliseconds
  divisions: number
  units: UnitStretch[]
}

/** An isolated slow stretch: the core was taken away. `lost` is what it took beyond the worker's usual pace. */
type SlowStretch = { from: Milliseconds; to: Milliseconds; lost: Milliseconds }

export type WorkerPace = {
  /** Undefined where the worker did no division. */
  usual: Pace | undefined
  slow: SlowStretch[]
  /** Total length of the units. */
  busy: Milliseconds
  divisions: number
}

/**
 * The usual pace is taken from stretches as long as this: at 0.2 ms a tick of 5 µs is 2.5 % of them, too coarse to compare
 * the paces of two runs.
 */
const PACE_PROBE: Milliseconds = 1
const PACE_PROBE_TICKS = 100
/** With fewer of them a median says little, and the mean is taken. */
const FEWEST_PACE_PROBES = 5

/** Units joined, in order, until each stretch lasts at least `shortest`; gaps between units do not count. */
function joined(units: readonly UnitStretch[], divisions: Float64Array, shortest: Milliseconds): Probe[] {
  const probes: Probe[] = []
  let open: Probe | undefined
  for (const unit of units) {
    const { position, from, to } = unit
    open ??= { from, to, duration: 0, divisions: 0, units: [] }
    open.units.push(unit)
    open.to = to
    open.duration += to - from
    open.divisions += divisions[position] as number
    if (open.duration < shortest) continue
    if (open.divisions > 0) probes.push(open)
    open = undefined
  }
  return probes
}

const lengthOf = (units: readonly UnitStretch[]) => units.reduce((sum, { from, to }) => sum + to - from, 0)

const divisionsOf = (units: readonly UnitStretch[], divisions: Float64Array) =>
  units.reduce((sum, { position }) => sum + (divisions[position] as number), 0)

const paceOf = ({ duration, divisions }: Probe): Pace => duration / divisions

/**
 * @param divisions trial divisions of each position in the execution order
 * @param tick of the clock
 */
export function workerPace(
  units: readonly UnitStretch[],
  divisions: Float64Array,
  tick: Milliseconds,
): WorkerPace {
  const probes = joined(units, divisions, shortestProbe(tick))
  const typical = median(probes.map(paceOf))
  const slowProbes = probes.filter((probe) => paceOf(probe) > SLOW_PROBE * typical)
  const ofSlow = new Set(slowProbes.flatMap((probe) => probe.units))
  const steady = units.filter((unit) => !ofSlow.has(unit))
  const usual = usualPace(steady, divisions, tick)
  const slow = slowProbes.map(({ from, to, duration, divisions: made }) => {
    const lost = usual === undefined ? 0 : duration - usual * made
    return { from, to, lost }
  })
  return { usual, slow, busy: lengthOf(units), divisions: divisionsOf(units, divisions) }
}

/** Of units that nothing took the core from. */
function usualPace(steady: readonly UnitStretch[], divisions: Float64Array, tick: Milliseconds) {
  const long = joined(steady, divisions, Math.max(PACE_PROBE, PACE_PROBE_TICKS * tick))
  if (long.length >= FEWEST_PACE_PROBES) return median(long.map(paceOf))
  const made = divisionsOf(steady, divisions)
  return made > 0 ? lengthOf(steady) / made : undefined
}
