/** Runs of the programs as they would tell them, made by hand: of each one short run with all that its page can show. */
import type { ControlValues } from '../../src/core/program-controls'
import type { Figure, Outcome, ProgramEvent, RowState } from '../../src/core/program-run'
import type { Milliseconds, WorkerCount } from '../../src/core/units'
import { serialShareOf } from '../../src/programs/measured-share'

/** A run that `waits` goes on until it is stopped. */
export type MadeRun = { events: readonly ProgramEvent[]; outcome: Outcome | 'waits' }

type Rows = readonly (string | undefined)[]

const pass = (name: string, rows: Rows, told: ProgramEvent[], time: Milliseconds): ProgramEvent[] => [
  { type: 'passBegan', pass: name, rows },
  ...told,
  { type: 'passEnded', at: time },
]

const is = (row: number, state: RowState, at: Milliseconds, about?: string): ProgramEvent => ({
  type: 'stateEntered',
  row,
  state,
  at,
  ...(about === undefined ? {} : { about }),
})
const says = (row: number, at: Milliseconds, text: string): ProgramEvent => ({
  type: 'linePrinted',
  row,
  at,
  text,
})
const ends = (row: number, at: Milliseconds): ProgramEvent => ({ type: 'rowEnded', row, at })
const takes = (row: number, lock: string, at: Milliseconds): ProgramEvent[] => [
  is(row, 'running', at, lock),
  { type: 'lockTaken', row, lock, at },
]
const releases = (row: number, lock: string, at: Milliseconds): ProgramEvent[] => [
  { type: 'lockReleased', row, lock, at },
  is(row, 'running', at),
]

/** A row that computes all the time. */
const computes = (row: number, until: Milliseconds, text: string, about?: string): ProgramEvent[] => [
  is(row, 'running', 0.1, about),
  says(row, until / 2, text),
  is(row, 'idle', until - 0.1),
]

/** A thread that counts from 1 after one delay. */
const counts = (row: number, name: string, from: Milliseconds, to: Milliseconds): ProgramEvent[] => [
  is(row, 'running', from),
  says(row, from, `Start thread:${name}`),
  is(row, 'sleeping', from + 0.1),
  is(row, 'running', to - 0.2),
  says(row, to - 0.2, `Thread${name} counting down:1 ...`),
  says(row, to - 0.1, `End thread:${name}`),
]

const unnamed = (count: WorkerCount): undefined[] => Array.from({ length: count }, () => undefined)
const each = (rows: number, tell: (row: number) => ProgramEvent[]): ProgramEvent[] =>
  Array.from({ length: rows }, (_, row) => tell(row)).flat()

function countdown(): MadeRun {
  const inTurn = [...counts(0, 'AAA', 0.1, 50), ...counts(0, 'BBB', 50, 149.9), is(0, 'idle', 149.9)]
  const atOnce = [...counts(0, 'AAA', 0.1, 50), ends(0, 50), ...counts(1, 'BBB', 0.2, 99.9), ends(1, 99.9)]
  return {
    events: [...pass('alone', unnamed(1), inTurn, 150), ...pass('together', ['AAA', 'BBB'], atOnce, 100)],
    outcome: {
      times: { alone: 150, together: 100, workers: 2 },
      figures: { sum: 150, longest: 100 },
    },
  }
}

function countdownUnderLock(): MadeRun {
  const threads = ['AAA', 'BBB']
  const alone = [...counts(0, 'AAA', 0.1, 50), ...counts(0, 'BBB', 50, 149.9), is(0, 'idle', 149.9)]
  const free = [...counts(0, 'AAA', 0.1, 50), ends(0, 50), ...counts(1, 'BBB', 0.2, 99.9), ends(1, 99.9)]
  const locked = [
    ...takes(0, 'thread_lock', 0.1),
    ...counts(0, 'AAA', 0.2, 49.9),
    ...releases(0, 'thread_lock', 49.9),
    ends(0, 50),
    is(1, 'running', 0.3),
    is(1, 'waiting-for-lock', 0.4, 'thread_lock'),
    ...takes(1, 'thread_lock', 50),
    ...counts(1, 'BBB', 50.1, 149.8),
    ...releases(1, 'thread_lock', 149.8),
    ends(1, 149.9),
  ]
  return {
    events: [
      ...pass('alone', unnamed(1), alone, 150),
      ...pass('free', threads, free, 100),
      ...pass('together', threads, locked, 150),
    ],
    outcome: { times: { alone: 150, together: 150, workers: 2 }, figures: { free: 1.5 } },
  }
}

