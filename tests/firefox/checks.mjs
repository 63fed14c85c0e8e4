/** What the smoke run looks at. Each check throws what is wrong, and returns what it found. */
import assert from 'node:assert/strict'
import { checkLaw, measure, set } from './lab.mjs'
import { ESCAPE, onPage } from './page.mjs'

/** @typedef {import('./page.mjs').Firefox} Firefox */
/** @typedef {import('./page.mjs').Page} Page */
/** @typedef {{url: string, stop: () => Promise<void>}} Host */
/** @typedef {{isolated: string, servePlainly: () => Promise<Host>}} Places `servePlainly`: a host that sends no headers */
/** @typedef {(firefox: Firefox, places: Places) => Promise<string>} Check */

/** Milliseconds; the same bound as in Chromium. */
const STOPPED_WITHIN = 200

/** @type {Check} */
const law = (firefox, { isolated }) => onPage(firefox, isolated, checkLaw)

/** @type {Check} */
const measurement = (firefox, { isolated }) =>
  onPage(firefox, isolated, async (page) => {
    await page.enter('Serial fraction B, exact', '0')
    const found = await measure(page, 'notes')
    await page.waitForText(/500 integers from 10¹³, 16 primes/)
    return found
  })

/** Sent to the page as text. @returns {Promise<number>} milliseconds from the press of Stop until it has stopped */
async function pressStop() {
  const button = document.querySelector('.main-action')
  const from = performance.now()
  if (button instanceof HTMLElement) button.click()
  while (button?.textContent === 'Stop' && performance.now() - from < 5_000)
    await new Promise((resolve) => setTimeout(resolve, 5))
  return performance.now() - from
}

/** @type {Check} */
const stop = (firefox, { isolated }) =>
  onPage(firefox, isolated, async (page) => {
    await set(page, { care: 'thorough' })
    await page.click('button', 'Measure this browser')
    await page.waitForText(/of \d+ blocks? clean/)
    const waited = await page.ask(pressStop)
    assert.ok(waited < STOPPED_WITHIN, `Stop took ${waited.toFixed(0)} ms`)
    await page.waitForText(/Stopped\. \d+ blocks? measured so far (is|are) kept\./)
    const points = await page.count('.measured')
    assert.ok(points >= 2, `${points} points are kept`)
    // Each worker holds a lock for as long as it lives.
    await page.until('the end of all workers', () =>
      page.ask(async () => (await navigator.locks.query()).held?.length === 0),
    )
    return `after ${waited.toFixed(0)} ms, ${points} points kept, no worker left`
  })

/** The lines of the last pass. @param {Page} page @returns {Promise<string[]>} */
const lastOutput = (page) =>
  page.ask(() => {
    const [output] = [...document.querySelectorAll('.program-view > .pass .output')].slice(-1)
    return [...(output?.querySelectorAll('code') ?? [])].map(({ textContent }) => textContent ?? '')
  })

/** The notes' order: one after the other under the lock. @param {Page} page */
async function runLock(page) {
  await page.click('button', 'Run')
  await page.waitFor('.finding')
  const lines = await lastOutput(page)
  const counting = lines.filter((line) => line.includes('counting')).map((line) => line.slice(6, 9))
  assert.deepEqual(counting, [...Array(5).fill('AAA'), ...Array(5).fill('BBB')])
  const lanes = await page.count('.program-timeline .lane')
  assert.ok(lanes >= 2, `${lanes} rows in timelines`)
  return `${lines.length} lines, ${lanes} rows in timelines`
}

/** @type {Check} */
const lock = (firefox, { isolated }) => onPage(firefox, `${isolated}#/programs/lock?scale=0.1`, runLock)

