/** Notes, asynchronous programming: three coroutines on one thread. */
import type { Outcome } from '../../core/program-run'
import type { PassTools, Program } from '../program'
import { inRounds } from '../rounds'
import { type Ended, type Order, runCoroutines } from './coroutines'

/** As the notes' listing has them, in its order. */
const NUMBERS = [9_637_529_763_296_797n, 427_920_331n, 157n]

const ROWS = NUMBERS.map(String)

const mean = (ended: readonly Ended[]) => ended.reduce((sum, { at }) => sum + at, 0) / ended.length

export const asyncio: Program<Order, Ended[]> = {
  id: 'asyncio',
  rowsAre: 'tasks',
  controls: [
    { kind: 'choice', name: 'every', options: ['never', '100000', '10000', '1000'], usual: '100000' },
  ],
  needs: () => [],
  work: runCoroutines,
  listing: () => import('./listing'),
  question: { kind: 'first', list: 'ending', options: ROWS.map((name) => ({ name })) },
  async conduct(stage, { every }): Promise<Outcome> {
    const run = async (name: string, period: number | undefined) => {
      let found: Ended[] = []
      const act = async (pass: PassTools<Order, Ended[]>) => {
        found = await pass.perform(0, { numbers: NUMBERS, every: period })
      }
      return { time: await stage.pass(name, ROWS, act, 1), found }
    }
    const { least, disturbed } = await inRounds({
      alone: () => run('alone', undefined),
      together: () => run('together', every === 'never' ? undefined : Number(every)),
    })
    const [inTurn, given] = [least.alone.found, least.together.found]
    const endOf = (all: readonly Ended[], number: bigint) =>
      all.find((known) => known.number === number)?.at ?? Number.NaN
    return {
      disturbed,
      figures: {
        alone: least.alone.time,
        together: least.together.time,
        meanInTurn: mean(inTurn),
        mean: mean(given),
        primes: given.filter(({ prime }) => prime).length,
      },
      table: {
        columns: ['number', 'inTurn', 'givingWay'],
        rows: NUMBERS.map((number) => ({
          name: String(number),
          cells: [inTurn, given].map((all) => ({ value: endOf(all, number), unit: 'milliseconds' })),
        })),
      },
      lists: [{ name: 'ending', items: given.map(({ number }) => String(number)) }],
    }
  },
}
