/** "Predict first" in the lab: hide, guess, reveal; and a link that begins so. */
import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import { enter, expectNoErrors, measureButton, openingLabs, readouts, tableRows } from './lab-page'

const open = openingLabs()
const openPredicting = openingLabs('#predict')
const { isolated } = inject('site')
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** As a teacher would send it: B = 10 %, j = 8. */
const LINK =
  '#v=4&B=0.1&j=8&pin=&S=5&x=log2&y=linear&range=to-limit&predict=1&work=calibrated&workers=1_2&care=normal&split=claimed&rounds=&budget=&plain=0&from=1000000000000&count=2000&laws='

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath })
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations: found } = await axe.run(document)
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  })
}

/** Everything that is written or spoken anywhere on the page. */
const told = (page: Page) =>
  page.evaluate(() => {
    const spoken = [...document.querySelectorAll('[aria-valuetext], [aria-label]')].map(
      (element) => `${element.getAttribute('aria-valuetext')} ${element.getAttribute('aria-label')}`,
    )
    return `${document.body.innerText}\n${document.body.textContent}\n${spoken.join('\n')}`
  })

const askFirst = async (page: Page) => {
  await page.getByRole('button', { name: 'Predict first' }).click()
  await page.locator('#predict').waitFor()
}

const point = (page: Page, processors: number) =>
  page.getByRole('slider', { name: `Your S on ${processors} processors, on the chart` })

