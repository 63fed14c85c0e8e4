/** Other programs that want every core for part of a measurement: which of its blocks are set aside, and who says so. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpus } from 'node:os'
import type { Page } from 'playwright'
import { afterEach, expect, inject } from 'vitest'
import { en } from '../../src/i18n/en'
import { numbersIn } from '../../src/i18n/numbers'
import {
  enter,
  expectNoErrors,
  measureButton,
  measuredRow,
  openDetails,
  openingLabs,
  savedLab,
  untilBlocks,
  untilMeasured,
} from '../e2e/lab-page'
import { judged } from './on-this-machine'

const open = openingLabs()
const { isolated } = inject('site')

/** With fewer blocks under the competitors there would be little to be seen. */
const BLOCKS_DURING = 6
/** Seconds for j = 2. */
const BUDGET = 15
/** More than can be clean in that time, so that the whole of it is used. */
const WANTED = 200

/** With fewer clean repetitions all are counted. */
const FEWEST_CLEAN = 6

let competitors: ChildProcess[] = []

/** As many programs that never rest as there are cores, each for itself. */
function compete(): void {
  competitors = cpus().map(() => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }))
}

function leaveOff(): void {
  for (const competitor of competitors) competitor.kill('SIGKILL')
  competitors = []
}

afterEach(leaveOff)

/** Clean blocks and all of them, as the page tells them while it measures. */
async function blocksTaken(page: Page): Promise<{ clean: number; all: number }> {
  const text = await page
    .getByText(/\d+ of \d+ blocks? clean/)
    .first()
    .textContent()
  const [, clean, all] = /(\d+) of (\d+) blocks? clean/.exec(text ?? '') ?? []
  return { clean: Number(clean), all: Number(all) }
}

async function untilTaken(page: Page, all: number): Promise<void> {
  await expect
    .poll(async () => (await blocksTaken(page)).all, { timeout: 60_000, interval: 50 })
    .toBeGreaterThanOrEqual(all)
}

judged(
  'every block taken while other programs want all cores is flagged, counted, and taken again',
  async () => {
    const lab = await open(isolated)
    const { page } = lab
    await openDetails(page)
    await enter(page, 'Worker counts', '1, 2')
    await enter(page, 'Clean blocks at least', `${WANTED}`)
    await enter(page, 'Seconds for each j at most', `${BUDGET}`)
    await measureButton(page).click()
    await untilBlocks(page)
    await untilTaken(page, 3)
    compete()
    // The block that is being taken has seen some of it.
    const from = (await blocksTaken(page)).all + 1
    await untilTaken(page, from + BLOCKS_DURING)
    const until = (await blocksTaken(page)).all
    leaveOff()
    await untilMeasured(page)

    const flags = (await savedLab(page)).samples.map((block) => block.flags)
    const during = flags.slice(from, until)
    expect(during.length).toBeGreaterThanOrEqual(BLOCKS_DURING)
    // The flag is for what was done, not only for a pace that changed in between.
    expect(during.filter((found) => !found.includes('interrupted'))).toEqual([])
    // Measuring went on for blocks in their place.
    expect(flags.length).toBeGreaterThan(until)

    // Table, list of reasons and notice tell the same as the file.
    const isClean = (found: string[]) => found.every((flag) => flag === 'plain-drift')
    const clean = flags.filter(isClean).length
    const row = await measuredRow(page, '2')
    expect(row['Clean blocks']?.match(/\d+/g)?.map(Number)).toEqual([clean, flags.length])
    const interrupted = flags.filter((found) => found.includes('interrupted')).length
    await page.getByText(`${interrupted} × a worker lost more than 2 % of a run`).waitFor()
    const tooFew = en.notice({ kind: 'too-few-clean', workers: [2], wanted: WANTED }, numbersIn('en'))
    await page.getByText(tooFew).waitFor()
    // The finding says how few are undisturbed only where all had to be counted.
    const finding = (await page.locator('.finding').textContent()) ?? ''
    expect(finding.includes(en.measure.disturbed(clean, flags.length))).toBe(clean < FEWEST_CLEAN)
    expectNoErrors(lab)
    await page.context().close()
  },
)
