/** What is behind "Details": other work, other ways of splitting it, earlier runs, the order of arrival. */
import { chromium, type Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import { findBrowser, LAUNCH_ARGUMENTS } from '../../scripts/find-browser.mjs'
import {
  enter,
  expectNoErrors,
  measureButton,
  measuredRow,
  measureShortly,
  openDetails,
  openingLabs,
  stopButton,
  tableRows,
} from './lab-page'

const open = openingLabs()
const { isolated, plain } = inject('site')

const message = (page: Page) => page.locator('.message')

describe('Details', () => {
  test('is closed at first, is opened and closed by its button, and leaves the address alone', async () => {
    const { page } = await open(isolated)
    expect(await page.getByLabel('Splitting').count()).toBe(0)
    await openDetails(page)
    await page.getByLabel('Splitting').waitFor()
    expect(await page.evaluate(() => location.hash)).not.toContain('details')
    await page.getByRole('button', { name: 'Details' }).click()
    expect(await page.getByLabel('Splitting').count()).toBe(0)
  })

  test('refuses rounds, budgets and ranges out of bounds, and keeps the last good value', async () => {
    const lab = await open(isolated)
    const { page } = lab
    await openDetails(page)
    await page.getByLabel('Workload').selectOption('custom')
    await enter(page, 'First integer', '9007199254740992')
    await page.getByText(/is outside 2 to/).waitFor()
    await enter(page, 'How many integers', '1000001')
    await page.getByText(/is outside 1 to 1,000,000/).waitFor()
    await enter(page, 'Clean blocks at least', '5')
    await page.getByText(/5 is outside 6 to 200/).waitFor()
    await enter(page, 'Seconds for each j at most', '601')
    await page.getByText(/601 is outside 2 to 600/).waitFor()
    expect(await page.evaluate(() => location.hash)).not.toMatch(/601|1000001|9007199254740992/)
    expectNoErrors(lab)
  })
})

describe('a range of one’s own', () => {
  test('up to 2^53 − 1 is sieved beforehand, measured and verified', async () => {
    const lab = await open(isolated)
    const { page } = lab
    await openDetails(page)
    await page.getByLabel('Workload').selectOption('custom')
    // From the largest prime below 2^53 on: 2^53 − 111 and 110 composites.
    await enter(page, 'How many integers', '111')
    await enter(page, 'First integer', '9007199254740881')
    await measureShortly(page, 'custom')
    await page.getByText('111 integers from 9,007,199,254,740,881, 1 prime ·').waitFor()
    const { Ceiling } = await measuredRow(page, '2')
    // One prime is nearly all of the work: no second worker can help.
    expect(Number(Ceiling)).toBeLessThan(1.1)
    expectNoErrors(lab)
  })

  test('that is too short for the clock is told, with the next step', async () => {
    const { page } = await open(isolated)
    await openDetails(page)
    await page.getByLabel('Workload').selectOption('custom')
    await enter(page, 'First integer', '1000')
    await enter(page, 'How many integers', '20')
    await measureButton(page).click()
    await page
      .getByRole('alert')
      .filter({ hasText: /too short.*Take more integers/ })
      .waitFor()
    await measureButton(page).waitFor()
  })
})

test('equal units have no ceiling below the law, and past the cores points are hollow', async () => {
  const lab = await open(isolated)
  const { page } = lab
  const cores = await page.evaluate(() => navigator.hardwareConcurrency)
  await measureShortly(page, 'equal', `1, ${2 * cores}`)
  await page.getByText(/the prime 100,000,007, tested/).waitFor()
  expect(await page.locator('.measured .hollow').count()).toBe(1)
  expect((await measuredRow(page, `${2 * cores}`)).Ceiling).toBeUndefined()
  expectNoErrors(lab)
})

test('a plain loop is timed as the baseline of absolute speedup, beside the relative one', async () => {
  const { page } = await open(isolated)
  await openDetails(page)
  await page.getByLabel('Also time a plain loop').check()
  await measureShortly(page, 'calibrated')
  const [one, two] = [await measuredRow(page, '1'), await measuredRow(page, '2')]
  const absolute = [one, two].map((row) => Number.parseFloat(row['Absolute S'] ?? ''))
  for (const speedup of absolute) expect(speedup).toBeGreaterThan(0)
  // The plain loop does the same divisions: one worker cannot be many times slower.
  expect(absolute[0]).toBeLessThan(2)
})

test('the primes are listed as they came in and sorted, with the notes’ own two times', async () => {
  const { page } = await open(isolated)
  await measureShortly(page, 'notes')
  const numbers = async (name: string) =>
    (await page.getByRole('list', { name }).locator('li').allTextContents()).map((text) =>
      Number(text.replace(/worker \d+/, '').replaceAll(',', '')),
    )
  const [cameIn, sorted] = [await numbers('As they came in'), await numbers('Sorted')]
  expect(sorted).toHaveLength(16)
  expect(sorted[0]).toBe(10_000_000_000_037)
  expect([...cameIn].sort((a, b) => a - b)).toEqual(sorted)
  await page.getByText('2.89 s one after another and 1.22 s concurrently: a ratio of 2.37').waitFor()
  await page.getByText(/B = 0\.133 on 3, B = 0\.230 on 4, B = 0\.340 on 8/).waitFor()
})

/** How many runs the browser's storage holds. */
const keptRuns = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('amdahl-lab')
        opening.onerror = reject
        opening.onsuccess = () => {
          const asked = opening.result.transaction('runs').objectStore('runs').getAllKeys()
          asked.onerror = reject
          asked.onsuccess = () => {
            opening.result.close()
            resolve(asked.result.filter((key) => String(key).startsWith('run ')).length)
          }
        }
      }),
  )

