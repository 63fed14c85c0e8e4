// Sessions with a fresh page each, for imposed B = 0, 0.05, 0.25, 0.5, on two workers: how well the measured S₂ agrees with
// the law, in turn with a page that measures without any protocol, and with two native processes at the same work, which say
// what the machine itself gives at that moment. Then the plateau past two cores. Prints tables in Markdown.
// `node scripts/sessions.mjs [sessions] [quick|normal|thorough]`; docs/sessions.md holds the figures.
import process from 'node:process'
import { openPage, startBrowser } from '../tests/bench/browser.mjs'
import { compiled } from '../tests/bench/compiled.mjs'
import { median } from '../tests/bench/figures.mjs'
import { measureLab } from '../tests/bench/lab-run.mjs'
import { buildPages, buildSite, servePages, serveSite } from '../tests/bench/site.mjs'

/** @typedef {import('../tests/bench/browser.mjs').Browser} Browser */
/** @typedef {{workers: number, speedup: number, interval: {low: number, high: number} | null, clean: number, all: number}} Point */

const SHARES = [0, 0.05, 0.25, 0.5]
const sessions = Number(process.argv[2] ?? 10)
const care = process.argv[3] ?? 'normal'
/** A prime from 10¹³, how often it is tested in a run, and brackets of 1, 2, 2, 1 processes. */
const NATIVE_WORK = [10_000_000_000_037, 30, 5]
const nativePair = compiled('native-pair')
/** @returns {number} the speedup of two native processes, without a serial share; NaN where they cannot be had */
const native = () => (nativePair ? median(nativePair(NATIVE_WORK)) : Number.NaN)
/** @type {(share: number, processors: number) => number} */
const law = (share, processors) => 1 / (share + (1 - share) / processors)

/**
 * The points of one measurement on a fresh page, from the lab file that the page saves.
 *
 * @param {Browser} browser
 * @param {string} address
 * @param {number} share
 * @param {string} workers
 * @returns {Promise<{points: Point[], fitted: string}>}
 */
async function measured(browser, address, share, workers) {
  const { file, fitted } = await measureLab(browser, address, { share, workers, care })
  return { points: JSON.parse(file).summary, fitted }
}

/**
 * @param {Browser} browser
 * @param {string} address
 * @param {number} share
 * @returns {Promise<number>}
 */
async function naive(browser, address, share) {
  const page = await openPage(browser)
  await page.goto(`${address}naive.html`)
  const speedup = await page.evaluate((given) => /** @type {any} */ (window).naiveSpeedup(given, 2), share)
  await page.context().close()
  return speedup
}

/** @param {number[]} values */
function quartiles(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return { low: median(sorted.slice(0, half)), high: median(sorted.slice(-half)) }
}

/** @param {number[]} values */
const interquartile = (values) => quartiles(values).high - quartiles(values).low

/** @param {readonly (string | number)[]} cells */
const row = (cells) => console.log(`| ${cells.join(' | ')} |`)

/** @param {readonly string[]} names */
const head = (names) => {
  console.log('')
  row(names)
  row(names.map(() => '---'))
}

process.env.NODE_ENV = 'production'
await buildSite()
await buildPages()
const [site, pages, browser] = await Promise.all([serveSite(), servePages(), startBrowser()])

const NOTHING = { ours: [], naive: [], fitted: [], native: [] }
/** @type {Record<number, {ours: number[], naive: number[], fitted: number[], native: number[]}>} */
const taken = Object.fromEntries(
  SHARES.map((share) => [share, { ours: [], naive: [], fitted: [], native: [] }]),
)
head([
  'session',
  'B',
  'S₂',
  '95 % interval',
  'clean / all blocks',
  'B by Karp–Flatt',
  'naive page',
  'native, B = 0',
])
for (let session = 1; session <= sessions; session++) {
  for (const share of SHARES) {
    const before = native()
    const { points } = await measured(browser, site.address, share, '1, 2')
    const machine = (before + native()) / 2
    const point = points.find(({ workers }) => workers === 2)
    if (!point) throw new Error('nothing was measured')
    const { speedup, interval, clean, all } = point
    const plain = await naive(browser, pages.address, share)
    const fitted = 2 / speedup - 1
    taken[share]?.ours.push(speedup)
    taken[share]?.naive.push(plain)
    taken[share]?.fitted.push(fitted)
    taken[share]?.native.push(machine)
    const range = interval ? `${interval.low.toFixed(3)} … ${interval.high.toFixed(3)}` : '–'
    const figures = [fitted, plain, machine].map((value) => value.toFixed(3))
    row([session, share, speedup.toFixed(3), range, `${clean} / ${all}`, ...figures])
  }
}

head(['B', 'law', 'median S₂', 'ratio', 'median B', 'IQR of S₂', 'naive: median', 'IQR', 'IQR, ours / naive'])
for (const share of SHARES) {
  const { ours, naive: plain, fitted } = taken[share] ?? NOTHING
  const spread = interquartile(ours)
  const others = interquartile(plain)
  const figures = [law(share, 2), median(ours), median(ours) / law(share, 2), median(fitted), spread]
  row([share, ...[...figures, median(plain), others, spread / others].map((value) => value.toFixed(3))])
}

// Two processors that share one core or a pace are not two: the law of what two native processes reach at the same time.
head(['B', 'native, B = 0', 'law with it', 'S₂ / that law, median', 'IQR', 'worst', 'best'])
for (const share of SHARES) {
  const { ours, native: pairs } = taken[share] ?? NOTHING
  const ratios = ours.map((speedup, session) => speedup / law(share, pairs[session] ?? Number.NaN))
  const figures = [median(pairs), law(share, median(pairs)), median(ratios), interquartile(ratios)]
  row([share, ...[...figures, Math.min(...ratios), Math.max(...ratios)].map((value) => value.toFixed(3))])
}

const { points, fitted } = await measured(browser, site.address, 0, '1, 2, 3, 4, 8')
head(['j', 'S', '95 % interval', 'S / S₂'])
const two = points.find(({ workers }) => workers === 2)?.speedup ?? Number.NaN
for (const { workers, speedup, interval } of points) {
  const range = interval ? `${interval.low.toFixed(3)} … ${interval.high.toFixed(3)}` : '–'
  row([workers, speedup.toFixed(3), range, (speedup / two).toFixed(3)])
}
console.log(`\n${fitted}`)
for (const part of [browser, site, pages]) await part.close()
