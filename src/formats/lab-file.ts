/**
 * A measurement with all its raw samples as a JSON file, and back. `docs/formats.md` describes it. What is read is checked
 * field by field; nothing here throws.
 */
import { MAX_PROCESSORS, MAX_WORKERS, ROUNDS } from '../core/bounds'
import {
  BLOCK_FLAGS,
  type Block,
  CARES,
  type Conditions,
  type MeasurementPlan,
  type MeasurementRecord,
  type Notice,
  type WorkloadFacts,
} from '../core/measurement'
import { measuredPoints } from '../core/points'
import { SPLITTINGS } from '../core/workload/splitting'
import { type Candidates, WORKLOAD_KINDS } from '../core/workload/workload'
import { count, MOST_UNITS, milliseconds, readRun, writtenRun } from './lab-file-run'
import { type Json, upgradedLabFile } from './lab-file-upgrades'
import {
  fieldsOf,
  list,
  number,
  oneOf,
  orMissing,
  orNothing,
  pair,
  type Reader,
  text,
  Unreadable,
  whole,
  yesOrNo,
} from './read-json'
import { BUDGET, CUSTOM_FIRST, CUSTOM_TOTAL, MOST_MILLISECONDS, SHORTEST_RUN } from './written-bounds'

/** How the samples were taken, as the page that saved them knew it. */
export type SavedIn = {
  browser: string
  /** ISO 8601. */
  savedAt: string
  /** It was not stopped, nor broken off by a fault. */
  whole: boolean
}

export type LabFileProblem =
  | { kind: 'too-large' }
  | { kind: 'not-a-lab-file' }
  /** It begins as one, and breaks off. */
  | { kind: 'incomplete' }
  | { kind: 'newer'; version: number }
  | { kind: 'damaged'; path: string }

export type ReadLabFile =
  | { ok: true; record: MeasurementRecord; savedIn: SavedIn }
  | { ok: false; problem: LabFileProblem }

const FORMAT = 'amdahl-lab'
const VERSION = 3
/** Characters: ten times what the most careful measurement fills. */
export const LARGEST_LAB_FILE = 200_000_000
const MOST_PRIMES = 1_000_000
/** Characters within which a file says what it is. */
const HEAD = 200
/** More than any budget has room for. */
const MOST_BLOCKS = 50_000
/** More than there are kinds. */
const MOST_NOTICES = 32

/** The file's text. Undefined becomes null, typed arrays plain ones; the summary is for readers, and not read back. */
export function writeLabFile(
  record: MeasurementRecord,
  { browser, savedAt, whole: isWhole }: SavedIn,
): string {
  const { plan, conditions, workload, blocks, notices } = record
  return JSON.stringify(
    {
      format: FORMAT,
      version: VERSION,
      environment: { browser, savedAt, whole: isWhole, conditions: conditions ?? null },
      plan,
      workload: workload && {
        ...workload,
        unitDivisions: [...workload.unitDivisions],
        order: [...workload.order],
        primes: workload.primes && [...workload.primes],
      },
      samples: blocks.map(({ workers, references, shared, plain, flags }) => ({
        workers,
        flags,
        plain,
        references: references.map(writtenRun),
        shared: shared.map(writtenRun),
      })),
      notices,
      summary: measuredPoints({ blocks, conditions }),
    },
    (_, value) => (value === undefined ? null : value),
  )
}

const workerCount = whole(1, MAX_WORKERS)
const someCounts = list(workerCount, 1, MAX_WORKERS)
const share = number(0, 1)

const readPlan: Reader<MeasurementPlan> = (value, path) => {
  const field = fieldsOf(value, path)
  return {
    workload: field('workload', oneOf(...WORKLOAD_KINDS)),
    serialFraction: field('serialFraction', share),
    workerCounts: field('workerCounts', list(workerCount, 1, MAX_WORKERS)),
    care: field('care', oneOf(...CARES)),
    seed: field('seed', count),
    splitting: field('splitting', oneOf(...SPLITTINGS)),
    rounds: field('rounds', orNothing(whole(ROUNDS.least, ROUNDS.most))),
    budget: field('budget', orNothing(whole(BUDGET.least, BUDGET.most))),
    cores: field('cores', orMissing(whole(1, MAX_PROCESSORS))),
    plainLoop: field('plainLoop', yesOrNo),
    custom: field('custom', (custom, at) => {
      const part = fieldsOf(custom, at)
      return {
        first: part('first', whole(CUSTOM_FIRST.least, CUSTOM_FIRST.most)),
        total: part('total', whole(CUSTOM_TOTAL.least, CUSTOM_TOTAL.most)),
      }
    }),
  }
}

const readConditions: Reader<Conditions> = (value, path) => {
  const field = fieldsOf(value, path)
  return {
    isolated: field('isolated', yesOrNo),
    timerTick: field('timerTick', milliseconds),
    statedCores: field('statedCores', orNothing(whole(1, MAX_PROCESSORS))),
    setCores: field('setCores', orMissing(whole(1, MAX_PROCESSORS))),
    spawnTime: field('spawnTime', milliseconds),
    dispatchTime: field('dispatchTime', orNothing(milliseconds)),
    pageVersion: field('pageVersion', orNothing(text(40))),
  }
}

const readCandidates: Reader<Candidates> = (value, path) => {
  const part = fieldsOf(value, path)
  return {
    first: part('first', count),
    step: part('step', oneOf(0, 1, 2)),
    perUnit: part('perUnit', whole(1, Number.MAX_SAFE_INTEGER)),
    total: part('total', whole(1, Number.MAX_SAFE_INTEGER)),
  }
}

