/**
 * The settings of the lab as text: the fragment of an address, and what the browser keeps. `docs/formats.md` describes
 * it. What is read is checked part by part against the bounds of the page; nothing here throws.
 */
import { MAX_PINNED_CURVES, MAX_PROCESSORS, MAX_WANTED_SPEEDUP, MAX_WORKERS, ROUNDS } from '../core/bounds'
import { LAW_IDS, MAX_LAWS } from '../core/laws/law-ids'
import {
  LAW_PARAMETERS,
  type LawParameters,
  type LawsBeside,
  PARAMETER_NAMES,
} from '../core/laws/law-parameters'
import { CARES, type MeasurementPlan, USUAL_METHOD } from '../core/measurement'
import type { RunSummary, SummaryPoint } from '../core/run-summary'
import type { Fraction, ProcessorCount, Speedup, WorkerCount } from '../core/units'
import type { ChartRange } from '../core/view-range'
import { SPLITTINGS } from '../core/workload/splitting'
import { WORKLOAD_KINDS } from '../core/workload/workload'
import { Damaged, type Parts, partsOf, type Reader, readerOf } from './link-parts'
import {
  BUDGET,
  CUSTOM_FIRST,
  CUSTOM_TOTAL,
  LAST_MOMENT,
  MEASURED_SPEEDUP,
  MOST_MILLISECONDS,
  SHORTEST_RUN,
} from './written-bounds'

export type LinkedLab = {
  serialFraction: Fraction
  processors: ProcessorCount
  pinned: readonly Fraction[]
  wantedSpeedup: Speedup
  laws: LawsBeside
  view: { xScale: 'log2' | 'linear'; yScale: 'linear' | 'log'; range: ChartRange }
  settings: Omit<MeasurementPlan, 'serialFraction' | 'seed'>
  /** The lab begins with all hidden that tells S, until it has been predicted. */
  predicting: boolean
}

export type LinkProblem =
  | { kind: 'too-long'; length: number }
  | { kind: 'newer'; version: number }
  | { kind: 'damaged'; part: string }

/** `run`: points that were measured where the link was made. */
export type ReadLink =
  | { ok: true; lab: LinkedLab; run: RunSummary | undefined }
  | { ok: false; problem: LinkProblem }

const LINK_VERSION = 4
/** Characters. Points that would make a link longer are left out. Nothing is compressed: what is read is no larger. */
const LONGEST_LINK = 2_000

/** From version n, at index n − 1, to the next one. Each takes what that version wrote, and adds what it did not know. */
const UPGRADES: readonly ((parts: Parts) => Parts)[] = [
  (parts) => new Map([...methodParts(USUAL_METHOD), ...parts]),
  (parts) => new Map([['laws', ''], ...parts]),
  (parts) => new Map([['predict', '0'], ...parts]),
]

/** The link text, without the leading #. Numbers are written so that they are read back exactly. */
export function writeLink({
  serialFraction,
  processors,
  pinned,
  wantedSpeedup,
  laws,
  view,
  settings,
  predicting,
}: LinkedLab): string {
  const parts: [string, string | number][] = [
    ['v', LINK_VERSION],
    ['B', serialFraction],
    ['j', processors],
    ['pin', pinned.join('_')],
    ['S', wantedSpeedup],
    ['x', view.xScale],
    ['y', view.yScale],
    ['range', view.range],
    ['predict', predicting ? '1' : '0'],
    ['work', settings.workload],
    ['workers', settings.workerCounts.join('_')],
    ['care', settings.care],
    ...methodParts(settings),
    ...(settings.cores === undefined ? [] : [['cores', settings.cores] as [string, number]]),
    ['laws', laws.shown.join('_')],
    // What a law begins with need not be said.
    ...PARAMETER_NAMES.filter((name) => laws.parameters[name] !== LAW_PARAMETERS[name].begin).map(
      (name): [string, number] => [name, laws.parameters[name]],
    ),
  ]
  return joined(parts)
}

function methodParts({
  splitting,
  rounds,
  budget,
  plainLoop,
  custom,
}: LinkedLab['settings'] | typeof USUAL_METHOD) {
  return [
    ['split', splitting],
    ['rounds', `${rounds ?? ''}`],
    ['budget', `${budget ?? ''}`],
    ['plain', plainLoop ? '1' : '0'],
    ['from', `${custom.first}`],
    ['count', `${custom.total}`],
  ] as const satisfies [string, string][]
}

const joined = (parts: readonly (readonly [string, string | number])[]) =>
  parts.map(([name, value]) => `${name}=${value}`).join('&')

/** A link with the measured points, or undefined where they make it too long, or are none that a link may carry. */
export function writeLinkWithRun(lab: LinkedLab, run: RunSummary): string | undefined {
  const { takenAt, cores, workload, splitting, serialShare, points } = run
  const text = [
    writeLink(lab),
    joined([
      ['run', [takenAt, cores, serialShare, workload, splitting].join('_')],
      ['points', points.map(pointText).join('_')],
    ]),
  ].join('&')
  return readLink(text).ok ? text : undefined
}

function pointText({ workers, time, speedup, interval }: SummaryPoint): string {
  return [workers, time, speedup, ...(interval ? [interval.low, interval.high] : [])].join('~')
}

/** Whether a text claims to be a link of the lab at all; a plain anchor such as `#controls` does not. */
export function isLink(text: string): boolean {
  return /^v=/.test(text)
}

/** As on the page: sorted, with 1 and at least one more. */
function readWorkerCounts(read: Reader): WorkerCount[] {
  const counts = read.list('workers', MAX_WORKERS, (text) => read.wholeIn('workers', text, 1, MAX_WORKERS))
  if (counts.length < 2 || !counts.includes(1)) throw new Damaged('workers')
  return counts.sort((a, b) => a - b)
}

