import type { PassTools } from '../program'
import type { Order } from './adding'

/** Each worker sums its part; then the sums are added in pairs, level by level. */
export async function reduce(
  pass: PassTools<Order, number>,
  workers: number,
  array: Int32Array<SharedArrayBuffer>,
  treeBegins: () => void,
) {
  const edge = (worker: number) => Math.floor((array.length * worker) / workers)
  let sums = await Promise.all(
    Array.from({ length: workers }, async (_, row) => ({
      row,
      sum: await pass.perform(row, { kind: 'sum', array, from: edge(row), to: edge(row + 1) }),
    })),
  )
  treeBegins()
  for (let level = 1; sums.length > 1; level++) {
    const pairs = sums.filter((_, place) => place % 2 === 0)
    const others = sums.filter((_, place) => place % 2 === 1)
    sums = await Promise.all(
      pairs.map(async ({ row, sum }, place) => {
        const other = others[place]
        if (!other) return { row, sum }
        return { row, sum: await pass.perform(row, { kind: 'add', one: sum, other: other.sum, level }) }
      }),
    )
  }
  return sums[0]?.sum
}
