import type { Milliseconds } from '../../core/units'
import type { Hand } from '../program'

type Request = { url: string; status: number }

/** One after the other, or all together. Either way in one worker: one thread. */
export type Order = { requests: readonly Request[]; together: boolean }

export type Answered = { status: number; at: Milliseconds }

/** `MyThread.run` of the notes. What an answer says is no error here, whatever its class. */
async function get(hand: Hand, { url, status }: Request): Promise<Answered> {
  hand.enter('waiting-for-network', String(status))
  const response = await fetch(url)
  const text = await response.text()
  hand.print(`${url}:${text} (${Math.floor(response.status / 100)}xx)`)
  hand.finish()
  return { status: response.status, at: hand.now() }
}

/** In a worker: the answers in the order in which they came. */
export async function ask(hand: Hand, { requests, together }: Order): Promise<Answered[]> {
  const answered: Answered[] = []
  const run = async (request: Request, row: number) => {
    answered.push(await get(hand.as(row), request))
  }
  if (together) await Promise.all(requests.map(run))
  else for (const [row, request] of requests.entries()) await run(request, row)
  return answered
}
