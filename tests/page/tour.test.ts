/** The tour: eight scenes by key and by link; what was set comes back. And the sentences on misconceptions. */
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import labFile1 from '../fixtures/lab-file-1.json?raw'
import { expectAccessible, violations } from './axe'
import {
  appears,
  button,
  count,
  enter,
  measureButton,
  type OpenedLab,
  openLab,
  readouts,
  slider,
  spoken,
  texts,
} from './lab'

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

const strip = () => page.getByRole('region', { name: 'Tour', exact: true })
const title = () => texts('.tour h2')[0]?.replace(/ \d of 8$/, '')
const next = () => strip().getByRole('button', { name: 'Next' })
const leave = () => strip().getByRole('button', { name: 'Leave' })
const link = (name: string) => page.getByRole('link', { name, exact: true })
const answer = () => texts('.tour details p')[0] ?? ''
const focused = () => document.activeElement?.textContent ?? ''

const box = (selector: string) => (document.querySelector(selector) as Element).getBoundingClientRect()

/** By more than a rounding. */
function overlap(one: string, other: string): boolean {
  const [a, b] = [box(one), box(other)]
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return across > 1 && down > 1
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve))

/** As typed into the address bar, once what was set before stands in the address. */
async function go(fragment: string): Promise<void> {
  for (let task = 0; task < 3; task++) await nextTask()
  location.hash = fragment
}

/** The open scene, once it has set the page. */
async function expectScene(number: number): Promise<void> {
  const [name, serialFraction, processors] = SCENES[number - 1] as (typeof SCENES)[number]
  const set = () => [
    title(),
    spoken('Serial fraction B')?.replace(/\u00a0/g, ' '),
    ...(processors ? [spoken('Processors j')] : []),
    location.hash,
  ]
  await expect
    .poll(set)
    .toEqual([name, serialFraction, ...(processors ? [processors] : []), `#/tour/${number}`])
}

async function openScene(number: number, options: Parameters<typeof openLab>[0] = {}): Promise<OpenedLab> {
  const lab = await openLab({ fragment: `/tour/${number}`, ...options })
  await appears('.tour')
  return lab
}

/** Two workers on two cores, S₂ = 1.75 with B = 10 %. */
async function openMeasured({ store }: OpenedLab): Promise<void> {
  const { openLabFile, putAway } = store.getState().actions
  await openLabFile(labFile1)
  putAway('file-opened')
}

