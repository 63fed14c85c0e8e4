/** The tour: eight scenes by key and by link; what was set comes back. And the sentences on misconceptions. */
import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import { enter, expectNoErrors, measureButton, openingLabs, readouts, spoken } from './lab-page'

const open = openingLabs()
const { isolated } = inject('site')
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

const SCENES: [title: string, serialFraction: string, processors: string][] = [
  ['One cook, two cooks', '0 %', '1 processor'],
  ['One must wait', '10 %', '2 processors'],
  ['More cooks', '10 %', '8 processors'],
  ['The limit', '10 %', '64 processors'],
  ['Why 1/B', '10 %', '1 processor'],
  ['Measure your own machine', '10 %', ''],
  ['Where the speedup went', '10 %', ''],
  ['Bigger kitchens', '50 %', '64 processors'],
]

const strip = (page: Page) => page.getByRole('region', { name: 'Tour', exact: true })
const title = async (page: Page) => (await strip(page).locator('h2').textContent())?.replace(/ \d of 8$/, '')
const next = (page: Page) => strip(page).getByRole('button', { name: 'Next' })

/** The open scene, once it has set the page. */
async function expectScene(page: Page, number: number): Promise<void> {
  const [name, serialFraction, processors] = SCENES[number - 1] as (typeof SCENES)[number]
  await expect.poll(() => title(page)).toBe(name)
  const set = async () => [
    (await spoken(page, 'Serial fraction B'))?.replace(/\u00a0/g, ' '),
    ...(processors ? [await spoken(page, 'Processors j')] : []),
  ]
  await expect.poll(set).toEqual([serialFraction, ...(processors ? [processors] : [])])
  await expect.poll(() => page.url()).toContain(`#/tour/${number}`)
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath })
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations: found } = await axe.run(document)
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  })
}

async function openScene(number: number, options = {}) {
  const lab = await open(`${isolated}#/tour/${number}`, options)
  await strip(lab.page).waitFor()
  return lab
}

