/** A shelf in memory, which may be full, forbidden or damaged. */
import type { RunShelf } from '../../src/platform/run-shelf'

export type FakeShelf = RunShelf & {
  files: Map<string, string>
  kept: { list: string | undefined; setAside: string | undefined }
  full: boolean
}

export function createFakeShelf(list?: string): FakeShelf {
  const files = new Map<string, string>()
  const kept: FakeShelf['kept'] = { list, setAside: undefined }
  const shelf: FakeShelf = {
    files,
    kept,
    full: false,
    list: async () => ({ kind: 'kept', text: kept.list }),
    file: async (id) => files.get(id),
    keep: async (text, file, gone) => {
      if (shelf.full) return false
      kept.list = text
      if (file) files.set(file.id, file.text)
      for (const id of gone) files.delete(id)
      return true
    },
    setAside: async (text) => {
      kept.setAside = text
    },
  }
  return shelf
}
