/**
 * The site in a language that nobody speaks (`pseudo-words.ts`): whatever is read outside of its brackets is hard-coded, and
 * whatever is cut off would be cut off in a language with longer words.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import { type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectNoErrors, openingLabs, UNSERVED } from './lab-page'
import { outsideBrackets } from './pseudo-words'

const root = fileURLToPath(new URL('../..', import.meta.url))
const outDir = join(root, '.cache/pseudo-site')
const WIDTHS = [1280, 390]

let server: PreviewServer
let url = ''

beforeAll(async () => {
  // In a process of its own: called from here it would bundle React's development build.
  const script = join(root, 'scripts/pseudo-site.mjs')
  const built = spawnSync(process.execPath, [script, outDir], { cwd: root, stdio: 'inherit' })
  if (built.status !== 0) throw new Error('the site could not be built')
  server = await preview({
    root,
    logLevel: 'warn',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  })
  url = server.resolvedUrls?.local[0] ?? ''
}, 300_000)
afterAll(() => server.close())

const openLab = openingLabs()
const openPrograms = openingLabs('.program-list')

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

const said = (page: Page, noText: string) =>
  page.evaluate((ignored): Said[] => {
    const isShown = (element: Element) => {
      const box = element.closest('select') ?? element
      return box.checkVisibility({ visibilityProperty: true })
    }
    const found: Said[] = [{ text: document.title, where: 'title' }]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement: parent, nodeValue } = walker.currentNode
      if (!parent || parent.closest(ignored) || !isShown(parent)) continue
      found.push({ text: nodeValue ?? '', where: `${parent.tagName}.${parent.getAttribute('class') ?? ''}` })
    }
    const spoken = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt']
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('math, pre, code') || !isShown(element)) continue
      for (const name of spoken) {
        const text = element.getAttribute(name)
        if (text) found.push({ text, where: `${name} of ${element.tagName}` })
      }
    }
    return found
  }, noText)

const lettersOf = (text: string) =>
  outsideBrackets(text)
    .replace(MOMENT, '')
    .split(/[^\p{L}′]+/u)
    .filter((word) => word.length > 1 && !SAME_EVERYWHERE.has(word.replace('′', '')))

async function hardCoded(page: Page): Promise<string[]> {
  const all = await said(page, NO_TEXT)
  expect(all.filter(({ text }) => text.includes('⟦')).length).toBeGreaterThan(5)
  return all.filter(({ text }) => lettersOf(text).length > 0).map(({ text, where }) => `${where}: ${text}`)
}

/** What has less room than it needs, and neither scrolls nor is cut short on purpose, with an ellipsis. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = []
    const excess = document.documentElement.scrollWidth - innerWidth
    if (excess > 0) found.push(`the page scrolls sideways by ${excess}`)
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      // The marks of a slider are numbers, and stand half beside its ends. One pixel is for what is only read aloud.
      if (element.closest('.unseen, .slider-marks, select, math, svg') || element.clientWidth <= 1) continue
      const { display, textOverflow } = getComputedStyle(element)
      if (display === 'inline' || textOverflow === 'ellipsis') continue
      if (element.scrollWidth > element.clientWidth + 1 && !scrolls(element)) {
        found.push(`${element.scrollWidth} > ${element.clientWidth}: ${element.outerHTML.slice(0, 140)}`)
      }
    }
    for (const text of document.querySelectorAll<SVGTextElement>('svg text')) {
      const sheet = text.ownerSVGElement?.getBoundingClientRect()
      const box = text.getBoundingClientRect()
      if (!sheet || box.width === 0 || !text.checkVisibility({ visibilityProperty: true })) continue
      if (box.left < sheet.left - 1 || box.right > sheet.right + 1)
        found.push(`in a drawing: ${text.textContent}`)
    }
    return found
  })

/** All that is wrong with the page as it stands, at each width. */
async function faults(page: Page, where: string): Promise<string[]> {
  const found = await hardCoded(page)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    // Charts follow their room.
    await page.waitForTimeout(300)
    found.push(...(await cutOff(page)).map((fault) => `${width} px: ${fault}`))
  }
  await page.setViewportSize({ width: 1280, height: 720 })
  return [...new Set(found)].map((fault) => `${where}: ${fault}`)
}

