/** What is not needed for the first chart is fetched apart: the languages that are not shown, and parts of the page. */
import { describe, expect, inject, test } from 'vitest'
import { expectNoErrors, holdBack, openDetails, openingLabs, UNSERVED } from './lab-page'

const open = openingLabs()
const { isolated } = inject('site')

const language = 'zh-Hans'
const DICTIONARY = '**/zh-hans-*.js'
const CHART = '**/ChartDrawing-*.js'

describe('a language', () => {
  test('is fetched when it is chosen, and the words before stay until it has come', async () => {
    const lab = await open(isolated, UNSERVED)
    const { page } = lab
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const deliver = await holdBack(page, DICTIONARY)
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
    const { page } = await open(isolated, UNSERVED)
    await page.route(DICTIONARY, (route) => route.abort())
    await page.getByRole('combobox', { name: 'Language' }).selectOption(language)
    await page.locator('.message').getByText('could not load its words in 简体中文').waitFor()
    await page.getByRole('button', { name: 'Measure this browser' }).waitFor()
    expect(await page.getByRole('combobox', { name: 'Language' }).inputValue()).toBe('en')
  })
})

describe('a part of the page', () => {
  test('is there as soon as it is opened, without a flash, and the focus stays on its button', async () => {
    const lab = await open(isolated, UNSERVED)
    const { page } = lab
    await page.getByRole('heading', { name: 'Keep and share' }).waitFor()
    await page.waitForLoadState('networkidle')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const details = page.getByRole('button', { name: 'Details' })
    await details.focus()
    // What stands there in the very frame after the press.
    const inNextFrame = await page.evaluate(
      () =>
        new Promise<string | undefined>((resolve) => {
          document.querySelector<HTMLElement>('[aria-controls=details]')?.click()
          requestAnimationFrame(() =>
            resolve(document.querySelector('#details h2')?.textContent ?? undefined),
          )
        }),
    )
    expect(inNextFrame).toBe('Measurement settings')
    expect(asked).toEqual([])
    expect(await details.evaluate((button) => button === document.activeElement)).toBe(true)
    expectNoErrors(lab)
  })

  test('that cannot be fetched says so in its place, the rest works, and it can be tried again', async () => {
    const { page } = await open(isolated, UNSERVED)
    await page.context().route('**/Details-*.js', (route) => route.abort())
    await page.reload()
    await openDetails(page)
    const missing = page.getByRole('alert').filter({ hasText: 'could not be loaded' })
    await missing.waitFor()
    await page.getByRole('heading', { name: 'Keep and share' }).waitFor()
    await page.context().unroute('**/Details-*.js')
    await missing.getByRole('button', { name: 'Try again' }).click()
    await page.getByLabel('Splitting').waitFor()
    expect(await missing.count()).toBe(0)
  })

  test('gives way to the chart, unless somebody has opened it', async () => {
    const lab = await open(isolated, UNSERVED)
    const { page } = lab
    // Not the requests of the page that is left.
    await page.goto('about:blank')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const isAsked = (part: string) => asked.some((url) => url.includes(`/${part}-`))
    const deliver = await holdBack(page, CHART)
    await page.goto(isolated)
    await expect.poll(() => isAsked('ChartDrawing')).toBe(true)
    await page.getByRole('button', { name: 'Details' }).click()
    await expect.poll(() => isAsked('Details'), { timeout: 1_000 }).toBe(true)
    expect(isAsked('BelowFold')).toBe(false)
    deliver()
    await page.locator('.curve.theory').waitFor()
    await page.getByRole('heading', { name: 'Keep and share' }).waitFor()
    expectNoErrors(lab)
  })
})

test('a chart that cannot be fetched says so in its place, to screen readers as well, and can be tried again', async () => {
  const { page } = await open(isolated, UNSERVED)
  await page.route(CHART, (route) => route.abort())
  await page.reload()
  const missing = page.getByRole('figure').getByRole('alert').filter({ hasText: 'could not be loaded' })
  await missing.waitFor()
  const slider = page.getByRole('slider', { name: 'Processors j' })
  const before = await slider.inputValue()
  await slider.press('ArrowRight')
  expect(await slider.inputValue()).not.toBe(before)
  await page.unroute(CHART)
  await missing.getByRole('button', { name: 'Try again' }).click()
  await page.locator('.curve.theory').waitFor()
  expect(await missing.count()).toBe(0)
})

test('without its sheet on the chart, what lays earlier runs there says so, and can be tried again', async () => {
  const { page } = await open(isolated, UNSERVED)
  await page.context().route('**/BesideSheet-*.js', (route) => route.abort())
  await page.reload()
  await openDetails(page)
  const missing = page.getByRole('alert').filter({ hasText: 'could not be loaded' })
  await missing.first().waitFor()
  await page.context().unroute('**/BesideSheet-*.js')
  await missing.first().getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { name: 'Earlier runs' }).waitFor()
  expect(await missing.count()).toBe(0)
})
