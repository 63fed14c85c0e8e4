/** Amdahl’s law on the page: read-outs, sliders, exact fields and the chart. */
import { describe, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import {
  appears,
  button,
  count,
  curve,
  dragSlider,
  enter,
  type OpenedLab,
  openLab,
  press,
  readouts,
  spoken,
  tableRows,
  texts,
} from './lab'

const B_EXACT = 'Serial fraction B, exact'

async function openDrawn(): Promise<OpenedLab> {
  const lab = await openLab()
  await curve()
  return lab
}

/** Focuses an element and presses keys there. */
async function pressOn(element: Element, keys: string): Promise<void> {
  ;(element as HTMLElement).focus()
  await userEvent.keyboard(keys)
}

const sliderNamed = (name: string) => page.getByRole('slider', { name, exact: true }).element()

describe('the read-outs', () => {
  test('B = 0.10 and j = 8 show S = 4.71, limit 10, 47.1 % of it, efficiency 58.8 %, in MathML too', async () => {
    await openDrawn()
    await enter(B_EXACT, '0.10')
    await enter('Processors j, exact', '8')
    await expect.poll(readouts).toEqual({
      'Speedup S₈': '4.71',
      'Limit 1/B': '10.0',
      'Of the limit': '47.1%',
      Efficiency: '58.8%',
    })
    const formula = await appears('math')
    expect(formula.textContent?.replace(/\s/g, '')).toBe('S8=10.10+0.908=4.71')
    expect(formula.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML')
  })

  test('B = 0 has no limit, and nothing is divided by it', async () => {
    await openDrawn()
    await enter(B_EXACT, '0')
    await expect.poll(() => readouts()['Speedup S₈']).toBe('8.00')
    expect(readouts()['Limit 1/B']).toBe('∞')
    expect(readouts()['Of the limit']).toBe('none')
  })

  test('the bar keeps the serial block and shrinks the parallel one to 1/j, to scale, and the table has the published figures for B = 0.10', async () => {
    await openDrawn()
    const widths = [...document.querySelectorAll('.time-bar .serial, .time-bar .parallel')].map(
      (block) => block.getBoundingClientRect().width,
    )
    const [serialOne = 0, parallelOne = 0, serialMany = 0, parallelMany = 0] = widths
    expect(serialMany).toBeCloseTo(serialOne, 1)
    expect(parallelOne / serialOne).toBeCloseTo(9, 1)
    expect(parallelOne / parallelMany).toBeCloseTo(8, 1)

    const rows = await tableRows('Theory values')
    expect(rows.map(([, speedup]) => speedup)).toEqual([
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
  test('B moves by 0.02 % below 1 %, 0.1 % below 10 %, 0.5 % above', async () => {
    await openDrawn()
    const press = (keys: string) => pressOn(sliderNamed('Serial fraction B'), keys)
    await press('{ArrowLeft}')
    expect(spoken('Serial fraction B')).toMatch(/^9\.9\s%$/)
    await press('{ArrowRight}{ArrowRight}')
    expect(spoken('Serial fraction B')).toMatch(/^10\.5\s%$/)
    await press('{Home}{ArrowUp}')
    expect(spoken('Serial fraction B')).toMatch(/^0\.02\s%$/)
    await press('{PageUp}')
    expect(spoken('Serial fraction B')).toMatch(/^0\.22\s%$/)
    await press('{End}{PageDown}')
    expect(spoken('Serial fraction B')).toMatch(/^95\s%$/)
  })

  test('j moves by one, and doubles and halves with the Page keys', async () => {
    await openDrawn()
    await enter('Processors j, exact', '100')
    const press = (keys: string) => pressOn(sliderNamed('Processors j'), keys)
    await press('{ArrowRight}')
    expect(spoken('Processors j')).toBe('101 processors')
    await press('{ArrowLeft}{PageDown}')
    expect(spoken('Processors j')).toBe('50 processors')
    await press('{PageUp}{PageUp}')
    expect(spoken('Processors j')).toBe('200 processors')
    await press('{End}')
    expect(spoken('Processors j')).toBe('65,536 processors')
    await press('{Home}')
    expect(spoken('Processors j')).toBe('1 processor')
  })

  test('the thumb is at the value, even where the pointer moves it too little to change that', async () => {
    await openDrawn()
    expect(dragSlider('Processors j', 3.05)).toBe('3')
    expect(spoken('Processors j')).toBe('8 processors')
    expect(dragSlider('Processors j', 3.95)).toBe('4')
    expect(spoken('Processors j')).toBe('16 processors')

    // The next key starts from the value, not from where the pointer let go.
    expect(dragSlider('Serial fraction B', 101)).toBe('101')
    const value = spoken('Serial fraction B')
    expect(dragSlider('Serial fraction B', 101.3)).toBe('101')
    await pressOn(sliderNamed('Serial fraction B'), '{ArrowLeft}')
    expect(spoken('Serial fraction B')).not.toBe(value)
  })

  test('Tab alone reaches everything of the main job', async () => {
    await openDrawn()
    const reached: string[] = []
    const note = () => {
      const element = document.activeElement
      const label = element?.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : ''
      reached.push(element?.getAttribute('aria-label') || label || element?.textContent || '')
    }
    document.addEventListener('focusin', note)
    await userEvent.keyboard('{Tab>40/}')
    document.removeEventListener('focusin', note)
    expect(reached).toEqual(
      expect.arrayContaining([
        'Language',
        'Theme',
        'Read the curve at j',
        'Serial fraction B',
        'Serial fraction B, exact',
        'Processors j',
        'Processors j, exact',
        'Measure this browser',
        'Details',
      ]),
    )
  })
})

describe('the exact fields', () => {
  test('take per cent typed with its sign', async () => {
    await openDrawn()
    await enter(B_EXACT, '12.5%')
    expect(spoken('Serial fraction B')).toMatch(/^12\.5\s%$/)
  })

  test('refuse what is no B or no j with a message, and the last good value stays', async () => {
    await openDrawn()
    const before = readouts()
    for (const [name, text, message] of [
      [B_EXACT, '1.5', /1\.5 is more than 1\. For per cent type 1\.5 %/],
      [B_EXACT, '-0.1', /outside 0 to 1/],
      [B_EXACT, 'half', /“half” is not a number/],
      ['Processors j, exact', '0', /outside 1 to 65,536/],
      ['Processors j, exact', '65537', /outside 1 to 65,536/],
      ['Processors j, exact', '2.5', /not a whole number/],
    ] as const) {
      const field = page.getByRole('textbox', { name, exact: true })
      const input = field.element() as HTMLInputElement
      const good = input.value
      await field.fill(text)
      const told = () => texts('[role=alert]').filter((alert) => message.test(alert))
      await expect.poll(told).toHaveLength(1)
      expect(input.getAttribute('aria-invalid')).toBe('true')
      input.blur()
      await expect.poll(() => input.value).toBe(good)
      expect(readouts()).toEqual(before)
    }
  })
})

describe('the chart', () => {
  test('names its lines and marks the chosen j, and its ranges end at j, at the cores and near the limit', async () => {
    await openDrawn()
    const figure = page.getByRole('figure', { name: 'Speedup against processors' }).element()
    const names = () =>
      [...figure.querySelectorAll('svg text.name')].map((name) =>
        (name.textContent ?? '').replace(/\s/g, ' '),
      )
    expect(names()).toEqual(
      expect.arrayContaining(['ideal S = j', 'limit 1/B = 10.0', 'Amdahl, B = 10 %', 'S₈ = 4.71']),
    )
    const lastTick = () => texts('.recharts-xAxis-tick-labels text').at(-1)
    expect(lastTick()).toBe('1,024')
    await press(page.getByText('to j', { exact: true }))
    await expect.poll(lastTick).toBe('8')
    await press(page.getByText('to the cores', { exact: true }))
    // The simulated machine states four.
    await expect.poll(lastTick).toBe('4')
  })

  test('draws both axes linear or logarithmic, without losing the curve', async () => {
    await openDrawn()
    const path = () => document.querySelector('.curve.theory')?.getAttribute('points')
    const first = path()
    await press(page.getByRole('group', { name: 'x' }).getByText('linear'))
    await expect.poll(path).not.toBe(first)
    const second = path()
    await press(page.getByRole('group', { name: 'y' }).getByText('log'))
    await expect.poll(path).not.toBe(second)
    expect(path()).not.toMatch(/NaN|Infinity/)
  })

  test('reads the value out under the pointer and under the keyboard', async () => {
    await openDrawn()
    const surface = await appears('.reading-surface')
    const { width, height } = surface.getBoundingClientRect()
    // A tenth along log₂ j from 1 to 1,024 is j = 2.
    await userEvent.hover(surface, { position: { x: width / 10, y: height / 2 } })
    await expect
      .poll(() => document.querySelector('text.reading')?.textContent?.replace(/\s/g, ' '))
      .toBe('j = 2: S = 1.82, 18.2 % of the limit')

    await openDrawn()
    await pressOn(sliderNamed('Read the curve at j'), '{ArrowRight}')
    expect(spoken('Read the curve at j')?.replace(/\s/g, ' ')).toBe('j = 9: S = 5.00, 50.0 % of the limit')
  })

  /** In the window that the browser's own pointer moves in. */
  const pointer = async (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number) => {
    const frame = window.frameElement?.getBoundingClientRect()
    await cdp().send('Input.dispatchMouseEvent', {
      type,
      x: x + (frame?.x ?? 0),
      y: y + (frame?.y ?? 0),
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    })
  }

  test('a click sets j, the marker is drawn along, and a stroke over the chart does neither', async () => {
    await openDrawn()
    const { left, width, top, height } = (await appears('.reading-surface')).getBoundingClientRect()
    const xOf = (processors: number) => left + (width * Math.log2(processors)) / 10
    const low = top + height - 20
    await appears('.marker-handle')
    const j = () => spoken('Processors j')
    await pointer('mousePressed', xOf(32), low)
    await pointer('mouseReleased', xOf(32), low + 2)
    await expect.poll(j).toBe('32 processors')
    await pointer('mousePressed', xOf(100), low)
    await pointer('mouseMoved', xOf(200), low)
    await pointer('mouseReleased', xOf(200), low)
    expect(j()).toBe('32 processors')
    const marker = (await appears('.marker-handle')).getBoundingClientRect()
    const [x, y] = [marker.x + marker.width / 2, marker.y + marker.height / 2]
    expect(Math.abs(x - xOf(32))).toBeLessThan(1)
    await pointer('mousePressed', x, y)
    await pointer('mouseMoved', xOf(100), y)
    await expect.poll(j).toBe('100 processors')
    // Near a power of two it takes that.
    await pointer('mouseMoved', xOf(130), y)
    await expect.poll(j).toBe('128 processors')
    await pointer('mouseReleased', xOf(130), y)
    await pointer('mouseMoved', xOf(300), y)
    expect(j()).toBe('128 processors')
  })

  test('a rounded number shows all its digits on hover, and gives them when it is copied alone', async () => {
    await openDrawn()
    const figure = document.querySelector('.readouts dd > span') as HTMLElement
    await userEvent.hover(figure)
    expect([figure.textContent, figure.title]).toEqual(['4.71', '4.705882352941176'])
    const copied = (node: Node) => {
      getSelection()?.selectAllChildren(node)
      const clipboardData = new DataTransfer()
      figure.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData }))
      return clipboardData.getData('text/plain')
    }
    expect(copied(figure)).toBe('4.705882352941176')
    expect(copied(document.querySelector('.readouts') as HTMLElement)).toBe('')
  })

  test('pins curves for comparison, six at most, and removes each', async () => {
    const lab = await openDrawn()
    const pin = button('Pin this curve')
    const { setSerialFraction } = lab.store.getState().actions
    for (const share of [0.5, 0.25, 0.05, 0.02, 0.01, 0.2]) {
      setSerialFraction(share)
      ;(pin.element() as HTMLElement).click()
    }
    await expect.poll(() => count('path.curve.pinned')).toBe(6)
    await enter(B_EXACT, '0.3')
    await expect.element(pin).toBeDisabled()
    await press(page.getByRole('button', { name: /Remove the curve for B = 50/ }))
    await expect.poll(() => count('path.curve.pinned')).toBe(5)
  })
})
