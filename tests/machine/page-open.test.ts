/** Whether what the page draws between two repetitions costs the workers anything. */
import { readFile } from 'node:fs/promises'
import { expect, inject } from 'vitest'
import { blockSpeedup } from '../../src/core/block'
import { isClean } from '../../src/core/measurement'
import { median, medianInterval } from '../../src/core/stats/median'
import { readLabFile } from '../../src/formats/lab-file'
import {
  enter,
  expectNoErrors,
  type LabPage,
  measureButton,
  openDetails,
  openingLabs,
  UNSERVED,
  untilMeasured,
} from '../e2e/lab-page'
import { Unquiet } from './judged'
import { judged } from './on-this-machine'

const open = openingLabs()
const { isolated } = inject('site')

/** Undisturbed repetitions on each side. */
const REPETITIONS = 20
/** The sides may differ by this share of S. */
const SAME = 0.005

/** S of each undisturbed repetition on two workers. */
async function measured({ page }: LabPage): Promise<number[]> {
  await measureButton(page).click()
  await untilMeasured(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export lab file' }).click(),
  ])
  const read = readLabFile(await readFile(await download.path(), 'utf8'))
  if (!read.ok) throw new Error('the lab file cannot be read')
  return read.record.blocks
    .filter((block) => block.workers === 2 && isClean(block))
    .map((block) => blockSpeedup(block))
}

judged('S is the same with Details open and closed, to half a per cent', async (stillQuiet) => {
  const lab = await open(isolated, UNSERVED)
  const { page } = lab
  await openDetails(page)
  await page.getByLabel('Care').selectOption('quick')
  await enter(page, 'Worker counts', '1, 2')
  await enter(page, 'Clean blocks at least', String(REPETITIONS / 2 + 2))
  await enter(page, 'Seconds for each j at most', '6')
  const details = page.getByRole('button', { name: 'Details' })
  const sides: Record<'open' | 'closed', number[]> = { open: [], closed: [] }
  for (const side of ['open', 'closed', 'open', 'closed'] as const) {
    const taken = await measured(lab)
    if (taken.length < REPETITIONS / 2)
      throw new Unquiet(`only ${taken.length} repetitions of a measurement were undisturbed`)
    sides[side].push(...taken)
    await stillQuiet()
    await details.click()
  }
  const [opened, closed] = [median(sides.open), median(sides.closed)]
  console.info(`S₂ with Details open ${opened.toFixed(4)}, closed ${closed.toFixed(4)}`)
  const [one, other] = [medianInterval(sides.open), medianInterval(sides.closed)]
  if (!one || !other) throw new Error('twenty repetitions have an interval')
  // Where the intervals meet, twenty repetitions cannot tell the sides apart.
  if (Math.abs(opened / closed - 1) >= SAME && one.low <= other.high && other.low <= one.high)
    throw new Unquiet(`S varies too much to tell half a per cent: ${opened.toFixed(3)}, ${closed.toFixed(3)}`)
  expect(Math.abs(opened / closed - 1)).toBeLessThan(SAME)
  expectNoErrors(lab)
})
