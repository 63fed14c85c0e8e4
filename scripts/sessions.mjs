// Ten sessions with a fresh page each, for imposed B = 0, 0.05, 0.25, 0.5, on two workers: how well the measured
// S₂ agrees with the law. Prints a table in Markdown. `node scripts/sessions.mjs [sessions] [quick|normal|thorough]`
import process from 'node:process'
import { chromium } from 'playwright'
import { build, preview } from 'vite'
import { findBrowser, LAUNCH_ARGUMENTS } from './find-browser.mjs'

const SHARES = [0, 0.05, 0.25, 0.5]
const sessions = Number(process.argv[2] ?? 10)
const care = process.argv[3] ?? 'normal'

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {number} share
 */
async function session(browser, url, share) {
  const context = await browser.newContext({ locale: 'en-US' })
  const page = await context.newPage()
  await page.goto(url)
  await page.getByRole('textbox', { name: 'Serial fraction B, exact' }).fill(String(share))
  await page.getByRole('textbox', { name: 'Worker counts' }).fill('1, 2')
  await page.getByLabel('Care').selectOption(care)
  await page.getByRole('button', { name: 'Measure this browser' }).click()
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Measure this browser' }).waitFor({ timeout: 180_000 })
  const row = page.getByRole('table', { name: 'Measured speedup' }).locator('tbody tr').nth(1)
  const cells = await row.locator('th, td').allTextContents()
  await context.close()
  const figures = (cells[2] ?? '').match(/[\d.]+/g) ?? []
  return { speedup: Number(figures[0]), interval: figures.slice(1).join(' … '), clean: cells[5] ?? '' }
}

process.env.NODE_ENV = 'production'
const outDir = '.cache/sessions-site'
await build({ logLevel: 'warn', build: { outDir } })
const server = await preview({ build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
const found = findBrowser()
const browser = await chromium.launch({
  args: LAUNCH_ARGUMENTS,
  ...(found && { executablePath: found.path }),
})
const url = server.resolvedUrls?.local[0] ?? ''

/** @type {Map<number, number[]>} */
const speedups = new Map(SHARES.map((share) => [share, []]))
console.log('| session | B | S₂ | 95 % interval | clean / all blocks |\n| --- | --- | --- | --- | --- |')
for (let number = 1; number <= sessions; number++) {
  for (const share of SHARES) {
    const { speedup, interval, clean } = await session(browser, url, share)
    speedups.get(share)?.push(speedup)
    console.log(`| ${number} | ${share} | ${speedup} | ${interval} | ${clean} |`)
  }
}
console.log('\n| B | law | median S₂ | ratio | least | greatest |\n| --- | --- | --- | --- | --- | --- |')
for (const [share, values] of speedups) {
  const law = 1 / (share + (1 - share) / 2)
  const middle = median(values)
  const cells = [share, law.toFixed(3), middle.toFixed(3), (middle / law).toFixed(3)]
  console.log(`| ${[...cells, Math.min(...values), Math.max(...values)].join(' | ')} |`)
}
await browser.close()
await server.close()
