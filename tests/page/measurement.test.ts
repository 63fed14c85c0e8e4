/** What the page says of a measurement, on simulated workers. */
import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { measure as measureWith } from '../../src/engine/measure'
import { en } from '../../src/i18n/en'
import { isHidden, visible, watch } from '../../src/platform/page-watch'
import { createFakeClock } from '../fakes/fake-clock'
import { createFakeWorkforce } from '../fakes/fake-workforce'
import {
  count,
  curve,
  enter,
  measureButton,
  measureToTheEnd,
  openDetails,
  openLab,
  stopButton,
  tableRows,
  texts,
} from './lab'
import {
  cleanAndAll,
  expectWords,
  figures,
  isUndisturbed,
  measure,
  measuredRow,
  measureUntil,
  PACE_OF_OURS,
  recordOf,
  settle,
} from './measuring'

test('the notes’ input finds 16 primes, shows both times and their ratio, and draws j = 2', async () => {
  await openLab({ simulated: PACE_OF_OURS })
  await curve()
  await enter('Serial fraction B, exact', '0')
  await openDetails()
  await page.getByLabelText('Workload').selectOptions('notes')
  await page.getByLabelText('Care').selectOptions('quick')
  await enter('Worker counts', '1, 2')
  await measureToTheEnd()
  await expectWords('500 integers from 10¹³, 16 primes', '.conditions')
  const [one, two] = await tableRows('Measured speedup')
  expect(one?.[0]).toBe('1')
  expect(one?.[2]).toMatch(/reference/)
  expect(two?.[0]).toBe('2')
  const [timeOne = 0] = figures(one?.[1])
  const [timeTwo = 0] = figures(two?.[1])
  expect(timeOne).toBeGreaterThan(0)
  expect(timeTwo).toBeGreaterThan(0)
  const [speedup = 0, low = 0, high = 0] = figures(two?.[2])
  expect(low).toBeLessThanOrEqual(speedup)
  expect(high).toBeGreaterThanOrEqual(speedup)
  expect(count('.measured')).toBe(2)
  expect(count('.measured .whiskers')).toBe(1)
  expect(texts('[role=status] .finding')[0]).toMatch(/2 workers took 0\.\d+ of the time: S₂ = /)
  expect(count('figure[aria-label="Who worked when"] li')).toBe(2)
})

test('a measurement that runs shows its progress and the time left, and Stop keeps its points', async () => {
  const lab = await openLab()
  lab.engine.hold(3)
  settle(lab, { care: 'thorough', workerCounts: [1, 2] })
  await measureUntil(lab, 3)
  await expect.element(stopButton()).toBeVisible()
  expect(measureButton().query()).toBeNull()
  await expectWords(/of \d+ blocks? clean/, '.running')
  await expectWords(/about \d+ s left/, '.running')
  const share = document.querySelector('progress')?.getAttribute('value')
  expect(Number(share)).toBeGreaterThan(0)
  expect(Number(share)).toBeLessThanOrEqual(1)
  expect(count('.measured')).toBeGreaterThanOrEqual(2)

  await stopButton().click()
  await expectWords(`${en.measure.cancelled} ${en.measure.kept(3)}`, '.measure-strip [role=status]')
  expect(count('.measured')).toBeGreaterThanOrEqual(2)
  expect((await tableRows('Measured speedup')).length).toBeGreaterThanOrEqual(2)
  await expect.element(measureButton()).toBeVisible()
})

test('the imposed B stays with the points when the slider moves on', async () => {
  const lab = await openLab()
  const { setSerialFraction } = lab.store.getState().actions
  setSerialFraction(0.25)
  await measure(lab, { care: 'quick', workerCounts: [1, 2] })
  setSerialFraction(0.5)
  await expectWords(/Measured with B = 25\s%; press Measure for the present B/, '.finding')
  await expect
    .poll(() => texts('svg text.name'), { interval: 10 })
    .toContainEqual(expect.stringMatching(/measured, B = 25\s%/))
})

test('points past the cores are hollow, the line of the cores is named, and equal units have no ceiling', async () => {
  const lab = await openLab({ simulated: PACE_OF_OURS })
  await measure(lab, { workload: 'equal', workerCounts: [1, 8], care: 'quick' })
  await expectWords(/the prime 100,000,007, tested/, '.conditions')
  await expectWords(/had to share cores/, '.finding')
  expect(count('.measured .hollow')).toBe(1)
  expect(count('.measured .filled')).toBe(1)
  await tableRows('Measured speedup')
  expect(measuredRow('8')['Workers j']).toBe('8')
  expect(measuredRow('8').Ceiling).toBeUndefined()
  expect(texts('svg text.name')).toContain(en.chart.coresLabel(4))
})

