import { count } from './english-count'
import { type FindingsDictionary, showsMore } from './findings-dictionary'

export const findingsEn: FindingsDictionary = {
  account: {
    heading: 'Where the speedup went',
    tableHeading: 'Lost speedup by cause',
    losses: {
      serial: 'waiting for the serial part',
      'late-start': 'late start',
      'end-wait': 'waiting at the end',
      dispatch: 'dispatch and messages',
      'slower-units': 'slower units',
      taken: 'core taken by others',
      unexplained: 'not explained',
    },
    total: 'Lost, j − S',
    unitSpeeds: 'Unit speed u_j/u₁ by worker',
    note: 'In the unit of j − S: the worker time j·T(j) − T(1), over T(j). In each block the causes sum to the total; the figures are medians over the blocks that count, with 95 % intervals, and so need not. Negative: less was lost than on one worker. Past the cores the workers take the cores from each other. Unit speeds leave out waiting and isolated slow stretches; a slow or shared core or a clock that falls under load shows there.',
    diagnosis: (found, { ratio, share, subscript }) => {
      const { losses } = findingsEn.account
      const two = (value: number) => share(Number(value.toFixed(2)))
      switch (found.kind) {
        case 'too-few-blocks':
          return 'Fewer than six blocks count, too few to say where the speedup went.'
        case 'above-workers':
          return `S${subscript(found.workers)} = ${ratio(found.speedup)} is above ${found.workers}: T(1) was disturbed, or a core changes its clock.`
        case 'plateau':
          return `S${subscript(found.to.workers)} = ${ratio(found.to.speedup)} is ${showsMore(found.to.speedup, found.from.speedup, ratio) ? 'hardly' : 'no'} more than S${subscript(found.from.workers)} = ${ratio(found.from.speedup)}: this is the work of about ${ratio(found.processors)} processors.${found.mostly ? ` Most of the loss: ${losses[found.mostly]}.` : ''}`
        case 'growing-overhead':
          return `e rises from ${two(found.from.serialFraction)} at j = ${found.from.workers} to ${two(found.to.serialFraction)} at j = ${found.to.workers}: overhead that grows with the workers${found.mostly === 'serial' ? ', beside a serial part, which is most of the loss' : `, not a serial part${found.mostly ? `; most of it: ${losses[found.mostly]}` : ''}`}.`
        case 'nothing-to-explain':
          return `Nothing to explain: of ${found.workers} workers, ${two(found.lost.low)} to ${two(found.lost.high)} were lost.`
        case 'loss-not-told':
          return `Of ${found.workers} workers, ${two(found.lost.low)} to ${two(found.lost.high)} were lost, which may be none: these blocks do not tell. More care narrows it.`
        case 'mostly':
          return `Mostly ${losses[found.loss]}: ${two(found.part)} of the ${two(found.total)} lost on ${found.workers} workers.`
        case 'several':
          return `No single cause on ${found.workers} workers; the largest: ${found.losses.map((loss) => losses[loss]).join(', ')}.`
      }
    },
    effective: ({ kind, processors, interval, from }, { ratio }) =>
      `Effective processors: ${kind === 'found' ? '' : 'at least '}${ratio(processors)} [${ratio(interval.low)}, ${ratio(interval.high)}]; the curve ${kind === 'found' ? `no longer rises from ${count(from, 'worker')} on` : `may still rise at ${count(from, 'worker')}, the most measured`}.`,
    warning: ({ kind, stated }) =>
      `The browser states ${count(stated, 'core')}, the measurement says ${kind === 'fewer-than-stated' ? 'fewer' : 'more'}. Set “Cores” under Details and measure again, so that points past the cores are told apart.`,
    cores: 'Cores',
    coresHint: (stated) => `Empty: as the browser says, ${stated}`,
    timelineHeading: 'The timeline of a block',
    timelineTable: (shown) => `The timeline of a block: ${shown}`,
    block: 'Block',
    blockName: ({ number, workers, speedup, clean }) =>
      `${number}: j = ${workers}, S = ${speedup}${clean ? '' : ', disturbed'}`,
    run: 'Run',
    runs: { before: 'T(1) before', first: 'T(j) first', second: 'T(j) second', after: 'T(1) after' },
    spans: {
      'serial-work': 'serial part',
      'shared-work': 'shared part',
      taken: 'slow stretch: core taken',
    },
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    earlier: 'Earlier',
    later: 'Later',
    whole: 'Whole run',
    from: 'From',
    to: 'To',
    keys: 'Timeline: + and − zoom, ← and → move',
    shown: ({ from, to, time }) => `${from} to ${to} of ${time}`,
    worker: 'Worker',
    timelineNote: 'How long each worker did what within the part shown, by the workers’ clocks made one.',
  },
  fits: {
    heading: 'Fits',
    laws: {
      ideal: 'Ideal, B = 0',
      amdahl: 'Amdahl',
      'linear-overhead': 'Amdahl with overhead c·(j − 1)',
      'log-overhead': 'Amdahl with overhead c·log₂ j',
    },
    assumed: (law) => `${law} (assumed)`,
    chosen: (law) => `Of the four laws these points speak for: ${law}.`,
    undecided: (laws) =>
      `These points do not tell ${laws.join(' from ')}. More worker counts, or more care, would.`,
    showOnChart: 'Show the fit on the chart, with its 95 % band',
    tableHeading: 'Laws fitted to these points',
    columns: {
      law: 'Law',
      serialFraction: 'B ± error, 95 % interval',
      overhead: 'c ± error, 95 % interval',
      residual: 'Scatter',
      delta: 'ΔAICc',
      weight: 'Weight',
    },
    setAside: {
      'negative-overhead': 'set aside: c below 0',
      'negative-contention': 'set aside: B below 0',
      'cannot-rise': 'set aside: the times rise again',
    },
    tableNote:
      'Each law is fitted to the brackets within the cores, by relative errors; ± is the standard error and c a share of T(1). The linear overhead spans the curves of the Universal Scalability Law: σ = B, κ = c. A smaller AICc is better; 2 or more apart tells, or a further number that is not told from 0. These fits take every block; the B of the sentence above, which “Use the fitted B” takes, is that of the medians, so the two may differ within their intervals.',
    trend: (trend, series, numbers) => {
      if (trend.kind === 'too-few-points')
        return `Karp–Flatt: ${series}. A trend needs e on ${trend.needed} worker counts within the cores.`
      const { perCent } = numbers
      const from = `by ${perCent(trend.change)} [${perCent(trend.interval.low)}, ${perCent(trend.interval.high)}]`
      const meaning = {
        rising: `e rises ${from} over these j: an overhead that grows with j`,
        falling: `e falls ${from} over these j: with more workers something becomes cheaper`,
        flat: `e is flat (it changes ${from}): a true serial fraction`,
        'not-told': `e changes ${from}, so that noise may hide a trend; more care narrows it`,
      }
      return `Karp–Flatt: ${series}. By a weighted line of e on j, ${meaning[trend.kind]}.`
    },
    peak: (peak, numbers) => {
      if (peak.kind === 'none') return 'By this law more workers are never slower, so there is no best j.'
      if (peak.kind === 'slower-from-the-start')
        return 'By this law a second worker costs more than it gives, so the least time is that of one worker.'
      if (peak.kind === 'overhead-not-told-from-0')
        return 'The interval of c includes 0, so no best j is advised.'
      if (peak.kind === 'laws-differ')
        return 'By one of these laws there is a best j, by another there is none or it is not told, so none is advised.'
      const { value, interval } = peak.processors
      const range = interval
        ? ` [${numbers.whole(Math.max(1, interval.low))}, ${numbers.whole(interval.high)}]`
        : ''
      const where = peak.measured ? '' : ' It lies beyond the points, so it is a forecast.'
      return `The least time is near j = ${numbers.whole(value)}${range}, where S = ${numbers.ratio(peak.speedup)}.${where}`
    },
    beyond: (forecast, numbers) => {
      const j = numbers.whole(forecast.processors)
      if (forecast.kind === 'past-the-peak')
        return `On ${j}: nothing is forecast, because it is past the least time near j = ${numbers.whole(forecast.peak)}.`
      const { low, high } = forecast.band
      const band = `S between ${numbers.ratio(low)} and ${numbers.ratio(high)}`
      return forecast.kind === 'band'
        ? `On ${j}: ${band} (95 %), if nothing else changes.`
        : `On ${j}: no forecast; an overhead too small to be seen here leaves ${band} open.`
    },
    refusal: (refusal, numbers) => {
      const list = (counts: readonly number[]) => counts.map(numbers.whole).join(', ')
      switch (refusal.kind) {
        case 'unusable-times':
          return 'Some times are not above 0, so nothing is fitted. Measure again.'
        case 'too-few-points':
          return `There are ${numbers.whole(refusal.distinct)} different j within the cores, the reference with them, and ${numbers.whole(refusal.needed)} are needed. Add worker counts under “Details” and measure again.`
        case 'too-few-times':
          return `There are ${numbers.whole(refusal.taken)} blocks within the cores, and ${numbers.whole(refusal.needed)} are needed to tell laws apart. Choose more care under “Details”, or let the measurement go on longer.`
        case 'choice-from-two-points':
          return 'Two points lie on a curve of every law, so they give B by the law assumed and no choice of law. Measure at least two more worker counts within the cores, if there are so many.'
        case 'all-times-equal':
          return `The times are equal within ${numbers.perCent(Math.max(0.001, refusal.spread))}, whatever j is, so they give no B: the work may be all serial, or it never ran in parallel. Check the splitting, and whether other programs hold the cores.`
        case 'superlinear-throughout':
          return `S is above j on ${list(refusal.workers)}, which no serial fraction makes, so no B is given. Caches that fit better, or a slow T(1), may be the cause; measure T(1) again with other programs closed.`
        case 'rises-past-cores':
          return `Past ${numbers.whole(refusal.cores)} cores (j = ${list(refusal.workers)}) the times rise above that on ${numbers.whole(refusal.best)}: workers share cores there, so these points are no part of the curve and were left out. Judge the law by j up to the cores.`
        case 'past-cores':
          return `Past ${numbers.whole(refusal.cores)} cores (j = ${list(refusal.workers)}) workers share them, so these points are no part of the curve and were left out. Judge the law by j up to the cores.`
        case 'times-rise':
          return `The times rise again by ${numbers.perCent(refusal.rise)} from j = ${numbers.whole(refusal.best)} to ${numbers.whole(refusal.last)}, which Amdahl’s law cannot. Look for an overhead that grows with j, or for cores that others use.`
        case 'negative-contention':
          return `The fit gives B = ${numbers.perCent(refusal.serialFraction.value)}, below 0 by more than its error, which is no serial fraction. Measure again with other programs closed, with T(1) above all.`
        case 'slower-with-more':
          return 'More workers took longer, so there is no speedup that a serial fraction could explain. Look for messages, locks or busy cores.'
        case 'interval-includes-everything':
          return 'The interval of B holds everything from 0 to 100 %, so no B is given. Measure with more care, or on a quieter machine.'
        case 'pattern-in-residuals':
          return `The points leave the curve by more than their own scatter (chance makes that in ${numbers.perCentOpen(refusal.probability)} of cases), so the law does not describe them. Look at e over j, and at the ceiling of the units.`
      }
    },
  },
}
