/** The second page for everyone: axe on each kind of state, and windows of every width. */
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { LANGUAGES } from '../../src/i18n/language'
import { listPrograms } from '../../src/programs/browser-programs'
import { expectAccessible, expectAccessibleInThemes, speak, violations } from './axe'
import { appears } from './lab'
import { openPrograms, runButton, runToTheEnd } from './opened-programs'

/** Quickly, and with all that the page can show. */
const SHORT: Record<string, string> = {
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

const openTable = () =>
  [...document.querySelectorAll<HTMLElement>('.program-view > .pass .span-table summary')].at(-1)?.click()

test('the list, a program before its run and after it have no axe violation in any theme and language', async () => {
  const lab = await openPrograms('')
  expect(await violations(), 'the list').toEqual([])
  location.hash = '#/programs/lock?part=shares&workers=2&scale=0.1'
  await appears('.listing code')
  expect(await violations(), 'before a run').toEqual([])
  await runToTheEnd()
  openTable()
  await expectAccessible(lab, 'after a run')
})

test('a deadlock, and a lock that is held, have no axe violation in any theme and language', async () => {
  const lab = await openPrograms('/deadlock?version=3&scale=0.1')
  await runButton().click()
  await appears('.wait-graph')
  openTable()
  await expectAccessible(lab, 'a deadlock')
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.getByRole('combobox', { name: 'Version' }).selectOptions('2')
  await runToTheEnd()
  expect(await violations(), 'a lock is held').toEqual([])
})

/** Whose results have what others have not: lists and a disturbance, a table. */
const OWN_KINDS = ['primes', 'processes']

test('the page of every program has no axe violation after a run', async () => {
  const { store } = await openPrograms('')
  expect(Object.keys(SHORT).sort()).toEqual(
    listPrograms()
      .map(({ id }) => id)
      .sort(),
  )
  for (const [id, query] of Object.entries(SHORT)) {
    location.hash = `#/programs/${id}${query}`
    await appears(`.program-list a[aria-current][href$="${id}"]`)
    await appears('.listing code')
    if (id === 'deadlock') {
      await runButton().click()
      await appears('.wait-graph')
    } else await runToTheEnd()
    openTable()
    if (OWN_KINDS.includes(id)) await expectAccessibleInThemes({ store }, id)
    else expect(await violations(), id).toEqual([])
  }
})

test('at widths of 320, 390, 768 and 1280 nothing is wider than the window, in any language', async () => {
  const lab = await openPrograms('/lock?scale=0.1')
  await runToTheEnd()
  for (const width of [320, 390, 768, 1280]) {
    await page.viewport(width, 800)
    for (const language of LANGUAGES) {
      await speak(lab, language)
      const excess = document.documentElement.scrollWidth - window.innerWidth
      expect(excess, `${width}, ${language}`).toBeLessThanOrEqual(0)
    }
  }
})
