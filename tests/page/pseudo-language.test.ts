/**
 * The page in a language that nobody speaks (`pseudo-words.ts`): whatever is read outside of its brackets is hard-coded, and
 * whatever is cut off would be cut off in a language with longer words.
 */
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { fetchTexts } from '../../src/i18n/texts'
import { listPrograms } from '../../src/programs/browser-programs'
import labFile3 from '../fixtures/lab-file-3.json?raw'
import { appears, count, curve, type OpenedLab, openLab, texts } from './lab'
import { openPrograms } from './opened-programs'
import { inPseudo, outsideBrackets } from './pseudo-words'

const WIDTHS = [1280, 390]
const SIZE = [1280, 800] as const

/** Every English dictionary, those to come as well. */
const ENGLISH = import.meta.glob<Record<string, object>>(['../../src/i18n/en.ts', '../../src/i18n/*-en.ts'], {
  eager: true,
})

let inEnglish: [dictionary: object, texts: object][] = []

/** They speak that language until the tests of this file have ended. */
beforeAll(async () => {
  const dictionaries = Object.entries(ENGLISH).map(([path, exported]) => {
    const [dictionary, ...others] = Object.values(exported)
    if (!dictionary || others.length > 0) throw new Error(`${path} exports no dictionary, or more than one`)
    return dictionary
  })
  expect(dictionaries.length).toBeGreaterThan(6)
  inEnglish = dictionaries.map((dictionary) => [dictionary, { ...dictionary }])
  // The page has a copy of the first, with numbers and a name of the language in addition.
  const shown = await fetchTexts('en')
  const [first] = Object.values(ENGLISH['../../src/i18n/en.ts'] ?? {})
  for (const [dictionary, english] of inEnglish) Object.assign(dictionary, inPseudo(english))
  inEnglish.push([shown, { ...shown }])
  Object.assign(shown, first)
})
afterAll(() => {
  for (const [dictionary, english] of inEnglish) Object.assign(dictionary, english)
})

/**
 * The short list of what is the same in every language: units, kinds of files, browsers, languages by their own names, and
 * what the programs of the notes call their threads and locks. Words of one letter are symbols of the field.
 */
const SAME_EVERYWHERE = new Set(
  [
    ...['log', 'min', 'ms', 'µs', 'MiB', 'kB', 'CSV', 'PNG', 'SVG', 'QR'],
    ...['Chromium', 'HeadlessChrome', 'Chrome', 'English', '简体中文', '繁體中文'],
    ...['AAA', 'BBB', 'lock'],
  ].flatMap((word) => [word, word.replace('µ', 'μ')]),
)
/** Numbers with a sign of the language: a moment, as the browser writes it. */
const MOMENT = /\p{Lu}\p{Ll}{2} \d{1,2}, \d{4}, \d{1,2}:\d{2}\s[AP]M/gu
/** What is no text of the page: code, what a program has printed, formulas, where a law was published, addresses. */
const NO_TEXT = 'script, style, math, code, pre, .source, .address, .sheet-address, .digits, kbd'

/** What is seen or read aloud, with the place where it stands. */
type Said = { text: string; where: string }

const SPOKEN = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt']

function said(): Said[] {
  const isShown = (element: Element) => {
    const box = element.closest('select') ?? element
    return box.checkVisibility({ visibilityProperty: true })
  }
  const found: Said[] = [{ text: document.title, where: 'title' }]
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { parentElement: parent, nodeValue } = walker.currentNode
    if (!parent || parent.closest(NO_TEXT) || !isShown(parent)) continue
    found.push({ text: nodeValue ?? '', where: `${parent.tagName}.${parent.getAttribute('class') ?? ''}` })
  }
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('math, pre, code') || !isShown(element)) continue
    for (const name of SPOKEN) {
      const text = element.getAttribute(name)
      if (text) found.push({ text, where: `${name} of ${element.tagName}` })
    }
  }
  return found
}

const lettersOf = (text: string) =>
  outsideBrackets(text)
    .replace(MOMENT, '')
    .split(/[^\p{L}′]+/u)
    .filter((word) => word.length > 1 && !SAME_EVERYWHERE.has(word.replace('′', '')))

function hardCoded(): string[] {
  const all = said()
  expect(all.filter(({ text }) => text.includes('⟦')).length).toBeGreaterThan(5)
  return all.filter(({ text }) => lettersOf(text).length > 0).map(({ text, where }) => `${where}: ${text}`)
}

const scrolls = (element: Element | null): boolean =>
  element !== null &&
  (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement))

/** What has less room than it needs, and neither scrolls nor is cut short on purpose, with an ellipsis. */
function cutOff(): string[] {
  const found: string[] = []
  const excess = document.documentElement.scrollWidth - innerWidth
  if (excess > 0) found.push(`the page scrolls sideways by ${excess}`)
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue
    // The marks of a slider are numbers, and stand half beside its ends. One pixel is for what is only read aloud.
    if (element.closest('.unseen, .slider-marks, select, math, svg') || element.clientWidth <= 1) continue
    if (element.scrollWidth <= element.clientWidth + 1) continue
    const { display, textOverflow } = getComputedStyle(element)
    if (display === 'inline' || textOverflow === 'ellipsis' || scrolls(element)) continue
    found.push(`${element.scrollWidth} > ${element.clientWidth}: ${element.outerHTML.slice(0, 140)}`)
  }
  for (const text of document.querySelectorAll<SVGTextElement>('svg text')) {
    const sheet = text.ownerSVGElement?.getBoundingClientRect()
    const box = text.getBoundingClientRect()
    if (!sheet || box.width === 0 || !text.checkVisibility({ visibilityProperty: true })) continue
    if (box.left < sheet.left - 1 || box.right > sheet.right + 1)
      found.push(`in a drawing: ${text.textContent}`)
  }
  return found
}

