import { describe, expect, it } from 'vitest'
import { withIsolation } from '../../../src/service-worker/isolation-headers'

const OPENER = 'Cross-Origin-Opener-Policy'
const EMBEDDER = 'Cross-Origin-Embedder-Policy'

describe('where the host sends no isolation headers', () => {
  it.each(['document', 'worker'])('a %s gets them, and stays what it is', async (destination) => {
    const bare = new Response('text', { status: 203, headers: { 'Content-Type': 'text/html' } })
    const isolated = withIsolation(bare, destination)
    expect(isolated.headers.get(OPENER)).toBe('same-origin')
    expect(isolated.headers.get(EMBEDDER)).toBe('require-corp')
    expect(isolated.headers.get('Content-Type')).toBe('text/html')
    expect(isolated.status).toBe(203)
    expect(await isolated.text()).toBe('text')
  })

  it.each(['script', 'style', 'image', ''])('"%s" is handed on as it is', (destination) => {
    const bare = new Response('text')
    expect(withIsolation(bare, destination)).toBe(bare)
  })

  it('an error is handed on as it is', () => {
    const error = Response.error()
    expect(withIsolation(error, 'document')).toBe(error)
  })
})

it('where the host sends headers of its own they stay', () => {
  const own = new Response('', { headers: { [EMBEDDER]: 'credentialless' } })
  const isolated = withIsolation(own, 'document')
  expect(isolated.headers.get(EMBEDDER)).toBe('credentialless')
  expect(isolated.headers.get(OPENER)).toBe('same-origin')
})