/** Half of each task is under the lock: B = 0.5. */
function sharesUnderLock(): MadeRun {
  const alone = [
    ...takes(0, 'thread_lock', 0.1),
    is(0, 'sleeping', 0.2, 'lock'),
    ...releases(0, 'thread_lock', 50),
    is(0, 'sleeping', 50.1, 'task 1'),
    is(0, 'idle', 199.9),
  ]
  const together = [
    ...takes(0, 'thread_lock', 0.1),
    is(1, 'waiting-for-lock', 0.2, 'thread_lock'),
    ...releases(0, 'thread_lock', 50),
    is(0, 'sleeping', 50.1, 'task 1'),
    ...takes(1, 'thread_lock', 50.1),
    is(0, 'idle', 100),
    ...releases(1, 'thread_lock', 100),
    is(1, 'sleeping', 100.1, 'task 1'),
    is(1, 'idle', 149.9),
  ]
  const times = { workers: 2, alone: 200, together: 150 }
  return {
    events: [...pass('alone:2', unnamed(1), alone, 200), ...pass('together:2', unnamed(2), together, 150)],
    outcome: {
      times,
      figures: { share: 0.5, tasks: 1, workers: 2 },
      serialShare: serialShareOf([times]),
    },
  }
}

/** Each step is shorter than the handing over of its number: S is below 1. */
function newton({ workers }: ControlValues): MadeRun {
  const count = Number(workers)
  const steps = (rows: number, time: Milliseconds) =>
    Array.from({ length: 8 }, (_, step) => [
      is(step % rows, 'running', ((step + 0.1) * time) / 8, `step ${step + 1}`),
      says(step % rows, ((step + 0.5) * time) / 8, `step ${step + 1}`),
      is(step % rows, 'idle', ((step + 0.9) * time) / 8),
    ]).flat()
  const times = { workers: count, alone: 5, together: 6 }
  const rounds = [
    { alone: 5, together: 6.1 },
    { alone: 5.2, together: 6 },
  ]
  return {
    events: [
      ...pass('warm-up', unnamed(count), steps(count, 9), 9),
      ...pass('alone', unnamed(1), steps(1, 5), 5),
      ...pass('together', unnamed(count), steps(count, 6), 6),
    ],
    outcome: {
      times,
      figures: { steps: 8, digits: 1_000 },
      serialShare: serialShareOf([{ ...times, rounds }]),
      lists: [
        { name: 'first', items: ['1.4142135623730950488016887242096980785696718753769…'] },
        { name: 'last', items: ['…17111168391658172688941975871658215212822951848847'] },
      ],
    },
  }
}

function primes(): MadeRun {
  const found = ['10000000000037', '10000000000051']
  const times = { workers: 2, alone: 40, together: 25 }
  return {
    events: [
      ...pass(
        'warm-up',
        unnamed(2),
        each(2, (row) => computes(row, 5, '10000000000037')),
        5,
      ),
      ...pass('alone', unnamed(1), computes(0, 40, '10000000000037'), 40),
      ...pass(
        'together:2',
        unnamed(2),
        each(2, (row) => computes(row, 25, found[row] ?? '')),
        25,
      ),
    ],
    outcome: {
      times,
      disturbed: { kind: 'rounds', rounds: 12, within: 0.03 },
      figures: { primes: 16, total: 500 },
      serialShare: serialShareOf([times, { workers: 4, alone: 40, together: 25 }], 2),
      lists: [
        { name: 'arrival', items: [...found].reverse() },
        { name: 'sorted', items: found },
      ],
    },
  }
}

function queue(): MadeRun {
  const task = (row: number, number: string, from: Milliseconds): ProgramEvent[] => [
    is(row, 'running', from, number),
    says(row, from + 0.1, `Positive factors of ${number} are: 1`),
    is(row, 'sleeping', from + 0.2, number),
    is(row, 'idle', from + 100),
  ]
  const alone = ['1', '10', '4', '3'].flatMap((number, place) => task(0, number, 1 + 101 * place))
  const together = [
    ...task(0, '1', 1),
    ...task(1, '10', 1.5),
    ...task(2, '4', 2),
    ...task(0, '3', 101.5),
    ...each(3, (row) => [says(row, 202, `Exiting thread ${'ABC'[row]}.`), ends(row, 202)]),
  ]
  return {
    events: [...pass('alone', ['A'], alone, 405), ...pass('together', ['A', 'B', 'C'], together, 203)],
    outcome: {
      times: { alone: 405, together: 203, workers: 3 },
      disturbed: { kind: 'late', pass: 'alone', took: 405, expected: 400 },
      figures: { tasks: 4, pool: 3, time: 203 },
      lists: [{ name: 'taken', items: ['1', '10', '4', '3'] }],
    },
  }
}

