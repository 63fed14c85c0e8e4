/** The parts of a link, `name=value` joined by `&`, and how one of them is read within its bounds. */

export type Parts = ReadonlyMap<string, string>

const NUMBER = /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/

/** The parts of a link by name; undefined where one is not `name=value`, or is there twice. */
export function partsOf(text: string): Parts | undefined {
  const parts = new Map<string, string>()
  for (const part of text.split('&')) {
    const [, name, value] = /^(\w+)=([\w.+~-]*)$/.exec(part) ?? []
    if (name === undefined || value === undefined || parts.has(name)) return undefined
    parts.set(name, value)
  }
  return parts
}

/** Thrown by a reader, and caught where a link is read. */
export class Damaged extends Error {
  constructor(readonly part: string) {
    super(part)
  }
}

/** Reads the parts of one link; each part must be there and within its bounds. */
export function readerOf(parts: Parts) {
  const textOf = (name: string) => parts.get(name) ?? ''
  const inBounds = (name: string, text: string, least: number, most: number) => {
    const value = NUMBER.test(text) ? Number(text) : Number.NaN
    if (!(value >= least && value <= most)) throw new Damaged(name)
    return value
  }
  const whole = (name: string, text: string, least: number, most: number) => {
    const value = inBounds(name, text, least, most)
    if (!Number.isInteger(value)) throw new Damaged(name)
    return value
  }
  return {
    number: (name: string, least: number, most: number) => inBounds(name, textOf(name), least, most),
    whole: (name: string, least: number, most: number) => whole(name, textOf(name), least, most),
    oneOf: <Value extends string>(name: string, values: readonly Value[]): Value => {
      const found = values.find((value) => value === parts.get(name))
      if (found === undefined) throw new Damaged(name)
      return found
    },
    list: (name: string, most: number, read: (text: string) => number): number[] => {
      const text = textOf(name)
      const values = text === '' ? [] : text.split('_').map(read)
      if (values.length > most || new Set(values).size < values.length) throw new Damaged(name)
      return values
    },
    /** An empty part stands for nothing. */
    wholeOrNothing: (name: string, least: number, most: number) =>
      textOf(name) === '' && parts.has(name) ? undefined : whole(name, textOf(name), least, most),
    someOf: <Value extends string>(name: string, most: number, values: readonly Value[]): Value[] => {
      const text = parts.get(name) ?? '?'
      const texts = text === '' ? [] : text.split('_')
      const found = values.filter((value) => texts.includes(value))
      if (found.length < texts.length || found.length > most) throw new Damaged(name)
      return found.sort((one, other) => texts.indexOf(one) - texts.indexOf(other))
    },
    numberIn: inBounds,
    wholeIn: whole,
  }
}

export type Reader = ReturnType<typeof readerOf>
