/** What is drawn again while a measurement runs: between two blocks the workers wait for the page. */
import { expect, onTestFinished, test } from 'vitest'
import { appears, count, curve, measureButton, openLab, press, texts } from './lab'
import { watchRenders } from './watch-renders'

const FOLLOW = ['MeasureStrip', 'SpeedupChart']

test('after a block only strip and chart are rendered, with all else open', async () => {
  const { engine, store } = await openLab()
  await curve()
  store.getState().actions.showDetails(true)
  await appears('.details select')
  await appears('#theory-values')
  const blocks = () => Number(/of (\d+) blocks/.exec(texts('.running')[0] ?? '')?.[1] ?? 0)
  engine.hold(2)
  await press(measureButton())
  await expect.poll(() => count('.measured')).toBeGreaterThanOrEqual(2)
  await expect.poll(blocks).toBeGreaterThanOrEqual(2)
  const inside = new Set<string>()
  const outside: string[] = []
  const end = watchRenders((component, within) => {
    if ([component, ...within].some((name) => FOLLOW.includes(name))) inside.add(component)
    else outside.push(component)
  })
  onTestFinished(end)
  engine.goOn()
  engine.hold(6)
  await expect.poll(blocks).toBeGreaterThanOrEqual(6)
  expect(outside).toEqual([])
  // It sees what is rendered.
  expect([...inside]).toEqual(expect.arrayContaining(['RunningLine', 'MeasuredLayer']))
})
