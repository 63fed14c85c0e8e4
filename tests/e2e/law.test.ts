import { describe, expect, inject, test } from 'vitest'
import { dragSlider, enter, expectNoErrors, openingLabs, readouts, spoken, tableRows } from './lab-page'

const open = openingLabs()
const { isolated } = inject('site')

describe('the read-outs', () => {
  test('B = 0.10 and j = 8 show S = 4.71, limit 10, 47.1 % of it, efficiency 58.8 %', async () => {
    const lab = await open(isolated)
    await enter(lab.page, 'Serial fraction B, exact', '0.10')
    await enter(lab.page, 'Processors j, exact', '8')
    expect(await readouts(lab.page)).toEqual({
      'Speedup S₈': '4.71',
      'Limit 1/B': '10.0',
      'Of the limit': '47.1%',
      Efficiency: '58.8%',
    })
    expectNoErrors(lab)
  })

  test('the formula shows the same numbers in MathML', async () => {
    const { page } = await open(isolated)
    const formula = page.locator('math')
    expect((await formula.textContent())?.replace(/\s/g, '')).toBe('S8=10.10+0.908=4.71')
    expect(await formula.evaluate((element) => element.namespaceURI)).toBe(
      'http://www.w3.org/1998/Math/MathML',
    )
  })

  test('B = 0 has no limit, and nothing is divided by it', async () => {
    const { page } = await open(isolated)
    await enter(page, 'Serial fraction B, exact', '0')
    const values = await readouts(page)
    expect(values['Speedup S₈']).toBe('8.00')
    expect(values['Limit 1/B']).toBe('∞')
    expect(values['Of the limit']).toBe('none')
  })

  test('the bar keeps the serial block and shrinks the parallel one to 1/j, to scale', async () => {
    const { page } = await open(isolated)
    const widths = await page
      .locator('.time-bar .serial, .time-bar .parallel')
      .evaluateAll(async (blocks) => {
        await new Promise((resolve) => setTimeout(resolve, 300))
        return blocks.map((block) => block.getBoundingClientRect().width)
      })
    const [serialOne = 0, parallelOne = 0, serialMany = 0, parallelMany = 0] = widths
    expect(serialMany).toBeCloseTo(serialOne, 1)
    expect(parallelOne / serialOne).toBeCloseTo(9, 1)
    expect(parallelOne / parallelMany).toBeCloseTo(8, 1)
  })

  test('the table of theory values agrees with the published figures for B = 0.10', async () => {
    const { page } = await open(isolated)
    const rows = await tableRows(page, 'Theory values')
    const speedups = rows.map(([, speedup]) => speedup)
    expect(speedups).toEqual([
      '1.00',
      '1.82',
      '3.08',
      '4.71',
      '6.40',
      '7.80',
      '8.77',
      '9.34',
      '9.66',
      '9.83',
      '9.91',
    ])
  })
})

describe('the sliders by keyboard', () => {
  test('B moves by 0.02 % below 1 %, 0.1 % below 10 %, 1 % above', async () => {
    const { page } = await open(isolated)
    const slider = page.getByRole('slider', { name: 'Serial fraction B', exact: true })
    await slider.focus()
    await page.keyboard.press('ArrowLeft')
    expect(await spoken(page, 'Serial fraction B')).toMatch(/^9\.9\s%$/)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await spoken(page, 'Serial fraction B')).toMatch(/^11\s%$/)
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowUp')
    expect(await spoken(page, 'Serial fraction B')).toMatch(/^0\.02\s%$/)
    await page.keyboard.press('PageUp')
    expect(await spoken(page, 'Serial fraction B')).toMatch(/^0\.22\s%$/)
    await page.keyboard.press('End')
    await page.keyboard.press('PageDown')
    expect(await spoken(page, 'Serial fraction B')).toMatch(/^90\s%$/)
  })

  test('j moves by powers of two, from an exact value in between too', async () => {
    const { page } = await open(isolated)
    await enter(page, 'Processors j, exact', '100')
    await page.getByRole('slider', { name: 'Processors j', exact: true }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await spoken(page, 'Processors j')).toBe('128 processors')
    await page.keyboard.press('PageDown')
    expect(await spoken(page, 'Processors j')).toBe('8 processors')
    await page.keyboard.press('End')
    expect(await spoken(page, 'Processors j')).toBe('65,536 processors')
    await page.keyboard.press('Home')
    expect(await spoken(page, 'Processors j')).toBe('1 processor')
  })

  test('the thumb stands at the value, also where the pointer has moved it too little to change that', async () => {
    const { page } = await open(isolated)
    const dragTo = (name: string, position: number) => dragSlider(page, name, position)
    expect(await dragTo('Processors j', 3.4)).toBe('3')
    expect(await spoken(page, 'Processors j')).toBe('8 processors')
    expect(await dragTo('Processors j', 3.6)).toBe('4')
    expect(await spoken(page, 'Processors j')).toBe('16 processors')

    // The next key leads on from the value, and not from where the pointer was let go.
    expect(await dragTo('Serial fraction B', 101)).toBe('101')
    const value = await spoken(page, 'Serial fraction B')
    expect(await dragTo('Serial fraction B', 101.3)).toBe('101')
    await page.getByRole('slider', { name: 'Serial fraction B', exact: true }).press('ArrowLeft')
    expect(await spoken(page, 'Serial fraction B')).not.toBe(value)
  })

  test('all of the main job can be reached with Tab alone', async () => {
    const { page } = await open(isolated)
    const reached = new Set<string>()
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press('Tab')
      reached.add(
        await page.evaluate(() => {
          const element = document.activeElement
          const label = element?.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : ''
          return element?.getAttribute('aria-label') || label || element?.textContent || ''
        }),
      )
    }
    for (const name of [
      'Language',
      'Theme',
      'Read the curve at j',
      'Serial fraction B',
      'Serial fraction B, exact',
      'Processors j',
      'Processors j, exact',
      'Measure this browser',
      'Details',
    ]) {
      expect([...reached]).toContain(name)
    }
  })
})

