import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { EngineFault, problemOf } from '../../../src/engine/fault'
import { type Supervision, supervise } from '../../../src/engine/supervise'

const never = () => new Promise<never>(() => undefined)

function watching(...signals: AbortSignal[]): Supervision {
  return { signals, patience: 1_000, overdue: { kind: 'run-overdue', waited: 1_000 } }
}

describe('a supervised call', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('gives its answer and leaves no timer behind', async () => {
    await expect(supervise(async () => 42, watching())).resolves.toBe(42)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('passes its own error on', async () => {
    const fault = new EngineFault({ kind: 'worker-lost', worker: 1 })
    await expect(supervise(() => Promise.reject(fault), watching())).rejects.toBe(fault)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is overdue when patience ends, not before', async () => {
    let ended: unknown
    supervise(never, watching()).catch((error) => {
      ended = problemOf(error)
    })
    await vi.advanceTimersByTimeAsync(999)
    expect(ended).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(ended).toEqual({ kind: 'run-overdue', waited: 1_000 })
  })

  it('ends at once with the reason of whichever signal comes first', async () => {
    const [stop, death] = [new AbortController(), new AbortController()]
    const fault = new EngineFault({ kind: 'worker-lost', worker: 2 })
    const pending = supervise(never, watching(stop.signal, death.signal))
    death.abort(fault)
    stop.abort()
    await expect(pending).rejects.toBe(fault)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is not begun when it was stopped before', async () => {
    const call = vi.fn(never)
    const reason = new Error('stopped')
    await expect(supervise(call, watching(AbortSignal.abort(reason)))).rejects.toBe(reason)
    expect(call).not.toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
  })
})
