/** The second page: its routes, its controls, its timeline, its words. Its programs tell made runs. */
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { appears, button, count, curve, measureButton, readouts, texts } from './lab'
import { openPrograms, runButton, runToTheEnd, status } from './opened-programs'

const textbox = (name: string) => page.getByRole('textbox', { name, exact: true })
const view = () => document.querySelector('.program-view')?.textContent ?? ''
const alerts = () => texts('[role=alert]').join(' ')
const heading = () => document.querySelector('#program')?.textContent

test('the lab leads to the programs and back, and its own link is as before', async () => {
  await openPrograms('')
  const nav = page.getByRole('navigation', { name: 'Pages' })
  await expect.element(nav.getByRole('link', { name: 'Programs' })).toHaveAttribute('aria-current', 'page')
  await page.getByRole('link', { name: /Two threads count down/ }).click()
  await expect.poll(heading).toBe('Two threads count down')
  expect(location.hash).toBe('#/programs/countdown')
  await nav.getByRole('link', { name: 'Lab' }).click()
  await curve()
  await expect.poll(() => location.hash).toMatch(/^#v=/)
  history.back()
  await expect.poll(heading).toBe('Two threads count down')
})

test('a link sets the controls and starts nothing; what is set goes into the link', async () => {
  const { runs } = await openPrograms('/lock?part=shares&share=0.25&tasks=999&scale=0.1')
  await expect.element(runButton()).toBeVisible()
  const share = textbox('Share b under the lock')
  await expect.element(share).toHaveValue('0.25')
  // What is out of bounds stays as usual, and is told.
  expect(alerts()).toContain('(tasks=999)')
  await expect.element(textbox('Tasks a worker')).toHaveValue('1')
  expect(count('.program-timeline')).toBe(0)
  expect(runs.begun).toBe(0)
  await share.fill('1.5')
  await expect.poll(alerts).toContain('from 0 to 1')
  expect(alerts()).toContain('stays at 0.25')
  await share.fill('0.5')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => location.hash).toBe('#/programs/lock?part=shares&scale=0.1')
  expect(alerts()).not.toContain('(tasks=999)')
})

test('a link to no program says so; settings that have no say are not shown; the tab is called after the program', async () => {
  await openPrograms('/nosuch')
  await expect.poll(view).toContain('There is no program called “nosuch”')
  location.hash = '#/programs/LOCK/'
  await expect.element(runButton()).toBeVisible()
  expect(document.title).toBe('Two threads under one lock – Amdahl Lab')
  expect(textbox('Tasks a worker').query()).toBeNull()
  await page.getByRole('combobox', { name: 'What runs' }).selectOptions('shares')
  await expect.element(textbox('Tasks a worker')).toBeVisible()
  await page.getByRole('link', { name: 'Lab' }).click()
  await expect.poll(() => document.title).toBe('Amdahl Lab')
})

test('on a phone a program that is chosen comes into sight', async () => {
  await openPrograms('', { size: [390, 844] })
  await page.getByRole('link', { name: /Two threads count down/ }).click()
  await expect.poll(() => document.activeElement?.id).toBe('program')
  expect(heading()).toBe('Two threads count down')
  expect(document.querySelector('#program')?.getBoundingClientRect().y).toBeLessThan(400)
})

test('a run shows its timeline, lines, T and S; the measured B goes to the lab', async () => {
  await openPrograms('/lock?part=shares&workers=2&scale=0.1')
  await runToTheEnd()
  expect(texts('.finding')[0]?.replace(/\u00a0/g, ' ')).toBe('T(1) = 200 ms, T(2) = 150 ms, S₂ = 1.33')
  const timeline = page.getByRole('figure', { name: /under one lock \(j = 2\)/ })
  expect(timeline.element().querySelectorAll('.lane').length).toBe(2)
  await button('Set this B in the lab').click()
  await curve()
  // B is 0.5: the limit is 2.
  const limit = () => Object.entries(readouts()).find(([name]) => name.startsWith('Limit'))?.[1]
  await expect.poll(limit).toBe('2.00')
})

