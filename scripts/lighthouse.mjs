// Lighthouse on the built site, mobile profile: the lab, the programs, the lab in a frame's size. Prints the median of each
// category and of the times behind "performance", and each audit that was failed; fails where a bound is missed.
// `npm run lighthouse -- [runs] [pages …]`. Lighthouse brings a hundred packages, so npx fetches this version of it when
// it is asked for. docs/benchmarks.md holds figures.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { judge, median, printTable } from '../tests/bench/figures.mjs'
import { buildSite, cache, serveSite } from '../tests/bench/site.mjs'
import { findBrowser, LAUNCH_ARGUMENTS } from './find-browser.mjs'

/** The last that runs on Node 20. */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const PAGES = {
  lab: '',
  programs: '#/programs',
  program: '#/programs/lock',
  embedded: '?embed=lab',
}
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 }
const TIMES = {
  'first-contentful-paint': 'first paint, s',
  'largest-contentful-paint': 'largest paint, s',
  'speed-index': 'speed index, s',
  'total-blocking-time': 'blocked, ms',
  'cumulative-layout-shift': 'layout shift',
}

/** @typedef {{score: number | null, numericValue?: number, numericUnit?: string, title: string, displayValue?: string}} Audit */
/** @typedef {{score: number, auditRefs: {id: string, weight: number}[]}} Category */
/**
 * @typedef {{categories: Record<string, Category>, audits: Record<string, Audit>, environment: {benchmarkIndex: number}, runtimeError?: {message: string}}} Report
 * `benchmarkIndex`: Lighthouse's own measure of the machine; it expects a desktop of 1000 and more
 */

/**
 * @param {string} url
 * @param {string} browser
 * @param {string} file
 * @returns {Promise<Report>}
 */
async function audited(url, browser, file) {
  const parameters = [
    url,
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${Object.keys(LEAST).join(',')}`,
    `--chrome-flags=${['--headless=new', ...LAUNCH_ARGUMENTS].join(' ')}`,
  ]
  const audit = spawn('npx', ['--yes', LIGHTHOUSE, ...parameters], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, CHROME_PATH: browser },
    shell: process.platform === 'win32',
    timeout: 5 * 60_000,
  })
  const [status] = await once(audit, 'exit')
  if (status !== 0) throw new Error(`${LIGHTHOUSE} could not be fetched, or failed on ${url}`)
  /** @type {Report} */
  const report = JSON.parse(readFileSync(file, 'utf8'))
  if (report.runtimeError) throw new Error(report.runtimeError.message)
  return report
}

/** @param {Report} report */
function failedAudits({ categories, audits }) {
  const judged = new Set(Object.values(categories).flatMap(({ auditRefs }) => auditRefs.map(({ id }) => id)))
  return Object.entries(audits)
    .filter(([id, { score }]) => judged.has(id) && score !== null && score < 0.9)
    .map(([id, { title, displayValue }]) => `${id}: ${title}${displayValue ? ` (${displayValue})` : ''}`)
}

/** @param {Report[]} reports @param {string} id */
function medianTime(reports, id) {
  const value = median(reports.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN))
  const unit = reports[0]?.audits[id]?.numericUnit
  if (unit !== 'millisecond') return value.toFixed(3)
  return id === 'total-blocking-time' ? value.toFixed(0) : (value / 1000).toFixed(2)
}

/** @param {string} name @param {string} url @param {number} runs @param {string} browser */
async function auditPage(name, url, runs, browser) {
  /** @type {Report[]} */
  const reports = []
  for (let run = 1; run <= runs; run++)
    reports.push(await audited(url, browser, `${cache}lighthouse/${name}-${run}.json`))
  const scores = Object.keys(LEAST).map((category) =>
    reports.map(({ categories }) => Math.round(100 * (categories[category]?.score ?? Number.NaN))),
  )
  console.log(
    `\n${name}: ${scores.map((of, place) => `${Object.keys(LEAST)[place]} ${of.join(' ')}`).join('; ')}`,
  )
  for (const failed of new Set(reports.flatMap(failedAudits))) console.log(`  ${failed}`)
  return {
    row: [
      name,
      ...scores.map((of) => `${median(of)}`),
      ...Object.keys(TIMES).map((id) => medianTime(reports, id)),
      median(reports.map(({ environment }) => environment.benchmarkIndex)).toFixed(0),
    ],
    bounds: Object.entries(LEAST).map(([category, bound], place) => {
      const value = median(scores[place] ?? [])
      return {
        title: `${name}: ${category} at least ${bound}`,
        value,
        bound,
        atLeast: true,
        text: `${value}`,
      }
    }),
  }
}

const [runs = 5] = process.argv.slice(2).map(Number).filter(Number.isInteger)
const wanted = Object.entries(PAGES).filter(([name]) => process.argv.includes(name))
const browser = findBrowser()
if (!browser) {
  console.error('No Chrome, Chromium or Edge was found: "npm test" says how to get one.')
  process.exit(1)
}
process.env.NODE_ENV = 'production'
await buildSite()
mkdirSync(`${cache}lighthouse`, { recursive: true })
const site = await serveSite()
try {
  const pages = []
  for (const [name, place] of wanted.length > 0 ? wanted : Object.entries(PAGES))
    pages.push(await auditPage(name, `${site.address}${place}`, runs, browser.path))
  console.log('')
  printTable(
    ['page', ...Object.keys(LEAST), ...Object.values(TIMES)],
    pages.map(({ row }) => row),
  )
  console.log('')
  if (!judge(pages.flatMap(({ bounds }) => bounds))) process.exitCode = 1
} finally {
  await site.close()
}
