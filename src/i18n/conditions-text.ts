/** Under which conditions figures were taken, in words: on the page, and in a picture of it. */
import { type Conditions, coresOf, type MeasurementRecord } from '../core/measurement'
import { practisedSplitting } from '../core/workload/splitting'
import type { Texts } from './texts'

type Taken = {
  record: MeasurementRecord | undefined
  /** How many blocks are clean, of how many; undefined while they are being taken. */
  blocks: { clean: number; all: number } | undefined
  machine: { browser: string; isolated: boolean }
  cores: number
  /** Where the measurement comes from a file: in which browser it was taken. */
  openedFrom: { browser: string } | undefined
}

function workloadOf({ workload }: MeasurementRecord, texts: Texts): string[] {
  const { measure, numbers } = texts
  if (!workload) return []
  return [
    measure.workloadWords({
      kind: workload.kind,
      numbers: numbers.whole(workload.candidates.total),
      primes: numbers.whole(workload.expected.primes),
      first: numbers.whole(workload.candidates.first),
    }),
  ]
}

function planOf({ plan, conditions }: MeasurementRecord, isolated: boolean, texts: Texts): string[] {
  const practised = practisedSplitting(plan.splitting, conditions?.isolated ?? isolated)
  return [
    ...(practised === 'claimed' ? [] : [texts.method.splittings[practised]]),
    texts.measure.imposed(texts.numbers.perCentExact(plan.serialFraction)),
  ]
}

function clockOf(conditions: Conditions, texts: Texts): string[] {
  const { measure, numbers } = texts
  const { timerTick, pageVersion } = conditions
  return [
    measure.clock(numbers.duration(timerTick)),
    ...(pageVersion ? [measure.pageVersion(pageVersion)] : []),
  ]
}

/** The parts, the most telling first. */
export function conditionsWords(taken: Taken, texts: Texts): string[] {
  const { measure } = texts
  const { record, blocks, machine, cores, openedFrom } = taken
  const elsewhere = openedFrom && record?.conditions
  return [
    ...(record ? [...workloadOf(record, texts), ...planOf(record, machine.isolated, texts)] : []),
    ...(blocks ? [measure.blocksTaken(blocks.clean, blocks.all)] : []),
    measure.cores(elsewhere ? coresOf(elsewhere) : cores),
    openedFrom?.browser ?? machine.browser,
    (elsewhere ?? machine).isolated ? measure.isolated : measure.notIsolated,
    ...(record?.conditions ? clockOf(record.conditions, texts) : []),
  ]
}
