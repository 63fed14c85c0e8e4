/** What several checks do on the lab's page. */
import assert from 'node:assert/strict'

/** @typedef {import('./page.mjs').Page} Page */

/**
 * The law at B = 0.10 and j = 8 as the page says it, to three digits: 1 / (0.1 + 0.9 / 8) = 4.71, limit 1 / 0.1 = 10.0.
 *
 * @param {Page} page
 */
export async function checkLaw(page) {
  await page.enter('Serial fraction B, exact', '0.10')
  await page.enter('Processors j, exact', '8')
  /** @type {string[]} */
  let told = []
  const right = async () => {
    told = (await page.texts('.readouts dd')).slice(0, 2).map((text) => text.trim())
    return told.join() === '4.71,10.0'
  }
  await page.until('S = 4.71, limit 10', right).catch((error) => assert.fail(`${error}; shown: ${told}`))
  return 'B = 0.10, j = 8: S = 4.71, limit 10'
}

/** @param {Page} page @param {{workload?: string, care: string, workers?: string}} settings */
export async function set(page, { workload, care, workers }) {
  if ((await page.count('#details[hidden]')) === 1) await page.click('button', 'Details')
  await page.waitFor('#details select')
  await page.ask(() => document.querySelector('#details')?.scrollIntoView())
  if (workload) await page.choose('Workload', workload)
  await page.choose('Care', care)
  if (workers) await page.enter('Worker counts', workers)
}

/**
 * A measurement with one worker and with two, by the table under the chart.
 *
 * @param {Page} page
 * @param {'notes' | 'calibrated'} workload
 */
export async function measure(page, workload) {
  await set(page, { workload, care: 'quick', workers: '1, 2' })
  await page.click('button', 'Measure this browser')
  await page.waitForButton('Stop')
  await page.waitForButton('Measure this browser', 120_000)
  const cell = '.measured-results tbody tr:nth-child(2) > :nth-child(3)'
  await page.waitFor(cell)
  const told = (await page.texts(cell)).join().replace(/\s+/g, ' ')
  const [speedup = Number.NaN, low = Number.NaN, high = Number.NaN] = (told.match(/[\d.]+/g) ?? []).map(
    Number,
  )
  assert.ok(low <= speedup && speedup <= high && speedup > 0, `S with its interval: “${told}”`)
  assert.equal(await page.count('.measured'), 2, 'points on the chart')
  assert.equal(await page.count('.measured .whiskers'), 1, 'error bars on the chart')
  const times = await page.texts('.measured-results tbody tr > :nth-child(2)')
  return `T = ${times.join(' and ').replace(/\s+/g, ' ')}, S₂ = ${told}; ${(await page.texts('.conditions')).join()}`
}
