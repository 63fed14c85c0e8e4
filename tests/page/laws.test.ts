/** The laws beside Amdahl’s: chosen, set, read, kept in the link, and usable by all. */
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessibleInThemes } from './axe'
import { appears, curve, dragSlider, enter, type OpenedLab, openLab, press, spoken, texts } from './lab'

async function openDrawn(options: Parameters<typeof openLab>[0] = {}): Promise<OpenedLab> {
  const lab = await openLab(options)
  await curve()
  return lab
}

const checkBox = (name: string) => page.getByRole('checkbox', { name, exact: true })

/** Opens the choice and ticks the laws. */
async function choose(...names: string[]): Promise<void> {
  ;(await appears('.law-choice summary')).click()
  for (const name of names) await press(checkBox(name))
}

/** What a law's card says, by the names of its rows. */
function rowsOf(name: string): Record<string, string> {
  const card = document.querySelector(`article[aria-label="${name}"]`)
  const pairs = [...(card?.querySelectorAll('dl > div') ?? [])].map((row) =>
    [...row.children].map((cell) => (cell.textContent ?? '').replace(/\u00a0/g, ' ')),
  )
  return Object.fromEntries(pairs.map(([what = '', value = '']) => [what, value]))
}

/** Each law's line as it is drawn. */
const lines = (): string[] =>
  [...document.querySelectorAll('.layers path.curve.law:not(.law-peak):not(.at-least)')].map(
    (path) => path.getAttribute('d') ?? '',
  )

const lawNames = () => texts('.layers text.law')

describe('the laws beside Amdahl’s', () => {
  test('are absent when the page opens; one is laid on the chart, and read in its card', async () => {
    await openDrawn()
    await appears('.law-choice')
    expect(lines()).toEqual([])
    await choose('Gustafson')
    await expect.poll(() => lines().length).toBe(1)
    await expect.poll(lawNames).toContainEqual(expect.stringContaining('Gustafson'))
    // 8 − 7·0.1 = 7.3, and 0.1 / (0.1 + 0.9·8) = 1/73
    await expect
      .poll(() => rowsOf('Gustafson'))
      .toEqual({
        'S on 8': '7.30',
        Limit: 'none: it grows without end',
        'B of the same run on 8, by Amdahl': '1.37 %',
      })
    const card = page.getByRole('article', { name: 'Gustafson' }).element()
    const formula = card.querySelector('.with-numbers')?.textContent
    expect(formula?.replace(/\s/g, '')).toBe('S8=8+(1−8)·0.1=7.30')
    await press(checkBox('Gustafson'))
    await expect.poll(lines).toEqual([])
  })

  test('follow their own sliders, and B and j of the lab', async () => {
    await openDrawn()
    await choose('Sun–Ni')
    await expect.poll(() => lines().length).toBe(1)
    const [before] = lines()
    expect(dragSlider('Growth of the work g', 1.3)).toBe('1')
    const slider = page.getByRole('slider', { name: 'Growth of the work g', exact: true }).element()
    ;(slider as HTMLElement).focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(spoken('Growth of the work g')).toBe('1')
    await expect.poll(() => lines()[0]).not.toBe(before)
    await expect.poll(() => rowsOf('Sun–Ni')['S on 8']).toBe('7.30')
    await enter('Serial fraction B, exact', '0.2')
    await enter('Processors j, exact', '16')
    // Gustafson's with s′ = B: 16 − 15·0.2
    await expect.poll(() => rowsOf('Sun–Ni')['S on 16']).toBe('13.0')
    await page.getByRole('textbox', { name: 'Growth of the work g, exact' }).fill('3')
    await expect.element(page.getByText('3 is outside 0 to 2')).toBeVisible()
    expect(rowsOf('Sun–Ni')['S on 16']).toBe('13.0')
  })

  test('are three at most, and say so', async () => {
    await openDrawn()
    await choose('Gustafson', 'Universal Scalability Law', 'Work and span')
    await expect.element(page.getByText('Three are shown; take one away to choose another.')).toBeVisible()
    await expect.element(checkBox('Sun–Ni')).toBeDisabled()
    await expect.poll(() => lines().length).toBe(3)
    await press(checkBox('Work and span'))
    await expect.element(checkBox('Sun–Ni')).toBeEnabled()
  })

  test('mark the published peak, and are in the link with it', async () => {
    await openDrawn()
    await choose('Universal Scalability Law')
    await enter('Contention σ, exact', '0.02')
    await enter('Coherency κ, exact', '0.02')
    const rows = () => rowsOf('Universal Scalability Law')
    await expect.poll(() => rows()['S on 8']).toBe('3.54')
    expect(rows()['Best j']).toBe('7')
    expect(rows().Limit).toBe('none: it falls to 0 past the best j')
    await expect.poll(() => lawNames().filter((name) => name.includes('best j = 7')).length).toBe(1)
    await expect.poll(() => location.hash).toContain('laws=usl&coherency=0.02')
    // As a reload does.
    await openDrawn({ fragment: location.hash.slice(1) })
    await expect.poll(() => lines().length).toBe(1)
    await expect.poll(() => rows()['Best j']).toBe('7')
  })

  test('find the best core of a chip, and show it beside the one of the slider', async () => {
    await openDrawn()
    await choose('Hill–Marty, symmetric')
    await enter('Serial fraction B, exact', '0.01')
    await enter('Processors j, exact', '256')
    await enter('Size of a core r, exact', '3')
    await expect
      .poll(() => rowsOf('Hill–Marty, symmetric'))
      .toEqual({
        'S on n = 256, with the best r': '80.4',
        'Best r for n = 256': '2.586; of whole ones 3',
        'S with r = 3': '80.2',
        Limit: 'none: it grows without end',
      })
  })

  test('speak Chinese', async () => {
    await openDrawn({ language: 'zh-Hans' })
    await choose('古斯塔夫森定律')
    await expect.poll(() => rowsOf('古斯塔夫森定律')['j = 8 时的 S']).toBe('7.30')
    expect(rowsOf('古斯塔夫森定律')['同一次运行（j = 8）按阿姆达尔的 B']).toBe('1.37%')
    expect(page.getByRole('slider', { name: '并行运行中的串行比例 s′' }).elements()).toHaveLength(1)
  })

  test('have no axe violation when three are shown, in any theme', async () => {
    const lab = await openDrawn()
    await choose('Universal Scalability Law', 'Amdahl with linear overhead', 'Hill–Marty, asymmetric')
    await enter('Processors j, exact', '65,536')
    await expect.poll(() => lines().length).toBe(3)
    await expectAccessibleInThemes(lab)
  })

  test('leave the page as wide as a phone', async () => {
    await openDrawn({ size: [390, 844] })
    await choose('Hill–Marty, asymmetric', 'Universal Scalability Law', 'Sun–Ni')
    await expect.poll(() => document.querySelectorAll('article').length).toBe(3)
    document.querySelector('article:last-of-type')?.scrollIntoView()
    expect(document.documentElement.scrollWidth).toBe(390)
  })
})