/** The chart follows its room in steps: it has when two looks find the same. */
async function chartAtRest(): Promise<void> {
  const look = () => document.querySelector('.plot-room')?.innerHTML
  let before = 'nothing yet'
  const isAtRest = () => {
    const followed = [...document.querySelectorAll('.plot-room svg.layers')].every(
      (sheet) => Number(sheet.getAttribute('width')) === sheet.closest('.plot-room')?.clientWidth,
    )
    const [last, now] = [before, look() ?? '']
    before = now
    return followed && now === last
  }
  await expect.poll(isAtRest).toBe(true)
}

/** Nothing is wrong with the page as it stands, at each width, the present one first. */
async function expectNoFaults(where: string): Promise<void> {
  expect(hardCoded(), where).toEqual([])
  for (const width of [innerWidth, ...WIDTHS.filter((other) => other !== innerWidth)]) {
    if (width !== innerWidth) await page.viewport(width, SIZE[1])
    await chartAtRest()
    await expect.poll(cutOff, { message: `${where}, ${width} px` }).toEqual([])
  }
}

/** What lies below the fold is laid out only when it comes into sight. */
function layOutAll(): void {
  const style = document.createElement('style')
  style.textContent = '.below > * { content-visibility: visible !important }'
  document.head.append(style)
  onTestFinished(() => style.remove())
}

const press = async (selector: string, place = 0) => {
  await appears(selector)
  document.querySelectorAll<HTMLElement>(selector)[place]?.click()
}

async function openMeasured({ store }: OpenedLab): Promise<void> {
  await store.getState().actions.openLabFile(labFile3)
  await expect.poll(() => count('.measured')).toBeGreaterThan(1)
}

describe('in a language of longer words the lab has no text of its own, and cuts none off', () => {
  test('as it begins, with Details open, other laws, pins, and a message', async () => {
    await openLab({ size: SIZE })
    await curve()
    await appears('.share')
    await appears('.program-steps')
    layOutAll()
    await expectNoFaults('at the beginning')
    await press('.measure-strip button[aria-expanded]')
    const workload = await appears<HTMLSelectElement>('.details select')
    await userEvent.selectOptions(workload, 'custom')
    await press('.compare button')
    await press('.law-choice summary')
    for (const law of [0, 4, 6]) await press('.law-choice input', law)
    await expect.poll(() => count('.law-choice input:checked')).toBe(3)
    await expectNoFaults('with Details, pins and laws')
  })

  test('with a measurement that was opened, its fits, its account, and help', async () => {
    const lab = await openLab({ size: SIZE })
    await openMeasured(lab)
    await appears('.fits')
    await appears('.account')
    layOutAll()
    await expectNoFaults('with a measurement')
    await press('.message button.quiet')
    await press('.help-button')
    await appears('dialog[open]')
    await expectNoFaults('in help')
    await userEvent.keyboard('{Escape}')
    await press('.share-actions button', 1)
    await appears('.link-code[open]')
    await expectNoFaults('with the code of the link')
  })

  test('presented, and in a frame of another page', async () => {
    await openLab({ size: SIZE })
    await curve()
    await press('.present-button')
    await expect.poll(() => document.documentElement.hasAttribute('data-presenting')).toBe(true)
    await expectNoFaults('presented')
    for (const embedded of ['chart', 'lab', 'measure'] as const) {
      await openLab({ embedded, size: SIZE })
      await curve()
      await expectNoFaults(`embedded ${embedded}`)
    }
  })

  test('on paper', async () => {
    const printing = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    onTestFinished(async () => {
      printing.mockRestore()
      await cdp().send('Emulation.setEmulatedMedia', { media: '' })
    })
    const lab = await openLab({ size: SIZE })
    await openMeasured(lab)
    await press('.print-worksheet')
    await appears('.worksheet .curve.theory')
    await expect.poll(() => printing.mock.calls.length).toBe(1)
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
    expect(hardCoded()).toEqual([])
  })
})

/** With all that the page can show. */
const PROGRAMS: Record<string, string> = {
  primes: '',
  newton: '?digits=1000&workers=2',
  countdown: '?from=1&scale=0.1',
  lock: '?part=shares&workers=2&scale=0.1',
  queue: '?scale=0.1',
  deadlock: '?version=3&scale=0.1',
  processes: '?mebibytes=1&workers=2',
  reduction: '?millions=1&workers=2',
  requests: '?scale=0.1',
  asyncio: '',
}

test('so it is on the page of every program, before a run and after it', async () => {
  expect(
    listPrograms()
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(Object.keys(PROGRAMS).toSorted())
  for (const [id, query] of Object.entries(PROGRAMS)) {
    await openPrograms(`/${id}${query}`, { size: SIZE })
    await appears('.listing code')
    await expectNoFaults(id)
    await press('.run-strip .main-action')
    await appears(id === 'deadlock' ? '.wait-graph' : '.program-result')
    await expectNoFaults(`${id}, run`)
  }
  expect(texts('.program-list a').length).toBe(Object.keys(PROGRAMS).length)
})
