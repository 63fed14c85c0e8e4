/** Budget: 1 s. */
import { expect, test } from 'vitest'
import { passOf, run, texts } from './running'

const MEBIBYTE = 2 ** 20

test('the array reaches the workers in three ways, and each moves the bytes that it says', async () => {
  const { record, outcome } = await run('processes', { mebibytes: '1', workers: '2' })
  const rows = Object.fromEntries((outcome.table?.rows ?? []).map(({ name, cells }) => [name, cells]))
  expect(Object.keys(rows)).toEqual(['copied', 'cut', 'shared'])
  const bytes = Object.values(rows).map((cells) => cells[0]?.value)
  expect(bytes).toEqual([2, 1, 0].map((size) => size * MEBIBYTE))
  // What the workers themselves saw.
  const received = (name: string) =>
    texts(passOf(record, name)).map((line) => Number(/received (\d+)/.exec(line)?.[1]))
  const [whole, half] = [MEBIBYTE, MEBIBYTE / 2]
  expect(received('copied:2')).toEqual([whole, whole])
  expect(received('cut:2')).toEqual([half, half])
  expect(received('shared:2')).toEqual([whole, whole])
  // T(1) moves the array in the same way as T(j).
  for (const name of ['copied', 'cut', 'shared']) {
    expect(received(`${name}:1`)).toEqual([whole])
    const [, handedOver, alone, together, speedup] = (rows[name] ?? []).map(({ value }) => value)
    expect(alone).toBe(passOf(record, `${name}:1`).time)
    expect(together).toBe(passOf(record, `${name}:2`).time)
    expect(speedup).toBeCloseTo((alone ?? 0) / (together ?? 1), 9)
    expect(handedOver).toBeLessThanOrEqual(together ?? 0)
  }
  expect(outcome.times?.alone).toBe(rows.shared?.[2]?.value)
})
