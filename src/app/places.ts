/** The fragments of the address that lead to the second page; all others belong to the lab. */

/** What follows `#/programs`: which program, and how it is set. */
export type ProgramsPlace = { id: string | undefined; query: string }

export const LAB_FRAGMENT = '/lab'
export const PROGRAMS_FRAGMENT = '/programs'

export function programsPlace(fragment: string): ProgramsPlace | undefined {
  const found = /^\/programs(?:\/([^/?]{0,40})\/?)?(?:\?(.*))?$/i.exec(fragment)
  return found ? { id: found[1]?.toLowerCase() || undefined, query: found[2] ?? '' } : undefined
}
