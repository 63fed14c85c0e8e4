/** Putting runs on the shelf and taking them away. */
import { type KeptRun, MOST_KEPT_RUNS, readRunList, writeRunList } from '../formats/run-list'
import type { RunShelf, Shelved } from '../platform/run-shelf'

/** How an attempt to keep a run ended: the runs on the shelf now, and how many had to go because it was full. */
export type Keeping = { shelved: Shelved; kept: readonly KeptRun[]; letGo: number }

/** `known` stands for a list that is not there or cannot be read. */
const runsIn = (list: string | undefined, known: readonly KeptRun[]) =>
  (list === undefined ? undefined : readRunList(list)) ?? known

/** Takes a run away, with its file; undefined where it could not be. */
export async function removeRun(
  shelf: RunShelf,
  id: string,
  known: readonly KeptRun[],
): Promise<readonly KeptRun[] | undefined> {
  let rest = known
  const shelved = await shelf.change((list) => {
    rest = runsIn(list, known).filter((run) => run.id !== id)
    return { list: writeRunList(rest), gone: [id] }
  })
  return shelved === 'kept' ? rest : undefined
}

/** Puts a run that was taken away back in its place, unless ten are on the shelf without it. */
export async function putBackRun(
  shelf: RunShelf,
  run: KeptRun,
  text: string,
  known: readonly KeptRun[],
): Promise<Omit<Keeping, 'letGo'>> {
  let kept = known
  const shelved = await shelf.change((list) => {
    const before = runsIn(list, known).filter(({ id }) => id !== run.id)
    kept = before
    if (before.length >= MOST_KEPT_RUNS) return { list: writeRunList(before), gone: [] }
    kept = [...before, run].sort((one, other) => other.summary.takenAt - one.summary.takenAt)
    return { list: writeRunList(kept), file: { id: run.id, text }, gone: [] }
  })
  return { shelved, kept: shelved === 'kept' ? kept : known }
}

/**
 * Keeps a run before the others, and lets those beyond the tenth go. On a full shelf the oldest go first, each by itself
 * (what is deleted makes room only afterwards), until as much was freed as the new run takes.
 */
export async function putRun(
  shelf: RunShelf,
  run: KeptRun,
  text: string,
  known: readonly KeptRun[],
): Promise<Keeping> {
  let kept = known
  let freed = 0
  for (let letGo = 0; ; letGo++) {
    let before = kept
    const shelved = await shelf.change((list) => {
      before = runsIn(list, kept)
      const after = [run, ...before].slice(0, MOST_KEPT_RUNS)
      const gone = before.filter((earlier) => !after.includes(earlier)).map(({ id }) => id)
      return { list: writeRunList(after), file: { id: run.id, text }, gone }
    })
    if (shelved === 'kept') return { shelved, kept: [run, ...before].slice(0, MOST_KEPT_RUNS), letGo }
    kept = before
    const oldest = before.at(-1)
    if (shelved === 'unavailable' || !oldest || freed >= text.length) return { shelved, kept, letGo }
    const size = (await shelf.file(oldest.id))?.length ?? 0
    const rest = await removeRun(shelf, oldest.id, before)
    if (!rest) return { shelved, kept, letGo }
    kept = rest
    freed += size
  }
}
