/** Quantities by name. All are plain numbers: the name says the unit and the range. */

/** A duration or a moment, in milliseconds. */
export type Milliseconds = number

/** A share, 0 … 1. */
export type Fraction = number

/** How many processors the law assumes: an integer ≥ 1. */
export type ProcessorCount = number

/** How many workers really ran: an integer ≥ 1. */
export type WorkerCount = number

/** T(1) / T(j), a ratio > 0. */
export type Speedup = number
