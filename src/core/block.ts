/** What a block says: its speedup, and whether something disturbed it. */
import type { Block, BlockFlag, Run } from './measurement'
import { median } from './stats/median'
import type { Fraction, Milliseconds, Speedup } from './units'

/** Two T(1), or plain loops, that differ by more than this: the machine changed its pace within the block. */
const MOST_DRIFT = 0.03

/** A run that lost more than this share of its worker time to interruptions is flagged. */
const MOST_INTERRUPTED = 0.02

/** A probe this much slower, per division, than the worker's own median was interrupted. */
export const SLOW_PROBE = 1.5

/** Fewer of them do not show a worker's pace. */
const FEWEST_PROBES = 5

/** Between the cores of one machine no pace is so many times another. */
const SLOWER_THAN_ANY_CORE = 4

/** Shorter than this many ticks a probe's time is not known well enough to be judged. */
const PROBE_TICKS = 20

/**
 * Nor are shorter ones judged: on a virtual machine the hypervisor's own tick takes 60 to 80 µs some 150 times a
 * second from every run alike. That is the machine's pace, no isolated interruption (`docs/measuring.md`).
 */
const SHORTEST_PROBE: Milliseconds = 0.2

/** How long a stretch of units must last to be judged with a clock of this tick. */
export function shortestProbe(tick: Milliseconds): Milliseconds {
  return Math.max(SHORTEST_PROBE, PROBE_TICKS * tick)
}

/**
 * S of a bracket 1, j, j, 1: linear drift of the machine's pace falls out.
 *
 *   S = (T₁ + T₁′) / (T_j + T_j′)
 */
export function blockSpeedup({ references, shared }: Block): Speedup {
  return (references[0].time + references[1].time) / (shared[0].time + shared[1].time)
}

/** |T − T′| as a share of their mean. */
export function drift([before, after]: readonly [Milliseconds, Milliseconds]): Fraction {
  return (2 * Math.abs(before - after)) / (before + after)
}

/** Of the two T(1). */
export function referenceDrift([before, after]: readonly [Run, Run]): Fraction {
  return drift([before.time, after.time])
}

type Probe = { duration: Milliseconds; divisions: number }

/** One worker's units, in the order it did them, joined until each lasts at least `shortest`. */
function probesOf(run: Run, worker: number, divisions: Float64Array, serial: number, shortest: Milliseconds) {
  const probes: Probe[] = []
  const share = run.shares[worker]
  if (!share) return probes
  let from = share.startedAt
  let joined = 0
  for (let position = 0; position < run.unitEnd.length; position++) {
    if (run.unitWorker[position] !== worker) continue
    if (position >= serial && from < share.sharedFrom) {
      from = share.sharedFrom
      joined = 0
    }
    joined += divisions[position] as number
    const end = run.unitEnd[position] as number
    if (end - from < shortest) continue
    probes.push({ duration: end - from, divisions: joined })
    from = end
    joined = 0
  }
  return probes
}

/**
 * The share of the run's worker time that went to isolated probes slower than 1.5 times that worker's own
 * median: another process or the hypervisor took the core. A core that is slow throughout does not count.
 *
 * A worker that loses its core at the start of a short run gets no further units, so that its few probes show no usual pace.
 * Those of its run in `other` then count as well; where both are few it is held to the pace of all workers of the run.
 *
 * @param divisions trial divisions of each position in the execution order
 * @param serial positions done before the shared part
 * @param other another run on as many workers
 */
export function interruptedShare(
  run: Run,
  divisions: Float64Array,
  serial: number,
  tick: Milliseconds,
  other?: Run,
): Fraction {
  const paced = (from: Run, worker: number) =>
    probesOf(from, worker, divisions, serial, shortest).filter((probe) => probe.divisions > 0)
  const shortest = shortestProbe(tick)
  let lost = 0
  let busy = 0
  const paceOf = (probes: readonly Probe[]) =>
    median(probes.map(({ duration, divisions: made }) => duration / made))
  const all = run.shares.map((_, worker) => paced(run, worker))
  for (const [worker, probes] of all.entries()) {
    const both = other && probes.length < FEWEST_PROBES ? [...probes, ...paced(other, worker)] : probes
    // Without its core in both runs a worker has no pace of its own: it is held to that of all, as far as cores may differ.
    const hasPace = both.length >= FEWEST_PROBES
    const usual = paceOf(hasPace ? both : all.flat())
    const slow = hasPace ? SLOW_PROBE : SLOWER_THAN_ANY_CORE
    for (const { duration, divisions: made } of probes) {
      busy += duration
      const fair = usual * made
      if (duration > slow * fair) lost += duration - fair
    }
  }
  return busy === 0 ? 0 : lost / busy
}

/** What the judgement of a run needs to know: see `interruptedShare`. */
export type Judgement = {
  divisions: Float64Array
  serial: number
  tick: Milliseconds
  cores: number
  /** A message comes before each unit, and how long it takes is part of what is measured. */
  byMessages: boolean
}

/**
 * Did something take the core away in this run? Past the cores workers must share, and between messages they wait: there it
 * cannot be told.
 *
 * @param other another run on as many workers; see `interruptedShare`
 */
export function isInterrupted(
  run: Run,
  { divisions, serial, tick, cores, byMessages }: Judgement,
  other?: Run,
): boolean {
  if (run.workers > cores || byMessages) return false
  return interruptedShare(run, divisions, serial, tick, other) > MOST_INTERRUPTED
}

/** The flags of a block, from disturbance alone. */
export function judgeBlock(
  references: readonly [Run, Run],
  shared: readonly [Run, Run],
  plain: Block['plain'],
  judgement: Judgement,
): BlockFlag[] {
  const flags: BlockFlag[] = []
  if (referenceDrift(references) > MOST_DRIFT) flags.push('reference-drift')
  const interrupted = ([one, two]: readonly [Run, Run]) =>
    isInterrupted(one, judgement, two) || isInterrupted(two, judgement, one)
  if (interrupted(references) || interrupted(shared)) flags.push('interrupted')
  if (plain && drift(plain) > MOST_DRIFT) flags.push('plain-drift')
  return flags
}
