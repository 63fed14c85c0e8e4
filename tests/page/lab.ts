/** The whole lab on a real page with real styles, over a simulated machine: a measurement takes milliseconds. */
import type {} from '@vitest/browser-playwright'
import { afterEach, beforeEach, expect } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import { type PagePorts, type StartedLab, startLab } from '../../src/app/start-lab'
import { measure } from '../../src/engine/measure'
import type { RestClock } from '../../src/store/at-rest'
import { createFakeClock } from '../fakes/fake-clock'
import { createFakePage, type FakePage } from '../fakes/fake-page'
import { createFakeShelf, type FakeShelf } from '../fakes/fake-shelf'
import { createFakeWorkforce, type Machine } from '../fakes/fake-workforce'

/** A moment later, as a task of its own, so that React and the browser have their turn. */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Time passes only when something waits for it, and then at once. */
function createPromptClock(): RestClock {
  let now = 0
  return {
    now: () => now,
    after: (milliseconds, run) => {
      const timer = setTimeout(() => {
        now += milliseconds
        run()
      })
      return () => clearTimeout(timer)
    },
  }
}

/** Where a measurement waits until the test lets it go on. */
type Gate = { before: number; open: () => void; opened: Promise<void> }

/** What the real engine states as well: without it a lab file cannot be read again. */
const OF_THE_PAGE = { dispatchTime: 0.1, pageVersion: '0.1.0' }

/** The engine's protocol on simulated workers. */
export function createSimulatedEngine(machine: Partial<Machine> = {}) {
  const clock = createFakeClock()
  const fakePage: FakePage = createFakePage(clock)
  let gate: Gate | undefined
  const port: PagePorts['measure'] = (plan, signal, onEvent) => {
    let blocks = 0
    const stopped = new Promise<void>((resolve) =>
      signal.addEventListener('abort', () => resolve(), { once: true }),
    )
    return measure(plan, {
      workforce: createFakeWorkforce(clock, machine),
      clock: { ...clock, breathe: nextTask },
      page: {
        ...fakePage,
        drawn: async () => {
          await nextTask()
          if (gate && blocks >= gate.before) await Promise.race([gate.opened, stopped])
        },
      },
      signal,
      onEvent: (event) => {
        if (event.type === 'sampleTaken') blocks++
        if (event.type !== 'conditionsRead') return onEvent(event)
        onEvent({ ...event, conditions: { ...OF_THE_PAGE, ...event.conditions } })
      },
    })
  }
  return {
    port,
    page: fakePage,
    clock,
    /** Each measurement from now on waits before its next block after `before` of them. */
    hold(before: number) {
      let open = () => {}
      const opened = new Promise<void>((resolve) => {
        open = resolve
      })
      gate = { before, open, opened }
    },
    goOn() {
      gate?.open()
      gate = undefined
    },
  }
}

type SimulatedEngine = ReturnType<typeof createSimulatedEngine>

/** Small texts in memory. */
export function itemsInMemory(kept: Record<string, string> = {}) {
  const texts = new Map(Object.entries(kept))
  return {
    texts,
    readKept: (name: string) => {
      const text = texts.get(name)
      return text === undefined ? ({ kind: 'nothing' } as const) : ({ kind: 'text', text } as const)
    },
    keep: (name: string, text: string) => {
      texts.set(name, text)
      return true
    },
  }
}

type Options = Partial<PagePorts> & {
  /** What stands behind the # of the address. */
  fragment?: string
  /** Of the window, in pixels. */
  size?: readonly [width: number, height: number]
  /** What the simulated workers are. */
  simulated?: Partial<Machine>
}

export type OpenedLab = StartedLab & {
  engine: SimulatedEngine
  shelf: FakeShelf
  items: ReturnType<typeof itemsInMemory>
}

const noPrograms: PagePorts['loadPrograms'] = () => Promise.reject(new Error('this test has no programs'))

let shown: { lab: StartedLab; root: HTMLElement } | undefined
let errors: string[] = []
const consoleError = console.error

/** What a page that was left has left behind. */
async function close(): Promise<void> {
  shown?.lab.stop()
  // React ends effects in a task of its own.
  await nextTask()
  shown?.root.remove()
  shown = undefined
  sessionStorage.clear()
  history.replaceState(null, '', location.pathname + location.search)
}

