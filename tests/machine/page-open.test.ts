/** Whether what the page draws between two repetitions costs the workers anything. */
import { readFile } from 'node:fs/promises'
import { expect, inject } from 'vitest'
import { blockSpeedup } from '../../src/core/block'
import { isClean } from '../../src/core/measurement'
import { median } from '../../src/core/stats/median'
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
  const details = page.getByRole('button', { name: 'Details' })
  const sides: Record<'open' | 'closed', number[]> = { open: [], closed: [] }
  for (let times = 0; times < 6; times++) {
    const side = times % 2 === 0 ? 'open' : 'closed'
    sides[side].push(...(await measured(lab)))
    await stillQuiet()
    await details.click()
    if (sides.open.length >= REPETITIONS && sides.closed.length >= REPETITIONS) break
  }
  const counts = [sides.open.length, sides.closed.length]
  if (Math.min(...counts) < REPETITIONS)
    throw new Unquiet(`only ${counts.join(' and ')} repetitions were undisturbed, not ${REPETITIONS}`)
  const [opened, closed] = [median(sides.open), median(sides.closed)]
  console.info(`S₂ with Details open ${opened.toFixed(4)}, closed ${closed.toFixed(4)}`)
  expect(Math.abs(opened / closed - 1)).toBeLessThan(SAME)
  expectNoErrors(lab)
})
