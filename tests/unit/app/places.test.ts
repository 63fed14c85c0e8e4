import { describe, expect, it } from 'vitest'
import { programsPlace, tourPlace } from '../../../src/app/places'

describe('the address', () => {
  it.each([
    ['/tour', 1],
    ['/tour/', 1],
    ['/tour/3', 3],
    ['/tour/99', 99],
    ['/tour/x', Number.NaN],
  ])('%s leads to scene %d', (fragment, scene) => {
    expect(tourPlace(fragment)).toBe(scene)
  })

  it.each(['', '/lab', '/tours', '/programs/primes', 'v=3&B=0.1'])(
    '%s does not lead into the tour',
    (fragment) => {
      expect(tourPlace(fragment)).toBeUndefined()
    },
  )

  it('of the tour does not lead to the programs', () => {
    expect(programsPlace('/tour/3')).toBeUndefined()
  })
})
