import { afterEach, expect, test } from 'vitest'
import { drawn, isHidden, visible, watch } from '../../../src/platform/page-watch'

function show(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
  document.dispatchEvent(new Event('visibilitychange'))
}

afterEach(() => show('visible'))

test('a watch on a quiet page sees nothing', () => {
  const end = watch()
  expect(end()).toEqual({ hidden: false, used: false })
})

test.each(['input', 'keydown', 'pointerdown', 'wheel'])('a watch sees %s as use of the page', (name) => {
  const end = watch()
  document.body.dispatchEvent(new Event(name, { bubbles: true }))
  expect(end()).toEqual({ hidden: false, used: true })
})

test('after its end a watch sees no more', () => {
  const end = watch()
  const seen = end()
  document.body.dispatchEvent(new Event('input', { bubbles: true }))
  expect(seen.used).toBe(false)
})

test('a watch remembers that the page was hidden, though it is visible again', () => {
  const end = watch()
  show('hidden')
  show('visible')
  expect(end().hidden).toBe(true)
})

test('waiting for a hidden page ends when it is visible', async () => {
  show('hidden')
  expect(isHidden()).toBe(true)
  const waiting = visible(new AbortController().signal)
  show('visible')
  await expect(waiting).resolves.toBeUndefined()
})

test('and when it is stopped', async () => {
  show('hidden')
  const stop = new AbortController()
  const waiting = visible(stop.signal)
  stop.abort(new Error('stopped'))
  await expect(waiting).rejects.toThrow('stopped')
})

test('waiting for a drawing ends', async () => {
  await expect(drawn()).resolves.toBeUndefined()
})
