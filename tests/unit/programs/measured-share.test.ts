import { expect, it } from 'vitest'
import { serialShareOf } from '../../../src/programs/measured-share'

/** Times that Amdahl's law has for B = 0.25: 1/S = 0.25 + 0.75/j. */
const LAWFUL = [
  { workers: 2, alone: 800, together: 500 },
  { workers: 4, alone: 800, together: 350 },
]

it('times of the law give its B, whatever the number of cores', () => {
  expect(serialShareOf(LAWFUL).serialFraction).toBeCloseTo(0.25, 9)
  expect(serialShareOf(LAWFUL, 4).serialFraction).toBeCloseTo(0.25, 9)
})

it('points past the cores are not in B, and say so', () => {
  // On two cores four workers take as long as two: no curve of the law has both.
  const shared = [
    LAWFUL[0],
    { workers: 4, alone: 800, together: 500 },
    { workers: 8, alone: 800, together: 520 },
  ]
  const { serialFraction, points } = serialShareOf(
    shared.filter((way) => way !== undefined),
    2,
  )
  expect(serialFraction).toBeCloseTo(0.25, 9)
  expect(points.map(({ workers, pastCores }) => [workers, pastCores])).toEqual([
    [1, false],
    [2, false],
    [4, true],
    [8, true],
  ])
})

it('where all points are past the cores there is no B', () => {
  expect(serialShareOf(LAWFUL, 1).serialFraction).toBeUndefined()
})

it('what lies beyond 0 … 1 is kept as it is, with what single rounds gave', () => {
  const rounds = [
    { alone: 100, together: 102 },
    { alone: 104, together: 103 },
  ]
  const { serialFraction, spread } = serialShareOf([{ workers: 4, alone: 100, together: 102, rounds }])
  // Karp and Flatt: (1.02 − 1/4) / (1 − 1/4), and for the other round (103/104 − 1/4) / (3/4).
  expect(serialFraction).toBeCloseTo(1.0266667, 6)
  expect(spread?.[0]).toBeCloseTo(0.9871795, 6)
  expect(spread?.[1]).toBeCloseTo(1.0266667, 6)
})
