/** Whether what is measured on two quiet cores is what Amdahl's law says of the B that was set. */
import { expect, inject } from 'vitest'
import {
  enter,
  expectNoErrors,
  type LabPage,
  measureButton,
  measuredRow,
  openDetails,
  openingLabs,
  UNSERVED,
  untilMeasured,
} from '../e2e/lab-page'
import { Unquiet } from './judged'
import { judged } from './on-this-machine'

const open = openingLabs()
const { isolated } = inject('site')

/** S₂ is as near to the law as this share of it. */
const NEAR = 0.03
/** Where more repetitions are disturbed, other programs used the cores during the measurement. */
const QUIET_SHARE = 0.5

/** All are measured on one page. */
let lab: LabPage | undefined

async function prepared(): Promise<LabPage> {
  if (lab) return lab
  lab = await open(isolated, UNSERVED)
  const { page } = lab
  await openDetails(page)
  await page.getByLabel('Care').selectOption('quick')
  await enter(page, 'Worker counts', '1, 2')
  return lab
}

for (const serialFraction of [0, 0.05, 0.25, 0.5]) {
  judged(`with B = ${serialFraction} two workers are within 3 % of the law`, async () => {
    const opened = await prepared()
    const { page } = opened
    await enter(page, 'Serial fraction B, exact', String(serialFraction))
    await measureButton(page).click()
    await untilMeasured(page)
    const row = await measuredRow(page, '2')
    const measured = Number.parseFloat(row['S, 95 % interval'] ?? '')
    const [clean = 0, all = 0] = (row['Clean blocks']?.match(/\d+/g) ?? []).map(Number)
    const law = 1 / (serialFraction + (1 - serialFraction) / 2)
    console.info(`B = ${serialFraction}: S₂ = ${measured}, by the law ${law.toFixed(3)}`)
    // The flags of repetitions do not look at S.
    if (clean < QUIET_SHARE * all) throw new Unquiet(`only ${clean} of ${all} repetitions were undisturbed`)
    expect(Math.abs(measured / law - 1)).toBeLessThan(NEAR)
    expectNoErrors(opened)
  })
}
