/** The list of kept runs as JSON: what each was in brief. Their raw samples are lab files. What is read is checked. */
import { MAX_PROCESSORS, MAX_WORKERS } from '../core/bounds'
import type { RunSummary, SummaryPoint } from '../core/run-summary'
import { SPLITTINGS } from '../core/workload/splitting'
import { WORKLOAD_KINDS } from '../core/workload/workload'
import { fieldsOf, list, number, oneOf, orNothing, type Reader, text, Unreadable, whole } from './read-json'
import { LAST_MOMENT } from './written-bounds'

export type KeptRun = { id: string; browser: string; summary: RunSummary }

export const MOST_KEPT_RUNS = 10
const VERSION = 1

const readPoint: Reader<SummaryPoint> = (value, path) => {
  const field = fieldsOf(value, path)
  return {
    workers: field('workers', whole(1, MAX_WORKERS)),
    time: field('time', number(0)),
    speedup: field('speedup', number(0)),
    interval: field(
      'interval',
      orNothing((interval, at) => {
        const part = fieldsOf(interval, at)
        return { low: part('low', number(0)), high: part('high', number(0)) }
      }),
    ),
  }
}

const readRun: Reader<KeptRun> = (value, path) => {
  const field = fieldsOf(value, path)
  return {
    id: field('id', text(100)),
    browser: field('browser', text(200)),
    summary: field('summary', (summary, at) => {
      const part = fieldsOf(summary, at)
      return {
        takenAt: part('takenAt', whole(0, LAST_MOMENT)),
        cores: part('cores', whole(1, MAX_PROCESSORS)),
        workload: part('workload', oneOf(...WORKLOAD_KINDS)),
        splitting: part('splitting', oneOf(...SPLITTINGS)),
        serialShare: part('serialShare', number(0, 1)),
        points: part('points', list(readPoint, 1, MAX_WORKERS + 1)),
      }
    }),
  }
}

export function writeRunList(runs: readonly KeptRun[]): string {
  return JSON.stringify({ version: VERSION, runs }, (_, value) => (value === undefined ? null : value))
}

/** Undefined where it is damaged, or of a later version. */
export function readRunList(json: string): KeptRun[] | undefined {
  try {
    const field = fieldsOf(JSON.parse(json), 'list')
    field('version', oneOf(VERSION))
    return field('runs', list(readRun, 0, MOST_KEPT_RUNS))
  } catch (error) {
    if (error instanceof Unreadable || error instanceof SyntaxError) return undefined
    throw error
  }
}
