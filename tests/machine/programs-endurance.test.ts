/** Programs run in a row: nothing may pile up. `RUNS=200` makes it the long run of docs/programs.md. */
import type { CDPSession, Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { expectNoErrors, openingLabs } from '../e2e/lab-page'

const open = openingLabs('.program-list')
const { isolated } = inject('site')

const RUNS = Number(process.env.RUNS ?? 36)
/** Short ones, in turn; those that are stopped would go on for long: threads, a pool, a lock that is kept, locks in shared memory and Web Locks, a worker's array. */
const PROGRAMS = [
  { link: 'countdown?from=1&scale=0.1', ends: true },
  { link: 'queue?numbers=1&scores=1&scale=0.1', ends: true },
  { link: 'deadlock?version=2&scale=0.1', ends: true },
  { link: 'deadlock?version=1&scale=0.1', ends: false },
  { link: 'lock?workers=3', ends: false },
  { link: 'newton?digits=1000&workers=2', ends: true },
]
/** Each program has been run twice by then. */
const SETTLED = 2 * PROGRAMS.length

type Standing = { workers: number; locks: number; listeners: number; nodes: number; ports: number }

async function standing(page: Page, session: CDPSession): Promise<Standing> {
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  const locks = await page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query()
    return held.length + pending.length
  })
  const { result: prototype } = await session.send('Runtime.evaluate', {
    expression: 'MessagePort.prototype',
  })
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.objectId ?? '',
  })
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length }',
    returnByValue: true,
  })
  for (const { objectId } of [prototype, objects])
    if (objectId) await session.send('Runtime.releaseObject', { objectId })
  return {
    workers: page.workers().length,
    locks,
    listeners: jsEventListeners,
    nodes,
    ports: result.value as number,
  }
}

/** One run, to its end or stopped as soon as something is on its timeline. */
async function runOnce(page: Page, { link, ends }: (typeof PROGRAMS)[number]): Promise<void> {
  const button = page.locator('.main-action')
  await page.evaluate((fragment) => {
    location.hash = fragment
  }, `#/programs/${link}`)
  await page.locator(`.program-list a[aria-current][href$="${link.split('?')[0]}"]`).waitFor()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  if (!ends) {
    await page.locator('.lane > span').first().waitFor()
    await button.click()
  }
  await page.getByText(ends ? 'The run has ended.' : 'all locks are free').waitFor({ timeout: 20_000 })
}

test(`${RUNS} runs in a row leave no worker, lock, port or listener behind, and the page does not grow`, {
  timeout: 60_000 + 3_000 * RUNS,
}, async () => {
  const opened = await open(`${isolated}#/programs`)
  const { page } = opened
  const session = await page.context().newCDPSession(page)
  /** After the same program each time, so that the page has the same to show. */
  const standings: Standing[] = []
  for (let times = 1; times <= RUNS; times++) {
    const program = PROGRAMS[times % PROGRAMS.length]
    if (!program) throw new Error('no program')
    await runOnce(page, program)
    if (times < SETTLED || times % PROGRAMS.length !== 0) continue
    await expect.poll(() => page.workers().length, { timeout: 5_000 }).toBe(0)
    standings.push(await standing(page, session))
  }
  const [first] = standings
  const last = standings.at(-1)
  if (!first || !last || standings.length < 3) throw new Error(`no more than ${RUNS} runs`)
  if (process.env.RUNS) console.log(JSON.stringify([first, last]))
  expect(last.workers).toBe(0)
  expect(last.locks).toBe(0)
  for (const what of ['listeners', 'nodes', 'ports'] as const) {
    const counts = standings.map((found) => found[what])
    expect(Math.min(...counts.slice(-3)), what).toBeLessThanOrEqual(Math.max(...counts.slice(0, 3)))
  }
  expectNoErrors(opened)
})
