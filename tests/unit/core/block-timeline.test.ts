import { describe, expect, it } from 'vitest'
import { accountBasis } from '../../../src/core/account'
import { blockTimeline, keptWithin, lengthsWithin, moved, zoomed } from '../../../src/core/block-timeline'
import type { MeasurementPlan } from '../../../src/core/measurement'
import type { Machine } from '../../fakes/fake-workforce'
import { recordOn } from '../../fakes/measured-record'

async function timelineOn(machine: Partial<Machine>, plan: Partial<MeasurementPlan> = {}) {
  const record = await recordOn({ noise: 0, ...machine }, plan)
  const basis = accountBasis(record)
  const run = record.blocks[0]?.shared[0]
  if (!basis || !run) throw new Error('nothing was measured')
  return { run, rows: blockTimeline(run, basis) }
}

const kindsOf = ({ spans }: { spans: readonly { kind: string }[] }) => spans.map(({ kind }) => kind)

describe('the timeline of a block', () => {
  it('fills every row from the beginning of the run to its end, without gaps', async () => {
    const { run, rows } = await timelineOn({ lateBy: (worker) => worker }, { serialFraction: 0.2 })
    for (const { spans } of rows) {
      expect(spans[0]?.from).toBe(0)
      expect(spans.at(-1)?.to).toBeCloseTo(run.time, 9)
      spans.slice(1).forEach((span, index) => {
        expect(span.from).toBe(spans[index]?.to)
      })
    }
  })

  it('shows the serial part on the worker that did it, and the others waiting for it', async () => {
    const { rows } = await timelineOn({}, { serialFraction: 0.25 })
    expect(rows.map(({ worker }) => worker)).toEqual([1, 2])
    expect(kindsOf(rows[0] ?? { spans: [] }).slice(0, 2)).toEqual(['serial-work', 'shared-work'])
    expect(kindsOf(rows[1] ?? { spans: [] }).slice(0, 2)).toEqual(['serial', 'shared-work'])
  })

  it('shows a late start of 20 ms, and where a neighbour took the core for 10 ms', async () => {
    const lateBy = (worker: number, running: number) => (running > 1 && worker === 1 ? 20 : 0)
    const { run, rows } = await timelineOn({ lateBy, interruptionIn: () => 10 })
    const whole = { from: 0, to: run.time }
    const lengths = rows.map((row) => lengthsWithin(row, whole))
    expect(lengths[0]?.['late-start']).toBe(0)
    expect(lengths[1]?.['late-start']).toBeCloseTo(20, 2)
    const taken = lengths.reduce((sum, { taken: length }) => sum + length, 0)
    expect(taken).toBeGreaterThan(10)
    expect(taken).toBeLessThan(10.5)
  })

  it('counts within the window only, and all of it', async () => {
    const { rows } = await timelineOn({}, { serialFraction: 0.25 })
    for (const row of rows) {
      const lengths = lengthsWithin(row, { from: 5, to: 15 })
      expect(Object.values(lengths).reduce((sum, length) => sum + length, 0)).toBeCloseTo(10, 9)
    }
  })
})

describe('the window', () => {
  it('zooms around its middle, never past the run nor below a thousandth of it', () => {
    expect(zoomed({ from: 0, to: 100 }, 0.5, 100)).toEqual({ from: 25, to: 75 })
    expect(zoomed({ from: 0, to: 50 }, 0.5, 100)).toEqual({ from: 12.5, to: 37.5 })
    expect(zoomed({ from: 10, to: 90 }, 2, 100)).toEqual({ from: 0, to: 100 })
    const { from, to } = zoomed({ from: 50, to: 50.1 }, 0.5, 100)
    expect(to - from).toBeCloseTo(0.1, 9)
  })

  it('moves by a share of itself and stops at the ends', () => {
    expect(moved({ from: 20, to: 40 }, 0.5, 100)).toEqual({ from: 30, to: 50 })
    expect(moved({ from: 20, to: 40 }, -2, 100)).toEqual({ from: 0, to: 20 })
    expect(moved({ from: 70, to: 90 }, 1, 100)).toEqual({ from: 80, to: 100 })
    expect(keptWithin({ from: -5, to: 300 }, 100)).toEqual({ from: 0, to: 100 })
  })
})
