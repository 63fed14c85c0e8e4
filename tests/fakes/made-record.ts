/** What a lab file holds, made by hand: every notice and flag, and numbers that are hard to write. */
import { type MeasurementRecord, type Run, USUAL_METHOD } from '../../src/core/measurement'
import { fixedWorkload } from '../../src/core/workload/workload'
import { runOfUnits } from './made-blocks'

export const SAVED_IN = { browser: 'Chromium 156', savedAt: '2026-11-23T11:00:00.000Z', whole: true }

/** Seven blocks, whose runs have uneven units, as real ones have. */
export function madeRecord(): MeasurementRecord {
  const workload = fixedWorkload('notes')
  const units = workload.unitDivisions.length
  const run = (workers: number, pace: number) =>
    runOfUnits(Array.from({ length: workers }, (_, own) => [pace + own / 3, pace / 7, 0.1 + 0.2]))
  const withStarts = (made: Run): Run => ({ ...made, unitStart: made.unitEnd.map((end) => end - 0.1) })
  return {
    plan: {
      workload: 'notes',
      serialFraction: 0.1,
      workerCounts: [1, 2],
      care: 'quick',
      seed: 4_294_967_295,
      ...USUAL_METHOD,
      cores: 3,
    },
    conditions: {
      isolated: true,
      timerTick: 0.005,
      statedCores: undefined,
      setCores: 3,
      spawnTime: 31.400_000_01,
      dispatchTime: 0.095,
      pageVersion: '0.1.0',
    },
    workload: {
      ...workload,
      order: Uint32Array.from({ length: units }, (_, index) => units - 1 - index),
      serialUnits: 3,
      serialShare: 0.100_004,
    },
    blocks: Array.from({ length: 7 }, (_, index) => ({
      workers: 2,
      flags: index === 3 ? ['interrupted', 'visitor'] : index === 4 ? ['plain-drift'] : [],
      references: [run(1, 100 + index), run(1, 101 / (index + 1))],
      shared: [withStarts(run(2, 57 + index / 9)), run(2, 58)],
      plain: index === 0 ? undefined : [99.5 + index, 100.25],
    })),
    notices: [
      { kind: 'cores-unknown' },
      { kind: 'coarse-timer', tick: 0.1 },
      { kind: 'narrow-enough', workers: [4, 8], width: 0.02 },
      { kind: 'budget-spent', workers: [2] },
      { kind: 'too-few-clean', workers: [3], wanted: 15 },
      { kind: 'was-stopped', workers: [5] },
      { kind: 'broke-off', workers: [6] },
      { kind: 'share-differs', wanted: 0.1, imposed: 0.12 },
      { kind: 'short-runs', workers: 2, time: 21.5, tick: 1 },
    ],
  }
}