beforeEach(() => {
  errors = []
  console.error = (...told: unknown[]) => {
    errors.push(told.map(String).join(' '))
  }
})

afterEach(async () => {
  await close()
  console.error = consoleError
  expect(errors).toEqual([])
})

/** Opens the lab as on a fresh page; the one before, if any, is closed, as by a reload. */
export async function openLab({
  fragment = '',
  size: [width, height] = [1280, 720],
  simulated = {},
  ...ports
}: Options = {}): Promise<OpenedLab> {
  await close()
  await page.viewport(width, height)
  history.replaceState(null, '', fragment === '' ? location.pathname + location.search : `#${fragment}`)
  const engine = createSimulatedEngine(simulated)
  const shelf = createFakeShelf()
  const items = itemsInMemory()
  const root = document.createElement('div')
  root.id = 'root'
  document.body.append(root)
  const lab = await startLab(
    {
      machine: { isolated: true, statedCores: 4, browser: 'Chromium 156' },
      language: 'en',
      measure: engine.port,
      shelf,
      now: () => new Date(Date.UTC(2026, 0, 2, 3, 4, 5)),
      drawSeed: () => 1,
      items,
      clock: createPromptClock(),
      loadPrograms: noPrograms,
      embedded: undefined,
      ...ports,
    },
    root,
  )
  if (!lab) throw new Error('the lab could not be started')
  shown = { lab, root }
  return { ...lab, engine, shelf, items }
}

/** The first element of a selector, once it is there. */
export async function appears<Found extends Element = HTMLElement>(selector: string): Promise<Found> {
  await expect.poll(() => document.querySelector(selector), { interval: 10 }).not.toBeNull()
  return document.querySelector(selector) as Found
}

export const count = (selector: string): number => document.querySelectorAll(selector).length

export const texts = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '')

export const curve = () => appears('.curve.theory')
export const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
export const measureButton = () => button('Measure this browser')
export const stopButton = () => button('Stop')
export const slider = (name: string): Locator => page.getByRole('slider', { name, exact: true })

/** A slider's value as it is spoken. */
export const spoken = (name: string): string | null => slider(name).element().getAttribute('aria-valuetext')

/** Types into an exact field and leaves it. */
export async function enter(name: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: true })
  await field.fill(text)
  await userEvent.keyboard('{Enter}')
}

export async function openDetails(): Promise<void> {
  const details = button('Details')
  await expect.element(details).toBeInTheDocument()
  if (details.element().getAttribute('aria-expanded') !== 'true') await details.click()
  await expect.element(page.getByLabelText('Workload')).toBeVisible()
}

/** Measures as it is set, to the end. */
export async function measureToTheEnd(): Promise<void> {
  await measureButton().click()
  await appears('.finding')
  await expect.element(measureButton()).toBeVisible()
}

/** The cells of a table, row by row, the heading row left out. */
export async function tableRows(name: string): Promise<string[][]> {
  const table = page.getByRole('table', { name, exact: true })
  await expect.element(table).toBeInTheDocument()
  return [...table.element().querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => (cell.textContent ?? '').replace(/\u00a0/g, ' ')),
  )
}

/** The four numbers by their names, without white space. */
export function readouts(): Record<string, string> {
  const pairs = [...document.querySelectorAll('.readouts > div')].map((part) => [
    part.querySelector('dt')?.textContent ?? '',
    (part.querySelector('dd')?.textContent ?? '').replace(/\s/g, ''),
  ])
  return Object.fromEntries(pairs)
}

/** Moves a slider as a pointer does: anywhere, also between its values. @returns where its thumb is then */
export function dragSlider(name: string, position: number): string {
  const input = slider(name).element() as HTMLInputElement
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, String(position))
  input.dispatchEvent(new Event('input', { bubbles: true }))
  return input.value
}

/** Clicks without a pointer, at a tenth of its cost: for the steps that only lead to what a test is about. */
export async function press(target: Locator): Promise<void> {
  await expect.element(target).toBeInTheDocument()
  ;(target.element() as HTMLElement).click()
}