/** What lies below the fold is laid out only when it comes into sight. */
const layOutAll = (page: Page) =>
  page.addStyleTag({ content: '.below > * { content-visibility: visible !important }' })

describe('in a language of longer words the lab has no text of its own, and cuts none off', () => {
  test('as it begins, with Details open, other laws, pins, and a message', async () => {
    const lab = await openLab(url, UNSERVED)
    const { page } = lab
    await page.locator('.share').waitFor({ state: 'attached' })
    await page.locator('.program-steps').waitFor({ state: 'attached' })
    await layOutAll(page)
    const found = await faults(page, 'at the beginning')
    await page.locator('.measure-strip button[aria-expanded]').click()
    await page.locator('.details select').first().selectOption('custom')
    await page.locator('.compare button').click()
    await page.locator('.law-choice summary').click()
    for (const law of [0, 4, 6]) await page.locator('.law-choice input').nth(law).check()
    found.push(...(await faults(page, 'with Details, pins and laws')))
    expect(found).toEqual([])
    expectNoErrors(lab)
  })

  test('with a measurement that was opened, its fits, its account, and help', async () => {
    const lab = await openLab(url, UNSERVED)
    const { page } = lab
    await page.locator('input[type=file]').setInputFiles('tests/fixtures/lab-file-3.json')
    await page.locator('.fits').waitFor({ state: 'attached' })
    await page.locator('.account').waitFor({ state: 'attached' })
    await layOutAll(page)
    const found = await faults(page, 'with a measurement')
    await page.locator('.message button.quiet').first().click()
    await page.locator('.help-button').click()
    found.push(...(await faults(page, 'in help')))
    await page.keyboard.press('Escape')
    await page.locator('.share-actions button').nth(1).click()
    found.push(...(await faults(page, 'with the code of the link')))
    expect(found).toEqual([])
    expectNoErrors(lab)
  })

  test('presented, and in a frame of another page', async () => {
    const { page } = await openLab(url, UNSERVED)
    await page.locator('.present-button').click()
    const found = await faults(page, 'presented')
    for (const part of ['chart', 'lab', 'measure']) {
      const framed = await openLab(`${url}?embed=${part}`, UNSERVED)
      found.push(...(await faults(framed.page, `embedded ${part}`)))
      await framed.page.context().close()
    }
    expect(found).toEqual([])
  })

  test('on paper', async () => {
    const { page } = await openLab(url, UNSERVED)
    await page.locator('input[type=file]').setInputFiles('tests/fixtures/lab-file-3.json')
    await page.locator('.measured').nth(1).waitFor({ state: 'attached' })
    await page.evaluate(() => {
      window.print = () => {}
    })
    await page.locator('.print-worksheet').click()
    await page.locator('.worksheet .curve.theory').first().waitFor({ state: 'attached' })
    await page.emulateMedia({ media: 'print' })
    expect(await hardCoded(page)).toEqual([])
  })
})

/** Quickly, and with all that the page can show. */
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

test.each(Object.entries(PROGRAMS))(
  'so it is on the page of %s, before a run and after it',
  async (id, query) => {
    const { page } = await openPrograms(`${url}#/programs/${id}${query}`, UNSERVED)
    await page.locator('.listing code').first().waitFor()
    const found = await faults(page, id)
    await page.locator('.run-strip .main-action').click()
    if (id === 'deadlock') await page.locator('.wait-graph').waitFor()
    else if (id !== 'requests') await page.locator('.program-result').waitFor({ timeout: 150_000 })
    found.push(...(await faults(page, `${id}, run`)))
    expect(found).toEqual([])
  },
  // The coroutines of the notes take their time.
  240_000,
)

test('every program is looked at', async () => {
  const { page } = await openPrograms(`${url}#/programs`, UNSERVED)
  const links = await page
    .locator('.program-list a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-1)))
  expect(links.toSorted()).toEqual(Object.keys(PROGRAMS).toSorted())
})
