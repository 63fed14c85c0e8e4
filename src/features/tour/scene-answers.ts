/** The answers of the tour, written from what the laws and the measurement of this machine give. */

import type { SceneId } from '../../core/scene-ids'
import * as figures from '../../core/tour-figures'
import type { Numbers } from '../../i18n/numbers'
import type { SceneWords, TourDictionary } from '../../i18n/tour-dictionary'
import type { MachineFigures } from '../../store/tour-selectors'

type ToWords = { [Id in SceneId]: (numbers: Numbers, machine: MachineFigures) => SceneWords<Id> }

/** Minutes as a cook would say them: 12.75. */
const MINUTES_DIGITS = 4

function machineWords(numbers: Numbers, { law, measured }: MachineFigures): SceneWords<'your-machine'> {
  return {
    workers: numbers.whole(law.workers),
    subscript: numbers.subscript(law.workers),
    serialFraction: numbers.perCentExact(Number(law.serialFraction.toPrecision(3))),
    law: numbers.ratio(law.speedup),
    lostByLaw: numbers.share(hundredths(law.lost)),
    measured: measured && measuredWords(numbers, law, measured),
  }
}

const hundredths = (value: number) => Number(value.toFixed(2))

function measuredWords(
  numbers: Numbers,
  law: MachineFigures['law'],
  { speedup, interval }: NonNullable<MachineFigures['measured']>,
) {
  const beyondLaw = hundredths(law.speedup - speedup)
  return {
    speedup: `${numbers.ratio(speedup)}${intervalText(interval, numbers)}`,
    lost: numbers.share(hundredths(law.workers - speedup)),
    beyondLaw: beyondLaw > 0 ? numbers.share(beyondLaw) : undefined,
  }
}

function intervalText(interval: { low: number; high: number } | undefined, { ratio }: Numbers): string {
  return interval ? ` [${ratio(interval.low)}, ${ratio(interval.high)}]` : ''
}

const TO_WORDS: ToWords = {
  'two-cooks': ({ ratio, whole }) => {
    const { speedup, minutes } = figures.twoCooks()
    return { speedup: ratio(speedup), minutes: whole(minutes) }
  },
  'one-waits': ({ ratio, exact }) => {
    const { speedup, ...minutes } = figures.oneWaits()
    const written = (value: number) => exact(Number(value.toPrecision(MINUTES_DIGITS)))
    return {
      speedup: ratio(speedup),
      serialMinutes: written(minutes.serialMinutes),
      parallelMinutes: written(minutes.parallelMinutes),
      splitMinutes: written(minutes.splitMinutes),
      minutes: written(minutes.minutes),
    }
  },
  'more-cooks': ({ ratio, share }) => {
    const { first, last, ...speedups } = figures.moreCooks()
    return {
      at8: ratio(speedups.at8),
      at16: ratio(speedups.at16),
      at32: ratio(speedups.at32),
      at64: ratio(speedups.at64),
      first: share(hundredths(first)),
      last: share(hundredths(last)),
    }
  },
  'the-limit': ({ ratio, perCentExact, whole }) => {
    const { serialFraction, limit, halved, limitOfHalved, share, processors } = figures.theLimit()
    return {
      serialFraction: perCentExact(serialFraction),
      limit: ratio(limit),
      halved: perCentExact(halved),
      limitOfHalved: ratio(limitOfHalved),
      share: perCentExact(share),
      processors: whole(processors),
    }
  },
  'why-the-limit': ({ ratio }) => {
    const { serialFraction, timeShare, limit } = figures.whyTheLimit()
    return { serialShare: ratio(serialFraction), timeShare: ratio(timeShare), limit: ratio(limit) }
  },
  'your-machine': machineWords,
  'where-it-went': machineWords,
  'bigger-kitchens': ({ ratio, perCentExact }) => {
    const { amdahl, gustafson, scaled, serialFractionSeen } = figures.biggerKitchens()
    return {
      amdahl: ratio(amdahl),
      gustafson: ratio(gustafson),
      scaled: perCentExact(scaled),
      serialFractionSeen: perCentExact(Number(serialFractionSeen.toPrecision(2))),
    }
  },
}

type Answering<Id extends SceneId> = { id: Id; texts: TourDictionary; numbers: Numbers }

export function answerOf<Id extends SceneId>(
  { id, texts, numbers }: Answering<Id>,
  machine: MachineFigures,
): string {
  return texts.scenes[id].answer(TO_WORDS[id](numbers, machine))
}