/** AAA fails while it holds the lock. */
function failing(version: string): ProgramEvent[] {
  return [
    is(0, 'running', 0.1),
    ...takes(0, 'my_lock', 0.2),
    says(0, 0.3, version === '1' ? 'my_lock acquired' : 'with my_lock'),
    is(0, 'sleeping', 0.4, 'a-file-that-is-not-there.txt'),
    is(1, 'running', 0.5),
    is(1, 'waiting-for-lock', 0.6, 'my_lock'),
    is(0, 'running', 50.5, 'a-file-that-is-not-there.txt'),
    says(0, 51, 'NotFoundError: A requested file or directory could not be found'),
  ]
}

function deadlock({ version = '' }: ControlValues): MadeRun {
  const rows = ['AAA', 'BBB']
  const began: ProgramEvent = { type: 'passBegan', pass: 'together', rows }
  if (version === '1') {
    const wait = { waiter: 1, lock: 'my_lock', holder: 0, holderEnded: true }
    const verdict = { kind: 'abandoned-lock', waited: 200, waits: [wait] } as const
    const found: ProgramEvent = { type: 'stuckFound', verdict, at: 201 }
    return { events: [began, ...failing(version), ends(0, 51.1), found], outcome: 'waits' }
  }
  if (version === '2') {
    const followed = [
      ...releases(0, 'my_lock', 51.1),
      ends(0, 51.2),
      ...takes(1, 'my_lock', 51.3),
      says(1, 51.4, 'with my_lock'),
      ...releases(1, 'my_lock', 51.5),
      says(1, 51.6, 'my_lock released'),
      ends(1, 51.7),
    ]
    return {
      events: pass('together', rows, [...failing(version), ...followed], 52),
      outcome: { figures: { failed: 1, waited: 50.5, after: 1 } },
    }
  }
  const waits = [
    { waiter: 0, lock: 'lock_b', holder: 1, holderEnded: false },
    { waiter: 1, lock: 'lock_a', holder: 0, holderEnded: false },
  ]
  const verdict = { kind: 'deadlock', waited: 200, waits } as const
  const circle = [
    ...takes(0, 'lock_a', 0.2),
    says(0, 0.3, 'lock_a acquired'),
    ...takes(1, 'lock_b', 0.4),
    says(1, 0.5, 'lock_b acquired'),
    is(0, 'waiting-for-lock', 50.2, 'lock_b'),
    is(1, 'waiting-for-lock', 50.4, 'lock_a'),
  ]
  return { events: [began, ...circle, { type: 'stuckFound', verdict, at: 251 }], outcome: 'waits' }
}

const MEBIBYTE = 2 ** 20

function processes(): MadeRun {
  const way = (name: string, bytes: number, handedOver: Milliseconds, alone: Milliseconds) => ({
    name,
    cells: [
      { value: bytes, unit: 'bytes' },
      { value: handedOver, unit: 'milliseconds' },
      { value: alone, unit: 'milliseconds' },
      { value: 5, unit: 'milliseconds' },
      { value: alone / 5, unit: 'ratio' },
    ] satisfies Figure[],
  })
  const received = (count: WorkerCount, time: Milliseconds) =>
    each(count, (row) => computes(row, time, 'received 1048576 bytes, sum of 524288: 66846720'))
  return {
    events: ['copied', 'cut', 'shared'].flatMap((name) => [
      ...pass(`${name}:1`, unnamed(1), received(1, 8), 8),
      ...pass(`${name}:2`, unnamed(2), received(2, 5), 5),
    ]),
    outcome: {
      times: { alone: 8, together: 5, workers: 2 },
      figures: { shared: 1 },
      table: {
        columns: ['way', 'bytes', 'handedOver', 'alone', 'together', 'speedup'],
        rows: [way('copied', 2 * MEBIBYTE, 3, 9), way('cut', MEBIBYTE, 2, 8.5), way('shared', 0, 0.5, 8)],
      },
    },
  }
}

