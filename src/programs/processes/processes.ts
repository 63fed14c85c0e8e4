/** Notes 06: the same array for j workers, copied as to processes, cut and handed over, or shared as among threads. */
import type { Outcome } from '../../core/program-run'
import type { Milliseconds } from '../../core/units'
import type { Program, Stage } from '../program'
import { inRounds, type Round } from '../rounds'
import { type Order, type Report, sumPart } from './summing'

const MEBIBYTE = 2 ** 20
/** Bytes 0, 1, … 255, 0, 1 …: the sum of each whole round is known. */
const ROUND = 256
const SUM_OF_ROUND = (ROUND * (ROUND - 1)) / 2

/** A way of giving the array to so many workers, and how many bytes that copies. */
type Way = {
  name: string
  bytesFor: (workers: number) => number
  /** Makes the order of each worker; it is within the time, as cutting is. */
  orderFor: (worker: number, workers: number) => { order: Order; moved?: Transferable[] }
}
type Bytes = Uint8Array<ArrayBufferLike>

function filled(bytes: Bytes): Bytes {
  for (let index = 0; index < bytes.length; index++) bytes[index] = index % ROUND
  return bytes
}

/** One pass of that way. Found is when the last worker had what it was given. */
async function handOver(
  stage: Stage<Order, Report>,
  pass: string,
  { way, workers, expected }: { way: Way; workers: number; expected: number },
): Promise<Round<Milliseconds>> {
  const rows = Array.from({ length: workers }, () => undefined)
  let reports: Report[] = []
  const time = await stage.pass(pass, rows, async (tools) => {
    // Memory may end in the middle: what has begun must not end unheard.
    const performing = rows.map(async (_, row) => {
      const { order, moved } = way.orderFor(row, workers)
      return tools.perform(row, order, moved)
    })
    reports = await Promise.all(performing)
  })
  const sum = reports.reduce((total, report) => total + report.sum, 0)
  if (sum !== expected) throw new Error(`the sum ${sum} is wrong`)
  return { time, found: Math.max(...reports.map(({ receivedAt }) => receivedAt)) }
}

/** The ways that this page has. */
function waysFor(size: number, isolated: boolean): Way[] {
  const bytes = filled(new Uint8Array(size))
  const part = (worker: number, workers: number) => ({
    from: Math.floor((size * worker) / workers),
    to: Math.floor((size * (worker + 1)) / workers),
  })
  const copied: Way = {
    name: 'copied',
    bytesFor: (workers) => workers * size,
    orderFor: (worker, workers) => ({ order: { bytes, ...part(worker, workers) } }),
  }
  const cut: Way = {
    name: 'cut',
    bytesFor: () => size,
    orderFor: (worker, workers) => {
      const { from, to } = part(worker, workers)
      const own = bytes.slice(from, to)
      return { order: { bytes: own, from: 0, to: own.length }, moved: [own.buffer] }
    },
  }
  if (!isolated) return [copied, cut]
  const common = filled(new Uint8Array(new SharedArrayBuffer(size)))
  const shared: Way = {
    name: 'shared',
    bytesFor: () => 0,
    orderFor: (worker, workers) => ({ order: { bytes: common, ...part(worker, workers) } }),
  }
  return [copied, cut, shared]
}

/** A round has six passes, and those that copy are never quite alike. */
const MOST_ROUNDS = 8

export const processes: Program<Order, Report> = {
  id: 'processes',
  controls: [
    { kind: 'whole', name: 'mebibytes', least: 1, most: 64, usual: 64 },
    { kind: 'whole', name: 'workers', least: 2, most: 4, usual: 2 },
  ],
  needs: () => [],
  work: sumPart,
  listing: () => import('./listing'),
  question: {
    kind: 'least',
    column: 'handedOver',
    options: [{ name: 'copied' }, { name: 'cut' }, { name: 'shared' }],
  },
  async conduct(stage, values): Promise<Outcome> {
    const workers = Number(values.workers)
    const size = Number(values.mebibytes) * MEBIBYTE
    const expected = (size / ROUND) * SUM_OF_ROUND
    const ways = waysFor(size, stage.isolated)
    for (const way of ways) await handOver(stage, 'warm-up', { way, workers, expected })
    const passes = ways.flatMap((way) => [1, workers].map((count) => ({ way, workers: count, expected })))
    const { least, disturbed } = await inRounds<string, Milliseconds>(
      Object.fromEntries(
        passes.map((given) => {
          const name = `${given.way.name}:${given.workers}`
          return [name, () => handOver(stage, name, given)]
        }),
      ),
      { most: MOST_ROUNDS },
    )
    const found = ways.map(({ name, bytesFor }) => {
      const [one, all] = [least[`${name}:1`], least[`${name}:${workers}`]]
      if (!one || !all) throw new Error(`the way ${name} was not gone`)
      return { name, bytes: bytesFor(workers), handedOver: all.found, alone: one.time, together: all.time }
    })
    const last = found.at(-1)
    return {
      ...(last ? { times: { alone: last.alone, together: last.together, workers } } : {}),
      disturbed,
      figures: { shared: stage.isolated ? 1 : 0 },
      table: {
        columns: ['way', 'bytes', 'handedOver', 'alone', 'together', 'speedup'],
        rows: found.map(({ name, bytes, handedOver, alone, together }) => ({
          name,
          cells: [
            { value: bytes, unit: 'bytes' },
            { value: handedOver, unit: 'milliseconds' },
            { value: alone, unit: 'milliseconds' },
            { value: together, unit: 'milliseconds' },
            { value: alone / together, unit: 'ratio' },
          ],
        })),
      },
    }
  },
}
