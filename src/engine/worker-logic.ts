/** What a worker does. It knows nothing of Comlink; its entry exposes it. */

import type { Milliseconds } from '../core/units'
import { partOf, positionsOf } from '../core/workload/splitting'
import { type Tally, testPrime } from '../core/workload/trial-division'
import {
  CONTROL,
  type GatedOrder,
  type MessagedOrder,
  type MessagedReport,
  type PlainReport,
  type ShareReport,
  type SpeedupWorker,
  type WarmUpOrder,
  type WarmUpReport,
  type WireWorkload,
} from './wire'

/** Agreement is asked of this many slices. */
const LAST_SLICES = 4

function now(): Milliseconds {
  return performance.timeOrigin + performance.now()
}

/** The least step of the clock, from 20 steps. */
function timerTick(): Milliseconds {
  let least = Number.POSITIVE_INFINITY
  let last = performance.now()
  for (let steps = 0; steps < 20; ) {
    const next = performance.now()
    if (next === last) continue
    least = Math.min(least, next - last)
    last = next
    steps++
  }
  return least
}

function testUnit({ candidates }: WireWorkload, unit: number, tally: Tally): void {
  const { first, step, perUnit, total } = candidates
  const end = Math.min(total, (unit + 1) * perUnit)
  for (let index = unit * perUnit; index < end; index++) testPrime(first + index * step, tally)
}

function warmUp(workload: WireWorkload, { atLeast, atMost, slice, tolerance }: WarmUpOrder): WarmUpReport {
  const began = performance.now()
  const speeds: number[] = []
  for (let position = 0; ; ) {
    const tally = { primes: 0, divisions: 0 }
    const from = performance.now()
    let to = from
    while (to - from < slice) {
      testUnit(workload, workload.order[position] as number, tally)
      position = (position + 1) % workload.order.length
      to = performance.now()
    }
    speeds.push(tally.divisions / (to - from))
    const last = speeds.slice(-LAST_SLICES)
    const fastest = Math.max(...last)
    const stable = last.length === LAST_SLICES && fastest - Math.min(...last) <= tolerance * fastest
    if ((stable && to - began >= atLeast) || to - began >= atMost) {
      return { divisionsPerMillisecond: speeds.at(-1) as number, stable }
    }
  }
}

type Control = Int32Array<SharedArrayBuffer>

/** Waits asleep until the gate opens; false when patience ended first. */
function sleepAt(control: Control, gate: number, patience: Milliseconds): boolean {
  return Atomics.wait(control, gate, 0, patience) !== 'timed-out'
}

/** Waits awake, keeping the core; false when patience ended first. */
function watchAt(control: Control, gate: number, patience: Milliseconds): boolean {
  const until = performance.now() + patience
  while (Atomics.load(control, gate) === 0) {
    if (performance.now() > until) return false
  }
  return true
}

function open(control: Control, gate: number): void {
  Atomics.store(control, gate, 1)
  Atomics.notify(control, gate)
}

/**
 * Everybody meets, and starts as one. A worker that wakes up is often put on the core of the one that woke it, and
 * the two then take turns for milliseconds. So with a lead-in they first meet asleep, then work until the scheduler
 * has moved them apart, and meet again awake.
 */
function start(workload: WireWorkload, { workers, shared, leadIn, patience }: GatedOrder): boolean {
  const { control } = shared
  if (Atomics.add(control, CONTROL.arrived, 1) === workers - 1) open(control, CONTROL.together)
  else if (!sleepAt(control, CONTROL.together, patience)) return false
  if (leadIn === 0) return true
  const untimed = { primes: 0, divisions: 0 }
  const until = performance.now() + leadIn
  while (performance.now() < until) testUnit(workload, 0, untimed)
  if (Atomics.add(control, CONTROL.placed, 1) === workers - 1) open(control, CONTROL.start)
  return watchAt(control, CONTROL.start, patience)
}

