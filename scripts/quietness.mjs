/** How quiet this machine is: what two loops at once get done, against one alone. */
import { Worker } from 'node:worker_threads'

const LOOP = `
const { parentPort, workerData } = require('node:worker_threads')
let rounds = 0
let x = 1
const end = performance.now() + workerData
while (performance.now() < end) {
  for (let i = 0; i < 100_000; i++) x = (Math.imul(x, 1664525) + 1013904223) | 0
  rounds++
}
parentPort.postMessage(x === 0 ? rounds + 1 : rounds)
`
const LASTS = 1_000

/** @returns {Promise<number>} */
function rounds() {
  const worker = new Worker(LOOP, { eval: true, workerData: LASTS })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

/**
 * What two loops of a second do together, as a multiple of one alone: 2 where nothing else wants the cores.
 *
 * @returns {Promise<number>}
 */
export async function quietness() {
  const alone = await rounds()
  const [one, other] = await Promise.all([rounds(), rounds()])
  return (one + other) / alone
}
