import { type ControlValues, numbersIn } from '../../core/program-controls'
import type { PassTools } from '../program'
import type { Order } from './factors'

/** A number without a score of its own comes last. */
const NO_SCORE = Number.POSITIVE_INFINITY

/** The numbers as the queue gives them out: as they came, or the least score first. */
export function queued({ numbers, scores, order }: ControlValues): number[] {
  const input = numbersIn(numbers)
  if (order === 'fifo') return input
  const given = numbersIn(scores)
  return input
    .map((number, place) => ({ number, score: given[place] ?? NO_SCORE }))
    .sort((one, other) => one.score - other.score || 0)
    .map(({ number }) => number)
}

/**
 * The page keeps the queue. Whoever is free takes the next, and has begun on it before another can take one: a queue has a
 * lock for that. The worker stamps the beginning itself.
 */
export async function workOff(
  pass: PassTools<Order, void>,
  names: readonly string[],
  numbers: readonly number[],
  pause: number,
) {
  const left = [...numbers]
  let taking: Promise<unknown> = Promise.resolve()
  /** Resolves when the worker of that row has done it; undefined where nothing is left. */
  const take = async (row: number) => {
    const number = left.shift()
    return number === undefined ? undefined : pass.start(row, { number, pause }, 'task')
  }
  const takeInTurn = (row: number) => {
    const taken = taking.then(() => take(row))
    taking = taken
    return taken
  }
  await Promise.all(
    names.map(async (name, row) => {
      pass.print(row, `Starting thread ${name}.`)
      for (let task = await takeInTurn(row); task; task = await takeInTurn(row)) await task.join()
      pass.print(row, `Exiting thread ${name}.`)
      pass.finish(row)
    }),
  )
}
