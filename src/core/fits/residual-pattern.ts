/** Does a fitted law leave a pattern in its residuals? */
import { runsTest } from '../stats/runs-test'
import { fisherTail } from '../stats/student-t'
import type { TimeFit } from './time-fit'
import { differentCounts, type TimeOnWorkers } from './times'

export type PatternTest =
  /** `probability`: of so much pattern by chance. `largest`: how far the mean of one j is off, as a share of T(j). */
  | { kind: 'lack-of-fit' | 'runs'; probability: number; largest: number }
  /** Too few points to show any pattern: that none is seen means nothing. */
  | { kind: 'untestable' }

type Group = { residuals: number[]; mean: number }

function groupsOf(times: readonly TimeOnWorkers[], fit: TimeFit): Group[] {
  return differentCounts(times).map((workers) => {
    const residuals = fit.residuals.filter((_, index) => times[index]?.workers === workers)
    return { residuals, mean: residuals.reduce((sum, value) => sum + value, 0) / residuals.length }
  })
}

/** Relative errors that are 0 but for what arithmetic leaves, squared. */
const ROUNDING = 1e-24

/**
 * Where times are repeated on the same j, the scatter between the j is compared with the scatter on each
 * (F test for lack of fit); otherwise the signs of the residuals in the order of j are tested for too few runs.
 * Neither pretends: with too few points the answer is `untestable`.
 *
 * N. R. Draper and H. Smith (1998), Applied Regression Analysis, 3rd ed., 2.1.
 */
export function testPattern(times: readonly TimeOnWorkers[], fit: TimeFit): PatternTest {
  const groups = groupsOf(times, fit)
  const largest = Math.max(...groups.map(({ mean }) => Math.abs(mean)))
  const pure = times.length - groups.length
  const between = fit.degreesOfFreedom - pure
  const scatter = groups
    .flatMap(({ residuals, mean }) => residuals.map((value) => (value - mean) ** 2))
    .reduce((sum, value) => sum + value, 0)
  // Times rounded in a table repeat to the digit: equal ones say nothing of the noise, unless every j has them.
  const noisy = scatter > ROUNDING * times.length || groups.every(({ residuals }) => residuals.length > 1)
  if (pure > 0 && noisy) {
    if (between <= 0) return { kind: 'untestable' }
    const misfit = Math.max(0, fit.residualSumOfSquares - scatter)
    const probability =
      scatter > 0 ? fisherTail(misfit / between / (scatter / pure), between, pure) : Number(misfit <= 0)
    return { kind: 'lack-of-fit', probability, largest }
  }
  const probability = runsTest(groups.map(({ mean }) => mean))
  return probability === undefined ? { kind: 'untestable' } : { kind: 'runs', probability, largest }
}
