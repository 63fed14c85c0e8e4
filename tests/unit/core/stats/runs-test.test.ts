import { describe, expect, it } from 'vitest'
import { runsTest } from '../../../../src/core/stats/runs-test'

const signs = (text: string) => [...text].map((sign) => (sign === '+' ? 1 : -1))

describe('the runs test', () => {
  // Swed and Eisenhart (1943): with 5 + 5 signs three runs or fewer have the chance 0.040, two 0.008.
  it('has the tabulated chances', () => {
    expect(runsTest(signs('+++++-----'))).toBeCloseTo(2 / 252, 12)
    expect(runsTest(signs('++-----+++'))).toBeCloseTo(10 / 252, 12)
    expect(runsTest(signs('+-+-+-+-+-'))).toBeCloseTo(1, 12)
  })

  it('does not speak where even two runs would be no rarity', () => {
    expect(runsTest(signs('+++---'))).toBeUndefined()
    expect(runsTest(signs('+-++---'))).toBeUndefined()
    expect(runsTest(signs('++++----'))).toBeCloseTo(2 / 70, 12)
    expect(runsTest(signs('++++++++'))).toBeUndefined()
    expect(runsTest([])).toBeUndefined()
  })
})
