/** A move of the slider on the lab page, against a full redraw by Recharts, both on a slowed-down processor. */
import { fileURLToPath } from 'node:url'
import { openPage } from './browser.mjs'
import { median, printTable, summary } from './figures.mjs'
import { servePages, serveSite } from './site.mjs'
import { countAskedFrames, driveSlider, timeFixedWork } from './slider-driver.mjs'

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('./slider-driver.mjs').MoveCost} MoveCost */
/** @typedef {{positions: number[], pauses: number[]}} Plan */

const SLOWDOWN = 4
const ROUNDS = 5
const MOVES = 200
const LAST_POSITION = 230
const PINNED = ['0.5', '0.25', '0.05', '0.02', '0.01', '0.005']
/** A measured run, from a file. */
const RUN = fileURLToPath(new URL('../fixtures/lab-file-1.json', import.meta.url))
/** Lines of the page that Recharts draws as a whole. */
const REDRAWN = 6
/** Milliseconds of a move: a frame in the median, and one and a half for 95 %. */
const MOST = { median: 16.7, p95: 25 }
const LEAST_GAIN = 3

/**
 * Over the whole track there and back: steps of 5, of 6, single ones, and jumps. Most of them move an axis as well. A
 * rest comes after every hundred moves, in which the page does what it puts off while a slider moves.
 *
 * @returns {Plan}
 */
function movePlan() {
  const positions = []
  for (let position = 0; position <= LAST_POSITION; position += 5) positions.push(position)
  for (let position = LAST_POSITION; position >= 0; position -= 6) positions.push(position)
  for (let position = 40; position < 100; position++) positions.push(position)
  for (let state = 1; positions.length < MOVES; ) {
    state = (state * 48_271) % 2_147_483_647
    positions.push(state % (LAST_POSITION + 1))
  }
  const pauses = positions.map((_, index) => (index % 100 === 99 ? 300 : 0))
  return { positions, pauses }
}

/**
 * A page with its slider, slowed down only while it is driven: the slowdown keeps a core busy even when the page rests.
 *
 * @param {Page} page
 * @param {string} label
 * @param {Plan} plan
 */
async function driven(page, label, plan) {
  const session = await page.context().newCDPSession(page)
  /** @type {MoveCost[]} */
  const costs = []
  /** @type {number[]} how many times slower the page really ran */
  const slowdowns = []
  const drive = () => page.evaluate(driveSlider, { label, ...plan })
  // A page behind another one draws no frames.
  await page.bringToFront()
  await drive()
  return {
    costs,
    slowdowns,
    round: async () => {
      await page.bringToFront()
      const plain = await page.evaluate(timeFixedWork)
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
      costs.push(...(await drive()))
      slowdowns.push((await page.evaluate(timeFixedWork)) / plain)
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    },
    close: () => page.context().close(),
  }
}

/**
 * @param {import('./browser.mjs').Browser} browser
 * @param {string} address
 * @param {boolean} presented the chart, the two sliders and two numbers alone, as key F shows them
 */
async function openLab(browser, address, presented) {
  const page = await openPage(browser)
  await page.addInitScript(countAskedFrames)
  await page.goto(address)
  for (const value of PINNED) {
    await page.getByLabel('Serial fraction B, exact').fill(value)
    await page.getByRole('button', { name: 'Pin this curve' }).click()
  }
  await page.locator('input[type=file]').setInputFiles(RUN)
  await page.getByRole('button', { name: 'Put away' }).click()
  await page.locator('.measured').nth(1).waitFor({ state: 'attached' })
  const pinned = await page.locator('path.curve.pinned').count()
  const theory = await page.locator('.curve.theory').count()
  if (pinned !== PINNED.length || theory !== 1)
    throw new Error(`${pinned} curves are pinned, ${theory} drawn`)
  if (presented) {
    await page.getByRole('button', { name: 'Present' }).click()
    await page.locator(':root[data-presenting]').waitFor({ state: 'attached' })
    // The chart takes its new size.
    await page.waitForTimeout(500)
  }
  await page.getByLabel('Serial fraction B', { exact: true }).hover()
  return page
}

/**
 * @param {import('./browser.mjs').Browser} browser
 * @param {string} address
 * @param {{width: number, height: number}} size
 */
