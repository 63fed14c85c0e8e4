import { expect, test } from 'vitest'
import { passOf, run, texts } from './running'

const MEBIBYTE = 2 ** 20

test('the array reaches the workers in three ways, and each moves the bytes that it says', async () => {
  const { record, outcome } = await run('processes', { mebibytes: '16', workers: '2' })
  const rows = Object.fromEntries((outcome.table?.rows ?? []).map(({ name, cells }) => [name, cells]))
  expect(Object.keys(rows)).toEqual(['alone', 'copied', 'cut', 'shared'])
  const bytes = Object.values(rows).map((cells) => cells[0]?.value)
  expect(bytes).toEqual([16, 32, 16, 0].map((size) => size * MEBIBYTE))
  // What the workers themselves saw.
  const received = (name: string) =>
    texts(passOf(record, name)).map((line) => Number(/received (\d+)/.exec(line)?.[1]))
  expect(received('copied')).toEqual([16 * MEBIBYTE, 16 * MEBIBYTE])
  expect(received('cut')).toEqual([8 * MEBIBYTE, 8 * MEBIBYTE])
  expect(received('shared')).toEqual([16 * MEBIBYTE, 16 * MEBIBYTE])
  // Sharing is handed over sooner than copying, whatever the machine.
  expect(rows.shared?.[1]?.value).toBeLessThan(rows.copied?.[1]?.value ?? 0)
  for (const cells of Object.values(rows)) expect(cells[1]?.value).toBeLessThanOrEqual(cells[2]?.value ?? 0)
})
