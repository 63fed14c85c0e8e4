/** Budget: 1 s of computing. One round of each way is enough: further ones only make the times better. */
import { expect, test } from 'vitest'
import { firstRoundOf, passOf, spansIn, texts } from './running'

const [LONG, MIDDLE, SHORT] = ['9637529763296797', '427920331', '157']

test('giving way every 100,000 divisors, the coroutines end as foretold; all three are prime', async () => {
  const record = await firstRoundOf('asyncio', 'together', { every: '100000' })
  const together = passOf(record, 'together')
  const endings = (lines: readonly string[]) => lines.filter((line) => line.includes('is'))
  const prime = (number: string) => `${number} is a prime number.`
  expect(endings(texts(together))).toEqual([MIDDLE, SHORT, LONG].map(prime))
  // Never giving way, they end as listed.
  expect(endings(texts(passOf(record, 'alone')))).toEqual([LONG, MIDDLE, SHORT].map(prime))
  expect(together.rows.map(({ name }) => name)).toEqual([LONG, MIDDLE, SHORT])

  // One thread: never two coroutines at once.
  const running = together.rows
    .flatMap((_, row) => spansIn(together, row, 'running'))
    .sort((one, other) => one.from - other.from)
  expect(running.length).toBeGreaterThan(3)
  for (const [index, span] of running.entries()) {
    if (index > 0) expect(span.from).toBeGreaterThanOrEqual((running[index - 1]?.to ?? 0) - 0.01)
  }
})