async function openRecharts(browser, address, { width, height }) {
  const page = await openPage(browser)
  await page.addInitScript(countAskedFrames)
  await page.goto(`${address}recharts.html?width=${width}&height=${height}`)
  await page
    .locator('path.recharts-line-curve')
    .nth(REDRAWN - 1)
    .waitFor({ state: 'attached' })
  await page.getByLabel('Position').hover()
  return page
}

/**
 * Each move of a plan by its median over the rounds, so without the lumps in which the slowdown stops the page, which
 * meet another move in each round.
 *
 * @param {MoveCost[]} costs of all rounds, one after the other
 */
function typicalMoves(costs) {
  const moves = costs.length / ROUNDS
  return costs
    .slice(0, moves)
    .map((_, move) => median(costs.filter((_, index) => index % moves === move).map(({ work }) => work)))
}

/** @param {Record<string, {costs: MoveCost[], slowdowns: number[]}>} sides */
function print(sides) {
  printTable(
    ['ms', 'median', '95 %', '95 % of typical moves', 'most', 'script', 'late', 'late, 95 %', 'slowdown'],
    Object.entries(sides).map(([name, { costs, slowdowns }]) => {
      const work = summary(costs.map((cost) => cost.work))
      const typical = summary(typicalMoves(costs))
      const late = summary(costs.map((cost) => cost.late))
      const script = median(costs.map((cost) => cost.script))
      const figures = [work.median, work.p95, typical.p95, work.most, script, late.median, late.p95]
      return [name, ...[...figures, median(slowdowns)].map((value) => value.toFixed(1))]
    }),
  )
}

/**
 * The lab page and a redraw of its chart's size, in turn.
 *
 * @param {import('./browser.mjs').Browser} browser
 * @param {{site: string, pages: string}} addresses
 * @param {boolean} presented
 * @returns {Promise<import('./figures.mjs').Bound[]>}
 */
async function compare(browser, { site, pages }, presented) {
  const labPage = await openLab(browser, site, presented)
  const size = await labPage.locator('.plot-room').evaluate(({ clientWidth, clientHeight }) => ({
    width: clientWidth,
    height: clientHeight,
  }))
  const rechartsPage = await openRecharts(browser, pages, size)
  const plan = movePlan()
  const third = (/** @type {number[]} */ values) => values.filter((_, index) => index % 3 === 0)
  const lab = await driven(labPage, 'Serial fraction B', plan)
  const recharts = await driven(rechartsPage, 'Position', {
    positions: third(plan.positions),
    pauses: third(plan.pauses),
  })
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of round % 2 === 0 ? [lab, recharts] : [recharts, lab]) await side.round()
  }
  for (const { close } of [lab, recharts]) await close()

  const name = presented ? 'presented' : 'lab page'
  console.log(
    `\nSlider, ${name}: ${ROUNDS} rounds in turn, ${lab.costs.length} moves, chart ${size.width} × ${size.height}\n`,
  )
  print({ [name]: lab, 'Recharts redraw': recharts })
  const [ours, theirs] = [lab, recharts].map(({ costs }) => summary(costs.map(({ work }) => work)))
  if (!ours || !theirs) throw new Error('nothing was measured')
  const gain = (/** @type {string} */ of, /** @type {number} */ value) => ({
    title: `Recharts redraw / ${name}, ${of}, at least ${LEAST_GAIN}`,
    value,
    bound: LEAST_GAIN,
    atLeast: true,
    text: value.toFixed(2),
  })
  const within = (/** @type {string} */ of, /** @type {number} */ value, /** @type {number} */ bound) => ({
    title: `${name}, a move, ${of}, at most ${bound} ms`,
    value,
    bound,
    text: `${value.toFixed(1)} ms`,
  })
  return [
    within('median', ours.median, MOST.median),
    within('95 %', ours.p95, MOST.p95),
    gain('median', theirs.median / ours.median),
    gain('95 %', theirs.p95 / ours.p95),
  ]
}

/** @param {import('./browser.mjs').Browser} browser */
export async function benchSlider(browser) {
  const [site, pages] = await Promise.all([serveSite(), servePages()])
  const addresses = { site: site.address, pages: pages.address }
  const bounds = []
  for (const presented of [false, true]) bounds.push(...(await compare(browser, addresses, presented)))
  for (const { close } of [site, pages]) await close()
  return bounds
}
