/** What this browser keeps for the reader. Storage may be forbidden, full or cleared at any time: nothing here throws. */

/** Small texts by name that outlive the page. */
export type Items = {
  readKept(name: string): Kept
  /** Whether it was kept. */
  keep(name: string, text: string): boolean
}

type Kept = { kind: 'nothing' } | { kind: 'text'; text: string } | { kind: 'unavailable' }

function readKept(name: string): Kept {
  try {
    const text = localStorage.getItem(name)
    return text === null ? { kind: 'nothing' } : { kind: 'text', text }
  } catch {
    return { kind: 'unavailable' }
  }
}

function keep(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text)
    return true
  } catch {
    return false
  }
}

export const browserItems: Items = { readKept, keep }
