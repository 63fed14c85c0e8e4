/** Notes 06: the same array for j workers, copied as to processes, cut and handed over, or shared as among threads. */
import type { Outcome } from '../../core/program-run'
import type { Milliseconds } from '../../core/units'
import type { Program, Stage } from '../program'
import { type Order, type Report, sumPart } from './summing'

const MEBIBYTE = 2 ** 20
/** Bytes 0, 1, … 255, 0, 1 …: the sum of each whole round is known. */
const ROUND = 256
const SUM_OF_ROUND = (ROUND * (ROUND - 1)) / 2

type Way = { name: string; time: Milliseconds; handedOver: Milliseconds; bytes: number }
type Bytes = Uint8Array<ArrayBufferLike>

function filled(bytes: Bytes): Bytes {
  for (let index = 0; index < bytes.length; index++) bytes[index] = index % ROUND
  return bytes
}

/** @param ordersFor makes the order of each worker; it is within the time, as cutting is */
async function handOver(
  stage: Stage<Order, Report>,
  name: string,
  workers: number,
  expected: number,
  ordersFor: (worker: number) => { order: Order; moved?: Transferable[] },
): Promise<Omit<Way, 'bytes'>> {
  const rows = Array.from({ length: workers }, () => undefined)
  let reports: Report[] = []
  const time = await stage.pass(name, rows, async (pass) => {
    const performing = rows.map((_, row) => {
      const { order, moved } = ordersFor(row)
      return pass.perform(row, order, moved)
    })
    reports = await Promise.all(performing)
  })
  const sum = reports.reduce((total, report) => total + report.sum, 0)
  if (sum !== expected) throw new Error(`the sum ${sum} is wrong`)
  return { name, time, handedOver: Math.max(...reports.map(({ receivedAt }) => receivedAt)) }
}

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
    const bytes = filled(new Uint8Array(size))
    const expected = (size / ROUND) * SUM_OF_ROUND
    const part = (worker: number) => ({
      from: Math.floor((size * worker) / workers),
      to: Math.floor((size * (worker + 1)) / workers),
    })
    const whole = () => ({ order: { bytes, from: 0, to: size } })
    await handOver(stage, 'warm-up', workers, workers * expected, whole)
    const alone = await handOver(stage, 'alone', 1, expected, whole)
    const copied = await handOver(stage, 'copied', workers, expected, (worker) => ({
      order: { bytes, ...part(worker) },
    }))
    const cut = await handOver(stage, 'cut', workers, expected, (worker) => {
      const { from, to } = part(worker)
      const own = bytes.slice(from, to)
      return { order: { bytes: own, from: 0, to: own.length }, moved: [own.buffer] }
    })
    const ways: Way[] = [
      { ...alone, bytes: size },
      { ...copied, bytes: workers * size },
      { ...cut, bytes: size },
    ]
    if (stage.isolated) {
      const common = filled(new Uint8Array(new SharedArrayBuffer(size)))
      const shared = await handOver(stage, 'shared', workers, expected, (worker) => ({
        order: { bytes: common, ...part(worker) },
      }))
      ways.push({ ...shared, bytes: 0 })
    }
    const { time: together = alone.time } = ways.at(-1) ?? {}
    return {
      times: { alone: alone.time, together, workers },
      figures: { shared: stage.isolated ? 1 : 0 },
      table: {
        columns: ['way', 'bytes', 'handedOver', 'time'],
        rows: ways.map((way) => ({
          name: way.name,
          cells: [
            { value: way.bytes, unit: 'bytes' },
            { value: way.handedOver, unit: 'milliseconds' },
            { value: way.time, unit: 'milliseconds' },
          ],
        })),
      },
    }
  },
}
