/**
 * The settings of the lab as text: the fragment of an address, and what the browser keeps. `docs/formats.md` describes
 * it. What is read is checked part by part against the bounds of the page; nothing here throws.
 */
import { MAX_PINNED_CURVES, MAX_PROCESSORS, MAX_WANTED_SPEEDUP, MAX_WORKERS } from '../core/bounds'
import type { Care } from '../core/measurement'
import type { Fraction, ProcessorCount, Speedup, WorkerCount } from '../core/units'
import type { ChartRange } from '../core/view-range'
import { WORKLOAD_KINDS, type WorkloadKind } from '../core/workload/workload'

export type LinkedLab = {
  serialFraction: Fraction
  processors: ProcessorCount
  pinned: readonly Fraction[]
  wantedSpeedup: Speedup
  view: { xScale: 'log2' | 'linear'; yScale: 'linear' | 'log'; range: ChartRange }
  settings: { workload: WorkloadKind; workerCounts: readonly WorkerCount[]; care: Care }
}

export type LinkProblem =
  | { kind: 'too-long'; length: number }
  | { kind: 'newer'; version: number }
  | { kind: 'damaged'; part: string }

export type ReadLink = { ok: true; lab: LinkedLab } | { ok: false; problem: LinkProblem }

const LINK_VERSION = 1
/** Characters; the longest link that is ever written has fewer than 400. */
const LONGEST_LINK = 2_000

const NUMBER = /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/

/** The link text, without the leading #. Numbers are written so that they are read back exactly. */
export function writeLink({
  serialFraction,
  processors,
  pinned,
  wantedSpeedup,
  view,
  settings,
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
    ['work', settings.workload],
    ['workers', settings.workerCounts.join('_')],
    ['care', settings.care],
  ]
  return parts.map(([name, value]) => `${name}=${value}`).join('&')
}

/** Whether a text claims to be a link of the lab at all; a plain anchor such as `#controls` does not. */
export function isLink(text: string): boolean {
  return /^v=/.test(text)
}

/** The parts of a link by name; undefined where one is not `name=value`, or is there twice. */
function partsOf(text: string): ReadonlyMap<string, string> | undefined {
  const parts = new Map<string, string>()
  for (const part of text.split('&')) {
    const [, name, value] = /^(\w+)=([\w.+-]*)$/.exec(part) ?? []
    if (name === undefined || value === undefined || parts.has(name)) return undefined
    parts.set(name, value)
  }
  return parts
}

/** Thrown and caught within this file only. */
class Damaged extends Error {
  constructor(readonly part: string) {
    super(part)
  }
}

/** Reads the parts of one link; each part must be there and within its bounds. */
function readerOf(parts: ReadonlyMap<string, string>) {
  const textOf = (name: string) => parts.get(name) ?? ''
  const inBounds = (name: string, text: string, least: number, most: number) => {
    const value = NUMBER.test(text) ? Number(text) : Number.NaN
    if (!(value >= least && value <= most)) throw new Damaged(name)
    return value
  }
  const whole = (name: string, text: string, least: number, most: number) => {
    const value = inBounds(name, text, least, most)
    if (!Number.isInteger(value)) throw new Damaged(name)
    return value
  }
  return {
    number: (name: string, least: number, most: number) => inBounds(name, textOf(name), least, most),
    whole: (name: string, least: number, most: number) => whole(name, textOf(name), least, most),
    oneOf: <Value extends string>(name: string, values: readonly Value[]): Value => {
      const found = values.find((value) => value === parts.get(name))
      if (found === undefined) throw new Damaged(name)
      return found
    },
    list: (name: string, most: number, read: (text: string) => number): number[] => {
      const text = textOf(name)
      const values = text === '' ? [] : text.split('_').map(read)
      if (values.length > most || new Set(values).size < values.length) throw new Damaged(name)
      return values
    },
    numberIn: inBounds,
    wholeIn: whole,
  }
}

/** As on the page: sorted, with 1 and at least one more. */
function readWorkerCounts(read: ReturnType<typeof readerOf>): WorkerCount[] {
  const counts = read.list('workers', MAX_WORKERS, (text) => read.wholeIn('workers', text, 1, MAX_WORKERS))
  if (counts.length < 2 || !counts.includes(1)) throw new Damaged('workers')
  return counts.sort((a, b) => a - b)
}

function readParts(parts: ReadonlyMap<string, string>): LinkedLab {
  const read = readerOf(parts)
  return {
    serialFraction: read.number('B', 0, 1),
    processors: read.whole('j', 1, MAX_PROCESSORS),
    pinned: read.list('pin', MAX_PINNED_CURVES, (text) => read.numberIn('pin', text, 0, 1)),
    wantedSpeedup: read.number('S', 1, MAX_WANTED_SPEEDUP),
    view: {
      xScale: read.oneOf('x', ['log2', 'linear']),
      yScale: read.oneOf('y', ['linear', 'log']),
      range: read.oneOf('range', ['to-j', 'to-cores', 'to-limit']),
    },
    settings: {
      workload: read.oneOf('work', WORKLOAD_KINDS),
      workerCounts: readWorkerCounts(read),
      care: read.oneOf('care', ['quick', 'normal', 'thorough']),
    },
  }
}

/** Reads a link text without its leading #. A link of a later version is refused as such. */
export function readLink(text: string): ReadLink {
  const refuse = (problem: LinkProblem): ReadLink => ({ ok: false, problem })
  if (text.length > LONGEST_LINK) return refuse({ kind: 'too-long', length: text.length })
  const parts = partsOf(text)
  if (!parts) return refuse({ kind: 'damaged', part: text.slice(0, 40) })
  const version = Number(parts.get('v') || Number.NaN)
  if (!Number.isInteger(version) || version < 1) return refuse({ kind: 'damaged', part: 'v' })
  if (version > LINK_VERSION) return refuse({ kind: 'newer', version })
  try {
    return { ok: true, lab: readParts(parts) }
  } catch (error) {
    if (error instanceof Damaged) return refuse({ kind: 'damaged', part: error.part })
    throw error
  }
}
