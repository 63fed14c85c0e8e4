import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answer } from '../../../src/service-worker/answers'

const patient = () => new AbortController().signal

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('an answer', () => {
  it('comes after the asked latency, and not before', async () => {
    let response: Response | undefined
    void answer('answers/524?after=300', patient()).then((given) => {
      response = given
    })
    await vi.advanceTimersByTimeAsync(299)
    expect(response).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(response?.status).toBe(524)
    expect(await response?.text()).toBe('524 A Timeout Occurred')
  })

  it('has no body where its status allows none', async () => {
    const asked = answer('answers/204?after=0', patient())
    await vi.runAllTimersAsync()
    expect((await asked).body).toBeNull()
  })

  it('is 400 at once where what is asked cannot be had', async () => {
    expect((await answer('answers/999?after=5000', patient())).status).toBe(400)
  })

  it('is not waited for when nobody wants it any more', async () => {
    const gone = new AbortController()
    void answer('answers/200?after=10000', gone.signal)
    expect(vi.getTimerCount()).toBe(1)
    gone.abort()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is never kept by the browser', async () => {
    const asked = answer('answers/200?after=0', patient())
    await vi.runAllTimersAsync()
    expect((await asked).headers.get('Cache-Control')).toBe('no-store')
  })
})
