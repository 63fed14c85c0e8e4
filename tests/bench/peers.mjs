/** The same tasks on two workers through this engine, and through what a page could use instead. */
import { openPage } from './browser.mjs'
import { median, medianInterval, printTable } from './figures.mjs'
import { buildPeers, servePeers } from './site.mjs'

/** @typedef {{grain: number, tasks: number, rounds: number}} Plan `grain` in milliseconds of one worker */
/** @typedef {Record<string, number[]>} Times milliseconds of each side, by round */

/** The bounds are set for the first. @type {Plan[]} */
const PLANS = [
  { grain: 0.1, tasks: 2_000, rounds: 21 },
  { grain: 1, tasks: 200, rounds: 15 },
  { grain: 10, tasks: 20, rounds: 15 },
]
/** Rounds before those that count: compilers reach their last stage. */
const WARM_UP = 3
const ENGINE = 'this engine'
const AWAITED = 'Comlink, 1 in flight'
const LEAST = { comlink: 1.2, awaited: 1.3, peer: 1 }

/**
 * @param {import('playwright').Page} page
 * @param {number} pace tests per millisecond
 * @param {Plan} plan
 */
async function interleave(page, pace, { grain, tasks, rounds }) {
  const job = { tasks, testsPerTask: Math.round(grain * pace) }
  /** @type {Times} */
  const times = {}
  for (let round = -WARM_UP; round < rounds; round++) {
    const taken = await page.evaluate((given) => /** @type {any} */ (window).peers.takeRound(given), job)
    if (round < 0) continue
    for (const [name, time] of Object.entries(taken)) {
      times[name] ??= []
      times[name].push(time)
    }
  }
  return times
}

/**
 * @param {Times} times
 * @param {string} name
 */
function ratios(times, name) {
  return (times[name] ?? []).map((time, round) => time / (times[ENGINE]?.[round] ?? Number.NaN))
}

/**
 * @param {Plan} plan
 * @param {Times} times
 */
function print({ grain, tasks, rounds }, times) {
  console.log(`\nPeers: ${tasks} tasks of ${grain} ms on 2 workers, ${rounds} shuffled rounds\n`)
  const names = Object.keys(times).sort((a, b) => median(ratios(times, a)) - median(ratios(times, b)))
  printTable(
    ['side', 'ms', 'least', 'ratio to this engine', '95 % interval'],
    names.map((name) => {
      const taken = times[name] ?? []
      const { low, high } = medianInterval(ratios(times, name))
      const interval = name === ENGINE ? '' : `[${low.toFixed(2)}, ${high.toFixed(2)}]`
      const figures = [median(taken).toFixed(1), Math.min(...taken).toFixed(1)]
      return [name, ...figures, median(ratios(times, name)).toFixed(2), interval]
    }),
  )
}

/**
 * @param {Plan} plan
 * @param {Times} times
 * @returns {import('./figures.mjs').Bound[]}
 */
function boundsOf({ tasks, grain }, times) {
  const peers = Object.keys(times).filter((name) => name !== ENGINE)
  /** @param {string[]} names */
  const fastest = (names) => {
    const found = names.map((name) => ({ name, ratio: median(ratios(times, name)) }))
    return found.reduce((best, next) => (next.ratio < best.ratio ? next : best))
  }
  /** @type {(what: string, names: string[], least: number) => import('./figures.mjs').Bound} */
  const bound = (what, names, least) => {
    const { name, ratio } = fastest(names)
    return {
      title: `${tasks} × ${grain} ms: ${what} / ${ENGINE} at least ${least}`,
      value: ratio,
      bound: least,
      atLeast: true,
      text: `${ratio.toFixed(2)} (${name})`,
    }
  }
  return [
    bound(
      'the better Comlink',
      peers.filter((name) => name.startsWith('Comlink')),
      LEAST.comlink,
    ),
    bound('one awaited call a worker', [AWAITED], LEAST.awaited),
    bound('the fastest peer', peers, LEAST.peer),
  ]
}

/**
 * @param {import('./browser.mjs').Browser} browser
 * @returns {Promise<import('./figures.mjs').Bound[]>}
 */
export async function benchPeers(browser) {
  await buildPeers()
  const server = await servePeers()
  const page = await openPage(browser)
  await page.goto(`${server.address}peers.html`)
  await page.waitForFunction(() => 'peers' in window, null, { timeout: 10_000 })
  const pace = await page.evaluate(() => /** @type {any} */ (window).peers.pace())
  /** @type {import('./figures.mjs').Bound[]} */
  const bounds = []
  for (const plan of PLANS) {
    const times = await interleave(page, pace, plan)
    print(plan, times)
    if (plan === PLANS[0]) bounds.push(...boundsOf(plan, times))
  }
  await page.context().close()
  await server.close()
  return bounds
}