/** @param {Page} page */
async function runRequests(page) {
  await page.until('the service worker', () => page.ask(() => navigator.serviceWorker.controller !== null))
  await page.click('button', 'Run')
  await page.waitFor('.finding')
  const statuses = (await lastOutput(page)).flatMap((text) => /:(\d{3}) [A-Z]/.exec(text)?.[1] ?? []).sort()
  assert.deepEqual(statuses, ['200', '400', '404', '408', '500', '524'])
  const found = (await page.texts('.finding')).join()
  const speedup = Number(/S₆ = ([\d.]+)/.exec(found)?.[1])
  assert.ok(speedup > 3, `six waits together: “${found}”`)
  return `S₆ = ${speedup}`
}

/** @type {Check} */
const requests = (firefox, { isolated }) =>
  onPage(firefox, `${isolated}#/programs/requests?scale=0.1`, runRequests)

/** @param {Page} page */
async function changeLanguage(page) {
  await page.choose('Language', 'zh-Hant')
  await page.waitForButton('測量本瀏覽器')
  assert.equal(await page.ask(() => document.documentElement.lang), 'zh-Hant')
  return '測量本瀏覽器'
}

/** @type {Check} */
const language = (firefox, { isolated }) => onPage(firefox, isolated, changeLanguage)

/** @type {Check} */
const present = (firefox, { isolated }) =>
  onPage(firefox, isolated, async (page) => {
    await page.click('button', 'Present')
    await page.waitFor(':root[data-presenting]')
    const { fullScreen, rows, size } = await page.ask(() => ({
      fullScreen: document.fullscreenElement !== null,
      rows: innerHeight,
      size: Number.parseFloat(
        getComputedStyle(document.querySelector('.readouts dd') ?? document.body).fontSize,
      ),
    }))
    // 48 px at 1080 rows.
    assert.ok(size >= (48 * rows) / 1080, `S is ${size} px high at ${rows} rows`)
    await page.type(ESCAPE)
    await page.waitFor(':root:not([data-presenting])')
    return `S ${size} px at ${rows} rows, full screen: ${fullScreen}`
  })

/** @type {Check} */
async function offline(firefox, { servePlainly }) {
  const host = await servePlainly()
  const visit = async (/** @type {Page} */ page) => {
    await page.until('isolation by the service worker', () =>
      page.ask(() => crossOriginIsolated && navigator.serviceWorker.controller !== null),
    )
    // The page itself is kept last.
    await page.until('all files kept', () => page.ask(async () => (await caches.match('./')) !== undefined))
    await host.stop()
    await page.reload()
    await page.waitFor('.curve.theory')
    await checkLaw(page)
    const measured = await measure(page, 'calibrated')
    await page.goto(`${host.url}#/programs/lock?scale=0.1`)
    await runLock(page)
    await page.goto(`${host.url}#/programs/requests?scale=0.1`)
    await runRequests(page)
    await page.goto(host.url)
    await changeLanguage(page)
    return `the law, lock, requests, 中文, and ${measured}`
  }
  try {
    return await onPage(firefox, host.url, visit)
  } finally {
    await host.stop()
  }
}

/** @type {Check} */
async function bare(firefox, { servePlainly }) {
  const host = await servePlainly()
  const visit = async (/** @type {Page} */ page) => {
    assert.equal(await page.ask(() => crossOriginIsolated), false)
    const measured = await measure(page, 'calibrated')
    await page.waitForText(/This page is not isolated/)
    await page.goto(`${host.url}#/programs/lock?scale=0.1`)
    return `lock: ${await runLock(page)}; ${measured}`
  }
  try {
    return await onPage(firefox, host.url, visit, { serviceWorkers: false })
  } finally {
    await host.stop()
  }
}

/** @type {[title: string, check: Check][]} */
export const CHECKS = [
  ['the law', law],
  ['a measurement with the notes’ input', measurement],
  ['Stop in mid-run', stop],
  ['the program lock', lock],
  ['the program requests', requests],
  ['another language', language],
  ['presented', present],
  ['a host without headers, then no network', offline],
  ['no headers, no service worker', bare],
]