describe('the tour', () => {
  test('is walked through with the arrow keys, and never measures', async () => {
    const lab = await openScene(1)
    await expectScene(1)
    for (let number = 2; number <= 8; number++) {
      await userEvent.keyboard('{ArrowRight}')
      await expectScene(number)
      expect(measureButton().elements().length).toBe(1)
      expect(lab.store.getState().measurement.phase).toBe('idle')
    }
    await userEvent.keyboard('{ArrowRight}')
    await expectScene(8)
    await appears('path.curve.law')
    await userEvent.keyboard('{ArrowLeft}')
    await expectScene(7)
  })

  test('has a link to each scene; a number that no scene has opens the first, and says so', async () => {
    await openScene(3)
    await expectScene(3)
    for (const number of [8, 4, 1]) {
      await go(`/tour/${number}`)
      await expectScene(number)
    }
    await openScene(12)
    await expectScene(1)
    await expect.element(strip().getByText('there are 8. This is the first.')).toBeVisible()
    await next().click()
    await expectScene(2)
    expect(strip().getByText('This is the first.').elements()).toEqual([])
  })

  test('sets the page and leaves it to the hand; leaving gives back what was set', async () => {
    const { items } = await openLab()
    await enter('Serial fraction B, exact', '0.3')
    await enter('Processors j, exact', '48')
    await button('Pin this curve').click()
    await expect.poll(() => location.hash).toContain('B=0.3&j=48&pin=0.3')
    const before = location.hash
    await link('Tour').click()
    await expectScene(1)
    expect(count('path.curve.pinned')).toBe(0)
    const processors = slider('Processors j').element() as HTMLElement
    processors.focus()
    // In a slider the arrow keys move the slider.
    await userEvent.keyboard('{ArrowRight}')
    expect(spoken('Processors j')).toBe('2 processors')
    expect(title()).toBe('One cook, two cooks')
    await expect.poll(() => readouts()['Speedup S₂']).toBe('2.00')
    await strip().getByText('Show the answer').click()
    await expect.element(strip().getByText('S₂ = 2.00: the meal takes 30 minutes.')).toBeVisible()
    await next().click()
    await expectScene(2)
    expect(document.querySelector('.tour details')?.getAttribute('open')).toBeNull()
    await openLab({ fragment: location.hash.slice(1), items })
    await expectScene(2)
    await leave().click()
    await expect.poll(() => location.hash).toBe(before)
    expect(spoken('Processors j')).toBe('48 processors')
    expect(focused()).toBe('Tour')
  })

  test('is left by the way back, by the link to the lab, and by the programs, behind which it goes on', async () => {
    await openLab({
      loadPrograms: async () => ({
        list: () => [],
        listing: () => Promise.reject(new Error('there are none')),
        run: () => Promise.reject(new Error('there are none')),
      }),
    })
    await enter('Serial fraction B, exact', '0.3')
    for (const leaveSo of [async () => history.back(), () => link('Lab').click()]) {
      await expect.poll(() => location.hash).toContain('B=0.3')
      await link('Tour').click()
      await expectScene(1)
      await userEvent.keyboard('{ArrowRight}')
      await expectScene(2)
      await leaveSo()
      await expect.poll(() => count('.tour')).toBe(0)
      expect(spoken('Serial fraction B')).toBe('30\u00a0%')
    }
    await expect.poll(() => location.hash).toContain('B=0.3')
    await go('/tour/4')
    await expectScene(4)
    await link('Programs').click()
    await expect.element(page.getByRole('heading', { name: 'Programs' }).first()).toBeVisible()
    await link('Tour').click()
    await expectScene(1)
  })

  test('answers from what was measured, which stays when the tour is left', async () => {
    const lab = await openLab()
    await enter('Serial fraction B, exact', '0.3')
    await go('/tour/7')
    await expectScene(7)
    expect(answer()).toContain('By the law alone')
    await openMeasured(lab)
    // 2 − 1.75, 2 − 1/(0.1 + 0.9/2), and 1.82 − 1.75
    await expect.poll(answer).toContain('Of 2 workers, 0.25 are missing from S.')
    expect(answer()).toMatch(/accounts for 0\.18; what is left, 0\.07,/)
    await leave().click()
    await expect.poll(() => spoken('Serial fraction B')).toBe('30\u00a0%')
    await expect.poll(() => location.hash).toMatch(/B=0\.3.*points=1~[\d.~]*_2~[\d.]*~1\.75/)
  })

  test('is presented, and led by what a pointer sends', async () => {
    await openScene(4)
    await expectScene(4)
    await userEvent.keyboard('f')
    await expect.poll(() => document.documentElement.hasAttribute('data-presenting')).toBe(true)
    await userEvent.keyboard('{PageDown}')
    await expectScene(5)
    await expect.element(document.querySelector<HTMLElement>('.time-bar')).toBeVisible()
    await userEvent.keyboard('{PageDown}')
    await expectScene(6)
    await expect.element(measureButton()).toBeVisible()
    await userEvent.keyboard('{PageUp}')
    await userEvent.keyboard('{ArrowLeft}')
    await expectScene(4)
    await expect.element(document.querySelector<HTMLElement>('.time-bar')).not.toBeVisible()
    expect(document.documentElement.scrollHeight > innerHeight).toBe(false)
  })

  test('is walked by keyboard alone: in, on, answered, out', async () => {
    await openLab()
    const tabTo = async (name: string, key = '{Tab}') => {
      for (let press = 0; press < 20 && focused() !== name; press++) await userEvent.keyboard(key)
      expect(focused()).toBe(name)
    }
    await tabTo('Tour')
    await userEvent.keyboard('{Enter}')
    await expectScene(1)
    await tabTo('Show the answer')
    await userEvent.keyboard('{Enter}')
    await expect.element(strip().getByText('the meal takes 30 minutes')).toBeVisible()
    await tabTo('Next', '{Shift>}{Tab}{/Shift}')
    await userEvent.keyboard('{Enter}')
    await expectScene(2)
    await go('/tour/7')
    await expectScene(7)
    await userEvent.keyboard('{Enter}')
    await expectScene(8)
    // At the last scene the button stays where the hand is, and does nothing.
    await userEvent.keyboard('{Enter}')
    expect(focused()).toBe('Next')
    await expectScene(8)
    await tabTo('Leave')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => count('.tour')).toBe(0)
  })

  test('has no axe violation, with its answer open and after it was left, and none of contrast in the dark', async () => {
    const lab = await openScene(8)
    await appears('path.curve.law')
    await strip().getByText('Show the answer').click()
    await expectAccessible(lab)
    await enter('Serial fraction B, exact', '0.9')
    await leave().click()
    await expect.poll(() => count('.tour')).toBe(0)
    expect(await violations()).toEqual([])
  })

  test('fits into a phone, header and all, in each language', async () => {
    await openScene(6, { size: [390, 844] })
    for (const language of ['en', 'zh-Hans', 'zh-Hant']) {
      await page.getByRole('combobox').first().selectOptions(language)
      await expect.poll(() => document.documentElement.lang).toBe(language)
      expect(document.documentElement.scrollWidth - innerWidth).toBeLessThanOrEqual(0)
      const heights = [...document.querySelectorAll('.pages a')].map(
        (place) => place.getBoundingClientRect().height,
      )
      expect(Math.max(...heights)).toBeLessThan(30)
    }
  })

  test.each([
    ['a desktop', [1280, 720], '.measure-strip'],
    ['a phone', [390, 844], '.controls'],
  ] as const)('on %s starts in sight, and stays in its place while the page scrolls', async (...screen) => {
    const [, size, atTheBottom] = screen
    await openLab({ size })
    // The page is as long as it gets.
    await expect.element(page.getByRole('heading', { name: 'Keep and share' })).toBeInTheDocument()
    window.scrollTo(0, 900)
    await go('/tour/1')
    await expectScene(1)
    expect(box('.tour').top).toBeCloseTo(0, 0)
    expect(box('.plot').bottom).toBeLessThanOrEqual(box(atTheBottom).top)
    for (const top of [300, 900]) {
      window.scrollTo(0, top)
      expect(box('.tour').top).toBeCloseTo(box('.header').bottom, 0)
      for (const part of ['.plot', '.controls', '.measure-strip', '.below'])
        expect(overlap('.tour', part), `${part}, scrolled by ${top}`).toBe(false)
      expect(overlap('.chart', '.below'), `the chart, scrolled by ${top}`).toBe(false)
    }
    await userEvent.keyboard('{ArrowRight}')
    await expectScene(2)
    expect(box('.tour').top).toBeCloseTo(0, 0)
    // In sight already, it moves nothing.
    window.scrollTo(0, 20)
    await userEvent.keyboard('{ArrowRight}')
    await expectScene(3)
    expect(scrollY).toBe(20)
  })
})

