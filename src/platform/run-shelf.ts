/**
 * Runs kept in this browser, in IndexedDB: raw samples are too large for `localStorage`. Storage may be forbidden, full or
 * cleared at any time: nothing here throws.
 */
import { createStore, get, promisifyRequest, type UseStore } from 'idb-keyval'

/** What becomes of the shelf: its list, a file that is added, files that go. */
type ShelfChange = {
  list: string
  file?: { id: string; text: string }
  gone: readonly string[]
}

export type Shelved = 'kept' | 'full' | 'unavailable'

export type RunShelf = {
  /** The list as it was kept; undefined where there is none yet. */
  list(): Promise<{ kind: 'kept'; text: string | undefined } | { kind: 'unavailable' }>
  /** The file of one run; undefined where it is gone or cannot be read. */
  file(id: string): Promise<string | undefined>
  /**
   * Changes list and files in one go, all or nothing. `next` is given the list as it is; another tab cannot come between.
   */
  change(next: (list: string | undefined) => ShelfChange): Promise<Shelved>
  /** A list that could not be read is kept apart, and is the list no longer. */
  setAside(list: string): Promise<void>
}

const LIST = 'list'
const SET_ASIDE = 'set-aside'
const keyOf = (id: string) => `run ${id}`
const listText = (kept: unknown) => (kept === undefined ? undefined : String(kept))

const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError'

type Write = (shelf: IDBObjectStore, list: string | undefined) => void

/** Reads the list and writes in one transaction; rejects where any of it failed, and nothing is written then. */
function withList(store: UseStore, write: Write): Promise<void> {
  return store('readwrite', (shelf) => {
    const asked = shelf.get(LIST)
    asked.onsuccess = () => write(shelf, listText(asked.result))
    return promisifyRequest(shelf.transaction)
  })
}

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
        return { kind: 'kept', text: listText(await get(LIST, opened())) }
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
    async change(next) {
      try {
        await withList(opened(), (shelf, before) => {
          const { list, file, gone } = next(before)
          for (const id of gone) shelf.delete(keyOf(id))
          if (file) shelf.put(file.text, keyOf(file.id))
          shelf.put(list, LIST)
        })
        return 'kept'
      } catch (error) {
        return isFull(error) ? 'full' : 'unavailable'
      }
    },
    async setAside(list) {
      try {
        await withList(opened(), (shelf, present) => {
          shelf.put(list, SET_ASIDE)
          // Another tab may have kept a run meanwhile.
          if (present === list) shelf.delete(LIST)
        })
      } catch {
        // It is then told again at the next visit.
      }
    },
  }
}

/** For a frame in another page: what is measured there is not put among the visitor's own runs. */
export const noRunShelf: RunShelf = {
  list: async () => ({ kind: 'kept', text: undefined }),
  file: async () => undefined,
  change: async () => 'kept',
  setAside: async () => undefined,
}
