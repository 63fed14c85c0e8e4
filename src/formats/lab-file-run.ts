/** One run of a lab file: stamps as plain lists, and back. */
import type { Run, WorkerShare } from '../core/measurement'
import { fieldsOf, list, number, oneOf, orNothing, type Reader, whole } from './read-json'
import { MOST_MILLISECONDS, SHORTEST_RUN } from './written-bounds'

export const MOST_UNITS = 1_000_000

export const milliseconds = number(0, MOST_MILLISECONDS)
/** A moment after the run began, by clocks that agree only within microseconds. */
const moment = number(-MOST_MILLISECONDS, MOST_MILLISECONDS)
export const count = whole(0, Number.MAX_SAFE_INTEGER)

/** Nanoseconds are kept: a thousandth of the finest tick of a browser's clock. */
const toNanosecond = (milliseconds: number) => Math.round(milliseconds * 1e6) / 1e6

export function writtenRun({ workers, time, endToEnd, shares, unitWorker, unitEnd, unitStart }: Run) {
  return {
    workers,
    time,
    endToEnd,
    shares,
    unitWorker: [...unitWorker],
    unitEnd: Array.from(unitEnd, toNanosecond),
    unitStart: unitStart && Array.from(unitStart, toNanosecond),
  }
}

const readShare: Reader<WorkerShare> = (value, path) => {
  const field = fieldsOf(value, path)
  return {
    startedAt: field('startedAt', moment),
    sharedFrom: field('sharedFrom', moment),
    endedAt: field('endedAt', moment),
    primes: field('primes', count),
    divisions: field('divisions', count),
  }
}

/** A run of exactly so many workers. */
export const readRun =
  (workers: number): Reader<Run> =>
  (value, path) => {
    const field = fieldsOf(value, path)
    const unitEnd = field('unitEnd', list(moment, 0, MOST_UNITS))
    const unitStart = field('unitStart', orNothing(list(moment, unitEnd.length, unitEnd.length)))
    return {
      workers: field('workers', oneOf(workers)),
      time: field('time', number(SHORTEST_RUN, MOST_MILLISECONDS)),
      endToEnd: field('endToEnd', milliseconds),
      shares: field('shares', list(readShare, workers, workers)),
      unitWorker: Uint16Array.from(
        field('unitWorker', list(whole(0, workers - 1), unitEnd.length, unitEnd.length)),
      ),
      unitEnd: Float64Array.from(unitEnd),
      unitStart: unitStart && Float64Array.from(unitStart),
    }
  }
