/** A shelf in memory, which may be full, forbidden or damaged. */
import type { RunShelf } from '../../src/platform/run-shelf'

export type FakeShelf = RunShelf & {
  files: Map<string, string>
  kept: { list: string | undefined; setAside: string | undefined }
  /** Characters that there is room for, those of the list left out. */
  room: number
  forbidden: boolean
}

export function createFakeShelf(list?: string): FakeShelf {
  const files = new Map<string, string>()
  const kept: FakeShelf['kept'] = { list, setAside: undefined }
  const shelf: FakeShelf = {
    files,
    kept,
    room: Number.POSITIVE_INFINITY,
    forbidden: false,
    list: async () => ({ kind: 'kept', text: kept.list }),
    file: async (id) => files.get(id),
    change: async (next) => {
      if (shelf.forbidden) return 'unavailable'
      const { list: text, file, gone } = next(kept.list)
      // As in a browser: what goes in the same transaction has not made room yet.
      const taken = [...files.values()].reduce((sum, { length }) => sum + length, 0)
      if (file && taken + file.text.length > shelf.room) return 'full'
      kept.list = text
      if (file) files.set(file.id, file.text)
      for (const id of gone) files.delete(id)
      return 'kept'
    },
    setAside: async (text) => {
      kept.setAside = text
      if (kept.list === text) kept.list = undefined
    },
  }
  return shelf
}
