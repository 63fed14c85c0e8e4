/**
 * Runs kept in this browser, in IndexedDB: raw samples are too large for `localStorage`. Storage may be forbidden, full or
 * cleared at any time: nothing here throws.
 */
import { createStore, del, get, setMany, type UseStore } from 'idb-keyval'

export type RunShelf = {
  /** The list as it was kept; undefined where there is none yet. */
  list(): Promise<{ kind: 'kept'; text: string | undefined } | { kind: 'unavailable' }>
  /** The file of one run; undefined where it is gone or cannot be read. */
  file(id: string): Promise<string | undefined>
  /** Keeps the list with a new file, and lets files go, all or nothing; whether it was kept. */
  keep(
    list: string,
    file: { id: string; text: string } | undefined,
    gone: readonly string[],
  ): Promise<boolean>
  /** What could not be read is kept apart. */
  setAside(list: string): Promise<void>
}

const LIST = 'list'
const SET_ASIDE = 'set-aside'
const keyOf = (id: string) => `run ${id}`

export function openRunShelf(): RunShelf {
  let store: UseStore | undefined
  // Opened when it is first used: a browser that forbids it throws here.
  const opened = () => {
    store ??= createStore('amdahl-lab', 'runs')
    return store
  }
  return {
    async list() {
      try {
        const text: unknown = await get(LIST, opened())
        return { kind: 'kept', text: text === undefined ? undefined : String(text) }
      } catch {
        return { kind: 'unavailable' }
      }
    },
    async file(id) {
      try {
        const text: unknown = await get(keyOf(id), opened())
        return typeof text === 'string' ? text : undefined
      } catch {
        return undefined
      }
    },
    async keep(list, file, gone) {
      try {
        const files: [string, string][] = file ? [[keyOf(file.id), file.text]] : []
        await setMany([...files, [LIST, list]], opened())
        await Promise.all(gone.map((id) => del(keyOf(id), opened())))
        return true
      } catch {
        return false
      }
    },
    async setAside(list) {
      await setMany([[SET_ASIDE, list]], opened()).catch(() => undefined)
    },
  }
}
