/** A program on one thread, with a clock that ticks when it is looked at: every round takes as long as the last one. */
import { type ControlValues, usualValues } from '../../src/core/program-controls'
import {
  afterProgramEvent,
  EMPTY_RECORD,
  type Outcome,
  type Pass,
  type ProgramEvent,
  type RunRecord,
} from '../../src/core/program-run'
import type { Hand, PassTools, Program, Stage } from '../../src/programs/program'
import { createSharedLock, type SharedLock } from '../../src/programs/shared-lock'

type Tell = (event: ProgramEvent) => void
type Now = () => number

function createTicks(): Now {
  let moment = 0
  return () => {
    moment += 1
    return moment
  }
}

function createHand(row: number, now: Now, tell: Tell): Hand {
  const enter: Hand['enter'] = (state, about, at = now()) =>
    tell({ type: 'stateEntered', row, state, at, ...(about === undefined ? {} : { about }) })
  return {
    row,
    now,
    enter,
    as: (other) => createHand(other, now, tell),
    holds: (lock, at) => tell({ type: 'lockTaken', row, lock, at }),
    releases: (lock) => tell({ type: 'lockReleased', row, lock, at: now() }),
    print: (text) => tell({ type: 'linePrinted', row, at: now(), text }),
    finish: () => tell({ type: 'rowEnded', row, at: now() }),
    goOn: () => undefined,
    sleep: async (_, about) => enter('sleeping', about),
  }
}

const notHere = () => {
  throw new Error('the fake stage has no threads')
}

/** One order performed in one pass. */
export async function workOnce<Order, Report>(
  program: Program<Order, Report>,
  order: Order,
): Promise<Report> {
  return program.work(
    createHand(0, createTicks(), () => undefined),
    order,
  )
}

type Options<Order, Report> = {
  cores?: number
  /** Reports that need no work, as where they are known already. */
  known?: (order: Order) => Report | undefined
}

/** Runs `conduct` of a program whose workers only perform orders: one order after another, in the order of ordering. */
export async function conductOnOneThread<Order, Report>(
  program: Program<Order, Report>,
  values: ControlValues = {},
  { cores = 2, known = () => undefined }: Options<Order, Report> = {},
): Promise<{ outcome: Outcome; record: RunRecord }> {
  let record = EMPTY_RECORD
  const locks = new Map<string, SharedLock>()
  const tell: Tell = (event) => {
    record = afterProgramEvent(record, event)
  }
  const seen = (name: string): Pass => {
    const found = record.passes.find((pass) => pass.name === name)
    if (!found) throw new Error(`there was no pass ${name}`)
    return found
  }
  const stage: Stage<Order, Report> = {
    isolated: true,
    cores,
    seen,
    lock(name) {
      const lock = locks.get(name) ?? createSharedLock(name)
      locks.set(name, lock)
      return lock
    },
    async pass(name, rows, act) {
      const now = createTicks()
      let before: Promise<unknown> = Promise.resolve()
      const work = async (row: number, order: Order) => {
        const hand = createHand(row, now, tell)
        const report = known(order) ?? (await program.work(hand, order))
        hand.enter('idle')
        return report
      }
      const tools: PassTools<Order, Report> = {
        perform(row, order) {
          const performing = before.then(() => work(row, order))
          before = performing
          return performing
        },
        start: notHere,
        untilHeld: notHere,
        watchLocks: notHere,
        enter: (row, state) => tell({ type: 'stateEntered', row, state, at: now() }),
        finish: (row) => tell({ type: 'rowEnded', row, at: now() }),
        print: (row, text) => tell({ type: 'linePrinted', row, at: now(), text }),
      }
      tell({ type: 'passBegan', pass: name, rows })
      await act(tools)
      const time = now()
      tell({ type: 'passEnded', at: time })
      return time
    },
  }
  const outcome = await program.conduct(stage, { ...usualValues(program.controls), ...values })
  return { outcome, record }
}