/** Every whole number below `units`, each once. */
const permutationOf =
  (units: number): Reader<Uint32Array> =>
  (value, path) => {
    const order = Uint32Array.from(list(whole(0, units - 1), units, units)(value, path))
    if (new Set(order).size !== units) throw new Unreadable(path)
    return order
  }

const readWorkload: Reader<WorkloadFacts> = (value, path) => {
  const field = fieldsOf(value, path)
  const unitDivisions = field('unitDivisions', list(count, 1, MOST_UNITS))
  const units = unitDivisions.length
  const candidates = field('candidates', readCandidates)
  const { first, step, perUnit, total } = candidates
  if (Math.ceil(total / perUnit) !== units) throw new Unreadable(`${path}.candidates`)
  const candidate = whole(first, first + step * (total - 1))
  const primes = field('primes', orNothing(list(candidate, 0, MOST_PRIMES)))
  return {
    kind: field('kind', oneOf(...WORKLOAD_KINDS)),
    candidates,
    expected: field('expected', (expected, at) => {
      const part = fieldsOf(expected, at)
      return { primes: part('primes', count), divisions: part('divisions', count) }
    }),
    primes: primes && Float64Array.from(primes),
    unitDivisions: Float64Array.from(unitDivisions),
    order: field('order', permutationOf(units)),
    serialUnits: field('serialUnits', whole(0, units)),
    serialShare: field('serialShare', share),
  }
}

const readBlock: Reader<Block> = (value, path) => {
  const field = fieldsOf(value, path)
  // Its references are the runs on 1.
  const workers = field('workers', whole(2, MAX_WORKERS))
  return {
    workers,
    flags: field('flags', list(oneOf(...BLOCK_FLAGS), 0, BLOCK_FLAGS.length)),
    references: field('references', pair(readRun(1))),
    shared: field('shared', pair(readRun(workers))),
    plain: field('plain', orNothing(pair(number(SHORTEST_RUN, MOST_MILLISECONDS)))),
  }
}

const readNotice: Reader<Notice> = (value, path) => {
  const field = fieldsOf(value, path)
  const kind = field(
    'kind',
    oneOf(
      'not-isolated',
      'coarse-timer',
      'one-core',
      'cores-unknown',
      'unsteady-start',
      'was-hidden',
      'narrow-enough',
      'budget-spent',
      'too-few-clean',
      'was-stopped',
      'broke-off',
      'share-differs',
      'short-runs',
    ),
  )
  switch (kind) {
    case 'coarse-timer':
      return { kind, tick: field('tick', milliseconds) }
    case 'narrow-enough':
      return { kind, workers: field('workers', someCounts), width: field('width', share) }
    case 'too-few-clean':
      return { kind, workers: field('workers', someCounts), wanted: field('wanted', whole(1, ROUNDS.most)) }
    case 'budget-spent':
    case 'was-stopped':
    case 'broke-off':
      return { kind, workers: field('workers', someCounts) }
    case 'share-differs':
      return { kind, wanted: field('wanted', share), imposed: field('imposed', share) }
    case 'short-runs':
      return {
        kind,
        workers: field('workers', workerCount),
        time: field('time', milliseconds),
        tick: field('tick', milliseconds),
      }
    default:
      return { kind }
  }
}

function readWhole(written: Json): ReadLabFile {
  const head = fieldsOf(written, 'file')
  if (head('format', (value) => value) !== FORMAT) return { ok: false, problem: { kind: 'not-a-lab-file' } }
  const version = head('version', whole(1, Number.MAX_SAFE_INTEGER))
  if (version > VERSION) return { ok: false, problem: { kind: 'newer', version } }
  const file = upgradedLabFile(written, version)
  const field = fieldsOf(file, 'file')
  const environment = fieldsOf(
    field('environment', (value) => value),
    'file.environment',
  )
  return {
    ok: true,
    savedIn: {
      browser: environment('browser', text(200)),
      savedAt: environment('savedAt', text(40)),
      whole: environment('whole', yesOrNo),
    },
    record: {
      plan: field('plan', readPlan),
      conditions: environment('conditions', orNothing(readConditions)),
      workload: field('workload', orNothing(readWorkload)),
      blocks: field('samples', list(readBlock, 1, MOST_BLOCKS)),
      notices: field('notices', list(readNotice, 0, MOST_NOTICES)),
    },
  }
}

/** Editors of Windows put one before a text that was only looked at and saved. */
const BYTE_ORDER_MARK = /^\uFEFF/

/** Reads the text of a lab file. */
export function readLabFile(json: string): ReadLabFile {
  const refuse = (problem: LabFileProblem): ReadLabFile => ({ ok: false, problem })
  if (json.length > LARGEST_LAB_FILE) return refuse({ kind: 'too-large' })
  let file: unknown
  try {
    file = JSON.parse(json.replace(BYTE_ORDER_MARK, ''))
  } catch {
    return refuse({ kind: json.slice(0, HEAD).includes(`"${FORMAT}"`) ? 'incomplete' : 'not-a-lab-file' })
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    return refuse({ kind: 'not-a-lab-file' })
  }
  try {
    return readWhole(file as Json)
  } catch (error) {
    if (error instanceof Unreadable) return refuse({ kind: 'damaged', path: error.path })
    throw error
  }
}
