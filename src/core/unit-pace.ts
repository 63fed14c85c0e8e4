/** How fast one worker did its units, and which isolated stretches of them were slow. */
import { SLOW_PROBE, shortestProbe } from './block'
import { median } from './stats/median'
import type { UnitStretch } from './stretches'
import type { Milliseconds } from './units'

/** Milliseconds per division. */
type Pace = number

type Probe = { from: Milliseconds; to: Milliseconds; duration: Milliseconds; divisions: number }

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
/** With fewer of them a median says little, and the mean of what was not slow is taken. */
const FEWEST_PACE_PROBES = 5

/** Units joined, in order, until each stretch lasts at least `shortest`; gaps between units do not count. */
function joined(units: readonly UnitStretch[], divisions: Float64Array, shortest: Milliseconds): Probe[] {
  const probes: Probe[] = []
  let open: Probe | undefined
  for (const { position, from, to } of units) {
    open ??= { from, to, duration: 0, divisions: 0 }
    open.to = to
    open.duration += to - from
    open.divisions += divisions[position] as number
    if (open.duration < shortest) continue
    if (open.divisions > 0) probes.push(open)
    open = undefined
  }
  return probes
}

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
  const slow = probes
    .filter((probe) => paceOf(probe) > SLOW_PROBE * typical)
    .map(({ from, to, duration, divisions: made }) => ({ from, to, lost: duration - typical * made }))
  const busy = units.reduce((sum, { from, to }) => sum + to - from, 0)
  const made = units.reduce((sum, { position }) => sum + (divisions[position] as number), 0)
  const long = joined(units, divisions, Math.max(PACE_PROBE, PACE_PROBE_TICKS * tick))
  const lost = slow.reduce((sum, stretch) => sum + stretch.lost, 0)
  const mean = made > 0 ? (busy - lost) / made : undefined
  const usual = long.length < FEWEST_PACE_PROBES ? mean : median(long.map(paceOf))
  return { usual, slow, busy, divisions: made }
}