const note = () => page.getByRole('note', { name: 'Often mistaken' })
const showMe = () => note().getByRole('button', { name: 'Show me' })

describe('a misconception', () => {
  test('P entered for B is met at the sliders, shown beside what was entered, and undone', async () => {
    await openLab()
    await appears('.law-choice')
    expect(note().elements()).toEqual([])
    await enter('Serial fraction B, exact', '0.95')
    await expect.element(note().getByText(/if 95\s% of the work can be split, B is 5\s%/)).toBeVisible()
    expect(await violations()).toEqual([])
    ;(note().getByRole('button', { name: 'Use B = 5 %' }).element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => spoken('Serial fraction B')).toBe('5\u00a0%')
    expect(count('path.curve.pinned')).toBeGreaterThan(0)
    expect(focused()).toBe('Hide')
    await expect.element(note().getByText('what was entered is pinned')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => spoken('Serial fraction B')).toBe('95\u00a0%')
    expect(count('path.curve.pinned')).toBe(0)
    await note().getByRole('button', { name: 'Hide' }).click()
    expect(note().elements()).toEqual([])
  })

  test('“always faster” is answered with a law that has a best j, s′ taken for B with one program by both laws', async () => {
    await openLab()
    await appears('.law-choice')
    await enter('Processors j, exact', '128')
    await expect.element(note().getByText('More workers are not always faster')).toBeVisible()
    await showMe().click()
    await expect.poll(() => texts('.layers text.law').join(' ')).toContain('best j = 32')

    await openLab()
    ;(await appears('.law-choice summary')).click()
    await page.getByRole('checkbox', { name: 'Gustafson', exact: true }).click()
    await expect.element(note().getByText(/s′ = 10\s% is a program with B = 1.37\s%/)).toBeVisible()
    await showMe().click()
    // 8 − 7 · 0.1
    await expect.poll(() => readouts()['Speedup S₈']).toBe('7.30')
  })

  test('about cores and about e come with what was measured', async () => {
    const lab = await openLab()
    await openMeasured(lab)
    const said = () => texts('.below .misconception').join(' ')
    await expect.poll(said).toContain('e is a share of time')
    expect(await violations()).toEqual([])
    expect(said()).toContain('logical ones')
    ;(await appears('.measured-results .misconception button')).click()
    const fits = await appears('#fits')
    await expect.poll(() => fits.getBoundingClientRect().top < innerHeight).toBe(true)
  })
})
