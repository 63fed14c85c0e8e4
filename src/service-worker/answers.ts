/** Answers of any status after any latency, for the program `requests`: the network of a site that has no server. */
import { readAnswerAddress } from '../core/asked-answer'
import type { Milliseconds } from '../core/units'

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  400: 'Bad Request',
  404: 'Not Found',
  408: 'Request Timeout',
  500: 'Internal Server Error',
  524: 'A Timeout Occurred',
}

/** Responses of these have no body, not even an empty one. */
const WITHOUT_BODY: readonly number[] = [204, 205, 304]

/** Resolves earlier where the browser tells that nobody waits for the answer any more: not all do. */
function pass(milliseconds: Milliseconds, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/** @param address from where the page lies, query included */
export async function answer(address: string, signal: AbortSignal): Promise<Response> {
  const headers = { 'Content-Type': 'text/plain;charset=utf-8', 'Cache-Control': 'no-store' }
  const asked = readAnswerAddress(address)
  if (!asked) return new Response('answers/<200 to 599>?after=<0 to 10000>', { status: 400, headers })
  const { status, after } = asked
  await pass(after, signal)
  const statusText = REASONS[status] ?? ''
  const body = WITHOUT_BODY.includes(status) ? null : `${status} ${statusText}`.trim()
  return new Response(body, { status, statusText, headers })
}
