/** What each worker of a run did from its beginning to its end, from real stamps: units, and the reasons of every gap. */
import type { Run } from './measurement'
import type { Milliseconds } from './units'

/** Why a worker did nothing: see `stretchesOf`. */
export type WaitKind = 'late-start' | 'serial' | 'dispatch' | 'end-wait'

type Wait = { kind: WaitKind; from: Milliseconds; to: Milliseconds }

/** One unit as its worker did it; `position` in the order of execution. */
export type UnitStretch = { position: number; from: Milliseconds; to: Milliseconds }

/** Waits and units of one worker fill the run without overlap, from 0 to T(j). */
export type WorkerStretches = { waits: Wait[]; units: UnitStretch[] }

/** When the serial part was done, by whom, and when the first worker could begin on the rest. */
function serialPart({ shares, unitWorker, unitEnd }: Run, serialUnits: number) {
  const opened = Math.min(...shares.map((share) => share.sharedFrom))
  if (serialUnits === 0) return { doer: undefined, from: 0, to: 0, opened }
  const doer = unitWorker[0] ?? 0
  return { doer, from: shares[doer]?.startedAt ?? 0, to: unitEnd[serialUnits - 1] ?? 0, opened }
}

/** The positions of each worker, in the order it did them: it claims them rising. */
function positionsOf({ workers, unitWorker }: Run): number[][] {
  const positions: number[][] = Array.from({ length: workers }, () => [])
  unitWorker.forEach((worker, position) => {
    positions[worker]?.push(position)
  })
  return positions
}

/**
 * The whole run of each worker, j = its row:
 *
 * - `late-start`: it had not started though it could have had work; not while the serial part lasted anyway
 * - `serial`: another worker did the serial part
 * - `dispatch`: between units, or between the serial part and the first of the rest
 * - `end-wait`: after its last unit, until the last worker ended
 *
 * Clocks of workers agree within microseconds only, so each stretch is cut to what is left of the run.
 */
export function stretchesOf(run: Run, serialUnits: number): WorkerStretches[] {
  const serial = serialPart(run, serialUnits)
  const positions = positionsOf(run)
  return run.shares.map(({ startedAt, sharedFrom }, worker) => {
    const waits: Wait[] = []
    const units: UnitStretch[] = []
    let now = 0
    const until = (moment: Milliseconds) => Math.min(run.time, Math.max(now, moment))
    const wait = (kind: WaitKind, moment: Milliseconds) => {
      const to = until(moment)
      if (to > now) waits.push({ kind, from: now, to })
      now = to
    }
    const work = (position: number) => {
      wait('dispatch', run.unitStart?.[position] ?? now)
      const to = until(run.unitEnd[position] as number)
      units.push({ position, from: now, to })
      now = to
    }
    const own = positions[worker] ?? []
    const shared = own.findIndex((position) => position >= serialUnits)
    const firstShared = shared < 0 ? own.length : shared
    if (serial.doer !== undefined && worker !== serial.doer) {
      wait('late-start', serial.from)
      wait('serial', serial.to)
      wait('dispatch', Math.min(serial.opened, startedAt))
    }
    wait('late-start', startedAt)
    for (const position of own.slice(0, firstShared)) work(position)
    if (firstShared < own.length) wait('dispatch', sharedFrom)
    for (const position of own.slice(firstShared)) work(position)
    wait('end-wait', run.time)
    return { waits, units }
  })
}
