/** Notes 3.1–3.2: two threads count down, each at its own pace. */
import type { Outcome } from '../../core/program-run'
import { lateSleeps } from '../late-sleeps'
import type { Program } from '../program'
import { TIME_SCALE, timeScale } from '../time-scale'
import { run, type Thread } from './count'

/** Name, and seconds between two lines, as in the notes. */
export const THREADS = [
  { name: 'AAA', delay: 500 },
  { name: 'BBB', delay: 1_000 },
] as const

export const countdown: Program<readonly Thread[], void> = {
  id: 'countdown',
  controls: [{ kind: 'whole', name: 'from', least: 1, most: 20, usual: 5 }, TIME_SCALE],
  needs: () => [],
  work: run,
  listing: () => import('./listing'),
  question: {
    kind: 'speedup',
    options: [
      { name: 'sum', upTo: { speedup: 1.15 } },
      { name: 'longer', upTo: { speedup: 1.75 } },
      { name: 'half' },
    ],
  },
  async conduct(stage, values): Promise<Outcome> {
    const from = Number(values.from)
    const threads = THREADS.map(({ name, delay }) => ({ name, from, delay: delay * timeScale(values) }))
    const alone = await stage.pass('alone', [undefined], async (pass) => {
      await pass.perform(0, threads)
    })
    const names = threads.map(({ name }) => name)
    const together = await stage.pass('together', names, async (pass) => {
      const started = []
      for (const [row, thread] of threads.entries()) started.push(await pass.start(row, [thread]))
      for (const thread of started) await thread.join()
    })
    const delays = threads.map(({ delay }) => from * delay)
    const sum = delays.reduce((total, delay) => total + delay, 0)
    const longest = Math.max(...delays)
    return {
      times: { alone, together, workers: threads.length },
      figures: { sum, longest },
      disturbed: lateSleeps([
        { pass: 'alone', took: alone, expected: sum, inTurn: 2 * from },
        { pass: 'together', took: together, expected: longest, inTurn: from },
      ]),
    }
  },
}
