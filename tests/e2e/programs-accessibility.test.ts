/** Every program's page, before and after a run, in each language and theme; and the way through it by keyboard. */
import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { expectNoErrors, openingLabs } from './lab-page'

const open = openingLabs('.program-list')
const { isolated } = inject('site')
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const
const THEMES = ['light', 'dark', 'contrast'] as const

/** Quickly, and with all that the page can show: a chart, a table, lists, a graph of who waits. */
const SHORT: Record<string, string> = {
  primes: '',
  newton: '?digits=1000&workers=2',
  countdown: '?from=1&scale=0.1',
  lock: '?part=shares&workers=2&scale=0.1',
  queue: '?scale=0.1',
  deadlock: '?version=3&scale=0.1',
  processes: '?mebibytes=1&workers=2',
  reduction: '?millions=1&workers=2',
  requests: '?scale=0.1',
  asyncio: '',
}

async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations: found } = await axe.run(document)
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  })
}

async function violationsInAll(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const theme of THEMES) {
    await page.locator('.header select').nth(1).selectOption(theme)
    for (const language of LANGUAGES) {
      await page.locator('.header select').first().selectOption(language)
      await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language)
      for (const violation of await violations(page)) found.push(`${theme}, ${language}: ${violation}`)
    }
  }
  return found
}

test.each(Object.entries(SHORT))(
  'the page of %s has no axe violation in any language and theme, before a run and after it',
  async (id, query) => {
    const { page } = await open(`${isolated}#/programs/${id}${query}`)
    await page.locator('.listing code').first().waitFor()
    await page.addScriptTag({ path: axePath })
    expect(await violationsInAll(page)).toEqual([])
    await page.locator('.header select').first().selectOption('en')
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    if (id === 'deadlock') await page.locator('.wait-graph').waitFor()
    else await page.getByText('The run has ended.').waitFor({ timeout: 60_000 })
    await page.locator('.program-view > .pass .span-table summary').last().click()
    expect(await violationsInAll(page)).toEqual([])
  },
)

test('every program of the list is looked at', async () => {
  const { page } = await open(`${isolated}#/programs`)
  const links = await page
    .locator('.program-list a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-1)))
  expect(Object.keys(SHORT).sort()).toEqual(links.sort())
})

/** Presses Tab until the focus is on what is wanted. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), wanted)) return
  }
  throw new Error(`the keyboard does not come to ${wanted}`)
}

test('by keyboard alone: a program is chosen, set, run and stopped, its timeline zoomed and read as a table', async () => {
  const opened = await open(`${isolated}#/programs`)
  const { page } = opened
  await tabTo(page, '.program-list a[href$="/countdown"]')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Two threads count down' }).waitFor()
  await tabTo(page, '.program-controls input')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => location.hash.includes('from=3'))
  await tabTo(page, '.main-action')
  await page.keyboard.press('Enter')
  await page.getByText(/threading.active_count\(\) = 2/).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('all locks are free').waitFor({ timeout: 2_000 })
  await tabTo(page, '.program-timeline section')
  const shown = page.getByText(/^Shown/).first()
  const whole = await shown.textContent()
  await page.keyboard.press('+')
  expect(await shown.textContent()).not.toBe(whole)
  await tabTo(page, '.span-table summary')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('table').first().locator('tbody tr').first().textContent()).toContain(
    'Worker 1',
  )
  expectNoErrors(opened)
})
