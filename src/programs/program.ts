/** The contract of a program of the notes; `README.md` tells how to add one. */
import type { Control, ControlValues } from '../core/program-controls'
import type { Question } from '../core/program-question'
import type { Outcome, Pass, RowState } from '../core/program-run'
import type { Milliseconds } from '../core/units'
import type { SharedLock } from './shared-lock'

/** What a program cannot do without, and not every browser gives every page. */
export type Need = 'shared-memory' | 'web-locks' | 'any-lock' | 'files' | 'service-worker'

export type Program<Order = unknown, Report = unknown> = {
  id: string
  controls: readonly Control[]
  /** What the rows of its timeline are: threads on workers of their own, unless it says that they are tasks of one. */
  rowsAre?: 'threads' | 'tasks'
  /** What it cannot do without, with these values. */
  needs(values: ControlValues): readonly Need[]
  /** On the page: orders the passes and says what came out. */
  conduct(stage: Stage<Order, Report>, values: ControlValues): Promise<Outcome>
  /** In a worker: what an order asks. */
  work(hand: Hand, order: Order): Promise<Report>
  listing(): Promise<Listing>
  /** What may be predicted of a run, with three options or so. */
  question?: Question
}

/** The core of a program in the notes' words, and the source that runs here. */
export type Listing = { python: string; typescript: string }

/** What a program has on the page. Every promise rejects at once when the run is stopped. */
export type Stage<Order, Report> = {
  isolated: boolean
  /**
   * One way of running the program, timed from the first order to the end of `act`. The workers are ready before.
   *
   * @param rows the rows of the timeline by their names; undefined for one that is called after its number
   */
  pass(
    name: string,
    rows: readonly (string | undefined)[],
    act: (pass: PassTools<Order, Report>) => Promise<void>,
    /** How many, if not one a row. */
    workers?: number,
  ): Promise<Milliseconds>
  /** A lock in shared memory, free at the beginning. The same name gives the same lock as long as the page lives. */
  lock(name: string): SharedLock
  /** Cores that the browser states, or undefined where it does not. */
  cores: number | undefined
  /** What the last pass of that name told until now. */
  seen(name: string): Pass
}

export type Performed<Report> = { ok: true; report: Report } | { ok: false; error: string }

type Started<Report> = {
  /** Resolves with the report when what was started has ended. An error of the worker rejects. */
  join(): Promise<Report>
  /** The same where failing is part of the program: an error is told, too. */
  outcome(): Promise<Performed<Report>>
}

/** What there is within a pass. A row's worker is the worker of the same number. */
export type PassTools<Order, Report> = {
  /** Orders, and resolves with the report. An error of the worker rejects. */
  perform(row: number, order: Order, moved?: Transferable[]): Promise<Report>
  /**
   * Orders, and resolves as soon as the worker has begun, as `thread.start()` of the notes does. The row of a thread ends
   * with it; that of a task waits for the next one.
   */
  start(row: number, order: Order, as?: 'thread' | 'task'): Promise<Started<Report>>
  /** Resolves when the row has told that it holds the lock. */
  untilHeld(row: number, lock: string): Promise<void>
  /** What the page itself knows of a row. */
  enter(row: number, state: RowState, about?: string): void
  /** The row has nothing more to do. */
  finish(row: number): void
  print(row: number, text: string): void
  /** Looks from now on whether somebody waits for ever, and says so after `patience`. */
  watchLocks(locks: readonly SharedLock[], patience: Milliseconds): void
}

/** What a program has in a worker: one row of the timeline. */
export type Hand = {
  row: number
  /** The same worker as another row: a coroutine. */
  as(row: number): Hand
  /** Milliseconds after the pass began. */
  now(): Milliseconds
  /** From `at`, or now, the row is in that state. */
  enter(state: RowState, about?: string, at?: Milliseconds): void
  /** The row holds that lock from `at` on, and is running. */
  holds(lock: string, at: Milliseconds): void
  /** The row is about to give that lock up. */
  releases(lock: string): void
  print(text: string): void
  /** The row has nothing more to do. */
  finish(): void
  /** Throws when the run has ended meanwhile; whoever computes for long asks now and then. */
  goOn(): void
  /** Sleeps, and does nothing else meanwhile. */
  sleep(milliseconds: Milliseconds, about?: string): Promise<void>
}
