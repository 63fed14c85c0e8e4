import type { PassTools } from '../program'
import type { Order, Report } from './step'

/** The steps go round the workers; each waits for what the one before it has found. */
export async function iterate(pass: PassTools<Order, Report>, workers: number, n: bigint, first: bigint) {
  let [root, steps] = [first, 0]
  for (;;) {
    const { next } = await pass.perform(steps % workers, { n, x: root, number: steps + 1 })
    steps += 1
    if (next >= root) return { root, steps }
    root = next
  }
}