describe('while one predicts', () => {
  test('nothing tells S, not even what was measured, and all comes back with the reveal', async () => {
    const lab = await open(isolated)
    const { page } = lab
    await page.locator('input[type=file]').setInputFiles('tests/fixtures/lab-file-1.json')
    await page.locator('.measured').nth(1).waitFor()
    await page.getByRole('button', { name: 'Pin this curve' }).click()
    await page.getByRole('button', { name: 'Put away' }).click()
    await page.getByRole('button', { name: 'Details' }).click()
    await page.getByRole('heading', { name: 'Earlier runs' }).waitFor({ state: 'attached' })
    await enter(page, 'Serial fraction B, exact', '0.1')
    const before = await told(page)
    // The law at j = 8, its limit in the read-outs, the efficiency, T(8)/T(1).
    for (const figure of ['4.71', '58.8', '0.213']) expect(before).toContain(figure)
    await askFirst(page)
    const hidden = await told(page)
    for (const figure of ['4.71', '58.8', '0.213', '47.1', '6.4', '3.08', '1.82'])
      expect(hidden).not.toContain(figure)
    expect(
      await page.locator('.curve').evaluateAll((all) => all.map(({ classList }) => `${classList}`)),
    ).toEqual(['curve ideal', 'curve guessed'])
    expect(await page.locator('.measured, .marker, .finding, .formula, .time-bar, .fits').count()).toBe(0)
    expect(Object.values(await readouts(page))).toEqual(['?', '?', '?', '?'])
    await page.getByText('hidden until the prediction is revealed').waitFor()
    // Pointing at the chart reads nothing either.
    await page.locator('.guess-surface').hover()
    expect(await page.locator('.hair').count()).toBe(0)

    await enter(page, 'Your S on 8 processors', '8')
    await page.getByRole('button', { name: 'Reveal' }).click()
    await page.locator('.curve.theory').waitFor()
    expect(await page.locator('.curve.guessed').count()).toBe(1)
    await expect.poll(() => page.locator('.measured').count()).toBeGreaterThan(1)
    expect((await readouts(page))['Speedup S₈']).toBe('4.71')
    await page.getByText('That is what would be without a serial part.').waitFor()
    const [row = []] = await tableRows(page, 'Expected, and what the law says')
    expect([row[0], row[1], row[2]]).toEqual(['8', '8', '4.71'])
    expect(row.at(-1)).toBe('more: 1.70 times the law')
    expectNoErrors(lab)
  })

  test('a measurement runs, and nothing of it is lost', async () => {
    const lab = await open(isolated)
    const { page } = lab
    await askFirst(page)
    await measureButton(page).click()
    await page
      .getByText(/of \d+ blocks? clean/)
      .first()
      .waitFor({ timeout: 30_000 })
    expect(await page.locator('.measured').count()).toBe(0)
    await page.locator('.main-action').click()
    await page.getByText('hidden until the prediction is revealed').waitFor()
    expect(await page.evaluate(() => location.hash)).not.toContain('points=')
    await point(page, 2).press('PageUp')
    await page.getByRole('button', { name: 'Reveal' }).click()
    await page.locator('.measured').nth(1).waitFor()
    await page.locator('.finding').waitFor()
    const [row = []] = await tableRows(page, 'Expected, and what the law says')
    expect(row).toHaveLength(5)
    expect(row[3]).toMatch(/^\d/)
    expectNoErrors(lab)
  })

  test('S is drawn with the pointer, on either scale', async () => {
    const { page } = await open(isolated)
    await askFirst(page)
    for (const scale of ['linear', 'log']) {
      if (scale === 'log') await page.getByRole('radio', { name: 'log', exact: true }).check({ force: true })
      const marks = page.locator('.guess-mark')
      const boxes = await Promise.all([0, 1, 2, 3].map((place) => marks.nth(place).boundingBox()))
      const surface = await page.locator('.guess-surface').boundingBox()
      if (!surface) throw new Error('there is nothing to draw on')
      const middles = boxes.map((box) => (box?.x ?? 0) + (box?.width ?? 0) / 2)
      await page.mouse.move(middles[0] ?? 0, surface.y + surface.height - 40)
      await page.mouse.down()
      for (const [place, x] of middles.entries()) {
        await page.mouse.move(x, surface.y + surface.height - 40 * (place + 1))
      }
      await page.mouse.up()
      const after = await Promise.all([0, 1, 2, 3].map((place) => marks.nth(place).boundingBox()))
      for (const [place, box] of after.entries()) {
        const middle = (box?.y ?? 0) + (box?.height ?? 0) / 2
        expect(Math.abs(middle - (surface.y + surface.height - 40 * (place + 1)))).toBeLessThan(6)
      }
    }
    expect(await page.locator('.guess-mark.unset').count()).toBe(0)
  })

  test('all is done by keyboard, and the focus goes where the next thing is', async () => {
    const lab = await open(isolated)
    const { page } = lab
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
      )
    await page.getByRole('button', { name: 'Predict first' }).waitFor()
    await page.keyboard.press('g')
    await expect.poll(focused).toBe('Your S on 2 processors')
    await page.keyboard.type('1.9')
    await page.keyboard.press('Enter')
    await point(page, 4).focus()
    expect(await point(page, 4).getAttribute('aria-valuetext')).toBe('nothing set yet')
    for (const key of ['PageUp', 'PageUp', 'ArrowUp']) await page.keyboard.press(key)
    expect(await point(page, 4).getAttribute('aria-valuetext')).toBe('3.1 times as fast')
    await page.keyboard.press('End')
    expect(await point(page, 4).getAttribute('aria-valuetext')).toBe('8 times as fast')
    expect(await page.getByRole('textbox', { name: 'Your S on 4 processors' }).inputValue()).toBe('8')
    // More than twice j is refused with what is taken.
    await enter(page, 'Your S on 8 processors', '17')
    await page.locator('#predict .refusal').filter({ hasText: '16' }).waitFor()
    await page.getByRole('button', { name: 'Reveal' }).press('Enter')
    expect(await focused()).toBe('Your prediction')
    await page.getByText('more than j times as fast').waitFor()
    await page.getByRole('button', { name: 'Predict again' }).press('Enter')
    expect(await focused()).toBe('Your S on 2 processors')
    expect(await page.getByRole('button', { name: 'Reveal' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Put the prediction away' }).press('Enter')
    expect(await focused()).toBe('Predict first')
    await page.locator('.curve.theory').waitFor()
    expectNoErrors(lab)
  })
})

describe('a link', () => {
  test('begins with all hidden, is kept, and shows all once it is revealed', async () => {
    const lab = await openPredicting(`${isolated}${LINK}`)
    const { page } = lab
    expect(await told(page)).not.toContain('4.71')
    expect(await page.locator('.curve.theory').count()).toBe(0)
    await page.reload()
    await page.locator('#predict').waitFor()
    expect(await page.locator('.curve.theory').count()).toBe(0)
    await point(page, 8).press('ArrowUp')
    await page.getByRole('button', { name: 'Reveal' }).click()
    await page.waitForFunction(() => location.hash.includes('predict=0'))
    expect((await readouts(page))['Speedup S₈']).toBe('4.71')
    expectNoErrors(lab)
  })

  test('that is damaged is told, and the page begins as usual', async () => {
    const { page } = await open(`${isolated}${LINK.replace('predict=1', 'predict=yes')}`)
    await page.locator('.message').filter({ hasText: 'predict' }).waitFor()
    expect(await page.locator('#predict').count()).toBe(0)
  })

  test.each(['chart', 'lab', 'measure'])('begins so in a frame, too: %s', async (part) => {
    const lab = await openPredicting(`${isolated}?embed=${part}${LINK}`)
    const { page } = lab
    expect(await told(page)).not.toContain('4.71')
    expect(await violations(page)).toEqual([])
    await enter(page, 'Your S on 8 processors', '5')
    await page.getByRole('button', { name: 'Reveal' }).click()
    await page.locator('.curve.theory').waitFor()
    await page.getByText('near: within 10 %').waitFor()
    expect(await violations(page)).toEqual([])
    expectNoErrors(lab)
  })
})

test('presented, the large numbers are hidden, too, and one predicts there', async () => {
  const lab = await openPredicting(`${isolated}${LINK}`)
  const { page } = lab
  await page.getByRole('button', { name: 'Present' }).click()
  const large = () => page.locator('.readouts dd').first().textContent()
  expect(await large()).toBe('?')
  await point(page, 16).press('PageUp')
  const reveal = page.getByRole('button', { name: 'Reveal' })
  expect(await reveal.isVisible()).toBe(true)
  expect(await violations(page)).toEqual([])
  await reveal.click()
  await expect.poll(large).toBe('4.71')
  expectNoErrors(lab)
})

for (const language of ['en', 'zh-Hans', 'zh-Hant'] as const) {
  test.each(['light', 'dark', 'contrast'])(`no axe violation in ${language}, %s`, async (theme) => {
    const { page } = await openPredicting(`${isolated}${LINK}`)
    await page.locator('.header select').nth(1).selectOption(theme)
    await page.locator('.header select').first().selectOption(language)
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language)
    expect(await violations(page)).toEqual([])
    for (const key of ['Home', 'End', 'PageDown']) {
      await page.locator('.guess-keys input').nth(2).press(key)
      await page.locator('.guess-keys input').nth(1).press(key)
    }
    expect(await violations(page)).toEqual([])
    await page.locator('.predict-actions button').first().click()
    await page.locator('.curve.theory').waitFor()
    expect(await violations(page)).toEqual([])
  })
}

test('for a finger every control is 44 px high at least, and nothing is wider than the window', async () => {
  const { page } = await openPredicting(`${isolated}${LINK}`, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const heights = await page
    .locator('#predict :is(button, input)')
    .evaluateAll((all) => all.map((control) => control.getBoundingClientRect().height))
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(43.9)
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(excess).toBeLessThanOrEqual(0)
})