describe('earlier runs', () => {
  test('survive a reload with their samples, are laid beside, shown again and removed', async () => {
    const lab = await open(isolated)
    const { page } = lab
    await measureShortly(page, 'notes')
    const table = await tableRows(page, 'Measured speedup')
    await page.getByRole('button', { name: 'Show again' }).waitFor()
    await page.goto('about:blank')
    await page.goto(isolated)
    await page.locator('.curve.theory').waitFor()
    await openDetails(page)
    await page.locator('.earlier input[type=checkbox]').check()
    expect(await page.locator('.beside .diamond').count()).toBe(2)
    await page.getByRole('button', { name: 'Show again' }).click()
    await message(page).getByText('is shown, with the B').waitFor()
    expect(await tableRows(page, 'Measured speedup')).toEqual(table)
    await page.locator('.earlier').getByRole('button', { name: 'Remove' }).click()
    expect(await page.locator('.beside').count()).toBe(0)
    // It is off the page at once, and out of the storage a moment later.
    await expect.poll(() => keptRuns(page)).toBe(0)
    await message(page).getByRole('button', { name: 'Undo' }).last().click()
    await expect.poll(() => keptRuns(page)).toBe(1)
    expect(await page.locator('.beside .diamond').count()).toBe(2)
    await page.locator('.earlier').getByRole('button', { name: 'Remove' }).press('Enter')
    // The keyboard does not fall back to the top of the page.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
    await expect.poll(() => keptRuns(page)).toBe(0)
    await page.goto('about:blank')
    await page.goto(isolated)
    await openDetails(page)
    await page.getByText('Nothing was kept yet.').waitFor()
    expectNoErrors(lab)
  })

  test('that are damaged are set aside and told', async () => {
    const lab = await open(isolated)
    const { page } = lab
    await measureShortly(page, 'notes')
    await page.getByRole('button', { name: 'Show again' }).waitFor()
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('amdahl-lab')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const change = opening.result.transaction('runs', 'readwrite')
            change.objectStore('runs').put('{"version":1,"runs":[{"id":7}]}', 'list')
            change.oncomplete = () => resolve()
          }
        }),
    )
    await page.goto('about:blank')
    await page.goto(isolated)
    await message(page).getByText('set aside').waitFor()
    await openDetails(page)
    await page.getByText('Nothing was kept yet.').waitFor()
    expectNoErrors(lab)
  })

  test('are not kept where storage is forbidden, which is told, and the points stay', async () => {
    const lab = await open(isolated)
    const { page } = lab
    await page.context().addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('no', 'SecurityError')
        },
      })
    })
    await page.reload()
    await measureShortly(page, 'notes')
    await message(page).getByText('does not let the page keep the run').waitFor()
    expect(await page.locator('.measured').count()).toBe(2)
    expectNoErrors(lab)
  })

  test('are not lost when the next measurement is stopped before its first block', async () => {
    const { page } = await open(isolated)
    await measureShortly(page, 'notes')
    const table = await tableRows(page, 'Measured speedup')
    await measureButton(page).click()
    await stopButton(page).click()
    await measureButton(page).waitFor()
    expect(await tableRows(page, 'Measured speedup')).toEqual(table)
  })
})