function readCustom(read: Reader) {
  const first = read.whole('from', CUSTOM_FIRST.least, CUSTOM_FIRST.most)
  const total = read.whole('count', CUSTOM_TOTAL.least, CUSTOM_TOTAL.most)
  if (first + (total - 1) > CUSTOM_FIRST.most) throw new Damaged('count')
  return { first, total }
}

function readLaws(parts: Parts, read: Reader): LawsBeside {
  const parameters = Object.fromEntries(
    PARAMETER_NAMES.map((name) => {
      const { least, most, begin } = LAW_PARAMETERS[name]
      return [name, parts.has(name) ? read.number(name, least, most) : begin]
    }),
  ) as LawParameters
  return { shown: read.someOf('laws', MAX_LAWS, LAW_IDS), parameters }
}

function readParts(parts: Parts): LinkedLab {
  const read = readerOf(parts)
  return {
    serialFraction: read.number('B', 0, 1),
    processors: read.whole('j', 1, MAX_PROCESSORS),
    pinned: read.list('pin', MAX_PINNED_CURVES, (text) => read.numberIn('pin', text, 0, 1)),
    wantedSpeedup: read.number('S', 1, MAX_WANTED_SPEEDUP),
    laws: readLaws(parts, read),
    predicting: read.oneOf('predict', ['0', '1']) === '1',
    view: {
      xScale: read.oneOf('x', ['log2', 'linear']),
      yScale: read.oneOf('y', ['linear', 'log']),
      range: read.oneOf('range', ['to-j', 'to-cores', 'to-limit']),
    },
    settings: {
      workload: read.oneOf('work', WORKLOAD_KINDS),
      workerCounts: readWorkerCounts(read),
      care: read.oneOf('care', CARES),
      splitting: read.oneOf('split', SPLITTINGS),
      rounds: read.wholeOrNothing('rounds', ROUNDS.least, ROUNDS.most),
      budget: read.wholeOrNothing('budget', BUDGET.least, BUDGET.most),
      plainLoop: read.oneOf('plain', ['0', '1']) === '1',
      custom: readCustom(read),
      // Written only where it was set; links before it, and most after it, do not have it.
      cores: parts.has('cores') ? read.whole('cores', 1, MAX_PROCESSORS) : undefined,
    },
  }
}

/** Points in the order of their workers, each with an interval around its speedup. */
function readPoints(text: string, read: Reader): SummaryPoint[] {
  const texts = text.split('_')
  if (texts.length > MAX_WORKERS) throw new Damaged('points')
  const number = (part: string | undefined, least: number, most: number) =>
    read.numberIn('points', part ?? '', least, most)
  let before = 0
  return texts.map((pointText) => {
    const [workersText, time, speedupText, low, high, ...more] = pointText.split('~')
    if (more.length > 0) throw new Damaged('points')
    const workers = read.wholeIn('points', workersText ?? '', before === 0 ? 1 : before + 1, MAX_WORKERS)
    if (before === 0 && workers !== 1) throw new Damaged('points')
    before = workers
    const speedup = number(speedupText, MEASURED_SPEEDUP.least, MEASURED_SPEEDUP.most)
    const interval =
      low === undefined
        ? undefined
        : { low: number(low, 0, speedup), high: number(high, speedup, MEASURED_SPEEDUP.most) }
    return { workers, time: number(time, SHORTEST_RUN, MOST_MILLISECONDS), speedup, interval }
  })
}

function readRun(parts: Parts): RunSummary | undefined {
  const [run, points] = [parts.get('run'), parts.get('points')]
  if (run === undefined && points === undefined) return undefined
  const [takenAt, cores, serialShare, workload, splitting, ...more] = (run ?? '').split('_')
  if (more.length > 0) throw new Damaged('run')
  const read = readerOf(new Map([['run', '']]))
  const oneOf = <Choice extends string>(choices: readonly Choice[], text: string | undefined): Choice => {
    const found = choices.find((choice) => choice === text)
    if (!found) throw new Damaged('run')
    return found
  }
  return {
    takenAt: read.wholeIn('run', takenAt ?? '', 0, LAST_MOMENT),
    cores: read.wholeIn('run', cores ?? '', 1, MAX_PROCESSORS),
    serialShare: read.numberIn('run', serialShare ?? '', 0, 1),
    workload: oneOf(WORKLOAD_KINDS, workload),
    splitting: oneOf(SPLITTINGS, splitting),
    points: readPoints(points ?? '', read),
  }
}

/** Reads a link text without its leading #. A link of a later version is refused as such. */
export function readLink(text: string): ReadLink {
  const refuse = (problem: LinkProblem): ReadLink => ({ ok: false, problem })
  if (text.length > LONGEST_LINK) return refuse({ kind: 'too-long', length: text.length })
  const written = partsOf(text)
  if (!written) return refuse({ kind: 'damaged', part: text.slice(0, 40) })
  const version = Number(written.get('v') || Number.NaN)
  if (!Number.isInteger(version) || version < 1) return refuse({ kind: 'damaged', part: 'v' })
  if (version > LINK_VERSION) return refuse({ kind: 'newer', version })
  const parts = UPGRADES.slice(version - 1).reduce((known, upgrade) => upgrade(known), written)
  try {
    return { ok: true, lab: readParts(parts), run: readRun(parts) }
  } catch (error) {
    if (error instanceof Damaged) return refuse({ kind: 'damaged', part: error.part })
    throw error
  }
}