describe('the tour', () => {
  test('is walked through with the arrow keys, and never measures', async () => {
    const lab = await openScene(1)
    const { page } = lab
    await expectScene(page, 1)
    for (let number = 2; number <= 8; number++) {
      await page.keyboard.press('ArrowRight')
      await expectScene(page, number)
      expect(await measureButton(page).count()).toBe(1)
    }
    await page.keyboard.press('ArrowRight')
    await expectScene(page, 8)
    await page.locator('path.curve.law').first().waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowLeft')
    await expectScene(page, 7)
    expectNoErrors(lab)
  })

  test('has a link to each scene', async () => {
    const { page } = await openScene(1)
    for (let number = 8; number >= 1; number--) {
      await page.evaluate((fragment) => {
        location.hash = fragment
      }, `/tour/${number}`)
      await expectScene(page, number)
    }
    await page.goto(`${isolated}#/tour/3`)
    await expectScene(page, 3)
    await page.reload()
    await expectScene(page, 3)
  })

  test('a number that no scene has opens the first, and says so', async () => {
    const { page } = await openScene(12)
    await expectScene(page, 1)
    await strip(page).getByText('there are 8. This is the first.').waitFor()
    await next(page).click()
    await expectScene(page, 2)
    expect(await strip(page).getByText('This is the first.').count()).toBe(0)
  })

  test('sets the page and leaves it to the hand; leaving gives back what was set', async () => {
    const lab = await open(isolated)
    const { page } = lab
    await enter(page, 'Serial fraction B, exact', '0.3')
    await enter(page, 'Processors j, exact', '48')
    await page.getByRole('button', { name: 'Pin this curve' }).click()
    await expect.poll(() => page.url()).toContain('B=0.3&j=48&pin=0.3')
    const before = page.url()
    await page.getByRole('link', { name: 'Tour' }).click()
    await expectScene(page, 1)
    expect(await page.locator('path.curve.pinned').count()).toBe(0)
    const slider = page.getByRole('slider', { name: 'Processors j', exact: true })
    await slider.focus()
    // In a slider the arrow keys move the slider.
    await slider.press('ArrowRight')
    expect(await spoken(page, 'Processors j')).toBe('2 processors')
    expect(await title(page)).toBe('One cook, two cooks')
    expect((await readouts(page))['Speedup S₂']).toBe('2.00')
    await strip(page).getByText('Show the answer').click()
    await strip(page).getByText('S₂ = 2.00: the meal takes 30 minutes.').waitFor()
    await next(page).click()
    await expectScene(page, 2)
    expect(await strip(page).locator('details').getAttribute('open')).toBeNull()
    await page.reload()
    await expectScene(page, 2)
    await strip(page).getByRole('button', { name: 'Leave' }).click()
    await expect.poll(() => page.url()).toBe(before)
    expect(await spoken(page, 'Processors j')).toBe('48 processors')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tour')
    expectNoErrors(lab)
  })

  test.each([
    ['the way back', (page: Page) => page.goBack()],
    ['the link to the lab', (page: Page) => page.getByRole('link', { name: 'Lab' }).click()],
  ])('is left by %s, too', async (_, leave) => {
    const { page } = await open(isolated)
    await enter(page, 'Serial fraction B, exact', '0.3')
    await expect.poll(() => page.url()).toContain('B=0.3')
    await page.getByRole('link', { name: 'Tour' }).click()
    await expectScene(page, 1)
    await page.keyboard.press('ArrowRight')
    await expectScene(page, 2)
    await leave(page)
    await strip(page).waitFor({ state: 'detached' })
    expect(await spoken(page, 'Serial fraction B')).toBe('30\u00a0%')
    await expect.poll(() => page.url()).toContain('B=0.3')
  })

  test('answers from what was measured, which stays over a reload and when the tour is left', async () => {
    const { page } = await open(isolated)
    await enter(page, 'Serial fraction B, exact', '0.3')
    await expect.poll(() => page.url()).toContain('B=0.3')
    await page.getByRole('link', { name: 'Tour' }).click()
    await expectScene(page, 1)
    for (let number = 2; number <= 7; number++) await next(page).click()
    await expectScene(page, 7)
    const answer = () => strip(page).locator('details p').textContent()
    expect(await answer()).toContain('By the law alone')
    await openMeasured(page)
    // 2 − 1.75, 2 − 1/(0.1 + 0.9/2), and 1.82 − 1.75
    await expect.poll(answer).toContain('Of 2 workers, 0.25 are missing from S.')
    expect(await answer()).toMatch(/accounts for 0\.18; what is left, 0\.07,/)
    await page.waitForTimeout(500)
    // A file that was opened is not kept: after a reload its points are there as a link carries them.
    await page.reload()
    await expectScene(page, 7)
    await strip(page).getByRole('button', { name: 'Leave' }).click()
    expect(await spoken(page, 'Serial fraction B')).toBe('30\u00a0%')
    await expect.poll(() => page.url()).toMatch(/B=0\.3.*points=1~[\d.~]*_2~[\d.]*~1\.75/)
  })

  test('goes on behind the programs, and is left by them', async () => {
    const { page } = await openScene(4)
    await page.getByRole('link', { name: 'Programs' }).click()
    await page.getByRole('heading', { name: 'Programs' }).first().waitFor()
    await page.getByRole('link', { name: 'Tour' }).click()
    await expectScene(page, 1)
  })

  test('is presented, and led by what a pointer sends', async () => {
    const lab = await openScene(4)
    const { page } = lab
    await expectScene(page, 4)
    await page.keyboard.press('f')
    await expect
      .poll(() => page.evaluate(() => document.documentElement.hasAttribute('data-presenting')))
      .toBe(true)
    await page.keyboard.press('PageDown')
    await expectScene(page, 5)
    expect(await page.locator('.time-bar').isVisible()).toBe(true)
    await page.keyboard.press('PageDown')
    await expectScene(page, 6)
    expect(await measureButton(page).isVisible()).toBe(true)
    await page.keyboard.press('PageUp')
    await page.keyboard.press('ArrowLeft')
    await expectScene(page, 4)
    expect(await page.locator('.time-bar').isVisible()).toBe(false)
    expect(await page.evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(false)
    expectNoErrors(lab)
  })

  test('is walked by keyboard alone: in, on, answered, out', async () => {
    const { page } = await open(isolated)
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    const tabTo = async (name: string, key = 'Tab') => {
      for (let press = 0; press < 20 && (await focused()) !== name; press++) await page.keyboard.press(key)
      expect(await focused()).toBe(name)
    }
    await tabTo('Tour')
    await page.keyboard.press('Enter')
    await expectScene(page, 1)
    await tabTo('Show the answer')
    await page.keyboard.press('Enter')
    await strip(page).getByText('the meal takes 30 minutes').waitFor()
    await tabTo('Next', 'Shift+Tab')
    for (let number = 2; number <= 8; number++) {
      await page.keyboard.press('Enter')
      await expectScene(page, number)
    }
    // At the last scene the button stays where the hand is, and does nothing.
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('Next')
    await tabTo('Leave')
    await page.keyboard.press('Enter')
    await strip(page).waitFor({ state: 'detached' })
  })

  test.each([
    ['en', 'light'],
    ['zh-Hant', 'dark'],
  ])('has no axe violation in %s, %s', async (language, theme) => {
    const { page } = await openScene(8)
    await page.locator('.header select').nth(1).selectOption(theme)
    await page.locator('.header select').first().selectOption(language)
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language)
    await page.locator('.scene-answer summary').click()
    expect(await violations(page)).toEqual([])
    await enter(page, language === 'en' ? 'Serial fraction B, exact' : '序列比例 B 的精確值', '0.9')
    await page.locator('.scene-steps button').nth(2).click()
    expect(await violations(page)).toEqual([])
  })

  test('fits into a phone, header and all, in each language', async () => {
    const { page } = await openScene(6, { viewport: { width: 390, height: 844 } })
    for (const language of ['en', 'zh-Hans', 'zh-Hant']) {
      await page.locator('.header select').first().selectOption(language)
      await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language)
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(excess).toBeLessThanOrEqual(0)
      const heights = await page
        .locator('.pages a')
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height))
      expect(Math.max(...heights)).toBeLessThan(30)
    }
  })
})

