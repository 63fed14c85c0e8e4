/** Tests of what only a quiet machine can show: where it is not quiet they are not judged, neither passed nor failed. */
import { test } from 'vitest'

/** Two loops at once do at least this many times as much as one where nothing else wants the cores. */
const QUIET = 1.9
const TRIES = 3
const PAUSE = 10_000

/** What a test throws that sees for itself, by something other than what it judges, that the machine was not quiet. */
export class Unquiet extends Error {}

const tooBusy = (ratio: number) => `two loops did ${ratio.toFixed(2)} times the work of one, not ${QUIET}`

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE))

/** @param quietness what two loops do together, as a multiple of one alone */
export function judgedBy(quietness: () => Promise<number>) {
  /**
   * A test that counts only if the machine is quiet before it, wherever it asks on its way, and, where it fails, three times
   * after it. It has three tries to meet a quiet minute.
   *
   * @param body is given what throws `Unquiet` unless the machine is quiet now
   */
  return function judged(name: string, body: (stillQuiet: () => Promise<void>) => Promise<void>): void {
    test(name, async ({ skip }) => {
      const seen: string[] = []
      const isQuiet = async () => {
        const ratio = await quietness()
        if (ratio >= QUIET) return true
        seen.push(tooBusy(ratio))
        return false
      }
      for (let tries = 0; tries < TRIES; tries++) {
        if (tries > 0) await pause()
        if (!(await isQuiet())) continue
        try {
          return await body(async () => {
            const ratio = await quietness()
            if (ratio < QUIET) throw new Unquiet(tooBusy(ratio))
          })
        } catch (error) {
          if (error instanceof Unquiet) seen.push(error.message)
          else if ((await isQuiet()) && (await isQuiet()) && (await isQuiet())) throw error
        }
      }
      skip(`not judged: ${seen.join('; ')}`)
    })
  }
}
