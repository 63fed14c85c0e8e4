/** Formulas as data, so that a law can say its own and the page can draw it, in symbols and with the numbers put in. */

/** A value and the symbols that stand for it, such as `( 1 − B )`, parted by spaces. */
type Quantity = { symbol: string; value: number }

export type Formula =
  /** An operator, a bracket or a name that stays as it is. */
  | string
  | number
  | Quantity
  | readonly Formula[]
  | { over: readonly [Formula, Formula] }
  | { root: Formula }
  | { power: readonly [Formula, Formula] }
  | { sub: readonly [Formula, Formula] }

export const quantity = (symbol: string, value: number): Quantity => ({ symbol, value })
export const over = (above: Formula, below: Formula): Formula => ({ over: [above, below] })
export const root = (of: Formula): Formula => ({ root: of })