test('one core is said, and its point is hollow', async () => {
  const lab = await openLab({
    machine: { isolated: true, statedCores: 1, browser: 'Chromium 156' },
    simulated: { cores: 1, statedCores: 1 },
  })
  // Without being asked for, two workers are compared.
  await measure(lab, { care: 'quick' })
  await expectWords(/This browser says it has one core/, '.notices')
  expect(count('.measured .hollow')).toBe(1)
})

describe('what can go wrong', () => {
  test('a worker that dies in mid-run ends in a message, and the page measures again', async () => {
    const simulated: { diesInRun: number | undefined } = { diesInRun: 30 }
    const lab = await openLab({ simulated })
    await measure(lab, { workerCounts: [1, 2] })
    await expectWords(/Worker \d+ died.*new worker takes its place/, '[role=alert]')
    expect(count('.measured')).toBeGreaterThanOrEqual(2)
    // What was taken until then is all that the figures rest on, and they say that it was broken off.
    await expectWords(/Measuring broke off before/, '.notices')
    const { blocks, notices } = recordOf(lab)
    expect(notices.map(({ kind }) => kind)).toContain('broke-off')
    const before = blocks.length
    expect(cleanAndAll('2').at(-1)).toBe(before)
    // It is kept as one that did not end by its rule.
    await expect.poll(() => lab.shelf.files.size).toBe(1)
    const [file = ''] = lab.shelf.files.values()
    expect(JSON.parse(file).environment.whole).toBe(false)
    simulated.diesInRun = undefined
    await measure(lab)
    expect(lab.store.getState().measurement.phase).toBe('done')
    expect(recordOf(lab).blocks.length).toBeGreaterThan(before)
  })

  test('a page hidden in mid-run pauses, says so, and goes on when it is back', async () => {
    const show = (visibility: DocumentVisibilityState) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility })
      document.dispatchEvent(new Event('visibilitychange'))
    }
    const clock = createFakeClock()
    let runs = 0
    const onRun = () => {
      // Within a block: some settle the machine, and a block is four.
      if (++runs === 15) show('hidden')
    }
    const lab = await openLab({
      // The page's own eyes over simulated workers.
      measure: (plan, signal, onEvent) =>
        measureWith(plan, {
          workforce: createFakeWorkforce(clock, { onRun }),
          clock: { ...clock, breathe: () => new Promise((resolve) => setTimeout(resolve)) },
          page: { isHidden, visible, watch, drawn: () => new Promise((resolve) => setTimeout(resolve)) },
          signal,
          onEvent,
        }),
    })
    try {
      settle(lab, { care: 'quick', workerCounts: [1, 2] })
      await measureButton().click()
      await expectWords(en.measure.stages.hidden, '.measure-strip [role=status]')
      const { blocks } = recordOf(lab)
      expect(blocks.at(-1)?.flags).toContain('hidden')
      // An event that changes nothing does not wake it.
      document.dispatchEvent(new Event('visibilitychange'))
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      expect(recordOf(lab).blocks).toHaveLength(blocks.length)
      expect(texts('.measure-strip [role=status]')).toEqual([en.measure.stages.hidden])
      show('visible')
      await expectWords(/The page was hidden for a while/, '.notices')
      await expect.element(measureButton()).toBeVisible()
    } finally {
      Reflect.deleteProperty(document, 'visibilityState')
    }
    const { blocks } = recordOf(lab)
    const hidden = blocks.filter(({ flags }) => flags.includes('hidden')).length
    expect(hidden).toBe(1)
    await expectWords(`${hidden} × the page was hidden`, '.notices')
    // Set aside, and counted among all.
    expect(cleanAndAll('2')).toEqual([blocks.filter(isUndisturbed).length, blocks.length])
  })

  test('a disturbed measurement says how few of its repetitions are undisturbed', async () => {
    const lab = await openLab({ simulated: { interruptionIn: (run) => (run > 12 ? 50 : 0) } })
    await measure(lab, { care: 'quick', workerCounts: [1, 2], budget: 2_000 })
    const [clean = 0, all = 0] = cleanAndAll('2')
    expect(clean).toBeLessThan(6)
    await expectWords(en.measure.disturbed(clean, all), '.finding')
  })
})
