// How much of T(j) the account leaves unexplained, in clean blocks and in all of them, per imposed B and j: by the lab files
// of real runs, read again by the page's own code. The bound is 0.03 j in the median clean block. Prints a table in Markdown.
// `node scripts/account.mjs [runs] [quick|normal|thorough] [worker counts] [seconds for each j]`, or lab files by their names:
// `node scripts/account.mjs saved.json …`; docs/measuring.md holds figures.
import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { runnerImport } from 'vite'
import { startBrowser } from '../tests/bench/browser.mjs'
import { median, medianInterval, printTable } from '../tests/bench/figures.mjs'
import { measureLab } from '../tests/bench/lab-run.mjs'
import { buildSite, serveSite } from '../tests/bench/site.mjs'

/** @typedef {{workers: number}} Block as the page's code reads it, and gives it back to itself */
/** @typedef {{blocks: Block[], plan: {serialFraction: number}}} MeasurementRecord */
/** @typedef {{share: number, workers: number, clean: boolean, unexplained: number}} Left `unexplained` in units of T(j) */

const SHARES = [0, 0.05, 0.25, 0.5]
/** Times j. */
const BOUND = 0.03
/** With fewer there is no interval of the median. */
const FEWEST = 6

/** @type {{module: {accountBasis: (record: MeasurementRecord) => unknown, blockAccount: (block: Block, basis: unknown) => {entries: {unexplained: number}}}}} */
const { module: account } = await runnerImport('./src/core/account.ts')
/** @type {{module: {isClean: (block: Block) => boolean}}} */
const { module: measurement } = await runnerImport('./src/core/measurement.ts')
/** @type {{module: {readLabFile: (json: string) => {ok: true, record: MeasurementRecord} | {ok: false, problem: unknown}}}} */
const { module: format } = await runnerImport('./src/formats/lab-file.ts')

/**
 * @param {string} file
 * @returns {Left[]}
 */
function leftIn(file) {
  const read = format.readLabFile(file)
  if (!read.ok) throw new Error(`no lab file: ${JSON.stringify(read.problem)}`)
  const { record } = read
  const basis = account.accountBasis(record)
  if (!basis) return []
  return record.blocks.map((block) => ({
    share: record.plan.serialFraction,
    workers: block.workers,
    clean: measurement.isClean(block),
    unexplained: account.blockAccount(block, basis).entries.unexplained,
  }))
}

/** @param {string[]} parameters */
async function filesOfRuns([runs = '2', care = 'normal', workers = '1, 2', seconds]) {
  process.env.NODE_ENV = 'production'
  await buildSite()
  const [site, browser] = await Promise.all([serveSite(), startBrowser()])
  /** @type {string[]} */
  const files = []
  for (let run = 0; run < Number(runs); run++) {
    for (const share of SHARES) {
      const settings = { share, workers, care, ...(seconds ? { seconds: Number(seconds) } : {}) }
      files.push((await measureLab(browser, site.address, settings)).file)
    }
  }
  for (const part of [browser, site]) await part.close()
  return files
}

/** @param {number[]} values */
function told(values) {
  if (values.length === 0) return '–'
  const text = median(values).toFixed(4)
  if (values.length < FEWEST) return text
  const { low, high } = medianInterval(values)
  return `${text} [${low.toFixed(4)}, ${high.toFixed(4)}]`
}

const parameters = process.argv.slice(2)
const named = parameters.filter((parameter) => parameter.endsWith('.json'))
const files =
  named.length > 0
    ? await Promise.all(named.map((name) => readFile(name, 'utf8')))
    : await filesOfRuns(parameters)
const left = files.flatMap(leftIn)
const groups = [...new Set(left.map(({ share, workers }) => `${share} ${workers}`))].sort()
const rows = groups.map((group) => {
  const own = left.filter(({ share, workers }) => `${share} ${workers}` === group)
  const clean = own.filter((block) => block.clean).map(({ unexplained }) => unexplained)
  const [share, workers] = group.split(' ').map(Number)
  const bound = BOUND * (workers ?? Number.NaN)
  const kept = clean.length === 0 ? '–' : Math.abs(median(clean)) <= bound ? 'kept' : 'MISSED'
  return [
    `${share}`,
    `${workers}`,
    told(clean),
    `${clean.length}`,
    told(own.map(({ unexplained }) => unexplained)),
    `${own.length}`,
    `${bound.toFixed(2)}, ${kept}`,
  ]
})
printTable(['B', 'j', 'clean blocks: not explained / T(j)', 'n', 'all blocks', 'n', 'bound 0.03 j'], rows)
if (rows.some((row) => row.at(-1)?.endsWith('MISSED'))) process.exitCode = 1
