/** Everything the page says, by room. A language is one object of this type; figures come already formatted. */

import type { EmbedPart } from '../core/embed'
import type { EntryProblem } from '../core/exact-entry'
import type { BlockFlag, Care, MeasurementProblem, MeasurementStage, Notice } from '../core/measurement'
import type { ChartRange } from '../core/view-range'
import type { PractisedSplitting } from '../core/workload/splitting'
import type { WorkloadKind } from '../core/workload/workload'
import type { Numbers } from './numbers'

type ResultWords = {
  workers: string
  subscript: string
  timeShare: string
  speedup: string
  interval: string
  serialFraction: string
  theory: string
}

export type Dictionary = {
  app: {
    name: string
    description: string
    skipToControls: string
    pages: string
    lab: string
    programs: string
    tour: string
    language: string
    theme: string
    present: string
    wholePage: string
    embeddedNotIsolated: string
    leavePresenting: string
    themes: { system: string; light: string; dark: string; contrast: string }
    crashed: string
    reload: string
    partAwaited: string
    partNotLoaded: string
    tryAgain: string
  }
  theory: {
    serialFraction: string
    serialFractionExact: string
    serialFractionHint: string
    /** One line under the field. */
    serialFractionMeaning: string
    processors: string
    processorsExact: string
    processorsMeaning: string
    processorsValue: (processors: string) => string
    speedup: string
    limit: string
    ofLimit: string
    efficiency: string
    noLimit: string
    timeBar: string
    timeBarText: (words: { serial: string; parallel: string; processors: string; share: string }) => string
    serial: string
    parallel: string
    ofTimeOfOne: (share: string) => string
    tableHeading: string
    tableProcessors: string
  }
  chart: {
    heading: string
    definition: string
    range: string
    ranges: Record<ChartRange, string>
    xAxis: string
    yAxis: string
    logarithmic2: string
    logarithmic: string
    linear: string
    processorsAxis: string
    limitLabel: (limit: string) => string
    idealLabel: string
    amdahlLabel: (serialFraction: string) => string
    amdahlName: string
    measuredLabel: string
    measuredLegend: string
    measuredWith: (serialFraction: string) => string
    coresLabel: (cores: number) => string
    fittedLabel: (law: string) => string
    readAt: string
    reading: (words: { processors: string; speedup: string; limit: string | undefined }) => string
    fromLinkLabel: string
    ceilingLabel: string
    measuredReading: (words: { speedup: string; interval: string }) => string
    pin: string
    unpin: (serialFraction: string) => string
    pinned: string
  }
  ask: {
    heading: string
    wanted: string
    wantedHint: string
    /** Around the fields of “For speedup … you need … processors”. */
    before: string
    need: string
    processor: string
    processors: string
    impossible: (limit: string) => string
    largest: (words: { speedup: string; processors: string }) => string
    beyondIdeal: (processors: string) => string
    share: (share: string) => string
    oneMore: (processors: string) => string
    gain: (gain: string) => string
    noLimit: string
  }
  compare: {
    heading: string
    family: string
    note: string
  }
  help: {
    heading: string
    keys: Record<'m' | 'b' | 'j' | 'p' | 't' | 'l' | 'g' | 'f' | 'c' | 'help', string>
    sliders: string
    scenes: string
    on: string
    close: string
  }
  share: {
    heading: string
    copyLink: string
    savePoints: string
    saveFile: string
    openFile: string
    reset: string
    savePng: string
    saveSvg: string
    pictureParameters: (words: {
      serialFraction: string
      processors: string
      speedup: string
      limit: string
    }) => string
    code: string
    codeNote: string
    codeTooLong: string
    close: string
    embedPart: string
    embedParts: Record<EmbedPart, string>
    copyEmbed: string
    note: string
  }
  messages: {
    linkTooLong: string
    linkNewer: string
    linkDamaged: (part: string) => string
    languageNotLoaded: (language: string) => string
    keptDamaged: string
    notKept: string
    linkCopied: string
    linkWithoutPoints: string
    pictureNotDrawn: string
    embedCopied: string
    embedNotCopied: string
    linkNotCopied: string
    fileTooLarge: string
    fileNotOurs: string
    fileNewer: string
    fileUnreadable: string
    fileWhileMeasuring: string
    fileDamaged: (path: string) => string
    fileIncomplete: string
    fileOpened: string
    runShown: string
    wasReset: string
    pinsReplaced: string
    wasShown: string
    labFilesNotLoaded: string
    runsNotKept: string
    runsMadeRoom: (runs: number) => string
    runRemoved: string
    runNotPutBack: string
    runNotRemoved: string
    runsDamaged: string
    runGone: string
    undo: string
    updateReady: string
    takeUpdate: string
    putAway: string
  }
  measure: {
    heading: string
    start: string
    stop: string
    stopping: string
    invitation: (serialFraction: string) => string
    stages: Record<MeasurementStage, string>
    progress: string
    remaining: (seconds: string) => string
    estimating: string
    blocksTaken: (clean: number, all: number) => string
    result: (words: ResultWords) => string
    pastCoresOnly: string
    disturbed: (clean: number, all: number) => string
    sliderMoved: (imposed: string) => string
    hiddenResult: string
    cancelled: string
    failed: string
    kept: (blocks: number) => string
    shownKept: string
    details: string
    settings: string
    workload: string
    workloads: Record<WorkloadKind, string>
    workloadWords: (words: { kind: WorkloadKind; first: string; numbers: string; primes: string }) => string
    workerCounts: string
    workerCountsHint: string
    care: string
    /** With the most that the blocks may take, or were given where a budget was set by hand. */
    cares: Record<Care, (seconds: string) => string>
    imposed: (serialFraction: string) => string
    cores: (cores: number) => string
    clock: (tick: string) => string
    pageVersion: (version: string) => string
    isolated: string
    notIsolated: string
    tableHeading: string
    columns: {
      workers: string
      time: string
      speedup: string
      efficiency: string
      serialFraction: string
      clean: string
      bestCase: string
      unfiltered: string
      absolute: string
      ceiling: string
    }
    reference: string
    tableNote: string
    absoluteNote: string
    ceilingNote: string
    outliers: (blocks: number, workers: string) => string
    slowFirst: (workers: string) => string
    emptyTable: string
    /** While a measurement runs and the table has been told of no points yet. */
    tableComes: string
    /** Nothing was measured here; the points of a link are on the chart. */
    linkedTable: (run: string) => string
    fitted: (words: { serialFraction: string; interval: string }) => string
    lawAssumed: string
    lawFitted: string
    pastCoresLeftOut: string
    ceilingInFit: string
    superlinear: string
    useFitted: string
    timeline: string
    timelineNote: (words: {
      time: string
      endToEnd: string
      spawnTime: string
      /** Not known of every measurement. */
      dispatchTime: string | undefined
    }) => string
    timelineByMessages: (words: { time: string; endToEnd: string; spawnTime: string }) => string
    timelineMore: (shown: number, all: string) => string
    timelineRow: (words: { worker: number; busy: string; waiting: string }) => string
    flagsHeading: string
    flags: Record<BlockFlag, string>
  }
  method: {
    splitting: string
    splittings: Record<PractisedSplitting, string>
    first: string
    firstHint: string
    total: string
    totalHint: string
    rounds: string
    roundsHint: string
    budget: string
    budgetHint: string
    plainLoop: string
    pastCores: string
  }
  arrival: {
    heading: string
    none: string
    late: (late: string, all: string) => string
    inOrder: (all: string) => string
    cameIn: string
    sorted: string
    by: (worker: number) => string
    /** Which places in the order are listed. */
    shown: (from: string, to: string, all: string) => string
    pairHeading: string
    notes: (words: { alone: string; shared: string; ratio: string }) => string
    here: (words: { alone: string; shared: string; workers: string; ratio: string }) => string
    says: (guesses: readonly { workers: string; serialFraction: string }[]) => string
  }
  runs: {
    heading: string
    none: string
    note: string
    fromLink: string
    show: string
    remove: string
  }
  notice: (notice: Notice, numbers: Numbers) => string
  problem: (problem: MeasurementProblem, numbers: Numbers) => string
  entry: (problem: EntryProblem, numbers: Numbers) => string
}
