/** The second page in a real browser: its routes, its controls, its timeline, its words. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import { expectNoErrors, openingLabs, readouts, UNSERVED } from './lab-page'

const open = openingLabs('.program-list')
const { isolated, plain } = inject('site')
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true })
const stop = (page: Page) => page.getByRole('button', { name: 'Stop', exact: true })
const timeline = (page: Page, name: RegExp) => page.getByRole('figure', { name })

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath })
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations: found } = await axe.run(document)
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  })
}

test('the lab leads to the programs and back, and its own link is as before', async () => {
  const opened = await open(`${isolated}#/programs`)
  const { page } = opened
  const nav = page.getByRole('navigation', { name: 'Pages' })
  expect(await nav.getByRole('link', { name: 'Programs' }).getAttribute('aria-current')).toBe('page')
  await page.getByRole('link', { name: /Two threads count down/ }).click()
  await page.getByRole('heading', { name: 'Two threads count down' }).waitFor()
  expect(new URL(page.url()).hash).toBe('#/programs/countdown')
  await nav.getByRole('link', { name: 'Lab' }).click()
  await page.locator('.curve.theory').waitFor()
  await page.waitForFunction(() => location.hash.startsWith('#v='))
  await page.goBack()
  expectNoErrors(opened)
})

test('a link sets the controls and starts nothing; what is set goes into the link', async () => {
  const opened = await open(`${isolated}#/programs/lock?part=shares&share=0.25&tasks=999&scale=0.1`)
  const { page } = opened
  await run(page).waitFor()
  const share = page.getByRole('textbox', { name: 'Share b under the lock' })
  expect(await share.inputValue()).toBe('0.25')
  // What is out of bounds stays as usual, and is told.
  expect(await page.getByRole('alert').first().textContent()).toContain('(tasks=999)')
  expect(await page.getByRole('textbox', { name: 'Tasks a worker' }).inputValue()).toBe('1')
  expect(await page.locator('.program-timeline').count()).toBe(0)
  await share.fill('1.5')
  const refusal = await page.getByRole('alert').filter({ hasText: 'from 0 to 1' }).textContent()
  expect(refusal).toContain('stays at 0.25')
  await share.fill('0.5')
  await share.press('Enter')
  await page.waitForFunction(() => location.hash === '#/programs/lock?part=shares&scale=0.1')
  expect(await page.getByText('(tasks=999)').count()).toBe(0)
  expectNoErrors(opened)
})

test('a link to no program says so; settings that have no say are not shown; the tab is called after the program', async () => {
  const opened = await open(`${isolated}#/programs/nosuch`)
  const { page } = opened
  await page.getByText('There is no program called “nosuch”').waitFor()
  await page.goto(`${isolated}#/programs/LOCK/`)
  await run(page).waitFor()
  expect(await page.title()).toBe('Two threads under one lock – Amdahl Lab')
  expect(await page.getByRole('textbox', { name: 'Tasks a worker' }).count()).toBe(0)
  await page.getByRole('combobox', { name: 'What runs' }).selectOption('shares')
  await page.getByRole('textbox', { name: 'Tasks a worker' }).waitFor()
  await page.getByRole('link', { name: 'Lab' }).click()
  await page.waitForFunction(() => document.title === 'Amdahl Lab')
  expectNoErrors(opened)
})

test('on a phone a program that is chosen comes into sight', async () => {
  const { page } = await open(`${isolated}#/programs`, { viewport: { width: 390, height: 844 } })
  await page.getByRole('link', { name: /Two threads count down/ }).click()
  const heading = page.getByRole('heading', { name: 'Two threads count down' })
  await heading.waitFor()
  await page.waitForFunction(() => document.activeElement?.id === 'program')
  expect((await heading.boundingBox())?.y).toBeLessThan(400)
})

test('a run shows its timeline, lines, T and S; the measured B goes to the lab', async () => {
  const opened = await open(`${isolated}#/programs/lock?part=shares&workers=2&scale=0.1`)
  const { page } = opened
  await run(page).click()
  await page.locator('.finding').waitFor({ timeout: 20_000 })
  const found = await page.locator('.finding').textContent()
  expect(found).toMatch(/T\(1\) = .* s?, ?T\(2\)|T\(1\) = .*T\(2\) = .*S₂ = /)
  expect(
    await timeline(page, /under one lock \(j = 2\)/)
      .locator('.lane')
      .count(),
  ).toBe(2)
  await page.getByRole('button', { name: 'Set this B in the lab' }).click()
  await page.locator('.curve.theory').waitFor()
  const { Limit: limit } = Object.fromEntries(
    Object.entries(await readouts(page)).map(([name, value]) => [name.split(' ')[0], value]),
  )
  // B near 0.5: the limit is near 2.
  expect(Number(limit)).toBeGreaterThan(1.6)
  expect(Number(limit)).toBeLessThan(2.5)
  expectNoErrors(opened)
})

test('by keyboard alone: run, zoom the timeline, read it as a table, stop', async () => {
  const opened = await open(`${isolated}#/programs/countdown`)
  const { page } = opened
  await run(page).focus()
  await page.keyboard.press('Enter')
  await page.getByText(/threading.active_count\(\) = 2/).waitFor()
  await timeline(page, /one after the other/).waitFor()
  // The button keeps the focus while it changes from Run to Stop.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Stop')
  await page.keyboard.press('Enter')
  await page.getByText('all locks are free').waitFor({ timeout: 1_000 })
  const lanes = timeline(page, /one after the other/)
    .locator('section')
    .first()
  await lanes.focus()
  const shown = timeline(page, /one after the other/).getByText(/^Shown/)
  const whole = await shown.textContent()
  await page.keyboard.press('+')
  await page.keyboard.press('ArrowRight')
  expect(await shown.textContent()).not.toBe(whole)
  await page.keyboard.press('0')
  expect(await shown.textContent()).toBe(whole)
  await page.locator('.span-table summary').first().press('Enter')
  const rows = page.getByRole('table').first().locator('tbody tr')
  expect(await rows.first().textContent()).toContain('Worker 1')
  expectNoErrors(opened)
})

test('leaving the page ends the run, and the lab can measure at once', async () => {
  const opened = await open(`${isolated}#/programs/countdown`)
  const { page } = opened
  await run(page).click()
  await stop(page).waitFor()
  await page.getByRole('link', { name: 'Lab' }).click()
  await page.getByRole('button', { name: 'Measure this browser' }).click()
  await page
    .getByText(/of \d+ blocks? clean/)
    .first()
    .waitFor({ timeout: 30_000 })
  // And the other way round: beside a measurement no program runs.
  await page.getByRole('link', { name: 'Programs' }).click()
  await page.getByRole('link', { name: /Two threads count down/ }).click()
  await run(page).click()
  await page.getByText(/two at once would spoil each other/).waitFor()
  expectNoErrors(opened)
})

test('a deadlock is drawn and named, and Stop frees it', async () => {
  const opened = await open(`${isolated}#/programs/deadlock?version=3&scale=0.1`)
  const { page } = opened
  await run(page).click()
  await page.getByRole('heading', { name: 'Who waits for whom' }).waitFor()
  expect(await page.locator('.wait-graph').textContent()).toContain('A deadlock: each waits')
  const drawn = page.getByRole('img', { name: /AAA waits for lock_b, held by BBB/ })
  expect(await drawn.count()).toBe(1)
  expect(await violations(page)).toEqual([])
  await stop(page).click()
  await page.getByText('all locks are free').waitFor({ timeout: 1_000 })
  expectNoErrors(opened)
})

test('runs that end and runs that are stopped leave no worker behind', async () => {
  const opened = await open(`${isolated}#/programs/countdown?from=1&scale=0.1`)
  const { page } = opened
  for (let round = 0; round < 6; round++) {
    await run(page).click()
    if (round % 2 === 1) await stop(page).click()
    await run(page).waitFor()
  }
  await expect.poll(() => page.workers().length, { timeout: 5_000 }).toBe(0)
  expectNoErrors(opened)
})

test('where memory cannot be shared the page says why a program does not run, and what works', async () => {
  const opened = await open(`${plain}#/programs/deadlock?scale=0.1`, UNSERVED)
  const { page } = opened
  await run(page).click()
  await page.getByText(/need memory that workers share, and this page is not isolated/).waitFor()
  await page.getByRole('combobox', { name: 'Version' }).selectOption('2')
  await run(page).click()
  await page.getByText('One thread failed').waitFor({ timeout: 10_000 })
  expectNoErrors(opened)
})

test('where there is no lock of either kind the page says what would help, and runs nothing', async () => {
  const { page } = await open(`${plain}#/programs/lock?scale=0.1`, UNSERVED)
  // As over plain http from another computer.
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'isSecureContext', { get: () => false })
    Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined })
  })
  await page.reload()
  await run(page).click()
  await page.getByText(/over https or from this computer/).waitFor()
  expect(await page.locator('.program-timeline').count()).toBe(0)
  await page.getByRole('combobox', { name: 'What runs' }).selectOption('shares')
  await run(page).click()
  await page.getByText(/over plain http from another computer the two headers do nothing/).waitFor()
  expect(await page.locator('.program-timeline').count()).toBe(0)
})

test('holding a lock is drawn and named, in the legend and in the table; the words are those of the version', async () => {
  const opened = await open(`${isolated}#/programs/deadlock?version=2&scale=0.1`)
  const { page } = opened
  const told = () => page.locator('.program-view').textContent()
  expect(await told()).toContain('no T(1) is measured')
  await run(page).click()
  await page.getByText('One thread failed').waitFor({ timeout: 10_000 })
  expect(await told()).toMatch(/BBB waited [\d.]+ m?s while AAA held the lock/)
  expect(await page.locator('.lane .holding').count()).toBeGreaterThan(1)
  expect(await page.locator('.state-legend').textContent()).toContain('holds a lock')
  expect(await page.locator('.span-table').textContent()).toContain('Holds')
  expect(await violations(page)).toEqual([])
  expectNoErrors(opened)
})

test('a B that the law does not have is not drawn as if it had', async () => {
  const { page } = await open(`${isolated}#/programs/newton?digits=1000&workers=8`)
  let told = ''
  let speedup = Number.NaN
  // Each step of 1,000 digits is far shorter than the message that hands it over, and than the waking of a worker; still the
  // times are of a millisecond or so, and one run may have S above 1.
  for (let runs = 0; runs < 5 && !(speedup < 1); runs++) {
    await run(page).click()
    await page.getByText('The run has ended.').waitFor({ timeout: 60_000 })
    told = (await page.locator('.share-chart').textContent()) ?? ''
    const drawn = Number(/law with B = ([\d.]+)/.exec(told)?.[1])
    expect(drawn).toBeGreaterThanOrEqual(0)
    expect(drawn).toBeLessThanOrEqual(100)
    speedup = Number(/S = ([\d.]+) on 8/.exec(told)?.[1])
  }
  expect(speedup).toBeLessThan(1)
  expect(told).toContain('No B gives this: S is below 1')
  expect(told).toContain('asks for e = ')
  await page.getByRole('button', { name: 'Set this B in the lab' }).click()
  await page.waitForFunction(() => location.hash.startsWith('#v='))
  expect(new URL(page.url()).hash).toMatch(/[&#]B=1(?:&|$)/)
})

test('the listing is the very source, beside that of the notes', async () => {
  const { page } = await open(`${isolated}#/programs/asyncio`)
  const codes = page.locator('.listing code')
  await codes.first().waitFor()
  const [python, typescript] = await codes.allTextContents()
  expect(python).toContain('await asyncio.sleep(0)')
  expect(typescript).toBe(
    readFileSync(new URL('../../src/programs/asyncio/coroutines.ts', import.meta.url), 'utf8'),
  )
})

test('on a host without the headers a lock is a Web Lock, and the count is the same', async () => {
  const opened = await open(`${plain}#/programs/lock?scale=0.1`, UNSERVED)
  const { page } = opened
  await run(page).click()
  await page.locator('.finding').waitFor({ timeout: 20_000 })
  const lines = await page.locator('.output').last().locator('code').allTextContents()
  const counting = lines.filter((line) => line.includes('counting')).map((line) => line.slice(6, 9))
  expect(counting).toEqual(['AAA', 'AAA', 'AAA', 'AAA', 'AAA', 'BBB', 'BBB', 'BBB', 'BBB', 'BBB'])
  expectNoErrors(opened)
})

describe.each(['en', 'zh-Hans', 'zh-Hant'] as const)('in %s', (language) => {
  test.each(['light', 'dark'] as const)(
    'the %s page has no axe violation, before and after a run',
    async (theme) => {
      const { page } = await open(`${isolated}#/programs/countdown?from=1&scale=0.1`)
      await page.locator('.header select').nth(1).selectOption(theme)
      await page.locator('.header select').first().selectOption(language)
      expect(await violations(page)).toEqual([])
      await page.locator('.main-action').click()
      await page.locator('.finding').waitFor({ timeout: 20_000 })
      await page.locator('.span-table summary').first().click()
      expect(await violations(page)).toEqual([])
    },
  )
})

test.each([320, 390, 768, 1280])('at a width of %i nothing is wider than the window', async (width) => {
  const { page } = await open(`${isolated}#/programs/lock?scale=0.1`, { viewport: { width, height: 800 } })
  await page.locator('.main-action').click()
  await page.locator('.finding').waitFor({ timeout: 20_000 })
  for (const language of ['en', 'zh-Hans', 'zh-Hant']) {
    await page.locator('.header select').first().selectOption(language)
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(excess).toBeLessThanOrEqual(0)
  }
})

test('drawing a run does not lengthen it: 20 tasks a worker overlap on the page, too', async () => {
  const { page } = await open(`${isolated}#/programs/lock?part=shares&share=0.5&tasks=20&workers=2`)
  await run(page).click()
  await page.getByText('The run has ended.').waitFor({ timeout: 30_000 })
  expect(Number(await page.locator('.finding strong').textContent())).toBeGreaterThan(1.7)
})
