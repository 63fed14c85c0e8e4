import { describe, expect, it } from 'vitest'
import { fisherTail, studentTCdf, studentTQuantile } from '../../../../src/core/stats/student-t'

describe("Student's t", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, and scipy.stats.t.ppf for the further digits.
  it.each([
    [0.975, 1, 12.7062],
    [0.975, 2, 4.302653],
    [0.975, 4, 2.776445],
    [0.975, 10, 2.228139],
    [0.975, 30, 2.042272],
    [0.95, 4, 2.131847],
    [0.995, 7, 3.499483],
    [0.975, 1_000_000, 1.959966],
  ])('has the tabulated quantile of %f with %i degrees of freedom: %f', (probability, degrees, tabulated) => {
    expect(Math.abs(studentTQuantile(probability, degrees) - tabulated)).toBeLessThan(6e-6 * tabulated)
  })

  it('is the arctangent with one degree of freedom', () => {
    for (const t of [-5, -1, -0.1, 0, 0.3, 2, 40])
      expect(studentTCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 12)
  })

  it('is even, and undone by its quantile', () => {
    for (const degrees of [1, 3, 4, 29]) {
      expect(studentTCdf(-1.5, degrees)).toBeCloseTo(1 - studentTCdf(1.5, degrees), 14)
      expect(studentTCdf(studentTQuantile(0.9, degrees), degrees)).toBeCloseTo(0.9, 12)
      expect(studentTQuantile(0.1, degrees)).toBeCloseTo(-studentTQuantile(0.9, degrees), 12)
    }
    expect(studentTCdf(1.5, 4)).toBeCloseTo(0.896, 12)
  })
})

describe("Fisher's F", () => {
  // The 5 % points of the tables are 6.94 for (2, 4) and 4.10 for (2, 10); further digits by scipy.stats.f.sf.
  it.each([
    [6.94, 2, 4, 0.0500478],
    [3.2, 2, 7, 0.103033],
    [4.102821, 2, 10, 0.05],
  ])('leaves the tabulated tail beyond %f on (%i, %i): %f', (f, above, below, tail) => {
    expect(fisherTail(f, above, below)).toBeCloseTo(tail, 6)
  })

  it('is t squared with one degree of freedom above', () => {
    expect(fisherTail(1.7 ** 2, 1, 6)).toBeCloseTo(2 * (1 - studentTCdf(1.7, 6)), 12)
    expect(fisherTail(0, 2, 3)).toBe(1)
  })
})
