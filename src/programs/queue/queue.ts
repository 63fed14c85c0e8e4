/** Notes 3.4: a pool of threads takes numbers from one queue, in order or by score. */
import { type ControlValues, numbersIn } from '../../core/program-controls'
import { HOW_MUCH_FASTER } from '../../core/program-question'
import type { Outcome } from '../../core/program-run'
import { lateSleeps } from '../late-sleeps'
import type { PassTools, Program } from '../program'
import { TIME_SCALE, timeScale } from '../time-scale'
import { type Order, printFactors } from './factors'

const LETTERS = 'ABCDEFGH'
const PAUSE = 1_000
/** A number without a score of its own comes last. */
const NO_SCORE = Number.POSITIVE_INFINITY

/** The numbers as the queue gives them out: as they came, or the least score first. */
function queued({ numbers, scores, order }: ControlValues): number[] {
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
async function workOff(
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

export const queue: Program<Order, void> = {
  id: 'queue',
  controls: [
    { kind: 'numbers', name: 'numbers', least: 1, most: 100_000, longest: 20, usual: [1, 10, 4, 3] },
    { kind: 'whole', name: 'pool', least: 1, most: 8, usual: 3 },
    { kind: 'choice', name: 'order', options: ['fifo', 'priority'], usual: 'fifo' },
    {
      kind: 'numbers',
      name: 'scores',
      least: 0,
      most: 1_000,
      longest: 20,
      usual: [4, 1, 3, 2],
      onlyWith: { name: 'order', value: 'priority' },
    },
    TIME_SCALE,
  ],
  needs: () => [],
  work: printFactors,
  listing: () => import('./listing'),
  question: HOW_MUCH_FASTER,
  async conduct(stage, values): Promise<Outcome> {
    const numbers = queued(values)
    const pause = PAUSE * timeScale(values)
    const names = [...LETTERS].slice(0, Number(values.pool))
    const run = (name: string, pool: readonly string[]) =>
      stage.pass(name, pool, (pass) => workOff(pass, pool, numbers, pause))
    // A pool of one is the one worker: T(1) is one time, and it has no ratio.
    const alone = names.length > 1 ? await run('alone', names.slice(0, 1)) : undefined
    const together = await run('together', names)
    const figures = { tasks: numbers.length, pool: names.length, time: together }
    const passes = [
      { pass: 'together', took: together, expected: Math.ceil(numbers.length / names.length) * pause },
      ...(alone === undefined ? [] : [{ pass: 'alone', took: alone, expected: numbers.length * pause }]),
    ]
    return {
      ...(alone === undefined ? {} : { times: { alone, together, workers: names.length } }),
      figures,
      disturbed: lateSleeps(passes),
      lists: [{ name: 'taken', items: numbers.map(String) }],
    }
  },
}
