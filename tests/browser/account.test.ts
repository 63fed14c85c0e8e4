/** The account of real runs on real workers. */
import { expect, test } from 'vitest'
import { accountBasis, accountsOf, blockAccount, LOSSES } from '../../src/core/account'
import {
  type Block,
  type MeasurementPlan,
  type MeasurementRecord,
  USUAL_METHOD,
} from '../../src/core/measurement'
import { stretchesOf } from '../../src/core/stretches'
import { measureHere } from '../../src/engine/browser-engine'
import * as page from '../../src/platform/page-watch'

const PLAN: MeasurementPlan = {
  workload: 'calibrated',
  serialFraction: 0.1,
  workerCounts: [1, 2],
  care: 'quick',
  seed: 7,
  ...USUAL_METHOD,
  budget: 4_000,
}

async function measuredHere(plan: Partial<MeasurementPlan>): Promise<MeasurementRecord> {
  const blocks: Block[] = []
  const record: MeasurementRecord = {
    plan: { ...PLAN, ...plan },
    conditions: undefined,
    workload: undefined,
    blocks,
    notices: [],
  }
  const end = await measureHere(record.plan, page, new AbortController().signal, (event) => {
    if (event.type === 'conditionsRead') record.conditions = event.conditions
    if (event.type === 'workloadBuilt') record.workload = event.workload
    if (event.type === 'sampleTaken') blocks.push(event.block)
  })
  expect(end).toEqual({ kind: 'done' })
  return record
}

test.each([
  ['claimed', {}],
  ['by messages', { splitting: 'messages', workload: 'notes' }],
  ['past the cores', { workerCounts: [1, 2 * navigator.hardwareConcurrency] }],
] as const)('every block of a real measurement is accounted for: %s', async (_, plan) => {
  const record = await measuredHere(plan)
  const basis = accountBasis(record)
  if (!basis) throw new Error('nothing was measured')
  expect(record.blocks.length).toBeGreaterThan(0)
  for (const block of record.blocks) {
    const { total, entries, unitSpeeds } = blockAccount(block, basis)
    expect(Number.isFinite(total)).toBe(true)
    for (const loss of LOSSES) expect(Number.isFinite(entries[loss])).toBe(true)
    expect(LOSSES.reduce((sum, loss) => sum + entries[loss], 0)).toBeCloseTo(total, 9)
    expect(unitSpeeds).toHaveLength(block.workers)
    for (const run of block.shared) {
      for (const { waits, units } of stretchesOf(run, basis.serialUnits)) {
        const filled = [...waits, ...units].reduce((sum, { from, to }) => sum + to - from, 0)
        expect(filled).toBeCloseTo(run.time, 6)
      }
    }
  }
  const [account] = accountsOf(record)
  if (!account) throw new Error('there is no account')
  const figures = LOSSES.map((loss) => `${loss} ${account.entries[loss].value.toFixed(4)}`).join(', ')
  console.info(`${account.blocks} blocks, j − S = ${account.total.value.toFixed(4)}: ${figures}`)
})

test('with one message per unit, dispatch is between real stamps', async () => {
  const record = await measuredHere({ splitting: 'messages', workload: 'notes' })
  const run = record.blocks[0]?.shared[0]
  const starts = run?.unitStart
  if (!run || !starts) throw new Error('the starts of units are not stamped')
  expect(starts.every((start, position) => start >= -0.1 && start <= (run.unitEnd[position] as number))).toBe(
    true,
  )
})
