/** The one time axis that all timelines of a run share, so that their lengths can be compared. */
import type { Pass } from './program-run'
import type { Milliseconds } from './units'

export type TimeAxis = {
  /** The duration of the longest pass. */
  length: Milliseconds
  longest: string
  /** When the shorter passes ended, the earliest first. */
  ends: readonly { pass: string; at: Milliseconds }[]
}

/** While another round of a pass runs, its shortest round still counts, so that the axis keeps its length. */
const lengthOf = ({ until, shortest }: Pass) => Math.max(until, shortest?.until ?? 0)

/** Undefined where there is no pass. */
export function timeAxisOf(passes: readonly Pass[]): TimeAxis | undefined {
  const [first, ...others] = passes
  if (!first) return undefined
  const longest = others.reduce((most, pass) => (lengthOf(pass) > lengthOf(most) ? pass : most), first)
  const length = lengthOf(longest)
  const ends = passes.flatMap((pass) => {
    const at = pass.time ?? pass.shortest?.time
    return pass === longest || at === undefined || at >= length ? [] : [{ pass: pass.name, at }]
  })
  return { length, longest: longest.name, ends: ends.sort((one, other) => one.at - other.at) }
}
