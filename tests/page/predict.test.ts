/** "Predict first" in the lab: hide, guess, reveal; and a link that begins so. */
import { describe, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import labFile1 from '../fixtures/lab-file-1.json?raw'
import { expectAccessible, violations } from './axe'
import {
  appears,
  button,
  count,
  curve,
  enter,
  measureButton,
  openLab,
  readouts,
  tableRows,
  texts,
} from './lab'

/** As a teacher would send it: B = 10 %, j = 8. */
const LINK =
  'v=4&B=0.1&j=8&pin=&S=5&x=log2&y=linear&range=to-limit&predict=1&work=calibrated&workers=1_2&care=normal&split=claimed&rounds=&budget=&plain=0&from=1000000000000&count=2000&laws='

const COMPARISON = 'Expected, and what the law says'
const HIDDEN = 'hidden until the prediction is revealed'

/** Everything that is written or spoken anywhere on the page. */
function told(): string {
  const spoken = [...document.querySelectorAll('[aria-valuetext], [aria-label]')].map(
    (element) => `${element.getAttribute('aria-valuetext')} ${element.getAttribute('aria-label')}`,
  )
  return `${document.body.innerText}\n${document.body.textContent}\n${spoken.join('\n')}`
}

const askFirst = async () => {
  await button('Predict first').click()
  await appears('#predict')
}

async function openPredicting(options: Parameters<typeof openLab>[0] = {}) {
  const lab = await openLab({ fragment: LINK, ...options })
  await appears('#predict')
  return lab
}

const point = (processors: number) =>
  page.getByRole('slider', { name: `Your S on ${processors} processors, on the chart`, exact: true })

async function press(locator: ReturnType<typeof point>, ...keys: string[]): Promise<void> {
  ;(locator.element() as HTMLElement).focus()
  for (const key of keys) await userEvent.keyboard(`{${key}}`)
}

const reveal = () => button('Reveal')

describe('while one predicts', () => {
  test('nothing tells S, not even what was measured, and all comes back with the reveal', async () => {
    const { store } = await openLab()
    await store.getState().actions.openLabFile(labFile1)
    await expect.poll(() => count('.measured')).toBe(2)
    await button('Pin this curve').click()
    await button('Put away').click()
    await button('Details').click()
    await expect.element(page.getByRole('heading', { name: 'Earlier runs' })).toBeInTheDocument()
    await enter('Serial fraction B, exact', '0.1')
    // The law at j = 8, its limit in the read-outs, the efficiency, T(8)/T(1).
    for (const figure of ['4.71', '58.8', '0.213']) await expect.poll(told).toContain(figure)
    await askFirst()
    const hidden = told()
    for (const figure of ['4.71', '58.8', '0.213', '47.1', '6.4', '3.08', '1.82'])
      expect(hidden).not.toContain(figure)
    expect([...document.querySelectorAll('.curve')].map(({ classList }) => `${classList}`)).toEqual([
      'curve ideal',
      'curve guessed',
    ])
    expect(count('.measured, .marker, .finding, .formula, .time-bar, .fits')).toBe(0)
    expect(Object.values(readouts())).toEqual(['?', '?', '?', '?'])
    await expect.element(page.getByText(HIDDEN)).toBeVisible()
    // Pointing at the chart reads nothing either.
    await userEvent.hover(await appears('.guess-surface'))
    expect(count('.hair')).toBe(0)

    await enter('Your S on 8 processors', '8')
    await reveal().click()
    await curve()
    expect(count('.curve.guessed')).toBe(1)
    await expect.poll(() => count('.measured')).toBeGreaterThan(1)
    expect(readouts()['Speedup S₈']).toBe('4.71')
    await expect.element(page.getByText('That is what would be without a serial part.')).toBeVisible()
    const [row = []] = await tableRows(COMPARISON)
    expect([row[0], row[1], row[2]]).toEqual(['8', '8', '4.71'])
    expect(row.at(-1)).toBe('more: 1.70 times the law')
  })

  test('a measurement runs, and nothing of it is lost', async () => {
    const { engine } = await openLab()
    await askFirst()
    engine.hold(3)
    await measureButton().click()
    await expect.poll(() => document.body.textContent).toMatch(/of \d+ blocks? clean/)
    expect(count('.measured')).toBe(0)
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect.element(page.getByText(HIDDEN)).toBeVisible()
    expect(location.hash).not.toContain('points=')
    await press(point(2), 'PageUp')
    await reveal().click()
    await appears('.finding')
    await expect.poll(() => count('.measured')).toBeGreaterThan(1)
    const [row = []] = await tableRows(COMPARISON)
    expect(row).toHaveLength(5)
    expect(row[3]).toMatch(/^\d/)
  })

  test('S is drawn with the pointer, on either scale', async () => {
    await openLab()
    await askFirst()
    const frame = window.frameElement?.getBoundingClientRect()
    const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number) =>
      cdp().send('Input.dispatchMouseEvent', {
        type,
        x: x + (frame?.x ?? 0),
        y: y + (frame?.y ?? 0),
        button: 'left',
        buttons: type === 'mouseReleased' ? 0 : 1,
        clickCount: 1,
      })
    const marks = () =>
      [...document.querySelectorAll('.guess-mark')]
        .slice(0, 4)
        .map((mark) => mark.getBoundingClientRect())
        .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
    for (const yScale of ['linear', 'log'] as const) {
      if (yScale === 'log') await page.getByRole('radio', { name: 'log', exact: true }).click({ force: true })
      const { bottom } = (await appears('.guess-surface')).getBoundingClientRect()
      const places = marks().map(({ x }, place) => ({ x, y: bottom - 40 * (place + 1) }))
      const [first, last] = [places[0], places.at(-1)]
      await mouse('mouseMoved', first?.x ?? 0, first?.y ?? 0)
      await mouse('mousePressed', first?.x ?? 0, first?.y ?? 0)
      for (const { x, y } of places) await mouse('mouseMoved', x, y)
      await mouse('mouseReleased', last?.x ?? 0, last?.y ?? 0)
      await expect.poll(() => count('.guess-mark.unset')).toBe(0)
      for (const [place, { y }] of marks().entries()) {
        expect(Math.abs(y - (places[place]?.y ?? 0))).toBeLessThan(6)
      }
    }
  })

  test('all is done by keyboard, and the focus goes where the next thing is', async () => {
    await openLab()
    const focused = () =>
      document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent
    await expect.element(button('Predict first')).toBeVisible()
    await userEvent.keyboard('g')
    await expect.poll(focused).toBe('Your S on 2 processors')
    await userEvent.keyboard('1.9{Enter}')
    const onFour = () => point(4).element().getAttribute('aria-valuetext')
    expect(onFour()).toBe('nothing set yet')
    await press(point(4), 'PageUp', 'PageUp', 'ArrowUp')
    expect(onFour()).toBe('3.1 times as fast')
    await userEvent.keyboard('{End}')
    expect(onFour()).toBe('8 times as fast')
    await expect.element(page.getByRole('textbox', { name: 'Your S on 4 processors' })).toHaveValue('8')
    // More than twice j is refused with what is taken.
    await enter('Your S on 8 processors', '17')
    await expect.poll(() => texts('#predict .refusal').join()).toContain('16')
    await press(reveal(), 'Enter')
    await expect.poll(focused).toBe('Your prediction')
    await expect.element(page.getByText('more than j times as fast')).toBeVisible()
    await press(button('Predict again'), 'Enter')
    await expect.poll(focused).toBe('Your S on 2 processors')
    await expect.element(reveal()).toBeDisabled()
    await press(button('Put the prediction away'), 'Enter')
    await expect.poll(focused).toBe('Predict first')
    await curve()
  })
})

