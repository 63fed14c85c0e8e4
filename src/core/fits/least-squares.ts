/** Least squares by orthogonal columns: a handful of parameters, no normal equations. */

export type LeastSquares = {
  coefficients: readonly number[]
  /** (XᵀX)⁻¹; times the residual variance it is the covariance of the coefficients. */
  unscaledCovariance: readonly (readonly number[])[]
  residuals: readonly number[]
  residualSumOfSquares: number
  /** Rows less coefficients. */
  degreesOfFreedom: number
}

/** A column that keeps less than this of its length when the columns before it are taken out says nothing new. */
const DEPENDENT = 1e-10

const dot = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, value, index) => sum + value * (other[index] as number), 0)

/** Takes out of `column` what lies along the unit `direction`; gives how much it was. */
function takeOut(column: number[], direction: readonly number[]): number {
  const along = dot(column, direction)
  for (let row = 0; row < column.length; row++)
    column[row] = (column[row] as number) - along * (direction[row] as number)
  return along
}

/** R⁻¹ of an upper triangular matrix. */
function inverseOf(triangle: readonly (readonly number[])[]): number[][] {
  const size = triangle.length
  const inverse = triangle.map(() => Array.from({ length: size }, () => 0))
  for (let column = 0; column < size; column++) {
    for (let row = column; row >= 0; row--) {
      let sum = row === column ? 1 : 0
      for (let between = row + 1; between <= column; between++)
        sum -= (triangle[row]?.[between] as number) * (inverse[between]?.[column] as number)
      ;(inverse[row] as number[])[column] = sum / (triangle[row]?.[row] as number)
    }
  }
  return inverse
}

/**
 * The coefficients that make Σ (response − Σ coefficient · column)² least; weights are multiplied in beforehand.
 * Undefined with fewer rows than columns, and where columns depend on each other.
 *
 * Modified Gram–Schmidt, each column twice (Å. Björck 1996, Numerical Methods for Least Squares Problems, 2.4).
 */
export function leastSquares(
  rows: readonly (readonly number[])[],
  response: readonly number[],
): LeastSquares | undefined {
  const count = rows[0]?.length ?? 0
  if (count === 0 || rows.length < count) return undefined
  const triangle = Array.from({ length: count }, () => Array.from({ length: count }, () => 0))
  const directions: number[][] = []
  for (let index = 0; index < count; index++) {
    const column = rows.map((row) => row[index] as number)
    const length = Math.sqrt(dot(column, column))
    for (const _pass of [1, 2])
      for (const [before, direction] of directions.entries())
        (triangle[before] as number[])[index] =
          (triangle[before]?.[index] as number) + takeOut(column, direction)
    const left = Math.sqrt(dot(column, column))
    if (!(left > DEPENDENT * length)) return undefined
    ;(triangle[index] as number[])[index] = left
    directions.push(column.map((value) => value / left))
  }
  const residuals = [...response]
  const along = directions.map((direction) => takeOut(residuals, direction))
  const inverse = inverseOf(triangle)
  return {
    coefficients: inverse.map((row) => dot(row, along)),
    unscaledCovariance: inverse.map((row) => inverse.map((other) => dot(row, other))),
    residuals,
    residualSumOfSquares: dot(residuals, residuals),
    degreesOfFreedom: rows.length - count,
  }
}

type Curve = {
  /** Response less model for these parameters; undefined where the model is not defined. */
  residuals: (parameters: readonly number[]) => number[] | undefined
  /** The model's derivatives: a row for each point, a column for each parameter. */
  derivatives: (parameters: readonly number[]) => number[][]
}

const MOST_STEPS = 500
const GREATEST_DAMPING = 1e12

/** One damped step: the rows of the damping, √λ times each column's length, stand under the derivatives. */
function dampedStep(derivatives: number[][], residuals: readonly number[], damping: number) {
  const count = derivatives[0]?.length ?? 0
  const lengths = Array.from({ length: count }, (_, index) => {
    const column = derivatives.map((row) => row[index] as number)
    return Math.sqrt(dot(column, column))
  })
  const brake = lengths.map((length, index) =>
    lengths.map((_, other) => (other === index ? Math.sqrt(damping) * length : 0)),
  )
  return leastSquares([...derivatives, ...brake], [...residuals, ...lengths.map(() => 0)])?.coefficients
}

/**
 * Least squares of a curve that bends in its parameters, from `start` on; standard errors come from the derivatives
 * at the end, as R's `nls` does. Undefined where it does not settle.
 *
 * D. W. Marquardt (1963), SIAM Journal 11, 431–441: Gauss–Newton, with shorter steps while they fail.
 */
export function curveLeastSquares(
  { residuals, derivatives }: Curve,
  start: readonly number[],
): LeastSquares | undefined {
  let parameters = start
  let left = residuals(parameters)
  let damping = 1e-3
  for (let step = 0; left && step < MOST_STEPS; step++) {
    const slopes = derivatives(parameters)
    const sum = dot(left, left)
    const move = dampedStep(slopes, left, damping)
    if (!move) return undefined
    const next = parameters.map((value, index) => value + (move[index] as number))
    const after = residuals(next)
    const better = after && dot(after, after) <= sum
    const settled = move.every((by, index) => Math.abs(by) <= 1e-11 * Math.abs(next[index] as number) + 1e-16)
    if (better) {
      parameters = next
      left = after
      damping = Math.max(1e-12, damping / 10)
    } else damping *= 10
    if (settled || damping > GREATEST_DAMPING) return atEnd(parameters, left, derivatives(parameters))
  }
  return undefined
}

function atEnd(coefficients: readonly number[], residuals: readonly number[], slopes: number[][]) {
  const linear = leastSquares(slopes, residuals)
  if (!linear) return undefined
  return { ...linear, coefficients, residuals, residualSumOfSquares: dot(residuals, residuals) }
}
