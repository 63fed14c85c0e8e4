/** An answer that the page asks its own service worker for, and the address that says so. */
import type { Milliseconds } from './units'

export type AskedAnswer = { status: number; after: Milliseconds }

/** Addresses that begin so, from where the page lies, are answered without any host. */
export const ANSWERS = 'answers/'

/** What a response can have; 1xx are never seen by a page. */
const LEAST_STATUS = 200
const MOST_STATUS = 599
const MOST_LATENCY: Milliseconds = 10_000

/** Relative to the page. */
export function answerAddress({ status, after }: AskedAnswer): string {
  return `${ANSWERS}${status}?after=${Math.round(after)}`
}

/** Undefined where it does not ask for anything that can be answered. */
export function readAnswerAddress(address: string): AskedAnswer | undefined {
  const [, status, after] = /^answers\/(\d{3})\?after=(\d{1,5})$/.exec(address) ?? []
  const asked = { status: Number(status), after: Number(after) }
  const bounded = asked.status >= LEAST_STATUS && asked.status <= MOST_STATUS && asked.after <= MOST_LATENCY
  return bounded ? asked : undefined
}
