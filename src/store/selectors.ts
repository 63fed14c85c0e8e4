/** What the page shows, derived from the state. Each computes again only when its own inputs change. */

import { MAX_PINNED_CURVES } from '../core/bounds'
import { guessDomain } from '../core/guesses'
import { amdahlLimit, amdahlShareOfLimit, amdahlSpeedup, amdahlTimeShare } from '../core/laws/amdahl'
import { LAWS_BELOW } from '../core/laws/law-ids'
import type { Block, MeasurementRecord } from '../core/measurement'
import { coresOf, isClean } from '../core/measurement'
import { type MeasuredPoint, measuredPoints } from '../core/points'
import { type RunSummary, summaryOf } from '../core/run-summary'
import { headlinePoint } from '../core/summary'
import { chartDomain, withRoomAbove } from '../core/view-range'
import { type LinkedLab, writeLink, writeLinkWithRun } from '../formats/lab-link'
import { selectBeside } from './earlier-selectors'
import { type LabState, shownPhase } from './lab-state'
import { memoise } from './memoise'

const NO_POINTS: readonly MeasuredPoint[] = []

export const selectSerialFraction = (state: LabState) => state.theory.serialFraction
export const selectProcessors = (state: LabState) => state.theory.processors
export const selectPinned = (state: LabState) => state.theory.pinned
/** There is nothing to pin: the present curve is pinned, or there is no room. */
export const selectIsPinningOff = ({ theory: { pinned, serialFraction } }: LabState) =>
  pinned.length >= MAX_PINNED_CURVES || pinned.includes(serialFraction)
export const selectPredictionPhase = (state: LabState) => state.prediction.phase
/** Nothing that tells S may be shown. */
export const selectPredicting = (state: LabState) => state.prediction.phase === 'asked'
export const selectView = (state: LabState) => state.view
export const selectReadingAt = (state: LabState) => state.reading
export const selectSettings = (state: LabState) => state.settings
export const selectMeasurement = (state: LabState) => state.measurement
export const selectIsRunning = (state: LabState) => state.measurement.phase === 'running'
export const selectLanguage = (state: LabState) => state.preferences.language
export const selectTheme = (state: LabState) => state.preferences.theme
export const selectShortcutsOn = (state: LabState) => state.preferences.shortcutsOn
export const selectMachine = (state: LabState) => state.machine
export const selectCores = ({ settings, machine }: LabState) =>
  coresOf({ statedCores: machine.statedCores, setCores: settings.cores })

/** The colours that are shown: what was chosen, or what the system prefers. */
export const selectShownTheme = ({ preferences: { theme, systemDark } }: LabState) => {
  if (theme !== 'system') return theme
  return systemDark ? 'dark' : 'light'
}

export function selectRecord({ measurement }: LabState): MeasurementRecord | undefined {
  return measurement.phase === 'running' ? measurement.record : shownPhase(measurement)?.record
}

/** There is something measured, or being measured. */
export const selectHasRun = (state: LabState) => selectRecord(state) !== undefined

/** The four numbers beside the chart, and the bar. */
export const selectReadouts = memoise(
  ({ theory }: LabState) => [theory.serialFraction, theory.processors] as const,
  (serialFraction, processors) => {
    const speedup = amdahlSpeedup(serialFraction, processors)
    return {
      serialFraction,
      processors,
      speedup,
      limit: amdahlLimit(serialFraction),
      shareOfLimit: serialFraction === 0 ? undefined : amdahlShareOfLimit(serialFraction, processors),
      efficiency: speedup / processors,
      timeShare: amdahlTimeShare(serialFraction, processors),
    }
  },
)

export type Readouts = ReturnType<typeof selectReadouts>

/** The B of the shown measurement, where the slider has moved on since. */
export function selectMovedFrom(state: LabState) {
  const imposed = selectRecord(state)?.plan.serialFraction
  return imposed === state.theory.serialFraction ? undefined : imposed
}

/** The measured points, j = 1 first. */
export const selectPoints = memoise(
  (state: LabState) => {
    const record = selectRecord(state)
    return [record?.blocks, record?.conditions] as const
  },
  (blocks, conditions): readonly MeasuredPoint[] =>
    blocks ? measuredPoints({ blocks, conditions }) : NO_POINTS,
)

/** The point of the one-sentence result. */
export const selectHeadline = memoise(
  (state: LabState) => [selectPoints(state)] as const,
  (points) => headlinePoint(points),
)

/** There is something measured, and nothing being measured. */
export const selectHasResult = (state: LabState) =>
  state.measurement.phase !== 'running' && selectPoints(state).length > 0

/** There are measured points, and they may be seen. */
export const selectTellsPoints = (state: LabState) =>
  !selectPredicting(state) && selectPoints(state).length > 0