/** Two workers on two cores, S₂ = 1.75 with B = 10 %. */
async function openMeasured(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles('tests/fixtures/lab-file-1.json')
  await page.locator('.message').getByRole('button', { name: 'Put away' }).click()
}

const note = (page: Page) => page.getByRole('note', { name: 'Often mistaken' })

describe('a misconception', () => {
  test('P entered for B is met at the sliders, shown beside what was entered, and undone', async () => {
    const lab = await open(isolated)
    const { page } = lab
    await page.locator('.law-choice').waitFor()
    expect(await note(page).count()).toBe(0)
    await enter(page, 'Serial fraction B, exact', '0.95')
    await note(page)
      .getByText(/if 95\s% of the work can be split, B is 5\s%/)
      .waitFor()
    expect(await violations(page)).toEqual([])
    await note(page).getByRole('button', { name: 'Show me' }).press('Enter')
    expect(await spoken(page, 'Serial fraction B')).toBe('5\u00a0%')
    expect(await page.locator('path.curve.pinned').count()).toBeGreaterThan(0)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hide')
    await note(page).getByText('what was entered is pinned').waitFor()
    await page.locator('.message').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => spoken(page, 'Serial fraction B')).toBe('95\u00a0%')
    expect(await page.locator('path.curve.pinned').count()).toBe(0)
    await note(page).getByRole('button', { name: 'Hide' }).click()
    expect(await note(page).count()).toBe(0)
    expectNoErrors(lab)
  })

  test('“always faster” is answered with a law that has a best j', async () => {
    const { page } = await open(isolated)
    await page.locator('.law-choice').waitFor()
    await enter(page, 'Processors j, exact', '128')
    await note(page).getByText('More workers are not always faster').waitFor()
    await note(page).getByRole('button', { name: 'Show me' }).click()
    await page.locator('.layers text.law').getByText('best j = 32').waitFor({ state: 'attached' })
  })

  test('s′ taken for B is shown as one program by both laws', async () => {
    const { page } = await open(isolated)
    await page.locator('.law-choice summary').click()
    await page.getByRole('checkbox', { name: 'Gustafson', exact: true }).check()
    await note(page)
      .getByText(/s′ = 10\s% is a program with B = 1.37\s%/)
      .waitFor()
    await note(page).getByRole('button', { name: 'Show me' }).click()
    // 8 − 7 · 0.1
    await expect.poll(async () => (await readouts(page))['Speedup S₈']).toBe('7.30')
  })

  test('about cores and about e come with what was measured', async () => {
    const lab = await open(isolated)
    const { page } = lab
    await openMeasured(page)
    const said = () => page.locator('.below .misconception').allTextContents()
    await expect.poll(async () => (await said()).join(' ')).toContain('e is a share of time')
    expect(await violations(page)).toEqual([])
    expect((await said()).join(' ')).toContain('logical ones')
    await page.locator('.measured-results .misconception button').first().click()
    await expect
      .poll(() => page.locator('#fits').evaluate((fits) => fits.getBoundingClientRect().top < innerHeight))
      .toBe(true)
    expectNoErrors(lab)
  })
})
