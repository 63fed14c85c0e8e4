/** The order in which parts of the page are fetched. Each test has the module anew, as a page that is loaded has. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** The page is at rest at once, so that only what is ahead holds a part back. */
vi.mock('../../../src/platform/page-rest', () => ({ turnAtRest: () => Promise.resolve() }))

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const loadOrder = () => import('../../../src/app/fetch-order')
const settle = () => vi.advanceTimersByTimeAsync(0)

/** A file of a part, which comes when it is delivered. */
function file() {
  let deliver = (_part: string) => {}
  let refuse = () => {}
  const load = vi.fn(
    () =>
      new Promise<string>((resolve, reject) => {
        deliver = resolve
        refuse = () => reject(new Error('no network'))
      }),
  )
  return { load, deliver: (part: string) => deliver(part), refuse: () => refuse() }
}

test('parts wait for the one that comes at once, until it is drawn', async () => {
  const { fetchAll, orderPart } = await loadOrder()
  const [chart, below] = [file(), file()]
  const chartPart = orderPart(chart.load, 'at-once')
  const belowPart = orderPart(below.load, 'at-rest')
  chartPart.subscribe(() => {})
  chartPart.show()
  fetchAll()
  await settle()
  expect(chart.load).toHaveBeenCalledOnce()
  chart.deliver('chart')
  await settle()
  expect(chartPart.now()).toEqual({ kind: 'there', part: 'chart' })
  expect(below.load).not.toHaveBeenCalled()
  chartPart.markDrawn()
  await settle()
  expect(below.load).toHaveBeenCalledOnce()
  below.deliver('below')
  await settle()
  expect(belowPart.now()).toEqual({ kind: 'there', part: 'below' })
})

test('they do not wait for ever; what is to come after the chart in any case does', async () => {
  const { afterThoseAhead, fetchAll, orderPart } = await loadOrder()
  const [chart, below] = [file(), file()]
  const chartPart = orderPart(chart.load, 'at-once')
  orderPart(below.load, 'at-rest')
  chartPart.subscribe(() => {})
  chartPart.show()
  fetchAll()
  let after = false
  void afterThoseAhead().then(() => {
    after = true
  })
  await vi.advanceTimersByTimeAsync(2_900)
  expect(below.load).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  expect(below.load).toHaveBeenCalledOnce()
  expect(after).toBe(false)
  chart.refuse()
  await settle()
  expect(chartPart.now()).toEqual({ kind: 'missing' })
  chartPart.markDrawn()
  await settle()
  expect(after).toBe(true)
})

test('nor for a part whose page was left', async () => {
  const { fetchAll, orderPart } = await loadOrder()
  const [chart, below] = [file(), file()]
  const chartPart = orderPart(chart.load, 'at-once')
  orderPart(below.load, 'at-rest')
  const takeAway = chartPart.subscribe(() => {})
  chartPart.show()
  fetchAll()
  takeAway()
  await settle()
  expect(below.load).toHaveBeenCalledOnce()
})

test('what somebody opens is fetched at once, but not what is open when the page is first drawn', async () => {
  const { fetchAll, orderPart } = await loadOrder()
  const [chart, tour, details] = [file(), file(), file()]
  const chartPart = orderPart(chart.load, 'at-once')
  const tourPart = orderPart(tour.load, 'when-shown')
  const detailsPart = orderPart(details.load, 'when-shown')
  for (const part of [chartPart, tourPart]) {
    part.subscribe(() => {})
    part.show()
  }
  fetchAll()
  await settle()
  expect(tour.load).not.toHaveBeenCalled()
  expect(details.load).not.toHaveBeenCalled()
  detailsPart.subscribe(() => {})
  detailsPart.show()
  await settle()
  expect(details.load).toHaveBeenCalledOnce()
  expect(tour.load).not.toHaveBeenCalled()
})

test('what comes at once is not fetched for a page that has no place for it', async () => {
  const { fetchAll, orderPart } = await loadOrder()
  const [frame, below] = [file(), file()]
  orderPart(frame.load, 'at-once')
  orderPart(below.load, 'at-rest')
  fetchAll()
  await settle()
  expect(frame.load).not.toHaveBeenCalled()
  expect(below.load).toHaveBeenCalledOnce()
})

test('trying again fetches what is missing where it is shown, and nothing twice', async () => {
  const { fetchShownAgain, orderPart } = await loadOrder()
  const [shown, hidden] = [file(), file()]
  const part = orderPart(shown.load, 'at-rest')
  orderPart(hidden.load, 'at-rest')
  const changed = vi.fn()
  part.subscribe(changed)
  part.show()
  await settle()
  shown.refuse()
  await settle()
  expect(part.now()).toEqual({ kind: 'missing' })
  changed.mockClear()
  fetchShownAgain()
  fetchShownAgain()
  expect(part.now()).toEqual({ kind: 'awaited' })
  await settle()
  expect(shown.load).toHaveBeenCalledTimes(2)
  shown.deliver('part')
  await settle()
  expect(part.now()).toEqual({ kind: 'there', part: 'part' })
  expect(changed).toHaveBeenCalledTimes(2)
  expect(hidden.load).not.toHaveBeenCalled()
  fetchShownAgain()
  await settle()
  expect(shown.load).toHaveBeenCalledTimes(2)
})