function reduction(): MadeRun {
  const sums = (count: WorkerCount, time: Milliseconds) =>
    each(count, (row) => computes(row, time, 'sum of 0 … 499999: 249750000', 'sum'))
  const tree = [is(0, 'running', 5.2, 'level 1'), says(0, 5.3, 'level 1: 249750000 + 249750000')]
  return {
    events: [
      ...pass('fill', unnamed(1), [is(0, 'running', 0.1, 'fill')], 4),
      ...pass('alone', unnamed(1), sums(1, 8), 8),
      ...pass('together', unnamed(2), [...sums(2, 5), ...tree, is(0, 'idle', 5.5)], 6),
    ],
    outcome: {
      times: { alone: 8, together: 6, workers: 2 },
      figures: {
        ...{ levels: 1, sum: 499_500_000, length: 1_000_000, workers: 2 },
        ...{ treeTime: 0.8, lateStart: 0.1, partTime: 4.8, time: 6, share: 4, cores: 2 },
      },
    },
  }
}

const STATUSES = ['200', '400', '404', '408', '500', '524']

function requests(): MadeRun {
  const asked = (row: number, from: Milliseconds, to: Milliseconds): ProgramEvent[] => [
    is(row, 'waiting-for-network', from, STATUSES[row]),
    says(row, to, `http://localhost/answers/${STATUSES[row]}?after=100:${STATUSES[row]} Words (4xx)`),
    ends(row, to),
  ]
  const inTurn = each(6, (row) => asked(row, 1 + 100 * row, 101 + 100 * row))
  const classes = Object.entries({ '1xx': 0, '2xx': 1, '3xx': 0, '4xx': 3, '5xx': 2 })
  return {
    events: [
      ...pass('warm-up', ['200'], asked(0, 0.1, 2), 2),
      ...pass('alone', STATUSES, inTurn, 602),
      ...pass(
        'together',
        STATUSES,
        each(6, (row) => asked(row, 1, 101 + row)),
        107,
      ),
    ],
    outcome: {
      times: { alone: 602, together: 107, workers: 6 },
      figures: { sum: 600, longest: 100, requests: 6 },
      table: {
        columns: ['class', 'answers'],
        rows: classes.map(([name, value]) => ({ name, cells: [{ value, unit: 'count' }] })),
      },
      lists: [{ name: 'arrival', items: STATUSES }],
    },
  }
}

function asyncio(): MadeRun {
  const [long = '', middle = '', short = ''] = ['9637529763296797', '427920331', '157']
  const numbers = [long, middle, short]
  const ended = (row: number, from: Milliseconds, to: Milliseconds): ProgramEvent[] => [
    is(row, 'running', from),
    says(row, from, `Processing ${numbers[row]}...`),
    says(row, to, `${numbers[row]} is a prime number.`),
    ends(row, to),
  ]
  const inTurn = [...ended(0, 0.1, 380), ...ended(1, 380, 381), ...ended(2, 381, 381.1)]
  const givingWay = [
    is(0, 'running', 0.1),
    is(0, 'idle', 5),
    ...ended(1, 5, 6),
    ...ended(2, 6, 6.1),
    ...ended(0, 6.1, 384),
  ]
  const row = (name: string, ...ends: Milliseconds[]) => ({
    name,
    cells: ends.map((value): Figure => ({ value, unit: 'milliseconds' })),
  })
  return {
    events: [...pass('alone', numbers, inTurn, 382), ...pass('together', numbers, givingWay, 385)],
    outcome: {
      figures: { alone: 382, together: 385, meanInTurn: 380.7, mean: 132, primes: 3 },
      table: {
        columns: ['number', 'inTurn', 'givingWay'],
        rows: [row(long, 380, 384), row(middle, 381, 6), row(short, 381.1, 6.1)],
      },
      lists: [{ name: 'ending', items: [middle, short, long] }],
    },
  }
}

const MADE: Record<string, (values: ControlValues) => MadeRun> = {
  newton,
  countdown,
  lock: ({ part }) => (part === 'shares' ? sharesUnderLock() : countdownUnderLock()),
  queue,
  deadlock,
  requests,
  asyncio,
  primes,
  reduction,
  processes,
}

/** The made run of that program. */
export function madeRun(id: string, values: ControlValues): MadeRun {
  const make = MADE[id]
  if (!make) throw new Error(`there is no made run of ${id}`)
  return make(values)
}
