/** What the page says of where the speedup went and of the laws fitted to it; fetched with the parts that say it. */
import type { Loss } from '../core/account'
import type { Diagnosis } from '../core/diagnosis'
import type { CoresWarning, EffectiveProcessors } from '../core/effective-processors'
import type { Extrapolation, Peak } from '../core/fits/beyond'
import type { FitRefusal } from '../core/fits/fit-refusal'
import type { KarpFlattTrend } from '../core/fits/karp-flatt-trend'
import type { TimeLaw } from '../core/fits/time-fit'
import type { Numbers } from './numbers'

/** Is one figure more than another as a reader sees them? */
export const showsMore = (one: number, other: number, shown: (value: number) => string) =>
  one > other && shown(one) !== shown(other)

export type FindingsDictionary = {
  account: {
    heading: string
    tableHeading: string
    losses: Record<Loss, string>
    total: string
    unitSpeeds: string
    note: string
    diagnosis: (found: Diagnosis, numbers: Numbers) => string
    effective: (found: EffectiveProcessors, numbers: Numbers) => string
    warning: (found: CoresWarning) => string
    cores: string
    coresHint: (stated: string) => string
    timelineHeading: string
    /** Heads the table of the part of a block that is shown. */
    timelineTable: (shown: string) => string
    block: string
    blockName: (words: { number: number; workers: number; speedup: string; clean: boolean }) => string
    run: string
    runs: Record<'before' | 'first' | 'second' | 'after', string>
    /** The other spans of the timeline are named as the losses are. */
    spans: Record<'serial-work' | 'shared-work' | 'taken', string>
    zoomIn: string
    zoomOut: string
    earlier: string
    later: string
    whole: string
    from: string
    to: string
    keys: string
    shown: (words: { from: string; to: string; time: string }) => string
    worker: string
    timelineNote: string
  }
  fits: {
    heading: string
    laws: Record<TimeLaw, string>
    assumed: (law: string) => string
    chosen: (law: string) => string
    undecided: (laws: readonly string[]) => string
    showOnChart: string
    tableHeading: string
    columns: {
      law: string
      serialFraction: string
      overhead: string
      residual: string
      delta: string
      weight: string
    }
    setAside: Record<'negative-overhead' | 'negative-contention' | 'cannot-rise', string>
    tableNote: string
    /** `series` holds e on each j, already worded. */
    trend: (trend: KarpFlattTrend, series: string, numbers: Numbers) => string
    peak: (peak: Peak, numbers: Numbers) => string
    beyond: (forecast: Extrapolation, numbers: Numbers) => string
    refusal: (refusal: FitRefusal, numbers: Numbers) => string
  }
}
