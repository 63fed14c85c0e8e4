/** What a program cannot do without, and a worker that fails. */
import { expect, test } from 'vitest'
import { usualValues } from '../../../src/core/program-controls'
import { countdown } from '../../../src/programs/countdown/countdown'
import type { Need, Program } from '../../../src/programs/program'
import { programOf } from '../../../src/programs/registry'
import { runProgram } from '../../../src/programs/run-program'

function runWith(program: Program, values: Record<string, string>, has: (need: Need) => boolean) {
  const clock = {
    now: () => performance.timeOrigin + performance.now(),
    breathe: () => new Promise<void>((resolve) => setTimeout(resolve)),
  }
  const surroundings = { clock, isolated: false, cores: 2, has }
  const given = { ...usualValues(program.controls), ...values }
  return runProgram(program, given, surroundings, new AbortController().signal, () => undefined)
}

test.each(['countdown', 'shares'])(
  'lock, %s: without shared memory and without Web Locks it is refused before anything runs',
  async (part) => {
    expect(await runWith(programOf('lock'), { part }, () => false)).toEqual({
      kind: 'failed',
      problem: { kind: 'needs', need: 'any-lock' },
    })
  },
)

test('a thread that fails makes its run fail, with what it said', async () => {
  const broken: Program = {
    ...(countdown as Program),
    async conduct(stage) {
      await stage.pass('together', ['AAA', 'BBB'], async (pass) => {
        // No list of threads: the worker cannot go through it.
        const started = [await pass.start(0, undefined), await pass.start(1, [])]
        for (const thread of started) await thread.join()
      })
      return {}
    },
  }
  const end = await runWith(broken, {}, () => true)
  expect(end).toMatchObject({ kind: 'failed', problem: { kind: 'unexpected' } })
  expect(JSON.stringify(end)).toContain('TypeError')
})

test('a worker that has died between two passes is replaced, and what the new one tells is heard', async () => {
  const started: Worker[] = []
  const Plain = globalThis.Worker
  globalThis.Worker = class extends Plain {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options)
      started.push(this)
    }
  }
  const lines: string[] = []
  const mortal: Program = {
    ...(countdown as Program),
    async conduct(stage) {
      await stage.pass('alone', ['AAA'], async (pass) => void (await pass.perform(0, [])))
      started[0]?.dispatchEvent(new ErrorEvent('error', { message: 'gone' }))
      await stage.pass('together', ['AAA'], async (pass) => {
        await pass.perform(0, [{ name: 'AAA', from: 1, delay: 1 }])
      })
      lines.push(...stage.seen('together').lines.map(({ text }) => text))
      return {}
    },
  }
  try {
    expect(await runWith(mortal, {}, () => true)).toMatchObject({ kind: 'done' })
    expect(started).toHaveLength(2)
    expect(lines.length).toBeGreaterThan(0)
  } finally {
    globalThis.Worker = Plain
  }
})
