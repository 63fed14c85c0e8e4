/** Tests of what only a quiet machine can show: where it is not quiet they are not judged, neither passed nor failed. */
import { test } from 'vitest'

/** Two loops at once do at least this many times as much as one where nothing else wants the cores. */
const QUIET = 1.9
const TRIES = 3
const PAUSE = 10_000

/** What a test throws that sees for itself, by something other than what it judges, that the machine was not quiet. */
export class Unquiet extends Error {}

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE))

/** @param quietness what two loops do together, as a multiple of one alone */
export function judgedBy(quietness: () => Promise<number>) {
  /**
   * A test that counts only if the machine is quiet before it, and, where it fails, after it as well. It has three tries to
   * meet a quiet minute.
   */
  return function judged(name: string, body: () => Promise<void>): void {
    test(name, async ({ skip }) => {
      const seen: string[] = []
      const isQuiet = async () => {
        const ratio = await quietness()
        if (ratio >= QUIET) return true
        seen.push(`two loops did ${ratio.toFixed(2)} times the work of one, not ${QUIET}`)
        return false
      }
      for (let tries = 0; tries < TRIES; tries++) {
        if (tries > 0) await pause()
        if (!(await isQuiet())) continue
        try {
          return await body()
        } catch (error) {
          if (error instanceof Unquiet) seen.push(error.message)
          else if (await isQuiet()) throw error
        }
      }
      skip(`not judged: ${seen.join('; ')}`)
    })
  }
}
