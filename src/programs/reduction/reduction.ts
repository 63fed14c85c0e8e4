/** Notes 07: the sum of a large array by a tree over j workers. */
import { HOW_MUCH_FASTER } from '../../core/program-question'
import { type Outcome, type Pass, spansOf } from '../../core/program-run'
import type { Milliseconds } from '../../core/units'
import type { Program } from '../program'
import { inRounds } from '../rounds'
import { add, type Order } from './adding'
import { reduce } from './tree'

const MILLION = 1_000_000
/** The array is 0, 1, … 999, 0, 1 …: its sum is known. */
const MODULUS = 1_000

/** Of the part that was done last: when its worker began, and how long it took. The tree waits for it. */
function lastPart({ rows, until }: Pass): { lateStart: Milliseconds; partTime: Milliseconds } {
  const parts = rows.flatMap((row) => spansOf(row, until).filter(({ about }) => about === 'sum'))
  const last = parts.reduce((found, part) => (part.to > found.to ? part : found))
  return { lateStart: last.from, partTime: last.to - last.from }
}

export const reduction: Program<Order, number> = {
  id: 'reduction',
  controls: [
    { kind: 'whole', name: 'millions', least: 1, most: 64, usual: 32 },
    { kind: 'whole', name: 'workers', least: 2, most: 8, usual: 2 },
  ],
  needs: () => ['shared-memory'],
  work: add,
  listing: () => import('./listing'),
  question: HOW_MUCH_FASTER,
  async conduct(stage, values): Promise<Outcome> {
    const workers = Number(values.workers)
    const length = Number(values.millions) * MILLION
    const array = new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT))
    const expected = (length / MODULUS) * ((MODULUS * (MODULUS - 1)) / 2)
    const rows = Array.from({ length: workers }, () => undefined)
    const run = async (name: string, count: number) => {
      let [from, treeTime] = [0, 0]
      const time = await stage.pass(name, rows.slice(0, count), async (pass) => {
        const sum = await reduce(pass, count, array, () => {
          from = performance.now()
        })
        treeTime = performance.now() - from
        if (sum !== expected) throw new Error(`the sum ${sum} is wrong`)
      })
      return { time, found: { treeTime, ...lastPart(stage.seen(name)) } }
    }
    await stage.pass('fill', [undefined], async (pass) => {
      await pass.perform(0, { kind: 'fill', array, modulus: MODULUS })
    })
    await run('warm-up', workers)
    const { least, disturbed } = await inRounds({
      alone: () => run('alone', 1),
      together: () => run('together', workers),
    })
    const [alone, together] = [least.alone.time, least.together.time]
    const figures = {
      levels: Math.ceil(Math.log2(workers)),
      sum: expected,
      length,
      workers,
      ...least.together.found,
      time: together,
      // What the law would have for a program that is parallel as a whole.
      share: alone / workers,
    }
    return {
      times: { alone, together, workers },
      disturbed,
      figures: stage.cores === undefined ? figures : { ...figures, cores: stage.cores },
    }
  },
}
