/** Notes 01, "inherently sequential": each step of Newton's iteration needs the one before. */
import type { Outcome } from '../../core/program-run'
import { pairedRounds, serialShareOf } from '../measured-share'
import type { Program } from '../program'
import { inRounds } from '../rounds'
import { iterate } from './iteration'
import { type Order, type Report, step } from './step'

/** √2 is written with that many digits, its first one included. */
const DIGITS_SHOWN = 50

/** Passes are short, and two of three may agree by chance while something else has the core. */
const FEWEST_ROUNDS = 6
const MOST_ROUNDS = 12

/** x² ≤ n < (x + 1)²: the digits are right to the last. */
function isRootOf(root: bigint, n: bigint): boolean {
  return root * root <= n && n < (root + 1n) * (root + 1n)
}

export const newton: Program<Order, Report> = {
  id: 'newton',
  controls: [
    { kind: 'whole', name: 'digits', least: 1_000, most: 200_000, usual: 100_000 },
    { kind: 'whole', name: 'workers', least: 2, most: 8, usual: 4 },
  ],
  needs: () => [],
  work: step,
  listing: () => import('./listing'),
  question: {
    kind: 'speedup',
    options: [
      { name: 'slower', upTo: { speedup: 0.9 } },
      { name: 'same', upTo: { speedup: 1.1 } },
      { name: 'faster' },
    ],
  },
  async conduct(stage, values): Promise<Outcome> {
    const workers = Number(values.workers)
    const decimals = BigInt(Number(values.digits) - 1)
    const scale = 10n ** decimals
    const n = 2n * scale * scale
    const rows = Array.from({ length: workers }, () => undefined)
    const found: Awaited<ReturnType<typeof iterate>>[] = []
    const run = async (name: string, count: number) => {
      const time = await stage.pass(name, rows.slice(0, count), async (pass) => {
        found.push(await iterate(pass, count, n, (3n * scale) / 2n))
      })
      return { time, found: undefined }
    }
    await run('warm-up', workers)
    const ways = { alone: () => run('alone', 1), together: () => run('together', workers) }
    const { least, times, disturbed } = await inRounds(ways, { fewest: FEWEST_ROUNDS, most: MOST_ROUNDS })
    const roots = found.map(({ root }) => root)
    const [root = 0n] = roots
    if (!roots.every((other) => other === root) || !isRootOf(root, n)) throw new Error('the digits are wrong')
    const digits = root.toString()
    const [alone, together] = [least.alone.time, least.together.time]
    const rounds = pairedRounds(times.alone, times.together)
    return {
      times: { alone, together, workers },
      disturbed,
      figures: { steps: found[0]?.steps ?? 0, digits: digits.length },
      // One worker at a time has something to do: one core is enough for any j.
      serialShare: serialShareOf([{ workers, alone, together, rounds }]),
      lists: [
        { name: 'first', items: [`1.${digits.slice(1, DIGITS_SHOWN)}…`] },
        { name: 'last', items: [`…${digits.slice(-DIGITS_SHOWN)}`] },
      ],
    }
  },
}
