import { describe, expect, it } from 'vitest'
import { accountBasis, accountsOf, blockAccount, LOSSES, type Loss } from '../../../src/core/account'
import { blockSpeedup } from '../../../src/core/block'
import type { MeasurementPlan } from '../../../src/core/measurement'
import type { Machine } from '../../fakes/fake-workforce'
import { recordOn } from '../../fakes/measured-record'

/** The account at `workers`, medians over the blocks that count. */
async function accountOn(workers: number, machine: Partial<Machine>, plan: Partial<MeasurementPlan> = {}) {
  const record = await recordOn({ noise: 0, ...machine }, { workerCounts: [1, workers], ...plan })
  const [account] = accountsOf(record)
  if (!account) throw new Error('nothing was measured')
  return account
}

/** Within 10 % in its own entry; in the others next to nothing, at most 1 % of the workers. */
async function expectOnly(
  loss: Loss,
  expected: number,
  ...[workers, machine, plan]: Parameters<typeof accountOn>
): Promise<void> {
  const { entries, total } = await accountOn(workers, machine, plan)
  expect(Math.abs(entries[loss].value / expected - 1)).toBeLessThan(0.1)
  expect(Math.abs(total.value / expected - 1)).toBeLessThan(0.1)
  const others = LOSSES.filter((other) => other !== loss).map((other) => entries[other].value)
  for (const other of others) expect(Math.abs(other)).toBeLessThan(0.01 * workers)
}

describe('the account of an injected cause', () => {
  it('is nothing on a machine where nothing is lost', async () => {
    const { entries, total } = await accountOn(4, {})
    expect(Math.abs(total.value)).toBeLessThan(0.02)
    for (const loss of LOSSES) expect(Math.abs(entries[loss].value)).toBeLessThan(0.02)
  })

  it('has a serial part of a quarter under waiting for it: 4 − 16/7 on four workers', async () => {
    await expectOnly('serial', 4 - 16 / 7, 4, {}, { serialFraction: 0.25 })
  })

  it("has the notes' indivisible primes under waiting at the end: 16 − 10.11 on 16 workers", async () => {
    const plan = { workload: 'notes' } as const
    await expectOnly('end-wait', 16 - 10.11, 16, { cores: 16, statedCores: 16, speed: 400_000 }, plan)
  })

  it('has a worker that starts 5 ms later under late start', async () => {
    const lateBy = (worker: number, running: number) => (running > 1 && worker === 1 ? 5 : 0)
    // T(1) is about 35 ms: two workers share it, and 5 ms of waiting.
    await expectOnly('late-start', 2 - 35 / 20, 2, { lateBy })
  })

  it('has a late start that falls into the serial part under the serial part alone', async () => {
    const lateBy = (worker: number, running: number) => (running > 1 && worker === 1 ? 5 : 0)
    await expectOnly('serial', 2 - 1.6, 2, { lateBy }, { serialFraction: 0.25 })
  })

  it('has a worker of half the speed under slower units: 2 − 1.5', async () => {
    const paceOf = (worker: number, running: number) => (running > 1 && worker === 1 ? 0.5 : 1)
    await expectOnly('slower-units', 0.5, 2, { paceOf })
  })

  it('has messages that cost something on two workers only under dispatch', async () => {
    const { entries, total } = await accountOn(2, { messageBefore: (running) => (running > 1 ? 0.02 : 0) })
    expect(total.value).toBeGreaterThan(0.2)
    expect(entries.dispatch.value / total.value).toBeCloseTo(1, 1)
  })

  it('counts messages that one worker pays just the same as no loss', async () => {
    const { entries, total } = await accountOn(2, { messageBefore: () => 0.02 })
    expect(Math.abs(total.value)).toBeLessThan(0.01)
    expect(Math.abs(entries.dispatch.value)).toBeLessThan(0.01)
  })

  it('has a neighbour that takes a core for 2.5 ms of every shared run under taken by others', async () => {
    // Four runs come before the first block; in each block the second and the third are shared.
    const interruptionIn = (run: number) => (run > 4 && [1, 2].includes((run - 5) % 4) ? 2.5 : 0)
    // T(1) is about 35 ms: two workers share it, and 2.5 ms that one of them is away.
    await expectOnly('taken', 2 - 35 / 18.75, 2, { interruptionIn })
  })
})

describe('an account', () => {
  it.each([
    ['a quiet machine', {}, {}],
    ['a noisy one', { noise: 0.2 }, {}],
    [
      'one with everything wrong',
      { paceOf: (worker: number) => 1 - 0.1 * worker, lateBy: (w: number) => w },
      {},
    ],
    ['more workers than cores', { cores: 1 }, {}],
    ['a coarse clock', { timerTick: 1 }, {}],
    ['all of it serial', {}, { serialFraction: 1 }],
    ['the notes’ numbers', {}, { workload: 'notes' }],
  ] as const)('sums to j − S in every block: %s', async (_, machine, plan) => {
    const record = await recordOn(machine, { workerCounts: [1, 2, 4], ...plan })
    const basis = accountBasis(record)
    if (!basis) throw new Error('nothing was measured')
    for (const block of record.blocks) {
      const { total, entries } = blockAccount(block, basis)
      const sum = LOSSES.reduce((all, loss) => all + entries[loss], 0)
      expect(sum).toBeCloseTo(total, 10)
      expect(total).toBeCloseTo(block.workers - blockSpeedup(block), 10)
      for (const loss of LOSSES) expect(Number.isFinite(entries[loss])).toBe(true)
    }
  })

  it('tells the unit speeds apart from S: a slow core, and boost that falls under load', async () => {
    const slow = await accountOn(2, { paceOf: (worker) => (worker === 1 ? 0.55 : 1) })
    expect(slow.unitSpeeds[0]).toBeCloseTo(1, 2)
    expect(slow.unitSpeeds[1]).toBeCloseTo(0.55, 2)
    const boosted = await accountOn(4, { paceOf: (_, running) => (running > 1 ? 0.8 : 1) })
    for (const speed of boosted.unitSpeeds) expect(speed).toBeCloseTo(0.8, 2)
  })

  it('has intervals from six blocks on, and says by how much an entry is more than half', async () => {
    const { entries, total, overHalf, blocks } = await accountOn(4, { noise: 0.01 }, { serialFraction: 0.25 })
    expect(blocks).toBeGreaterThanOrEqual(7)
    expect(entries.serial.interval?.low).toBeLessThan(1.72)
    expect(total.interval?.high).toBeGreaterThan(1.7)
    expect(overHalf.serial.interval?.low).toBeGreaterThan(0.7)
    expect(overHalf['slower-units'].interval?.high).toBeLessThan(0)
  })

  it('is none before the work is known', () => {
    expect(accountsOf({ workload: undefined, conditions: undefined, blocks: [] })).toEqual([])
  })
})
