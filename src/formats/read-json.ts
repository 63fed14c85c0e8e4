/** Reading JSON that may be anything: each reader takes a value and where it stands, and gives what it is, or throws. */

/** What stands at `path` is not what it must be. */
export class Unreadable extends Error {
  constructor(readonly path: string) {
    super(`unreadable at ${path}`)
  }
}

export type Reader<Value> = (value: unknown, path: string) => Value

/** The own fields of an object, each read when it is asked for; what nobody asks for is never looked at. */
export function fieldsOf(value: unknown, path: string) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unreadable(path)
  const fields = new Map(Object.entries(value))
  return <Value>(name: string, read: Reader<Value>): Value => read(fields.get(name), `${path}.${name}`)
}

export const number =
  (least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): Reader<number> =>
  (value, path) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < least || value > most) {
      throw new Unreadable(path)
    }
    return value
  }

export const whole =
  (least: number, most: number): Reader<number> =>
  (value, path) => {
    if (!Number.isInteger(value)) throw new Unreadable(path)
    return number(least, most)(value, path)
  }

export const yesOrNo: Reader<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new Unreadable(path)
  return value
}

export const text =
  (longest: number): Reader<string> =>
  (value, path) => {
    if (typeof value !== 'string' || value.length > longest) throw new Unreadable(path)
    return value
  }

export const oneOf =
  <Value extends string | number>(...values: readonly Value[]): Reader<Value> =>
  (value, path) => {
    const found = values.find((known) => known === value)
    if (found === undefined) throw new Unreadable(path)
    return found
  }

/** null stands for a figure that there is not. */
export const orNothing =
  <Value>(read: Reader<Value>): Reader<Value | undefined> =>
  (value, path) =>
    value === null ? undefined : read(value, path)

/** A figure that earlier files did not know; null and a missing one stand for none. */
export const orMissing =
  <Value>(read: Reader<Value>): Reader<Value | undefined> =>
  (value, path) =>
    value === null || value === undefined ? undefined : read(value, path)

export const list =
  <Value>(read: Reader<Value>, least: number, most: number): Reader<Value[]> =>
  (value, path) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) throw new Unreadable(path)
    return value.map((item, index) => read(item, `${path}[${index}]`))
  }

export const pair =
  <Value>(read: Reader<Value>): Reader<[Value, Value]> =>
  (value, path) => {
    const [first, second] = list(read, 2, 2)(value, path)
    return [first as Value, second as Value]
  }
