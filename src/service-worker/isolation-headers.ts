/** The headers that isolate a page, put on where the host sends none: shared memory and the fine clock need them. */

const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

/** A document alone makes workers fail: the scripts that they begin with need them as well. */
const ISOLATED: readonly string[] = ['document', 'iframe', 'worker']

/** @param destination what the response is for, as the request says */
export function withIsolation(response: Response, destination: string): Response {
  // Errors and redirects are handed on: they have no headers of ours.
  if (!ISOLATED.includes(destination) || response.status === 0) return response
  const missing = Object.entries(HEADERS).filter(([name]) => !response.headers.has(name))
  if (missing.length === 0) return response
  const headers = new Headers(response.headers)
  for (const [name, value] of missing) headers.set(name, value)
  const { status, statusText } = response
  return new Response(response.body, { status, statusText, headers })
}