describe('the exact fields', () => {
  test('per cent typed with a sign is taken as such', async () => {
    const { page } = await open(isolated)
    await enter(page, 'Serial fraction B, exact', '12.5%')
    expect(await spoken(page, 'Serial fraction B')).toMatch(/^12\.5\s%$/)
  })

  test.each([
    ['Serial fraction B, exact', '1.5', /1\.5 is more than 1\. For per cent type 1\.5 %/],
    ['Serial fraction B, exact', '-0.1', /outside 0 to 1/],
    ['Serial fraction B, exact', 'half', /“half” is not a number/],
    ['Processors j, exact', '0', /outside 1 to 65,536/],
    ['Processors j, exact', '65537', /outside 1 to 65,536/],
    ['Processors j, exact', '2.5', /not a whole number/],
  ])('%s refuses %s with a message, and the last good value stays', async (name, text, message) => {
    const { page } = await open(isolated)
    const before = await readouts(page)
    const field = page.getByRole('textbox', { name, exact: true })
    const good = await field.inputValue()
    await field.fill(text)
    expect(await page.getByRole('alert').filter({ hasText: message }).count()).toBe(1)
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await readouts(page)).toEqual(before)
    await field.blur()
    expect(await field.inputValue()).toBe(good)
  })
})

describe('the chart', () => {
  test('names its lines and marks the chosen j', async () => {
    const { page } = await open(isolated)
    const figure = page.getByRole('figure', { name: 'Speedup against processors' })
    const names = (await figure.locator('svg text.name').allTextContents()).map((name) =>
      name.replace(/\s/g, ' '),
    )
    expect(names).toEqual(
      expect.arrayContaining(['ideal S = j', 'limit 1/B = 10', 'Amdahl, B = 10 %', 'S₈ = 4.71']),
    )
  })

  test('the ranges end at j, at the cores and near the limit', async () => {
    const { page } = await open(isolated)
    const lastTick = async () =>
      (await page.locator('.recharts-xAxis-tick-labels text').allTextContents()).at(-1)
    expect(await lastTick()).toBe('1,024')
    await page.getByText('to j', { exact: true }).click()
    await expect.poll(lastTick).toBe('8')
    await page.getByText('to the cores', { exact: true }).click()
    const cores = await page.evaluate(() => navigator.hardwareConcurrency)
    await expect.poll(lastTick).toBe(String(2 ** Math.floor(Math.log2(Math.max(2, cores)))))
  })

  test('both axes can be linear or logarithmic, without losing the curve', async () => {
    const { page } = await open(isolated)
    const path = () => page.locator('.curve.theory').getAttribute('points')
    const first = await path()
    await page.getByRole('group', { name: 'x' }).getByText('linear').click()
    await expect.poll(path).not.toBe(first)
    const second = await path()
    await page.getByRole('group', { name: 'y' }).getByText('log').click()
    await expect.poll(path).not.toBe(second)
    expect(await path()).not.toMatch(/NaN|Infinity/)
  })

  test('the value under the pointer is read out exactly', async () => {
    const { page } = await open(isolated)
    const surface = await page.locator('.reading-surface').boundingBox()
    if (!surface) throw new Error('no plot')
    // A tenth along log₂ j from 1 to 1,024 is j = 2.
    await page.mouse.move(surface.x + surface.width / 10, surface.y + surface.height / 2)
    await page.locator('text.reading').waitFor()
    expect((await page.locator('text.reading').textContent())?.replace(/\s/g, ' ')).toBe(
      'j = 2: S = 1.81818, 18.2 % of the limit',
    )
  })

  test('and under the keyboard', async () => {
    const { page } = await open(isolated)
    await page.getByRole('slider', { name: 'Read the curve at j' }).focus()
    await page.keyboard.press('ArrowRight')
    expect((await spoken(page, 'Read the curve at j'))?.replace(/\s/g, ' ')).toBe(
      'j = 9: S = 5, 50.0 % of the limit',
    )
  })

  test('curves are pinned for comparison, six at most, and each is removable', async () => {
    const { page } = await open(isolated)
    const pin = page.getByRole('button', { name: 'Pin this curve' })
    for (const text of ['0.5', '0.25', '0.05', '0.02', '0.01', '0.2']) {
      await enter(page, 'Serial fraction B, exact', text)
      await pin.click()
    }
    expect(await page.locator('path.curve.pinned').count()).toBe(6)
    await enter(page, 'Serial fraction B, exact', '0.3')
    expect(await pin.isDisabled()).toBe(true)
    await page.getByRole('button', { name: /Remove the curve for B = 50/ }).click()
    expect(await page.locator('path.curve.pinned').count()).toBe(5)
  })
})
