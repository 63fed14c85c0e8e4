/**
 * Where B comes from: a program as steps that follow each other, each serial, or parallel in so many ways at most.
 *
 *   T(j) = Σ time / min(j, ways)      B = Σ time of the serial steps / T(1)
 *
 * Where no parallel step has a limit of its own this is Amdahl's law with that B. Where one has, the program follows the
 * law up to that many processors, and stays below it from there on.
 */
import type { Fraction, ProcessorCount, Speedup } from './units'

export type Step = {
  /** On one processor, ≥ 0; the unit is the reader's. */
  time: number
  /** 1: serial. Undefined: as many as there are processors. */
  ways: number | undefined
}

export const MAX_STEPS = 12
export const MAX_STEP_TIME = 1_000_000
export const MAX_STEP_NAME = 40

const isSerial = ({ ways }: Step) => ways === 1

export function stepTime({ time, ways }: Step, processors: ProcessorCount): number {
  return time / Math.min(processors, ways ?? Number.POSITIVE_INFINITY)
}

export function stepsTime(steps: readonly Step[], processors: ProcessorCount): number {
  return steps.reduce((sum, step) => sum + stepTime(step, processors), 0)
}

/** Undefined where the steps take no time at all. */
export function stepsSerialFraction(steps: readonly Step[]): Fraction | undefined {
  const total = stepsTime(steps, 1)
  return total > 0 ? stepsTime(steps.filter(isSerial), 1) / total : undefined
}

/** T(1) / T(j) of the steps, not of the law. */
export function stepsSpeedup(steps: readonly Step[], processors: ProcessorCount): Speedup {
  return stepsTime(steps, 1) / stepsTime(steps, processors)
}

/** The speedup that no number of processors passes; `Infinity` where every step can be split without end. */
export function stepsLimit(steps: readonly Step[]): Speedup {
  return stepsSpeedup(steps, Number.POSITIVE_INFINITY)
}

/** The parallel step that is the first to be split no further; undefined where none has a limit. */
export function firstToEnd<Some extends Step>(steps: readonly Some[]): (Some & { ways: number }) | undefined {
  const limited = steps.flatMap((step) =>
    step.time > 0 && step.ways !== undefined && step.ways > 1 ? [{ ...step, ways: step.ways }] : [],
  )
  return limited.sort((one, other) => one.ways - other.ways)[0]
}

type PresetStep = Step & { key: string }

/** Well-known kinds of program. The times are examples, made up in a likely proportion: nobody measured them. */
export const STEP_PRESETS = {
  photograph: [
    { key: 'read', time: 0.4, ways: 1 },
    { key: 'decode', time: 1.1, ways: 1 },
    { key: 'filter', time: 12, ways: undefined },
    { key: 'encode', time: 1.5, ways: 1 },
  ],
  simulation: [
    { key: 'start', time: 20, ways: 1 },
    { key: 'tiles', time: 900, ways: 64 },
    { key: 'sums', time: 30, ways: 8 },
    { key: 'write', time: 50, ways: 1 },
  ],
  build: [
    { key: 'plan', time: 2, ways: 1 },
    { key: 'compile', time: 180, ways: 200 },
    { key: 'link', time: 14, ways: 1 },
    { key: 'tests', time: 60, ways: 10 },
  ],
} as const satisfies Record<string, readonly PresetStep[]>

export type StepPreset = keyof typeof STEP_PRESETS
export type PresetStepKey = (typeof STEP_PRESETS)[StepPreset][number]['key']
