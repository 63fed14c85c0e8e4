/** The steps as they stand in the editor: each with a key of its own, and its name as typed or by the example. */
import {
  MAX_STEPS,
  type PresetStepKey,
  STEP_PRESETS,
  type Step,
  type StepPreset,
} from '../../core/program-steps'

export type NamedStep = Step & {
  key: number
  /** Which name the dictionary has for it. */
  named: PresetStepKey | 'new'
  /** What the reader typed instead. */
  typed: string | undefined
}

let lastKey = 0

function keyed(step: Step, named: NamedStep['named']): NamedStep {
  lastKey += 1
  return { time: step.time, ways: step.ways, key: lastKey, named, typed: undefined }
}

export function presetSteps(preset: StepPreset): NamedStep[] {
  return STEP_PRESETS[preset].map((step) => keyed(step, step.key))
}

export function withOneMore(steps: readonly NamedStep[]): readonly NamedStep[] {
  return steps.length < MAX_STEPS ? [...steps, keyed({ time: 1, ways: undefined }, 'new')] : steps
}

export function changed(
  steps: readonly NamedStep[],
  key: number,
  change: Partial<NamedStep>,
): readonly NamedStep[] {
  return steps.map((step) => (step.key === key ? { ...step, ...change } : step))
}
