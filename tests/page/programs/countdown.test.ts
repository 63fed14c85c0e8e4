/** Budget: 1.3 s, asleep. */
import { expect, test } from 'vitest'
import { passOf, run, texts } from './running'

const counts = (name: string) => [5, 4, 3, 2, 1].map((left) => `Thread${name} counting down:${left} ...`)

test('two threads count down, each in its order: in turn one after the other, together each on its own', async () => {
  const { record, outcome } = await run('countdown', { scale: '0.1' })
  const together = passOf(record, 'together')
  expect(together.rows.map(({ name, ended }) => [name, ended])).toEqual([
    ['AAA', true],
    ['BBB', true],
  ])
  const order = texts(together)
  expect(order[0]).toBe('Start thread:AAA')
  for (const [row, name] of ['AAA', 'BBB'].entries()) {
    const own = together.lines.filter((line) => line.row === row).map(({ text }) => text)
    expect(own).toEqual([`Start thread:${name}`, ...counts(name), `End thread:${name}`])
  }
  expect(texts(passOf(record, 'alone'))).toEqual(
    ['AAA', 'BBB'].flatMap((name) => [`Start thread:${name}`, ...counts(name), `End thread:${name}`]),
  )
  // The delays: no sleep is shorter.
  expect(outcome.times?.alone).toBeGreaterThanOrEqual(749)
  expect(outcome.times?.together).toBeGreaterThanOrEqual(499)
  expect(outcome.figures).toEqual({ sum: 750, longest: 500 })
})
