/** The fragments of the address that lead to the second page and into the tour; all others belong to the lab. */

/** What follows `#/programs`: which program, and how it is set. */
export type ProgramsPlace = { id: string | undefined; query: string }

export const LAB_FRAGMENT = '/lab'
export const PROGRAMS_FRAGMENT = '/programs'

export const TOUR_FRAGMENT = '/tour'

/** The number of the scene that the fragment leads to; NaN where what stands there is none. */
export function tourPlace(fragment: string): number | undefined {
  const found = /^\/tour(?:\/([^?]*))?$/.exec(fragment)
  if (!found) return undefined
  return found[1] ? Number(found[1]) : 1
}

export function programsPlace(fragment: string): ProgramsPlace | undefined {
  const found = /^\/programs(?:\/([^/?]{0,40})\/?)?(?:\?(.*))?$/i.exec(fragment)
  return found ? { id: found[1]?.toLowerCase() || undefined, query: found[2] ?? '' } : undefined
}