/** What a worker does of the shared part in shared memory: what it claims, or what is its own beforehand. */
function performShared(
  { order, serialUnits, splitting }: WireWorkload,
  { worker, workers, shared: { control } }: GatedOrder,
  perform: (position: number) => void,
): void {
  const units = order.length
  if (splitting === 'interleaved' || splitting === 'contiguous') {
    const { from, to, stride } = partOf(splitting, { worker, workers }, { serialUnits, units })
    for (let position = from; position < to; position += stride) perform(position)
    return
  }
  for (;;) {
    const position = Atomics.add(control, CONTROL.next, 1)
    if (position >= units) return
    perform(position)
  }
}

/**
 * One worker's share of a pass, in shared memory: start together; the serial units on worker 0 while the others wait
 * at a gate; then the rest as it is split.
 */
function runGated(workload: WireWorkload, order: GatedOrder): ShareReport {
  const { worker, epoch, patience, leadIn } = order
  const { control, unitWorker, unitEnd } = order.shared
  const tally = { primes: 0, divisions: 0 }
  const since = () => performance.timeOrigin - epoch + performance.now()
  const report: ShareReport = { startedAt: 0, sharedFrom: 0, endedAt: 0, ...tally, gaveUp: false }
  const waitAt = leadIn > 0 ? watchAt : sleepAt

  const perform = (position: number) => {
    testUnit(workload, workload.order[position] as number, tally)
    unitWorker[position] = worker
    unitEnd[position] = since()
  }

  if (!start(workload, order)) return { ...report, gaveUp: true }
  report.startedAt = since()
  if (workload.serialUnits > 0) {
    if (worker === 0) {
      for (let position = 0; position < workload.serialUnits; position++) perform(position)
      open(control, CONTROL.shared)
    } else if (!waitAt(control, CONTROL.shared, patience)) return { ...report, gaveUp: true }
  }
  report.sharedFrom = since()
  performShared(workload, order, perform)
  return { ...report, endedAt: since(), ...tally }
}

/** Units that are this worker's own, without shared memory. */
function runMessaged(workload: WireWorkload, { part, epoch }: MessagedOrder): MessagedReport {
  const positions = part instanceof Uint32Array ? part : Uint32Array.from(positionsOf(part))
  const tally = { primes: 0, divisions: 0 }
  const since = () => performance.timeOrigin - epoch + performance.now()
  const ends = new Float64Array(positions.length)
  const startedAt = since()
  for (let index = 0; index < positions.length; index++) {
    testUnit(workload, workload.order[positions[index] as number] as number, tally)
    ends[index] = since()
  }
  return { startedAt, sharedFrom: startedAt, endedAt: since(), ...tally, gaveUp: false, positions, ends }
}

/** The baseline of absolute speedup: what a program without workers does. */
function runPlain({ candidates: { first, step, total } }: WireWorkload): PlainReport {
  const tally = { primes: 0, divisions: 0 }
  const from = performance.now()
  for (let index = 0; index < total; index++) testPrime(first + index * step, tally)
  return { ...tally, time: performance.now() - from }
}

/**
 * A worker with its own memory of the loaded workload.
 *
 * @param guarded resolves when the page can see this worker die; only then it says that it is ready
 */
export function createSpeedupWorker(guarded: Promise<void>): SpeedupWorker {
  let workload: WireWorkload = {
    candidates: { first: 3, step: 2, perUnit: 1, total: 0 },
    order: new Uint32Array(),
    serialUnits: 0,
    splitting: 'claimed',
    expected: { divisions: 0 },
  }
  return {
    ready: () => guarded.then(() => ({ timerTick: timerTick() })),
    now,
    load: (given) => {
      workload = given
    },
    warmUp: (order) => warmUp(workload, order),
    runGated: (order) => runGated(workload, order),
    runMessaged: (order) => runMessaged(workload, order),
    runPlain: () => runPlain(workload),
  }
}
