import type { ProgramsDictionary } from './programs-dictionary'

const scale = { label: 'Time scale', options: { '1': '× 1, as in the notes', '0.1': '× 0.1' } }

export const programsEn: ProgramsDictionary = {
  heading: 'Programs',
  intro:
    'The programs of the notes, run for real: on this browser’s workers, locks and event loop. Each asks the same question: which part of it is B?',
  list: 'The programs',
  choose: 'Choose a program. Nothing runs until you press Run.',
  controls: 'Settings',
  run: 'Run',
  stop: 'Stop',
  ready: 'Press Run. Nothing runs before.',
  running: (pass) => `Running: ${pass}.`,
  stopping: 'Stopping.',
  cancelled: 'Stopped. All workers are ended and all locks are free; what was seen until then is kept below.',
  done: 'The run has ended.',
  kept: 'What was seen until then is kept below.',
  needs: {
    'shared-memory':
      'These settings need memory that workers share, and this page is not isolated, so the browser does not give it. Serve the page with the two headers named in the README; the other programs work without.',
    'web-locks':
      'This needs Web Locks, which browsers give to pages over https or from this computer only. The other programs work without.',
    files:
      'This opens a file of the browser’s own store for this page, which is given over https or from this computer only. The other programs work without.',
  },
  busy: 'A measurement or another program is running, here or in another tab, and two at once would spoil each other. Wait for it or stop it there, then press Run.',
  wholeHint: (least, most) => `A whole number from ${least} to ${most}`,
  shareHint: 'A share from 0 to 1',
  numbersHint: (longest, least, most) =>
    `Up to ${longest} whole numbers from ${least} to ${most}, with commas between`,
  changed: 'The settings have been changed since this run.',
  timeline: 'Timeline',
  timelineKeys: 'Keys: + and − zoom, ← and → move, 0 shows the whole.',
  states: {
    running: 'running',
    'waiting-for-lock': 'waiting for a lock',
    sleeping: 'sleeping',
    'waiting-for-network': 'waiting for the network',
    idle: 'idle',
  },
  worker: (number) => `Worker ${number}`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomWhole: 'Whole run',
  earlier: 'Earlier',
  later: 'Later',
  shownPart: (from, to) => `Shown: ${from} to ${to}`,
  spanTable: 'The timeline as a table',
  spanColumns: { row: 'Who', state: 'What', about: 'Which', from: 'From', to: 'To' },
  spansLeftOut: (shown, all) => `The first ${shown} of ${all} spans.`,
  active: (count, names) =>
    `threading.active_count() = ${count}; threading.enumerate() = [${names}]; threading.current_thread() = MainThread`,
  output: 'Output',
  outputNote: 'In the order in which the lines were printed, with the time since the start.',
  result: 'What came out',
  times: ({ alone, together, workers }) => `T(1) = ${alone}, T(${workers}) = ${together}`,
  ratio: 'Which part is B?',
  share: ({ serialFraction, workers }) => `B = ${serialFraction}, measured on ${workers} workers`,
  shareChart: 'Speedup against workers',
  shareChartText: (points, serialFraction) =>
    `Measured: ${points.map(({ workers, speedup }) => `S = ${speedup} on ${workers}`).join(', ')}. The line is Amdahl’s law with B = ${serialFraction}.`,
  sendToLab: 'Set this B in the lab',
  waits: 'Who waits for whom',
  verdicts: {
    'abandoned-lock': (waited) =>
      `An abandoned lock: its holder has ended without releasing it, so it will never be free. This was decided after ${waited} of waiting. Stop frees it.`,
    deadlock: (waited) =>
      `A deadlock: each waits for a lock that the next one holds, in a circle, so nobody can go on. This was decided after ${waited} of waiting. Stop frees both locks.`,
  },
  waitsFor: ({ waiter, lock, holder }) => `${waiter} waits for ${lock}, held by ${holder}`,
  endedHolder: (holder) => `${holder} (ended)`,
  howDecided:
    'Each lock says in shared memory who holds it. The page follows from whoever waits to whoever holds: if it comes to one that has ended, or back to where it began, waiting cannot end.',
  listing: 'The listing',
  python: 'The notes’ Python',
  typescript: 'What runs here, TypeScript',
  listingLoading: 'The listing is being fetched.',
  programs: {
    newton: {
      name: 'Newton’s iteration for √2',
      notes: '01 inherently sequential',
      shows: [
        'Newton’s method finds √2 to many digits, and each of its steps needs what the one before has found.',
        'One worker takes all steps, then they go round j workers, each step as soon as it can begin; T is the least of three rounds, and the timeline shows the last.',
        'More workers are there, and they stand idle: S stays at 1.',
      ],
      controls: { digits: { label: 'Digits' }, workers: { label: 'Workers j' } },
      passes: {
        'warm-up': 'once before, so that the code is compiled everywhere',
        alone: 'all steps on one worker',
        together: 'the steps go round j workers',
      },
      ratio:
        'All of it: B = 1, the part that the notes call inherently sequential. What S lacks to 1 is the handing over of the number from worker to worker.',
      found: ({ steps = 0, digits = 0 }, { whole }) =>
        `${whole(steps)} steps gave ${whole(digits)} digits; x² ≤ 2 < (x + 1)² in whole numbers shows that they are right to the last.`,
      lists: { first: 'The first digits of √2', last: 'The last digits' },
    },
    countdown: {
      name: 'Two threads count down',
      notes: '3.1–3.2 threading',
      shows: [
        'Threads AAA and BBB count down from 5, AAA with a delay of 0.5 s and BBB with one of 1 s.',
        'First one worker does both in turn, then two workers do one each, and their lines interleave.',
        'Together they take as long as the slower one: about 5 s and not 7.5 s.',
      ],
      controls: { from: { label: 'Count down from' }, scale },
      passes: { alone: 'one after the other, on one worker', together: 'together, on two workers' },
      ratio:
        'None of it is serial: B = 0. That S stays at 1.5 and not 2 is imbalance: BBB sleeps twice as long as AAA, and the time is that of the longer one. And since sleeping is not computing, one core is enough for it.',
      found: ({ sum = 0, longest = 0 }, { duration, ratio }) =>
        `The delays alone add up to ${duration(sum)}, the longer ones to ${duration(longest)}: a ratio of ${ratio(sum / longest)}.`,
    },
    lock: {
      name: 'The same under one lock',
      notes: '3.3 threading.Lock',
      shows: [
        'The two count-downs again, now under one lock: both threads print their start, then all of AAA’s count comes, then all of BBB’s.',
        'In the general case a share b of each task is done under the lock and the rest outside of it.',
        'With one equal task a worker and the lock first, b is Amdahl’s B and the curve bends to 1/b; with many tasks a worker the locked parts overlap with other work.',
      ],
      controls: {
        part: {
          label: 'What runs',
          options: { countdown: 'the notes’ count-down', shares: 'a share b under the lock' },
        },
        share: { label: 'Share b under the lock' },
        tasks: { label: 'Tasks a worker' },
        workers: { label: 'Workers j' },
        work: {
          label: 'What a task does',
          options: { sleeps: 'sleeps, as in the notes', computes: 'computes: needs a core a worker' },
        },
        scale,
      },
      passes: {
        alone: 'one after the other, on one worker',
        free: 'together, without the lock',
        together: 'together, under one lock',
        calibration: 'how fast a worker computes',
      },
      ratio:
        'What is done under the lock: only one can hold it. If a whole thread is locked, B = 1 and S falls to 1. With one equal task a worker, T(j) = t (j·b + 1 − b), so b is B. With many tasks a worker the locked parts overlap with the free ones of others, S comes near the lesser of j and 1/b, and b is not Amdahl’s B.',
      found: ({ free = 0, share, tasks = 1, workers = 1 }, { ratio }) => {
        if (share === undefined)
          return `Without the lock S = ${ratio(free)}; under it the threads take turns.`
        const law = 1 / (share + (1 - share) / workers)
        const least = Math.min(workers, 1 / share)
        return tasks === 1
          ? `Amdahl’s law with B = b gives ${ratio(law)} on ${workers}, and ${ratio(1 / share)} at most.`
          : `The lesser of j and 1/b is ${ratio(least)}; Amdahl’s law with B = b would give ${ratio(law)}.`
      },
    },
  },
}