test('a pass of 150 ms is drawn 3/4 as wide as one of 200 ms, which marks its end; they are zoomed together', async () => {
  await openPrograms('/lock?part=shares&workers=2&scale=0.1')
  await runToTheEnd()
  const drawnIn = (timeline: Element | undefined) => {
    const lane = timeline?.querySelector('.lane')?.getBoundingClientRect() ?? new DOMRect()
    const spans = [...(timeline?.querySelectorAll('.lane span') ?? [])].map((span) =>
      span.getBoundingClientRect(),
    )
    return { lane, width: Math.max(...spans.map(({ right }) => right)) - lane.left }
  }
  const [alone, together] = document.querySelectorAll('.program-timeline')
  const { lane, width } = drawnIn(alone)
  // The thinnest spans are drawn one pixel wide, so the last may end a little late.
  expect(width / lane.width).toBeCloseTo(1, 2)
  expect(drawnIn(together).lane.width).toBe(lane.width)
  expect(drawnIn(together).width / width).toBeCloseTo(150 / 200, 2)
  const marked = () => {
    const { right } = alone?.querySelector('.pass-end')?.getBoundingClientRect() ?? new DOMRect()
    return (right - lane.left) / lane.width
  }
  expect(marked()).toBeCloseTo(150 / 200, 2)
  expect(texts('.pass-ends').map((text) => text.replace(/\u00a0/g, ' '))).toEqual(['150 ms', ''])
  // A key in one timeline zooms both: what is shown is the half from 50 to 150 ms.
  together?.querySelector('section')?.focus()
  await userEvent.keyboard('+')
  expect(marked()).toBeCloseTo(1, 2)
  expect(drawnIn(alone).width / lane.width).toBeCloseTo(1.5, 2)
  expect(drawnIn(together).width / lane.width).toBeCloseTo(1, 2)
})

test('leaving the page ends the run', async () => {
  const { runs, holdIn } = await openPrograms('/countdown')
  holdIn('alone')
  await runButton().click()
  await expect.element(button('Stop')).toBeVisible()
  expect(runs).toEqual({ begun: 1, stopped: 0 })
  await page.getByRole('link', { name: 'Lab' }).click()
  await curve()
  expect(runs).toEqual({ begun: 1, stopped: 1 })
})

test('a deadlock is drawn and named, and Stop frees it', async () => {
  await openPrograms('/deadlock?version=3&scale=0.1')
  await runButton().click()
  await expect.element(page.getByRole('heading', { name: 'Who waits for whom' })).toBeVisible()
  expect(texts('.wait-graph')[0]).toContain('A deadlock: each waits')
  expect(page.getByRole('img', { name: /AAA waits for lock_b, held by BBB/ }).elements().length).toBe(1)
  await button('Stop').click()
  await expect.poll(status).toContain('all locks are free')
  await page.getByRole('combobox', { name: 'Version' }).selectOptions('1')
  await runButton().click()
  await expect.poll(() => texts('.wait-graph')[0]).toContain('An abandoned lock')
  expect(texts('.wait-graph')[0]).toContain('AAA (ended)')
})

test('holding a lock is drawn and named, in the legend and in the table; the words are those of the version', async () => {
  await openPrograms('/deadlock?version=2&scale=0.1')
  await expect.poll(view).toContain('no T(1) is measured')
  await runToTheEnd()
  expect(view()).toContain('One thread failed')
  expect(view()).toMatch(/BBB waited [\d.]+ m?s while AAA held the lock/)
  expect(count('.lane .holding')).toBeGreaterThan(1)
  expect(texts('.state-legend').join()).toContain('holds a lock')
  expect(texts('.span-table').join()).toContain('Holds')
})

