/** The questions of a worksheet, made from the present settings, each with what its answer needs. */
import { karpFlatt } from './fits/karp-flatt'
import {
  amdahlLimit,
  amdahlShareOfLimit,
  amdahlSpeedup,
  amdahlTimeShare,
  processorsForShareOfLimit,
} from './laws/amdahl'
import { largestSerialFraction, processorsForSpeedup, wholeProcessorsForShare } from './laws/amdahl-inverse'
import type { Fraction, ProcessorCount, Speedup, WorkerCount } from './units'

/** What was measured on some workers, where B was imposed. */
type MeasuredForSheet = { workers: WorkerCount; speedup: Speedup; imposed: Fraction }

export type SheetSettings = {
  serialFraction: Fraction
  processors: ProcessorCount
  /** A speedup that the reader once asked for. */
  wantedSpeedup: Speedup
  measured?: MeasuredForSheet | undefined
}

/** B on so many processors, and what the law says there. */
type Case = { serialFraction: Fraction; processors: ProcessorCount; speedup: Speedup }

export type SheetQuestion =
  | ({ kind: 'speedup' } & Case)
  /** On one processor S is 1, whatever B: the sheet asks for the reason. */
  | { kind: 'one-processor'; serialFraction: Fraction }
  | { kind: 'limit'; serialFraction: Fraction; limit: Speedup }
  /** B = 0: S = j without end. */
  | { kind: 'no-limit' }
  /** B = 1: nothing can be split. */
  | { kind: 'all-serial' }
  /** `shareOfLimit` is undefined where there is no limit. */
  | ({ kind: 'shares'; shareOfLimit: Fraction | undefined; efficiency: Fraction } & Case)
  /** `exact` is real, `enough` the least whole number; both are 1 where one processor is enough. */
  | {
      kind: 'share-of-limit'
      serialFraction: Fraction
      share: Fraction
      exact: number
      enough: ProcessorCount
    }
  /** `enough` is undefined where no number of processors is. */
  | {
      kind: 'wanted'
      serialFraction: Fraction
      wanted: Speedup
      enough: ProcessorCount | undefined
    }
  | { kind: 'largest-share'; wanted: Speedup; processors: ProcessorCount; largest: Fraction }
  | { kind: 'halved'; before: Case; after: Case }
  /** Where B cannot be halved, the processors are doubled. */
  | { kind: 'doubled'; before: Case; after: Case; timeShares: readonly [Fraction, Fraction] }
  | ({ kind: 'measured'; found: number } & MeasuredForSheet)

/** The share of the limit that the sheet asks for. */
const WANTED_SHARE = 0.9

function caseOf(serialFraction: Fraction, processors: ProcessorCount): Case {
  return { serialFraction, processors, speedup: amdahlSpeedup(serialFraction, processors) }
}

/** A speedup above 1 that so many processors can give: what was asked for, or about half of the ideal. */
function reachable(wanted: Speedup, processors: ProcessorCount): Speedup {
  if (wanted > 1 && wanted <= processors) return wanted
  return processors < 4 ? (1 + processors) / 2 : Math.round(processors / 2)
}

function ceilingQuestion(serialFraction: Fraction): SheetQuestion {
  if (serialFraction === 0) return { kind: 'no-limit' }
  if (serialFraction === 1) return { kind: 'all-serial' }
  return { kind: 'limit', serialFraction, limit: amdahlLimit(serialFraction) }
}

function processorsQuestion(serialFraction: Fraction, processors: ProcessorCount): SheetQuestion {
  const enough = wholeProcessorsForShare(serialFraction, WANTED_SHARE)
  // Without a limit, and where there is no way up to it, a plain speedup is asked for.
  if (enough === undefined || serialFraction === 1) {
    const wanted = 2 * processors
    return { kind: 'wanted', serialFraction, wanted, enough: processorsForSpeedup(serialFraction, wanted) }
  }
  const exact = processorsForShareOfLimit(serialFraction, WANTED_SHARE)
  return { kind: 'share-of-limit', serialFraction, share: WANTED_SHARE, exact, enough }
}

function changeQuestion(before: Case): SheetQuestion {
  const { serialFraction, processors } = before
  if (serialFraction > 0) return { kind: 'halved', before, after: caseOf(serialFraction / 2, processors) }
  const after = caseOf(serialFraction, 2 * processors)
  const timeShares = [processors, after.processors].map((count) => amdahlTimeShare(serialFraction, count))
  return { kind: 'doubled', before, after, timeShares: timeShares as [Fraction, Fraction] }
}

/**
 * Six questions, and one more where something is measured. On one processor nothing can be gained, so that all but the
 * first question then ask for two.
 */
export function worksheetQuestions(settings: SheetSettings): SheetQuestion[] {
  const { serialFraction, wantedSpeedup, measured } = settings
  const processors = Math.max(2, settings.processors)
  const present = caseOf(serialFraction, processors)
  const wanted = reachable(wantedSpeedup, processors)
  return [
    settings.processors === 1 ? { kind: 'one-processor', serialFraction } : { kind: 'speedup', ...present },
    ceilingQuestion(serialFraction),
    {
      kind: 'shares',
      ...present,
      shareOfLimit: serialFraction === 0 ? undefined : amdahlShareOfLimit(serialFraction, processors),
      efficiency: present.speedup / processors,
    },
    processorsQuestion(serialFraction, processors),
    {
      kind: 'largest-share',
      wanted,
      processors,
      largest: largestSerialFraction(wanted, processors) ?? 0,
    },
    changeQuestion(present),
    ...(measured
      ? [{ kind: 'measured', ...measured, found: karpFlatt(measured.speedup, measured.workers) } as const]
      : []),
  ]
}
