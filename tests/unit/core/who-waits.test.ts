import { describe, expect, it } from 'vitest'
import { judgeWaits, type Wait } from '../../../src/core/who-waits'

const wait = (waiter: number, holder: number, holderEnded = false): Wait => ({
  waiter,
  lock: `lock ${holder}`,
  holder,
  holderEnded,
})

describe('waiting', () => {
  it('for one who goes on may end', () => {
    expect(judgeWaits([])).toBeUndefined()
    expect(judgeWaits([wait(1, 0), wait(2, 0)])).toBeUndefined()
  })

  it('for one who has ended cannot end, however long the chain', () => {
    expect(judgeWaits([wait(1, 0, true)])?.kind).toBe('abandoned-lock')
    expect(judgeWaits([wait(2, 1), wait(1, 0, true)])).toEqual({
      kind: 'abandoned-lock',
      waits: [wait(2, 1), wait(1, 0, true)],
    })
  })

  it('in a circle cannot end, and only the circle is told', () => {
    expect(judgeWaits([wait(0, 1), wait(1, 0)])?.kind).toBe('deadlock')
    const told = judgeWaits([wait(3, 0), wait(0, 1), wait(1, 2), wait(2, 0)])
    expect(told).toEqual({ kind: 'deadlock', waits: [wait(0, 1), wait(1, 2), wait(2, 0)] })
  })
})