test('a B that the law does not have is not drawn as if it had', async () => {
  await openPrograms('/newton?digits=1000&workers=8')
  await runToTheEnd()
  const told = texts('.share-chart')
    .join()
    .replace(/\u00a0/g, ' ')
  // S = 5/6, and e = (6/5 − 1/8) / (1 − 1/8).
  expect(told).toContain('S = 0.833 on 8')
  expect(told).toContain('law with B = 100.0 %')
  expect(told).toContain('No B gives this: S is below 1')
  expect(told).toContain('asks for e = 122.9 %')
  await button('Set this B in the lab').click()
  await expect.poll(() => location.hash).toMatch(/^#v=/)
  expect(location.hash).toMatch(/[&#]B=1(?:&|$)/)
})

test('on one core the page says what more workers can and cannot do, and runs', async () => {
  const machine = { isolated: true, statedCores: 1, browser: 'Chromium 156' }
  await openPrograms('/newton?workers=2&digits=1000', { machine })
  await expect.poll(() => texts('.run-strip').join()).toContain('This browser states one core')
  await runToTheEnd()
})

test('a new version is offered on both pages, and not taken while a program or a measurement runs', async () => {
  let taken = 0
  const takeUpdate = async () => {
    taken++
  }
  const { store, engine } = await openPrograms('/deadlock?version=1&scale=0.1', { takeUpdate })
  store.getState().actions.say({ kind: 'update-ready' })
  const take = button('Take the new version')
  await expect.element(take).toBeEnabled()
  await runButton().click()
  await expect.poll(alerts).toContain('An abandoned lock')
  await expect.element(take).toBeDisabled()
  await button('Stop').click()
  await expect.element(runButton()).toBeVisible()
  await expect.element(take).toBeEnabled()
  await page.getByRole('link', { name: 'Lab' }).click()
  engine.hold(1)
  await measureButton().click()
  await expect.element(take).toBeDisabled()
  await button('Stop').click()
  await expect.element(measureButton()).toBeVisible()
  expect(taken).toBe(0)
  await take.click()
  await expect.poll(() => taken).toBe(1)
})

/** Presses Tab until the focus is on what is wanted. */
async function tabTo(wanted: string): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await userEvent.keyboard('{Tab}')
    if (document.activeElement?.matches(wanted)) return
  }
  throw new Error(`the keyboard does not come to ${wanted}`)
}

test('by keyboard alone: a program is chosen, set, run and stopped, its timeline zoomed and read as a table', async () => {
  const { holdIn } = await openPrograms('')
  holdIn('alone')
  await tabTo('.program-list a[href$="/countdown"]')
  await userEvent.keyboard('{Enter}')
  await expect.poll(heading).toBe('Two threads count down')
  await tabTo('.program-controls input')
  await userEvent.keyboard('{ControlOrMeta>}a{/ControlOrMeta}3{Enter}')
  await expect.poll(() => location.hash).toContain('from=3')
  await tabTo('.main-action')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => texts('.active-now').join()).toContain('threading.active_count() = 2;')
  await appears('.program-timeline')
  // The button keeps the focus while it changes from Run to Stop.
  expect(document.activeElement?.textContent).toBe('Stop')
  await userEvent.keyboard('{Enter}')
  await expect.poll(status).toContain('all locks are free')
  expect(document.activeElement?.textContent).toBe('Run')
  await tabTo('.program-timeline section')
  const figure = page.getByRole('figure', { name: /one after the other/ }).element()
  expect(figure.contains(document.activeElement)).toBe(true)
  const shown = () => texts('.timeline-bar p')[0]
  const whole = shown()
  await userEvent.keyboard('+')
  const zoomed = shown()
  expect(zoomed).not.toBe(whole)
  await userEvent.keyboard('{ArrowRight}')
  expect(shown()).not.toBe(zoomed)
  await userEvent.keyboard('0')
  expect(shown()).toBe(whole)
  await tabTo('.span-table summary')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => figure.querySelector('details')?.open).toBe(true)
  expect(figure.querySelector('tbody tr')?.textContent).toContain('Worker 1')
})
