/** Handles that the tests of a measurement share, beside those of the lab. */
import { expect } from 'vitest'
import type { Block, MeasurementRecord } from '../../src/core/measurement'
import type { SettingsState } from '../../src/store/lab-state'
import { selectRecord } from '../../src/store/selectors'
import type { Machine } from '../fakes/fake-workforce'
import { measureButton, type OpenedLab, texts } from './lab'

/** Two worker counts on little work: the measurement that most tests need. */
export const SHORT: Partial<SettingsState> = { workload: 'notes', workerCounts: [1, 2], care: 'quick' }

/** Divisions per millisecond as on a machine of today, so that fixed inputs are repeated often enough for an interval. */
export const PACE_OF_OURS: Partial<Machine> = { speed: 400_000 }

/** Sets the next measurement as the fields of "Details" do. */
export function settle(lab: OpenedLab, settings: Partial<SettingsState>): void {
  lab.store.getState().actions.changeSettings(settings)
}

export const phaseOf = ({ store }: OpenedLab): string => store.getState().measurement.phase

/** Presses the button and waits until that measurement has ended, however it did, and the strip shows so. */
export async function measure(lab: OpenedLab, settings: Partial<SettingsState> = {}): Promise<void> {
  settle(lab, settings)
  await measureButton().click()
  await expect.poll(() => phaseOf(lab), { interval: 10 }).not.toBe('running')
  await expect.element(measureButton()).toBeVisible()
}

/** Presses the button and waits until so many repetitions are there; the engine must be told to hold then. */
export async function measureUntil(lab: OpenedLab, blocks: number): Promise<void> {
  await measureButton().click()
  await expect.poll(() => recordOf(lab).blocks.length, { interval: 10 }).toBe(blocks)
}

export function recordOf({ store }: OpenedLab): MeasurementRecord {
  const record = selectRecord(store.getState())
  if (!record) throw new Error('nothing is measured')
  return record
}

/** The row of so many workers in the measured table, by the names of its columns. */
export function measuredRow(workers: string): Record<string, string> {
  const table = document.querySelector('table[aria-label="Measured speedup"]')
  const names = [...(table?.querySelectorAll('thead th') ?? [])].map((cell) => cell.textContent ?? '')
  const row = [...(table?.querySelectorAll('tbody tr') ?? [])].find(
    ({ firstElementChild }) => firstElementChild?.textContent === workers,
  )
  const cells = [...(row?.children ?? [])].map((cell) => (cell.textContent ?? '').replace(/\u00a0/g, ' '))
  return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
}

/** "1.97 [1.95, 1.99]" as numbers. */
export const figures = (cell: string | undefined): number[] => (cell?.match(/[\d.]+/g) ?? []).map(Number)

/** The two numbers of "Clean blocks". */
export const cleanAndAll = (workers: string): number[] => figures(measuredRow(workers)['Clean blocks'])

export const isUndisturbed = ({ flags }: Block): boolean => flags.every((flag) => flag === 'plain-drift')

/** Waits for words somewhere on the page; those of the dictionary are matched as they are. */
export async function expectWords(words: string | RegExp, within = '#root'): Promise<void> {
  await expect
    .poll(
      () =>
        texts(within)
          .join(' ')
          .replace(/\u00a0/g, ' '),
      { interval: 10 },
    )
    .toEqual(typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words))
}
