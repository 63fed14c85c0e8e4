/** Budget: 2 s of computing. One round of each way is enough: further ones only make the times better. */
import { expect, test } from 'vitest'
import { firstRoundOf, passOf, texts } from './running'

test('among 500 integers from 10^13 two workers find each of the 16 primes once', async () => {
  const record = await firstRoundOf('primes', 'together:2', { total: '500', workers: '2' })
  const together = passOf(record, 'together:2')
  expect(together.rows.length).toBe(2)
  const [alone, found] = [texts(passOf(record, 'alone')), texts(together)]
  expect(found.length).toBe(16)
  expect(alone[0]).toBe('10000000000037')
  // One worker finds them in their order.
  expect(alone).toEqual([...alone].sort())
  expect([...found].sort()).toEqual(alone)
})
