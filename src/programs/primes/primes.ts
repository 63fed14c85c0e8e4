/** Notes 01 and 02: which integers from 10^13 are prime, one after another and on j workers. */
import { HOW_MUCH_FASTER } from '../../core/program-question'
import type { Outcome } from '../../core/program-run'
import { countsUpTo, pairedRounds, serialShareOf } from '../measured-share'
import type { Program } from '../program'
import { inRounds } from '../rounds'
import { type Found, type Order, testPrimes } from './testing'

const FIRST = 10_000_000_000_000
/** How many primes there are, by the book; a run that finds another number is not trusted. */
const EXPECTED: Record<string, number> = { '500': 16, '1000': 34 }
/** So that the code is compiled before it is timed. */
const WARM_UP = 50

export const primes: Program<Order, Found[]> = {
  id: 'primes',
  controls: [
    { kind: 'choice', name: 'total', options: ['500', '1000'], usual: '500' },
    { kind: 'whole', name: 'workers', least: 2, most: 8, usual: 2 },
  ],
  needs: () => [],
  work: testPrimes,
  listing: () => import('./listing'),
  question: HOW_MUCH_FASTER,
  async conduct(stage, values): Promise<Outcome> {
    const most = Number(values.workers)
    const run = async (name: string, workers: number, total: number) => {
      const rows = Array.from({ length: workers }, () => undefined)
      const taken = stage.isolated
        ? new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
        : undefined
      let found: Found[] = []
      const time = await stage.pass(name, rows, async (pass) => {
        const orders = rows.map((_, worker) => ({ first: FIRST, total, taken, worker, workers }))
        found = (await Promise.all(orders.map((order, row) => pass.perform(row, order)))).flat()
        if (total !== WARM_UP && found.length !== EXPECTED[String(total)])
          throw new Error('a wrong number of primes')
      })
      return { time, found }
    }
    await run('warm-up', most, WARM_UP)
    const total = Number(values.total)
    const counts = countsUpTo(most)
    const { least, times, disturbed } = await inRounds<string, Found[]>(
      Object.fromEntries([
        ['alone', () => run('alone', 1, total)],
        ...counts.map((workers) => {
          const name = `together:${workers}`
          return [name, () => run(name, workers, total)]
        }),
      ]),
    )
    const timeOf = (name: string) => least[name]?.time ?? Number.NaN
    const alone = timeOf('alone')
    const measured = counts.map((workers) => {
      const name = `together:${workers}`
      const rounds = pairedRounds(times.alone ?? [], times[name] ?? [])
      return { workers, alone, together: timeOf(name), rounds }
    })
    const { found = [] } = least[`together:${most}`] ?? {}
    return {
      times: { alone, together: timeOf(`together:${most}`), workers: most },
      disturbed,
      figures: { primes: found.length, total },
      serialShare: serialShareOf(measured, stage.cores),
      lists: [
        {
          name: 'arrival',
          items: [...found].sort((one, other) => one.at - other.at).map(({ prime }) => String(prime)),
        },
        {
          name: 'sorted',
          items: found
            .map(({ prime }) => prime)
            .sort((one, other) => one - other)
            .map(String),
        },
      ],
    }
  },
}