describe('a link', () => {
  test('begins with all hidden, is kept, and shows all once it is revealed; a damaged one is told', async () => {
    const { items } = await openPredicting()
    expect(told()).not.toContain('4.71')
    expect(count('.curve.theory')).toBe(0)
    await openPredicting({ fragment: location.hash.slice(1), items })
    expect(count('.curve.theory')).toBe(0)
    await press(point(8), 'ArrowUp')
    await reveal().click()
    await expect.poll(() => location.hash).toContain('predict=0')
    expect(readouts()['Speedup S₈']).toBe('4.71')
    // One that is damaged is told, and the page begins as usual.
    await openLab({ fragment: LINK.replace('predict=1', 'predict=yes') })
    await curve()
    expect(texts('.message').join()).toContain('predict')
    expect(count('#predict')).toBe(0)
  })

  test('begins so in a frame, too', async () => {
    for (const embedded of ['chart', 'lab', 'measure'] as const) {
      await openPredicting({ embedded })
      expect(told()).not.toContain('4.71')
      expect(await violations()).toEqual([])
      await enter('Your S on 8 processors', '5')
      await reveal().click()
      await curve()
      await expect.element(page.getByText('near: within 10 %')).toBeVisible()
      expect(await violations()).toEqual([])
    }
  })
})

test('presented, the large numbers are hidden, too, and one predicts there', async () => {
  await openPredicting()
  await button('Present').click()
  const large = () => texts('.readouts dd')[0]
  expect(large()).toBe('?')
  await press(point(16), 'PageUp')
  await expect.element(reveal()).toBeVisible()
  expect(await violations()).toEqual([])
  await reveal().click()
  await expect.poll(large).toBe('4.71')
})

test('no axe violation before, while and after one predicts, in any theme or language', async () => {
  const lab = await openPredicting()
  expect(await violations()).toEqual([])
  for (const key of ['Home', 'End', 'PageDown']) {
    for (const processors of [8, 4]) await press(point(processors), key)
  }
  await expect.poll(() => count('.guess-mark.unset')).toBe(2)
  await expectAccessible(lab)
  await reveal().click()
  await curve()
  await expectAccessible(lab)
})

test('for a finger every control is 44 px high at least, and nothing is wider than the window', async () => {
  await openPredicting({ size: [390, 844] })
  const asBefore = styledForFingers()
  try {
    const heights = [...document.querySelectorAll('#predict :is(button, input)')].map(
      (control) => control.getBoundingClientRect().height,
    )
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(43.9)
    expect(document.documentElement.scrollWidth - innerWidth).toBeLessThanOrEqual(0)
  } finally {
    asBefore()
  }
})

/** A window cannot be touched here, so the styles for fingers apply without. @returns what ends it */
function styledForFingers(): () => void {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule)
    .filter(({ conditionText }) => conditionText === '(pointer: coarse)')
  expect(rules).not.toEqual([])
  for (const { media } of rules) media.mediaText = 'all'
  return () => {
    for (const { media } of rules) media.mediaText = '(pointer: coarse)'
  }
}
