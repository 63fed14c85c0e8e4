/** The ways of splitting the work, with and without shared memory, in a real browser. */
import { describe, expect, inject, test } from 'vitest'
import {
  enter,
  expectNoErrors,
  measuredRow,
  measureShortly,
  openDetails,
  openingLabs,
  UNSERVED,
} from './lab-page'

const open = openingLabs()
const { isolated, plain } = inject('site')

describe('the ways of splitting', () => {
  test.each([
    ['claimed', 1.96, 1.98],
    ['interleaved', 1, 1.02],
    ['contiguous', 1.5, 1.6],
    ['messages', 1.96, 1.98],
  ])("of the notes' input: %s finds the 16 primes and has its ceiling", async (splitting, least, most) => {
    const lab = await open(isolated)
    const { page } = lab
    await enter(page, 'Serial fraction B, exact', '0')
    await openDetails(page)
    await page.getByLabel('Splitting').selectOption(splitting)
    await measureShortly(page, 'notes')
    await page.locator('.conditions', { hasText: '16 primes' }).waitFor()
    const row = await measuredRow(page, '2')
    expect(Number(row.Ceiling)).toBeGreaterThanOrEqual(least)
    expect(Number(row.Ceiling)).toBeLessThanOrEqual(most)
    expect(Number.parseFloat(row['S, 95 % interval'] ?? '')).toBeGreaterThan(0)
    expect(await page.locator('path.ceiling').count()).toBe(1)
    expectNoErrors(lab)
  })

  test('where no memory is shared, claiming gives way to dealing by cost, by name and with its ceiling', async () => {
    const lab = await open(plain, UNSERVED)
    const { page } = lab
    await enter(page, 'Serial fraction B, exact', '0')
    await openDetails(page)
    const offered = await page.getByLabel('Splitting').locator('option').allTextContents()
    expect(offered[0]).toMatch(/^Dealt by known cost/)
    expect(offered.some((label) => /^Claimed/.test(label))).toBe(false)
    await measureShortly(page, 'notes', '1, 2, 8')
    await page.locator('.conditions', { hasText: /16 primes.*Dealt by known cost/ }).waitFor()
    // LAWS: longest first these numbers allow 2.00 and 7.01; interleaved it would be 1.0 on two.
    expect(Number((await measuredRow(page, '2')).Ceiling)).toBeGreaterThan(1.9)
    expect(Number((await measuredRow(page, '8')).Ceiling)).toBeCloseTo(7.01, 2)
    expectNoErrors(lab)
  })

  test('contiguous works where no memory is shared', async () => {
    const { page } = await open(plain, UNSERVED)
    await openDetails(page)
    await page.getByLabel('Splitting').selectOption('contiguous')
    await measureShortly(page, 'notes')
    expect(Number.parseFloat((await measuredRow(page, '2'))['S, 95 % interval'] ?? '')).toBeGreaterThan(0)
  })
})

test('by messages the timeline tells how long workers wait, and that messages are in S', async () => {
  const { page } = await open(isolated)
  await enter(page, 'Serial fraction B, exact', '0')
  await openDetails(page)
  await page.getByLabel('Splitting').selectOption('messages')
  await measureShortly(page, 'calibrated')
  const timeline = page.getByRole('figure', { name: 'Who worked when' })
  await timeline.getByText(/Messages between units are inside S/).waitFor()
  const waits = await timeline.locator('li .unseen').allTextContents()
  expect(waits).toHaveLength(2)
  // Each of some 2,000 units of 0.08 ms waits for a message that takes as long.
  for (const row of waits)
    expect(Number.parseFloat(row.match(/waiting ([\d.]+)/)?.[1] ?? '')).toBeGreaterThan(2)
  const paleness = await timeline
    .locator('.lane > span')
    .evaluateAll((spans) => spans.map((span) => Number(getComputedStyle(span).opacity)))
  expect(Math.min(...paleness)).toBeLessThan(0.98)
})
