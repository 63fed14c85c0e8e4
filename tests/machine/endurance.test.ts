/** Measurements in a row: nothing may pile up. `MEASUREMENTS=100` makes it the long run of docs/measuring.md. */
import type { CDPSession, Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import {
  enter,
  expectNoErrors,
  measureButton,
  openDetails,
  openingLabs,
  stopButton,
  untilMeasured,
} from '../e2e/lab-page'
import { heapSizes } from './heap-size'

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

/** After collection, in bytes. */
type Sizes = Readonly<Record<string, number>>

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

/** Machine code and all. */
async function wholeHeap(session: CDPSession): Promise<Sizes> {
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return { heap: usedSize }
}

async function heapByParts(session: CDPSession): Promise<Sizes> {
  return { ...(await wholeHeap(session)), ...(await heapSizes(session)) }
}

/** @param growth the most that each size may have become, as a multiple of what it was after the tenth */
async function expectNothingPilesUp(
  open: ReturnType<typeof openingLabs>,
  sizesOf: (session: CDPSession) => Promise<Sizes>,
  growth: Sizes,
) {
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
  const sizes: Sizes[] = []
  for (let times = 1; times <= MEASUREMENTS; times++) {
    const splitting = times % SHARED_EVERY === 0 || times === MEASUREMENTS ? 'claimed' : 'messages'
    await page.getByLabel('Splitting').selectOption(splitting)
    await measureButton(page).click()
    await untilMeasured(page)
    if (times >= SETTLED) standings.push(await standing(page, session))
    // A snapshot of the heap takes the page's time.
    if (times % SETTLED === 0 || times === MEASUREMENTS) {
      sizes.push(await sizesOf(session))
      if (process.env.MEASUREMENTS) console.log(times, JSON.stringify([sizes.at(-1), standings.at(-1)]))
    }
  }
  const last = standings.at(-1)
  if (!last || sizes.length < 2) throw new Error(`no more than ${MEASUREMENTS} measurements`)
  expect(last.workers).toBe(WORKERS)
  expect(last.locks).toBe(2 * WORKERS)
  for (const [size, most] of Object.entries(growth)) {
    const [tenth = Number.NaN, latest = Number.NaN] = [sizes[0]?.[size], sizes.at(-1)?.[size]]
    expect(latest / tenth, size).toBeLessThanOrEqual(most)
  }
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

const title = `${MEASUREMENTS} measurements in a row leave no worker, lock, listener or node behind, and no more memory than the tenth`
const timeout = 60_000 + 15_000 * MEASUREMENTS

describe('in the browser as visitors have it', () => {
  const open = openingLabs()

  // The browser goes on compiling what is warm, so the whole has a bound of its own (`docs/measuring.md`).
  test(title, { timeout }, () =>
    expectNothingPilesUp(open, heapByParts, { own: 1.05, uncompiled: 1.05, heap: 1.15 }),
  )
})

/** The heap holds what the page makes and no machine code, so the whole of it is judged. */
describe('in a browser without its compilers', () => {
  const open = openingLabs('.curve.theory', ['--js-flags=--no-opt --no-maglev --no-sparkplug'])

  test(title, { timeout }, () => expectNothingPilesUp(open, wholeHeap, { heap: 1.05 }))
})
