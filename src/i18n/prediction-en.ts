import type { PredictionDictionary } from './prediction-dictionary'

export const predictionEn: PredictionDictionary = {
  predictFirst: 'Predict first',
  heading: 'Your prediction',
  asks: (serialFraction) =>
    `${serialFraction} of the work is serial. How many times as fast are j processors as one? Type S, or draw on the chart; one j is enough.`,
  guess: (processors) => `Your S on ${processors} processors`,
  guessOnChart: (processors) => `Your S on ${processors} processors, on the chart`,
  guessHint: (least, most) => `A number from ${least} to ${most}`,
  guessValue: (speedup) => `${speedup} times as fast`,
  notGuessed: 'nothing set yet',
  chartKeys: 'Your points on the chart: arrows for 0.1, Page Up and Page Down for 1',
  reveal: 'Reveal',
  putAway: 'Put the prediction away',
  again: 'Predict again',
  note: 'Until then the law’s curve and figures and all that is measured stay hidden. A measurement may run meanwhile; it is kept. A link copied now begins like this.',
  expectedLabel: 'your prediction',
  idealLabel: 'ideal S = j',
  tableHeading: 'Expected, and what the law says',
  columns: {
    processors: 'j',
    expected: 'You expected',
    law: (serialFraction) => `Law, B\u00a0=\u00a0${serialFraction}`,
    measured: 'Measured',
  },
  distanceColumn: 'How near',
  distance: (kind, factor) =>
    ({
      near: 'near: within 10 %',
      more: `more: ${factor} times the law`,
      less: `less: ${factor} times the law`,
    })[kind],
  shapes: {
    near: () => 'Near the law throughout: no point is further than 10 % from it.',
    'as-ideal': ({ serialFraction }) =>
      `You expected S = j. That is what would be without a serial part. Here ${serialFraction} of the work stays as long as it is, however many processors share the rest.`,
    'no-gain': ({ serialFraction }) =>
      `You expected hardly any gain. That is what would be if all of the work were serial. Here only ${serialFraction} is, and the rest is shared.`,
    'above-ideal': () =>
      'Somewhere you expected more than j times as fast. Each processor would have to do more than one did alone. Machines sometimes do, when the parts fit into their caches; Amdahl’s law knows nothing of that.',
    falls: () =>
      'You expected more processors to make it slower from some j on. Real programs do that when talking to each other takes longer with each processor; Amdahl’s law has no such cost, and its curve never falls. The laws with an overhead do fall: they are under “More laws”.',
    'same-gain': ({ serialFraction }) =>
      `You expected each processor to add about as much as the one before. That is what would be if the work grew with j, as Gustafson has it. Here the work stays the same, and the serial ${serialFraction} weighs more the faster the rest is done.`,
    'past-limit': ({ limit, serialFraction }) =>
      `Somewhere you expected more than ${limit}. That is the limit 1/B: the serial ${serialFraction} alone takes so long that no number of processors can pass it.`,
    more: ({ serialFraction }) =>
      `You expected more than the law says. The serial ${serialFraction} does not shrink, so it is a growing part of the time that is left.`,
    less: ({ last }) =>
      `You expected less than the law says. The serial part counts once, and all that is not serial takes 1/${last} of its time on ${last} processors.`,
    mixed: () =>
      'You expected more in some places and less in others. The law’s curve rises steeply at first and then ever less, towards its limit.',
  },
}
