/** The kernel that ships, in a worker of the browser, against the same loop in C. */
import { openPage } from './browser.mjs'
import { compiled } from './compiled.mjs'
import { median, medianInterval, printTable } from './figures.mjs'
import { servePages } from './site.mjs'

/** @typedef {{nanoseconds: number, divisions: number, primes: number[]}} Run */
/** @typedef {(candidates: number[]) => Promise<Run>} Runner */

const ROUNDS = 21
const FIRST = 1e13
/** How many of the 500 integers from 10¹³ are prime, from the notes. */
const PRIMES_AMONG_500 = 16
const TIMED_PRIMES = 8
const MOST_RATIO = 0.75

/**
 * Lets every side test all 500 integers once: a check, and a warm-up.
 *
 * @param {Record<string, Runner>} runners
 */
async function agreedPrimes(runners) {
  const candidates = Array.from({ length: 500 }, (_, index) => FIRST + index)
  /** @type {Run | undefined} */
  let first
  for (const [name, run] of Object.entries(runners)) {
    const found = await run(candidates)
    first ??= found
    const same = JSON.stringify(found.primes) === JSON.stringify(first.primes)
    if (!same || found.primes.length !== PRIMES_AMONG_500 || found.divisions !== first.divisions) {
      throw new Error(`${name} found ${found.primes.length} primes with ${found.divisions} divisions`)
    }
  }
  return first?.primes ?? []
}

/**
 * @param {Record<string, Runner>} runners
 * @param {number[]} primes
 */
async function interleave(runners, primes) {
  const expected = primes.reduce((sum, prime) => sum + ((Math.floor(Math.sqrt(prime)) - 1) >> 1), 0)
  const names = Object.keys(runners)
  /** @type {Record<string, number[]>} nanoseconds per division */
  const costs = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const run = await runners[name]?.(primes)
      if (run?.divisions !== expected || run.primes.length !== primes.length) {
        throw new Error(`${name} did not find that all ${primes.length} numbers are prime`)
      }
      costs[name]?.push(run.nanoseconds / run.divisions)
    }
  }
  return costs
}

/**
 * @param {import('./browser.mjs').Browser} browser
 * @returns {Promise<import('./figures.mjs').Bound[]>}
 */
export async function benchKernel(browser) {
  const title = `kernel / C at most ${MOST_RATIO}`
  const inC = compiled('trial-division')
  if (!inC) {
    return [
      { title, value: Number.NaN, bound: MOST_RATIO, text: 'no C compiler: skipped, ratio not measured' },
    ]
  }
  /** @type {Runner} */
  const runC = async (candidates) => inC(candidates)
  const server = await servePages()
  const page = await openPage(browser)
  await page.goto(`${server.address}kernel.html`)
  /** @type {(form: 'kernel' | 'remainder') => Runner} */
  const inWorker = (form) => (candidates) =>
    page.evaluate(
      ([chosen, numbers]) => /** @type {any} */ (window).runInWorker(chosen, numbers),
      /** @type {const} */ ([form, candidates]),
    )
  const runners = { c: runC, kernel: inWorker('kernel'), remainder: inWorker('remainder') }
  const primes = (await agreedPrimes(runners)).slice(0, TIMED_PRIMES)
  const costs = await interleave(runners, primes)
  await page.context().close()
  await server.close()

  const names = { c: 'C, 64-bit %', kernel: 'kernel (quotient whole?)', remainder: 'n % d on doubles' }
  /** @param {string} name */
  const ratioTo = (name) => (costs[name] ?? []).map((cost, round) => cost / (costs.c?.[round] ?? Number.NaN))
  console.log(`\nKernel: ${TIMED_PRIMES} primes from 10¹³, ${ROUNDS} interleaved rounds\n`)
  printTable(
    ['form', 'ns per division', 'ratio to C', '95 % interval'],
    Object.entries(names).map(([name, words]) => {
      const { low, high } = medianInterval(ratioTo(name))
      const interval = name === 'c' ? '' : `[${low.toFixed(3)}, ${high.toFixed(3)}]`
      return [words, median(costs[name] ?? []).toFixed(3), median(ratioTo(name)).toFixed(3), interval]
    }),
  )
  const ratio = median(ratioTo('kernel'))
  return [{ title, value: ratio, bound: MOST_RATIO, text: ratio.toFixed(3) }]
}
