/** Notes 3.4: a pool of threads takes numbers from one queue, in order or by score. */
import { HOW_MUCH_FASTER } from '../../core/program-question'
import type { Outcome } from '../../core/program-run'
import { lateSleeps } from '../late-sleeps'
import type { Program } from '../program'
import { TIME_SCALE, timeScale } from '../time-scale'
import { type Order, printFactors } from './factors'
import { queued, workOff } from './pool'

const LETTERS = 'ABCDEFGH'
const PAUSE = 1_000
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
    const rounds = Math.ceil(numbers.length / names.length)
    const figures = { tasks: numbers.length, pool: names.length, time: together }
    const passes = [
      { pass: 'together', took: together, expected: rounds * pause, inTurn: rounds },
      ...(alone === undefined
        ? []
        : [{ pass: 'alone', took: alone, expected: numbers.length * pause, inTurn: numbers.length }]),
    ]
    return {
      ...(alone === undefined ? {} : { times: { alone, together, workers: names.length } }),
      figures,
      disturbed: lateSleeps(passes),
      lists: [{ name: 'taken', items: numbers.map(String) }],
    }
  },
}
