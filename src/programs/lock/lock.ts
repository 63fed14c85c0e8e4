/** Notes 3.3: the count-down under one lock, and the general case: a share b of each task under the lock. */
import type { ControlValues } from '../../core/program-controls'
import { HOW_MUCH_FASTER } from '../../core/program-question'
import type { Outcome } from '../../core/program-run'
import type { Milliseconds, WorkerCount } from '../../core/units'
import type { AnyLock } from '../any-lock'
import { THREADS } from '../countdown/countdown'
import { lateSleeps } from '../late-sleeps'
import { countsUpTo, serialShareOf } from '../measured-share'
import type { Program, Stage } from '../program'
import { TIME_SCALE, timeScale } from '../time-scale'
import { type Order, work } from './locked'

/** What one worker has to do in the general case, however many tasks it is cut into. */
const WORK: Milliseconds = 1_000
const COUNT_FROM = 5
const CALIBRATION: Milliseconds = 200
const NAME = 'thread_lock'

type LockStage = Stage<Order, number>
type Measured = { workers: WorkerCount; alone: Milliseconds; together: Milliseconds }

async function countDown(stage: LockStage, lock: AnyLock, scale: number): Promise<Outcome> {
  const threads = THREADS.map(({ name, delay }) => ({ name, from: COUNT_FROM, delay: delay * scale }))
  const alone = await stage.pass('alone', [undefined], async (pass) => {
    await pass.perform(0, { kind: 'countdown', lock: undefined, threads })
  })
  const underLock = async (name: string, given: AnyLock | undefined) => {
    const names = threads.map((thread) => thread.name)
    return stage.pass(name, names, async (pass) => {
      const started = []
      for (const [row, thread] of threads.entries()) {
        started.push(await pass.start(row, { kind: 'countdown', lock: given, threads: [thread] }))
        // The first to start takes the lock, however late its worker is given a core.
        if (row === 0 && given) await pass.untilHeld(row, typeof given === 'string' ? given : given.name)
      }
      for (const thread of started) await thread.join()
    })
  }
  const free = await underLock('free', undefined)
  const together = await underLock('together', lock)
  const delays = threads.map(({ from, delay }) => from * delay)
  const sum = delays.reduce((total, delay) => total + delay, 0)
  const counts = threads.reduce((total, { from }) => total + from, 0)
  return {
    times: { alone, together, workers: threads.length },
    figures: { free: alone / free },
    disturbed: lateSleeps([
      { pass: 'alone', took: alone, expected: sum, inTurn: counts },
      { pass: 'free', took: free, expected: Math.max(...delays), inTurn: counts / 2 },
      { pass: 'together', took: together, expected: sum, inTurn: counts },
    ]),
  }
}

/** How much of whatever the work is made of one task takes. */
async function amountOfTask(stage: LockStage, values: ControlValues): Promise<number> {
  const time = (WORK * timeScale(values)) / Number(values.tasks)
  if (values.work === 'sleeps') return time
  let rate = 0
  await stage.pass('calibration', [undefined], async (pass) => {
    rate = await pass.perform(0, { kind: 'calibrate', time: CALIBRATION })
  })
  return Math.round(rate * time)
}

/** Passes that took longer than the tasks sleep; of many tasks a worker only the sum is known. */
function lateShares(measured: readonly Measured[], values: ControlValues) {
  const [time, share, tasks] = [WORK * timeScale(values), Number(values.share), Number(values.tasks)]
  return lateSleeps(
    measured.flatMap(({ workers, alone, together }) => [
      { pass: 'alone', took: alone, expected: workers * time, inTurn: 2 * workers * tasks },
      ...(tasks === 1
        ? [
            {
              pass: 'together',
              took: together,
              expected: time * (workers * share + 1 - share),
              inTurn: workers + 1,
            },
          ]
        : []),
    ]),
  )
}

async function shareTasks(stage: LockStage, lock: AnyLock, values: ControlValues): Promise<Outcome> {
  const share = Number(values.share)
  const tasks = Number(values.tasks)
  const amount = await amountOfTask(stage, values)
  const how = values.work === 'computes' ? 'computes' : 'sleeps'
  const order: Extract<Order, { kind: 'tasks' }> = {
    kind: 'tasks',
    lock,
    tasks,
    how,
    underLock: share * amount,
    free: (1 - share) * amount,
  }
  const measured: Measured[] = []
  for (const workers of countsUpTo(Number(values.workers))) {
    const rows = Array.from({ length: workers }, () => undefined)
    // As many tasks as the workers will share, one after another.
    const alone = await stage.pass(`alone:${workers}`, [undefined], async (pass) => {
      await pass.perform(0, { ...order, tasks: workers * tasks })
    })
    const together = await stage.pass(`together:${workers}`, rows, async (pass) => {
      await Promise.all(rows.map((_, row) => pass.perform(row, order)))
    })
    measured.push({ workers, alone, together })
  }
  const times = measured.at(-1)
  const sleeps = how === 'sleeps'
  return {
    ...(times ? { times } : {}),
    disturbed: sleeps ? lateShares(measured, values) : undefined,
    figures: { share, tasks, workers: Number(values.workers) },
    ...(tasks === 1 ? { serialShare: serialShareOf(measured, sleeps ? undefined : stage.cores) } : {}),
  }
}

/** Where the count-down of the notes runs there are two threads, and nothing to share out. */
const IN_SHARES = { name: 'part', value: 'shares' }

export const lock: Program<Order, number> = {
  id: 'lock',
  controls: [
    { kind: 'choice', name: 'part', options: ['countdown', 'shares'], usual: 'countdown' },
    { kind: 'share', name: 'share', usual: 0.5, onlyWith: IN_SHARES },
    { kind: 'whole', name: 'tasks', least: 1, most: 50, usual: 1, onlyWith: IN_SHARES },
    { kind: 'whole', name: 'workers', least: 2, most: 8, usual: 4, onlyWith: IN_SHARES },
    { kind: 'choice', name: 'work', options: ['sleeps', 'computes'], usual: 'sleeps', onlyWith: IN_SHARES },
    TIME_SCALE,
  ],
  needs: () => ['any-lock'],
  work,
  listing: () => import('./listing'),
  question: HOW_MUCH_FASTER,
  conduct(stage, values) {
    const given = stage.isolated ? stage.lock(NAME) : NAME
    return values.part === 'countdown'
      ? countDown(stage, given, timeScale(values))
      : shareTasks(stage, given, values)
  },
}
