import { expect, it } from 'vitest'
import { lateSleeps } from '../../../src/programs/late-sleeps'
import { inRounds } from '../../../src/programs/rounds'

/** A way that takes these times in turn, and then the last one again and again; it finds its round. */
function taking(...times: number[]) {
  let round = 0
  return async () => {
    round += 1
    return { time: times[round - 1] ?? times.at(-1) ?? 0, found: `round ${round}` }
  }
}

it('the least time counts, with what was found in that very round', async () => {
  const { least, times, disturbed } = await inRounds({
    alone: taking(105, 100, 101),
    together: taking(51, 70, 50.5),
  })
  expect(least).toEqual({
    alone: { time: 100, found: 'round 2' },
    together: { time: 50.5, found: 'round 3' },
  })
  expect(times.alone).toEqual([105, 100, 101])
  expect(disturbed).toBeUndefined()
})

it('rounds that never agree are told', async () => {
  const falling = Array.from({ length: 20 }, (_, round) => 1_000 * 0.9 ** round)
  const { disturbed, times } = await inRounds({ alone: taking(...falling), together: taking(50) })
  expect(disturbed).toEqual({ kind: 'rounds', rounds: 12, within: 0.03 })
  expect(times.alone.length).toBe(12)
})

it('of passes that sleep the one is told that took clearly longer than its delays', () => {
  const quiet = { pass: 'alone', took: 1_040, expected: 1_000, inTurn: 2 }
  expect(lateSleeps([quiet])).toBeUndefined()
  // A tenth of the notes' delays: waking up takes its time.
  expect(lateSleeps([{ pass: 'alone', took: 109, expected: 100, inTurn: 1 }])).toBeUndefined()
  // Many short sleeps, each rounded up.
  expect(lateSleeps([{ pass: 'alone', took: 190, expected: 100, inTurn: 20 }])).toBeUndefined()
  const late = { pass: 'together', took: 700, expected: 500 }
  expect(lateSleeps([quiet, { ...late, inTurn: 1 }])).toEqual({ kind: 'late', ...late })
})
