/** The bounds of what links, lab files and lists hold, over those of the page itself: each stands once. */
import { BUDGET_SECONDS, LEAST_CUSTOM_FIRST, MAX_CUSTOM_TOTAL } from '../core/bounds'

/** No date of a browser is later: milliseconds since 1970. */
export const LAST_MOMENT = 8_640_000_000_000_000
/** A day in milliseconds; no run, and no moment within one, lies beyond. */
export const MOST_MILLISECONDS = 86_400_000
/** Milliseconds; a shorter run is none. */
export const SHORTEST_RUN = 1e-6
/** Of a measured speedup. */
export const MEASURED_SPEEDUP = { least: 1e-6, most: 1e6 } as const
/** Milliseconds for each worker count. */
export const BUDGET = { least: 1000 * BUDGET_SECONDS.least, most: 1000 * BUDGET_SECONDS.most } as const
/** The first integer of a range of one's own, and how many there are. */
export const CUSTOM_FIRST = { least: LEAST_CUSTOM_FIRST, most: Number.MAX_SAFE_INTEGER } as const
export const CUSTOM_TOTAL = { least: 1, most: MAX_CUSTOM_TOTAL } as const