test('a measurement that fails before its first block keeps what is shown, and is told with the next step', async () => {
  const lab = await open(isolated)
  const { page } = lab
  await measureShortly(page, 'notes')
  const table = await tableRows(page, 'Measured speedup')
  await page.getByLabel('Workload').selectOption('custom')
  await enter(page, 'First integer', '9007199253740992')
  await enter(page, 'How many integers', '1000000')
  const pressed = Date.now()
  await measureButton(page).click()
  await page
    .getByRole('alert')
    .filter({ hasText: /still those of the measurement before.*Take fewer integers/ })
    .waitFor()
  // It is refused by what it would cost, not after a sieve and a sort of a million units.
  expect(Date.now() - pressed).toBeLessThan(15_000)
  expect(await tableRows(page, 'Measured speedup')).toEqual(table)
  expect(await page.locator('.measured').count()).toBe(2)
  await page.locator('.conditions', { hasText: '500 integers from 10¹³, 16 primes' }).waitFor()
  expectNoErrors(lab)
})

test('the measured points travel in the link, and start no measurement', async () => {
  const { page } = await open(isolated, { permissions: ['clipboard-read', 'clipboard-write'] })
  await measureShortly(page, 'notes')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await message(page).getByText('The link is on the clipboard.').waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const lab = await open(link)
  await lab.page.locator('.of-run', { hasText: 'from the link' }).waitFor()
  expect(await lab.page.locator('.beside .diamond').count()).toBe(2)
  expect(lab.page.workers()).toHaveLength(0)
  await openDetails(lab.page)
  await lab.page.locator('.earlier').getByRole('button', { name: 'Remove' }).click()
  expect(await lab.page.locator('.beside').count()).toBe(0)
  expectNoErrors(lab)
})

test('a page served by plain http from another machine measures, and says what is coarser', async () => {
  const found = findBrowser()
  const browser = await chromium.launch({
    args: [...LAUNCH_ARGUMENTS, '--host-resolver-rules=MAP teacher.test 127.0.0.1'],
    ...(found ? { executablePath: found.path } : {}),
  })
  try {
    const page = await browser.newPage({ locale: 'en-US' })
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    const address = new URL(plain)
    address.hostname = 'teacher.test'
    await page.goto(address.href)
    expect(await page.evaluate(() => [isSecureContext, crossOriginIsolated, 'locks' in navigator])).toEqual([
      false,
      false,
      false,
    ])
    await measureShortly(page, 'calibrated')
    await page.getByText(/not isolated, so workers cannot share memory.*clock is coarser/).waitFor()
    expect(await page.locator('.measured').count()).toBe(2)
    expect(errors).toEqual([])
  } finally {
    await browser.close()
  }
})
