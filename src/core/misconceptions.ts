/** Common misconceptions: when the page shows what one of them overlooks, and how it is set so that this is seen. */
import { amdahlShareOfLimit } from './laws/amdahl'
import { amdahlShareOf } from './laws/gustafson'
import { type LawId, MAX_LAWS } from './laws/law-ids'
import { clampParameter, type LawsBeside } from './laws/law-parameters'
import type { PageSetting } from './page-setting'
import type { Fraction, ProcessorCount, WorkerCount } from './units'

export type Misconception =
  /** The parallel share P entered for B. */
  | 'parallel-share'
  /** Gustafson's s′ taken for B. */
  | 'scaled-share'
  /** More workers are always faster. */
  | 'always-faster'
  /** Each core that the browser states works like a whole one. */
  | 'logical-cores'
  /** e read as a share of the source code. */
  | 'share-of-code'

/** From here on what was entered for B is more likely a share that can be split. */
const LIKELY_PARALLEL: Fraction = 0.75
/** Shares that differ by less were meant to be the same. */
const SAME = 1e-9
/** So much of the limit is reached, on so many processors at least, that more bring next to nothing. */
const NEARLY_ALL: Fraction = 0.9
const MANY: ProcessorCount = 64
/** Where nothing is serial there is no limit; who goes as far expects gains without end. */
const MANY_WITHOUT_LIMIT: ProcessorCount = 1024
/** Laws that say from where on more is slower. */
const WITH_PEAK: readonly LawId[] = ['linear-overhead', 'logarithmic-overhead', 'usl']

type Set = Omit<PageSetting, 'view'>

function takesScaledForSerial({ theory, laws }: Set): boolean {
  const scaled = laws.parameters.scaledSerialFraction
  return (
    laws.shown.includes('gustafson') &&
    theory.processors > 1 &&
    scaled > 0 &&
    scaled < 1 &&
    Math.abs(scaled - theory.serialFraction) < SAME
  )
}

function expectsMoreFromMore({ theory: { serialFraction, processors }, laws }: Set): boolean {
  if (laws.shown.some((id) => WITH_PEAK.includes(id)) || serialFraction === 1) return false
  if (serialFraction === 0) return processors >= MANY_WITHOUT_LIMIT
  return processors >= MANY && amdahlShareOfLimit(serialFraction, processors) >= NEARLY_ALL
}

/** The first misconception that the sliders may have been set by; one at a time, and none that was put aside. */
export function metAtSliders(set: Set, putAside: readonly Misconception[]): Misconception | undefined {
  const { serialFraction } = set.theory
  const met: [Misconception, boolean][] = [
    ['parallel-share', serialFraction >= LIKELY_PARALLEL && serialFraction < 1],
    ['scaled-share', takesScaledForSerial(set)],
    ['always-faster', expectsMoreFromMore(set)],
  ]
  return met.find(([misconception, holds]) => holds && !putAside.includes(misconception))?.[0]
}

/** Whether so many workers were measured that two of them may have shared one physical core. */
export function mayHaveSharedCores(workers: readonly WorkerCount[], cores: number): boolean {
  return cores > 1 && workers.some((count) => count >= cores)
}

/** Whether an e is surely above 0, which invites to look for it in the source code. */
export function isSerialForSure(
  points: readonly { serialInterval?: { low: number } | undefined }[],
): boolean {
  return points.some(({ serialInterval }) => serialInterval !== undefined && serialInterval.low > 0)
}

/** As a person would have entered it. */
const rounded = (share: number) => Number(share.toPrecision(12))

/** One more law beside Amdahl's, in the place of the last where there is no room. */
function withLaw({ shown }: LawsBeside, id: LawId): readonly LawId[] {
  return [...shown.filter((other) => other !== id).slice(0, MAX_LAWS - 1), id]
}

/** The best j is put so many times below the chosen one, where it is seen that more is slower. */
const PAST_THE_BEST = 4

function withOverhead(present: PageSetting): PageSetting {
  const { theory, laws, view } = present
  const best = theory.processors / PAST_THE_BEST
  const overhead = Number(((1 - theory.serialFraction) / best ** 2).toPrecision(2))
  const parameters = { ...laws.parameters, linearOverhead: clampParameter('linearOverhead', overhead) }
  return {
    theory,
    laws: { shown: withLaw(laws, 'linear-overhead'), parameters },
    view: { ...view, xScale: 'log2', yScale: 'linear', range: 'to-limit' },
  }
}

/** How the page shows what the misconception overlooks; undefined where it is a place on the page that shows it. */
export function demonstration(misconception: Misconception, present: PageSetting): PageSetting | undefined {
  const { theory, laws, view } = present
  const { serialFraction, processors } = theory
  const pinned = [serialFraction]
  switch (misconception) {
    case 'parallel-share':
      return {
        theory: { processors, pinned, serialFraction: rounded(1 - serialFraction) },
        laws,
        view: { ...view, yScale: 'linear', range: 'to-limit' },
      }
    case 'scaled-share': {
      const seen = amdahlShareOf(laws.parameters.scaledSerialFraction, processors)
      return {
        theory: { processors, pinned, serialFraction: rounded(seen) },
        laws,
        view: { xScale: 'linear', yScale: 'linear', range: 'to-j' },
      }
    }
    case 'always-faster':
      return withOverhead(present)
    case 'logical-cores':
      return { theory, laws, view: { ...view, range: 'to-cores' } }
    case 'share-of-code':
      return undefined
  }
}
