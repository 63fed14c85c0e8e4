import { expect, test } from 'vitest'
import { passOf, run, spansIn, texts } from './running'

const [LONG, MIDDLE, SHORT] = ['9637529763296797', '427920331', '157']

test.each([
  ['100000', [MIDDLE, SHORT, LONG], 0.8],
  // 1,000 divisors take a few µs, and giving way nearly one: S is 0.9 where dividing is slow and 0.7 where it is fast.
  ['1000', [SHORT, MIDDLE, LONG], 0.5],
  ['never', [LONG, MIDDLE, SHORT], 0.8],
] as const)(
  'giving way every %s divisors, the coroutines end as foretold; all three are prime',
  async (every, order, least) => {
    const { record, outcome } = await run('asyncio', { every })
    const together = passOf(record, 'together')
    const ended = texts(together).filter((line) => line.includes('is'))
    expect(ended).toEqual(order.map((number) => `${number} is a prime number.`))
    expect(outcome.figures?.primes).toBe(3)
    expect(together.rows.map(({ name }) => name)).toEqual([LONG, MIDDLE, SHORT])

    // One thread: never two coroutines at once.
    const running = together.rows
      .flatMap((_, row) => spansIn(together, row, 'running'))
      .sort((one, other) => one.from - other.from)
    for (const [index, span] of running.entries()) {
      if (index > 0) expect(span.from).toBeGreaterThanOrEqual((running[index - 1]?.to ?? 0) - 0.01)
    }
    // One thread computes as much either way. In code that V8 had given up S was 0.1 to 0.4.
    const { alone = 0, together: time = 0 } = outcome.figures ?? {}
    expect(alone / time).toBeGreaterThan(least)
    expect(alone / time).toBeLessThan(1.1)
    // The round whose time counts is the one that is shown, in the table and on the timeline.
    const ends = outcome.table?.rows.map(({ cells }) => cells[1]?.value ?? Number.NaN) ?? []
    expect(Math.max(...ends)).toBeLessThanOrEqual(time)
    expect(together.time).toBe(time)
    expect(passOf(record, 'alone').time).toBe(alone)
    for (const [row, end] of ends.entries())
      expect(spansIn(together, row, 'running').at(-1)?.to).toBeCloseTo(end, 0)
    if (every !== 'never') {
      // The short ones no longer wait for the long one.
      const [inTurn, givingWay] = outcome.table?.rows.find(({ name }) => name === SHORT)?.cells ?? []
      expect(givingWay?.value).toBeLessThan((inTurn?.value ?? 0) / 2)
    }
  },
)
