/** What is not needed for the first chart is fetched apart: the languages that are not shown, and parts of the page. */
import { describe, expect, inject, test } from 'vitest'
import { expectNoErrors, openingLabs } from './lab-page'

const open = openingLabs()
const { isolated } = inject('site')

const language = 'zh-Hans'
const DICTIONARY = '**/zh-hans-*.js'

describe('a language', () => {
  test('is fetched when it is chosen, and the words before stay until it has come', async () => {
    const lab = await open(isolated)
    const { page } = lab
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    let deliver = () => {}
    const delivered = new Promise<void>((resolve) => {
      deliver = resolve
    })
    await page.route(DICTIONARY, async (route) => {
      await delivered
      await route.continue()
    })
    await page.getByRole('combobox', { name: 'Language' }).selectOption(language)
    await expect.poll(() => asked.some((url) => url.includes('zh-hans'))).toBe(true)
    await page.getByRole('button', { name: 'Measure this browser' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    deliver()
    await page.getByRole('button', { name: '测量本浏览器' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
    expect(asked.some((url) => url.includes('zh-hant'))).toBe(false)
    expectNoErrors(lab)
  })

  test('that cannot be fetched is told, and the page keeps the one it has', async () => {
    const { page } = await open(isolated)
    await page.route(DICTIONARY, (route) => route.abort())
    await page.getByRole('combobox', { name: 'Language' }).selectOption(language)
    await page.locator('.message').getByText('could not load its words in 简体中文').waitFor()
    await page.getByRole('button', { name: 'Measure this browser' }).waitFor()
    expect(await page.getByRole('combobox', { name: 'Language' }).inputValue()).toBe('en')
  })
})