/** How far the axes reach. It is the same object until an axis really moves. */
export const selectDomain = memoise(
  (state: LabState) => {
    const { processors, speedup } = domainOf(state)
    return [processors, speedup] as const
  },
  (processors, speedup) => ({ processors, speedup }),
)

/** How the axes are drawn. */
export const selectFrame = memoise(
  (state: LabState) => [selectDomain(state), state.view] as const,
  (domain, view) => ({ domain, view }),
)

function domainOf(state: LabState) {
  const { prediction } = state
  if (prediction.phase === 'asked') return guessDomain(prediction.guesses)
  const guesses = prediction.phase === 'revealed' ? prediction.guesses : []
  const points = [...selectPoints(state), ...selectBeside(state).flatMap(({ summary }) => summary.points)]
  const measured = {
    workers: Math.max(
      1,
      ...points.map((point) => point.workers),
      ...guesses.map(({ processors }) => processors),
    ),
    speedup: Math.max(
      1,
      ...points.map((point) => point.interval?.high ?? point.speedup),
      ...guesses.map(({ speedup }) => speedup),
    ),
  }
  const domain = chartDomain(state.view.range, { ...state.theory, cores: selectCores(state), measured })
  const rising = state.laws.shown.some((id) => !LAWS_BELOW.includes(id))
  return rising ? withRoomAbove(domain, state.view.yScale) : domain
}

export const selectLawsShown = (state: LabState) => state.laws.shown

export const selectMessages = (state: LabState) => state.messages

/** What a link carries, and what is kept: the same object until any of it changes. */
export const selectLinkedLab = memoise(
  ({ theory, wantedSpeedup, laws, view, settings, prediction }: LabState) =>
    [theory, wantedSpeedup, laws, view, settings, prediction.phase === 'asked'] as const,
  ({ serialFraction, processors, pinned }, wantedSpeedup, laws, view, settings, predicting): LinkedLab => ({
    serialFraction,
    processors,
    pinned,
    wantedSpeedup,
    laws,
    view,
    settings,
    predicting,
  }),
)

/** The link without measured points: what this browser keeps, and short enough for a code that is read from afar. */
export const selectSettingsText = (state: LabState) => writeLink(selectLinkedLab(state))

/**
 * The shown measurement in brief, or what came with the link while there is none; not while it runs, nor while it is to be
 * predicted.
 */
const selectLinkedRun = memoise(
  ({ measurement, prediction, earlier: { linked, endedAt } }: LabState) =>
    [measurement, linked, endedAt, prediction.phase === 'asked'] as const,
  (measurement, linked, endedAt, predicting): RunSummary | undefined => {
    if (predicting || measurement.phase === 'running') return undefined
    const shown = shownPhase(measurement)
    if (!shown) return linked
    const savedAt = 'openedFrom' in shown ? Date.parse(shown.openedFrom?.savedAt ?? '') : Number.NaN
    return summaryOf(shown.record, Number.isNaN(savedAt) ? endedAt : savedAt)
  },
)

/** All that a link carries, as the fragment of an address; `pointsLeftOut` where the points did not fit. */
export function selectLink(state: LabState): { text: string; pointsLeftOut: boolean } {
  const lab = selectLinkedLab(state)
  const run = selectLinkedRun(state)
  const text = run && writeLinkWithRun(lab, run)
  return { text: text ?? writeLink(lab), pointsLeftOut: run !== undefined && text === undefined }
}

/** From which file the shown measurement was opened, if it was. */
export const selectOpenedFrom = ({ measurement }: LabState) => {
  const shown = shownPhase(measurement)
  return shown && 'openedFrom' in shown ? shown.openedFrom : undefined
}

export const selectWantedSpeedup = (state: LabState) => state.wantedSpeedup

/** The cores of the machine on which the shown measurement was taken; while none is shown, of this one. */
export const selectCoresShown = (state: LabState) => {
  const conditions = selectRecord(state)?.conditions
  return conditions ? coresOf(conditions) : selectCores(state)
}

/** The block whose timeline is shown: the last clean one of the most workers within the cores. */
export const selectShownBlock = memoise(
  (state: LabState) => [selectRecord(state)?.blocks, selectCoresShown(state)] as const,
  (blocks, cores): Block | undefined => {
    const within = (blocks ?? []).filter((block) => block.workers <= cores)
    const candidates = within.length > 0 ? within : (blocks ?? [])
    const most = Math.max(...candidates.map((block) => block.workers))
    const widest = candidates.filter((block) => block.workers === most)
    return widest.findLast(isClean) ?? widest.at(-1)
  },
)

export const selectPresenting = (state: LabState) => state.presenting
export const selectTour = (state: LabState) => state.tour
export const selectIsTouring = (state: LabState) => state.tour !== undefined
/** Whether the fitted law is laid over the measured points. */
export const selectFitShown = (state: LabState) => state.fitShown
export const selectDetailsOpen = (state: LabState) => state.detailsOpen
