/** What is not needed for the first chart is fetched apart: the languages that are not shown, and parts of the page. */
import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { expectNoErrors, holdBack, letPartsWait, openDetails, openingBlankPages, UNSERVED } from './lab-page'

const openBlank = openingBlankPages()
const { isolated } = inject('site')

const language = 'zh-Hans'
const DICTIONARY = '**/zh-hans-*.js'
const CHART = '**/ChartDrawing-*.js'

/** A lab with Gustafson's law beside Amdahl's. */
const WITH_LAW =
  '#v=4&B=0.1&j=8&pin=&S=5&x=log2&y=linear&range=to-limit&predict=0&work=calibrated&workers=1_2&care=normal&split=claimed&rounds=&budget=&plain=0&from=1000000000000&count=2000&laws=gustafson'

/** What is said in the place of a part that could not be fetched. */
const missingIn = (page: Page, place: string) =>
  page.locator(place).getByRole('alert').filter({ hasText: 'could not be loaded' })

test('a part or a language that cannot be fetched says so, the rest works, and the part can be tried again', async () => {
  const { page } = await openBlank(UNSERVED)
  await page.route('**/Details-*.js', (route) => route.abort())
  await page.route('**/LawsSheet-*.js', (route) => route.abort())
  await page.goto(`${isolated}${WITH_LAW}`)
  await page.locator('.curve.theory').waitFor()
  const [laws, details] = [missingIn(page, '.readings'), missingIn(page, '#details')]
  await laws.waitFor()
  const lines = page.locator('.layers path.curve.law:not(.law-peak):not(.at-least)')
  expect(await lines.count()).toBe(0)
  expect(await page.locator('.message').count()).toBe(0)
  await openDetails(page)
  await details.waitFor()
  await page.getByRole('heading', { name: 'Keep and share' }).waitFor()

  await page.unroute('**/LawsSheet-*.js')
  await laws.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('article', { name: 'Gustafson' }).waitFor()
  await expect.poll(() => lines.count()).toBe(1)
  await details.waitFor()

  await page.unroute('**/Details-*.js')
  await details.getByRole('button', { name: 'Try again' }).click()
  await page.getByLabel('Splitting').waitFor()
  expect(await page.getByRole('alert').filter({ hasText: 'could not be loaded' }).count()).toBe(0)

  await page.route(DICTIONARY, (route) => route.abort())
  await page.getByRole('combobox', { name: 'Language' }).selectOption(language)
  await page.locator('.message').getByText('could not load its words in 简体中文').waitFor()
  await page.getByRole('button', { name: 'Measure this browser' }).waitFor()
  expect(await page.getByRole('combobox', { name: 'Language' }).inputValue()).toBe('en')
})

test('without its chart, or the sheet of earlier runs, the page says so, to screen readers as well, and both can be tried again', async () => {
  const { page } = await openBlank(UNSERVED)
  await page.route(CHART, (route) => route.abort())
  await page.route('**/BesideSheet-*.js', (route) => route.abort())
  await page.goto(isolated)
  const chart = page.getByRole('figure').getByRole('alert').filter({ hasText: 'could not be loaded' })
  await chart.waitFor()
  const slider = page.getByRole('slider', { name: 'Processors j' })
  const before = await slider.inputValue()
  await slider.press('ArrowRight')
  expect(await slider.inputValue()).not.toBe(before)
  await page.unroute(CHART)
  await chart.getByRole('button', { name: 'Try again' }).click()
  await page.locator('.curve.theory').waitFor()
  expect(await chart.count()).toBe(0)

  await openDetails(page)
  const details = missingIn(page, '#details')
  await details.waitFor()
  await page.unroute('**/BesideSheet-*.js')
  await details.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { name: 'Earlier runs' }).waitFor()
  expect(await page.getByRole('alert').filter({ hasText: 'could not be loaded' }).count()).toBe(0)
})

test('parts give way to the chart unless you open them, and the words of a page stay until those of another language arrive', async () => {
  const lab = await openBlank(UNSERVED)
  const { page } = lab
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const isAsked = (part: string) => asked.some((url) => url.includes(`/${part}-`))
  await letPartsWait(page)
  const deliverChart = await holdBack(page, CHART)
  await page.goto(isolated)
  await expect.poll(() => isAsked('ChartDrawing')).toBe(true)
  await page.getByRole('button', { name: 'Details' }).click()
  await expect.poll(() => isAsked('Details')).toBe(true)
  expect(isAsked('BelowFold')).toBe(false)
  expect(await page.evaluate(() => 'waitsForEver' in window)).toBe(true)
  deliverChart()
  await page.locator('.curve.theory').waitFor()
  await page.getByRole('heading', { name: 'Keep and share' }).waitFor()

  expect(isAsked('zh-hans')).toBe(false)
  const deliverWords = await holdBack(page, DICTIONARY)
  await page.getByRole('combobox', { name: 'Language' }).selectOption(language)
  await expect.poll(() => isAsked('zh-hans')).toBe(true)
  await page.getByRole('button', { name: 'Measure this browser' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  deliverWords()
  await page.getByRole('button', { name: '测量本浏览器' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
  expect(isAsked('zh-hant')).toBe(false)
  expectNoErrors(lab)
})
