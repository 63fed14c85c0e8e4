/** Measurements in a row: nothing may pile up. `MEASUREMENTS=100` makes it a long run. */
import type { CDPSession, Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import {
  enter,
  expectNoErrors,
  measureButton,
  openDetails,
  openingLabs,
  stopButton,
  untilMeasured,
} from '../e2e/lab-page'

const { isolated } = inject('site')

const MEASUREMENTS = Number(process.env.MEASUREMENTS ?? 18)
/** By then all parts of the page are loaded, and as many runs are kept as ever will be. */
const SETTLED = 10
/** Little work: a test of what piles up needs many measurements, not long ones. Four of these are prime. */
const RANGE = { first: '1000000000000', total: '100' }
const WORKERS = 2
/** Every fifth measurement in shared memory, and the last; in the others each unit is a call. */
const SHARED_EVERY = 5
/** Figures that differ a little from one measurement to the next, with what the page has to say of it. */
const LOOKS = 4

type Standing = {
  workers: number
  /** Web Locks held or asked for: two for each living worker. */
  locks: number
  listeners: number
  /** Nodes that are in memory, but in no document. */
  detached: number
}

/** What is there once everything that can go has gone. */
async function standing(page: Page, session: CDPSession): Promise<Standing> {
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  const [inDocument, locks] = await page.evaluate(async () => {
    const walker = document.createTreeWalker(document)
    let count = 1
    while (walker.nextNode()) count++
    const { held = [], pending = [] } = await navigator.locks.query()
    return [count, held.length + pending.length] as const
  })
  return {
    workers: page.workers().length,
    locks,
    listeners: jsEventListeners,
    detached: nodes - inDocument,
  }
}

async function expectNothingPilesUp(open: ReturnType<typeof openingLabs>) {
  const lab = await open(isolated)
  const { page } = lab
  const session = await page.context().newCDPSession(page)
  await openDetails(page)
  await page.getByLabel('Workload').selectOption('custom')
  await enter(page, 'First integer', RANGE.first)
  await enter(page, 'How many integers', RANGE.total)
  await page.getByLabel('Care').selectOption('quick')
  await enter(page, 'Worker counts', `1, ${WORKERS}`)
  await enter(page, 'Clean blocks at least', '6')
  await enter(page, 'Seconds for each j at most', '2')

  const standings: Standing[] = []
  for (let times = 1; times <= MEASUREMENTS; times++) {
    const splitting = times % SHARED_EVERY === 0 || times === MEASUREMENTS ? 'claimed' : 'messages'
    await page.getByLabel('Splitting').selectOption(splitting)
    await measureButton(page).click()
    await untilMeasured(page)
    if (times >= SETTLED) standings.push(await standing(page, session))
  }
  const last = standings.at(-1)
  if (!last || standings.length < 2 * LOOKS) throw new Error(`only ${MEASUREMENTS} measurements`)
  expect(last.workers).toBe(WORKERS)
  expect(last.locks).toBe(2 * WORKERS)
  for (const what of ['listeners', 'detached'] as const) {
    const counts = standings.map((found) => found[what])
    expect(Math.min(...counts.slice(-LOOKS)), what).toBeLessThanOrEqual(Math.max(...counts.slice(0, LOOKS)))
  }

  // The pool is kept for the next measurement; Stop ends it.
  await measureButton(page).click()
  await stopButton(page).click()
  await measureButton(page).waitFor()
  await expect.poll(() => page.workers().length, { timeout: 5_000 }).toBe(0)
  expect((await standing(page, session)).locks).toBe(0)
  expectNoErrors(lab)
}

const open = openingLabs()

test(
  `${MEASUREMENTS} measurements in a row leave no worker, lock, listener or node behind`,
  {
    timeout: 60_000 + 15_000 * MEASUREMENTS,
  },
  () => expectNothingPilesUp(open),
)
