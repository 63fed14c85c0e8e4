import type { ProgramsDictionary } from './programs-dictionary'

const scale = { label: 'Time scale', options: { '1': '× 1, as in the notes', '0.1': '× 0.1' } }

export const programsEn: ProgramsDictionary = {
  heading: 'Programs',
  intro:
    'The programs of the notes, run for real: on this browser’s workers, locks and event loop. Each asks the same question: which part of it is B?',
  list: 'The programs',
  choose: 'Choose a program. Nothing runs until you press Run.',
  unknown: (id) => `There is no program called “${id}”. Choose one of the list.`,
  linkDamaged: (parts) =>
    `The link says something that this program does not take (${parts}). It was left out; all else is as the link says.`,
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
      'These settings need memory that workers share, and this page is not isolated, so the browser does not give it. Serve the page over https, or from this computer, with the two headers named in the README: over plain http from another computer the headers do nothing. The other programs do without it.',
    'web-locks':
      'This needs Web Locks, which browsers give to pages over https or from this computer only. The other programs do without it.',
    'any-lock':
      'This needs a lock, and this page has neither kind: browsers give Web Locks, and memory that workers share, only to pages over https or from this computer. Open the page so; over plain http from another computer the two headers do nothing. The count-down without a lock runs here.',
    'service-worker':
      'This needs the page’s own service worker, which answers the requests, and none serves this page: browsers allow one over https or from this computer only, and some not in private windows. Open the page so, in a usual window, and load it again; the other programs do without it.',
    files:
      'This opens a file of the browser’s own store for this page, which is given over https or from this computer only. The other programs do without it.',
  },
  busy: 'A measurement or another program is running, here or in another tab, and two at once would spoil each other. Wait for it or stop it there, then press Run.',
  refused: (hint, kept) => `${hint}. It stays at ${kept}.`,
  wholeHint: (least, most) => `A whole number from ${least} to ${most}`,
  shareHint: 'A share from 0 to 1',
  numbersHint: (longest, least, most) =>
    `Up to ${longest} whole numbers from ${least} to ${most}, with commas between`,
  changed: 'The settings have been changed since this run.',
  fewCores: (cores) =>
    `This browser states ${cores === '1' ? 'one core' : `${cores} cores`}. More workers share them: what computes is no faster then, what sleeps or waits still is.`,
  timeline: 'Timeline',
  titled: (what, which) => `${what}: ${which}`,
  passFor: (pass, workers) => `${pass} (j = ${workers})`,
  listed: (items) => items.join(', '),
  preparing: 'Passes that only make ready',
  timelineKeys: 'Keys: + and − zoom, ← and → move, 0 shows the whole.',
  states: {
    running: 'running',
    'waiting-for-lock': 'waiting for a lock',
    sleeping: 'sleeping',
    'waiting-for-network': 'waiting for the network',
    idle: 'idle',
  },
  holdsLock: 'holds a lock',
  worker: (number) => `Worker ${number}`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomWhole: 'Whole run',
  earlier: 'Earlier',
  later: 'Later',
  shownPart: (from, to, long) => `Shown: ${from} to ${to} (${long}).`,
  spanTable: 'The timeline as a table',
  spanColumns: { row: 'Who', state: 'What', about: 'Which', holding: 'Holds', from: 'From', to: 'To' },
  spansLeftOut: (shown, all) => `The first ${shown} of ${all} spans.`,
  active: (count, names) =>
    `threading.active_count() = ${count}; threading.enumerate() = [${names}]; threading.current_thread() = MainThread`,
  output: 'Output',
  result: 'What came out',
  figures: 'Figures',
  comma: ', ',
  times: ({ alone, together, workers }) => `T(1) = ${alone}, T(${workers}) = ${together}`,
  ratio: 'Which part is B?',
  disturbedRounds: (rounds, within) =>
    `After ${rounds} rounds the two least times still did not agree within ${within}: other programs were busy. Run again.`,
  disturbedDelays: ({ pass, took, expected }) =>
    `“${pass}” took ${took}, and what it sleeps or waits for adds up to ${expected}: other programs were busy. Run again.`,
  share: ({ serialFraction, workers }) => `B = ${serialFraction}, measured on ${workers} workers`,
  shareFrom: (ratios) =>
    ratios === 'one'
      ? 'It rests on one ratio: the law is taken for granted, and the ratio only says which B it needs.'
      : 'It is the B of the line that comes nearest to all these ratios.',
  shareBeyond: ({ side, asked, bound, workers, spread }) =>
    `What was measured on ${workers} workers asks for e = ${asked}${spread ? `, single rounds for ${spread.least} to ${spread.most}` : ''}. ${side === 'above' ? 'No B gives this: S is below 1, and Amdahl’s law has no such S.' : 'No B gives this: S is above j, and Amdahl’s law has no such S.'} What is drawn, and what goes to the lab, is the bound, B = ${bound}.`,
  shareLeftOut: 'Points past the cores, drawn hollow, are left out of B: the workers share cores there.',
  noShare:
    'No B is given: all points lie past the cores, where the workers share them, and no curve of Amdahl’s law has such points.',
  shareChart: 'Speedup against workers',
  shareChartText: (points, serialFraction) =>
    `Measured: ${points.map(({ workers, speedup }) => `S = ${speedup} on ${workers}`).join(', ')}.${serialFraction === undefined ? '' : ` The line is Amdahl’s law with B = ${serialFraction}.`}`,
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
  predictFirst: 'Predict first',
  predictAgain: 'Predict again',
  putPredictionAway: 'Put the prediction away',
  reveal: 'Reveal',
  prediction: 'Your prediction',
  predictNote:
    'Choose, press Run, then Reveal. Until then what the run shows stays hidden. The address of this page begins with the question.',
  noAnswer: 'This run ended before it could tell. Press Run again, or put the prediction away.',
  asExpected: (expected) => `As you expected: ${expected}.`,
  otherwise: (expected, seen) => `You expected: ${expected}. What was seen: ${seen}.`,
  notTold: (expected) => `You expected: ${expected}. This run does not tell which it was.`,
  wasMeasured: (speedup) => `Measured: ${speedup}.`,
  whyBelow: 'Why that is so stands under “Which part is B?”.',
  programs: {
    newton: {
      name: 'Newton’s iteration for √2',
      notes: '01 inherently sequential',
      shows: [
        'Newton’s method finds √2 to many digits, and each of its steps needs what the one before has found.',
        'One worker takes all steps, then they go round j workers, each step as soon as it can begin; T is the least of several rounds, and the timeline shows that round.',
        'More workers are there, and they stand idle: S stays at 1.',
      ],
      controls: { digits: { label: 'Digits' }, workers: { label: 'Workers j' } },
      passes: {
        'warm-up': 'once before, so that the code is compiled everywhere',
        alone: 'all steps on one worker',
        together: 'the steps go round j workers',
      },
      predict: {
        question:
          'Newton’s method finds √2 to many digits, and each step needs what the one before has found. One worker takes all steps; then the steps go round j workers. How fast are j workers?',
        options: { slower: 'slower than one', same: 'about as fast as one', faster: 'faster than one' },
      },
      ratio:
        'All of it: B = 1, the part that the notes call inherently sequential. What S falls short of 1 by is the handing over of the number from worker to worker.',
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
      predict: {
        question:
          'Thread AAA counts down with a delay of 0.5 s, BBB with one of 1 s. First one worker does both in turn, then two workers do one each. How long do they take together?',
        options: {
          sum: 'as long as both in turn',
          longer: 'as long as the slower one',
          half: 'half of the time of both in turn',
        },
      },
      ratio:
        'None of it is serial: B = 0. That S stays at 1.5 and not 2 is imbalance: BBB sleeps twice as long as AAA, and the time is that of the longer one. And since sleeping is not computing, one core is enough for it.',
      found: ({ sum = 0, longest = 0 }, { duration, ratio }) =>
        `The delays alone add up to ${duration(sum)}, the longer ones to ${duration(longest)}: a ratio of ${ratio(sum / longest)}.`,
    },
    lock: {
      name: 'Two threads under one lock',
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
      predict: {
        question:
          'The workers of these settings do their work under one lock, all of it or a share of it, and only one can hold the lock. How fast are they together, beside one worker that does all in turn?',
        options: {
          same: 'about as fast as one worker',
          some: 'faster, but clearly less than j times',
          full: 'about j times as fast',
        },
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
    queue: {
      name: 'A pool and its queue',
      notes: '3.4 queue.Queue',
      shows: [
        'A pool of workers takes numbers from one queue, prints the factors of each, and sleeps for 1 s.',
        'Tasks start in the order of the queue, each with the first worker that is free, and never more at once than the pool has.',
        'With scores it is a priority queue: the least score first.',
      ],
      controls: {
        numbers: { label: 'Numbers' },
        pool: { label: 'Pool size' },
        order: {
          label: 'Queue',
          options: { fifo: 'first in, first out', priority: 'by score, the least first' },
        },
        scores: { label: 'Scores' },
        scale,
      },
      passes: { alone: 'one worker', together: 'the pool' },
      predict: {
        question:
          'A pool of workers takes numbers from one queue and sleeps for 1 s after each. With these numbers and this pool, how fast is the pool of j beside a single worker?',
        options: {
          same: 'about as fast as one worker',
          some: 'faster, but clearly less than j times',
          full: 'about j times as fast',
        },
      },
      ratio:
        'None of it is serial. Tasks cannot be cut, so a pool works in rounds: four tasks of 1 s on three workers take 2 s, and S is 2 and not 3. That is imbalance, as with the two count-downs, and no B.',
      found: ({ tasks = 1, pool = 1, time = 0 }, { whole, ratio, duration }) => {
        const rounds = Math.ceil(tasks / pool)
        const many = (count: number, one: string) => `${whole(count)} ${one}${count === 1 ? '' : 's'}`
        if (pool === 1)
          return `A pool of one does ${many(tasks, 'task')} in turn: T(1) = ${duration(time)}. There is no ratio to it.`
        return `${many(tasks, 'task')} in a pool of ${whole(pool)} make ${many(rounds, 'round')}: S is ${ratio(tasks / rounds)} if only sleeping counts.`
      },
      lists: { taken: 'In the order of the queue' },
    },
    deadlock: {
      name: 'A lock that never comes free',
      notes: '04 with',
      shows: [
        'Version 1: AAA opens a file that is not there while it holds a lock, fails, and never releases it; BBB would wait for ever.',
        'Version 2: with “with” the lock is released by the failing thread, and BBB goes on.',
        'Version 3: two threads take two locks in opposite order and wait for each other; taking them in one order cures it.',
      ],
      controls: {
        version: {
          label: 'Version',
          options: {
            '1': '1: acquire … release',
            '2': '2: with',
            '3': '3: two locks, opposite order',
            '3-cured': '3 cured: two locks, one order',
          },
        },
        scale,
      },
      passes: { together: 'two threads' },
      predict: {
        question:
          'Two threads need locks; in some versions one fails while it holds one, in others each needs two. The listing below says what they do. How does this version end?',
        options: {
          ends: 'by itself: nobody waits for ever',
          'abandoned-lock': 'one waits for ever for a lock whose holder is gone',
          deadlock: 'both wait for ever, each for the other',
        },
      },
      ratio: ({ version }) => {
        if (version === '2')
          return 'What is done under the lock: only one thread at a time can hold it. Here that is nearly all that a thread does, but no T(1) is measured, so no B is given. The lock is a Web Lock, which releases itself when its holder fails. AAA opens its file 0.5 s after it took the lock (0.05 s with × 0.1), so that BBB asks for it meanwhile.'
        if (version === '3-cured')
          return 'What is done under the locks: in one order they let one thread after the other through, and the program ends. No T(1) is measured, so no B is given.'
        return `None: a program that never ends has no T(j). After 2 s of waiting (0.2 s with × 0.1) the page looks whether the waiting can end. ${version === '1' ? 'The lock is made of Atomics, and can be abandoned.' : 'The locks are made of Atomics.'}`
      },
      found: ({ failed = 0, waited = 0, after = 0 }, { duration }) => {
        if (failed === 0)
          return `Both threads took both locks and released them; BBB waited ${duration(waited)} for AAA.`
        return after && waited > 0
          ? `One thread failed, its error is among the lines. BBB waited ${duration(waited)} while AAA held the lock; it was released all the same, and BBB took it and went on.`
          : 'One thread failed, its error is among the lines. BBB did not wait for AAA’s lock this time, so nothing is to be seen of its release. Run again.'
      },
    },
    requests: {
      name: 'Six requests over the network',
      notes: '05 requests',
      shows: [
        'Six requests are sent by real fetch calls, and answered with 200, 400, 404, 408, 500 and 524 after a set latency.',
        'First each waits for the one before, then all are sent together; either way on one thread.',
        'The page’s own service worker answers instead of a host far away, so that this needs no network and asks nobody else.',
      ],
      controls: {
        latency: { label: 'Latency in ms' },
        latencies: {
          label: 'Latencies',
          options: { equal: 'equal', different: 'different: the last asked is answered first' },
        },
        scale,
      },
      passes: {
        'warm-up': 'one request before, so that the service worker is awake',
        alone: 'one after another',
        together: 'together',
      },
      predict: {
        question:
          'Six requests are sent from one thread: first each waits for the one before, then all are sent together. How fast is it together, with j = 6 requests?',
        options: {
          same: 'about as fast as one after another',
          some: 'faster, but clearly less than 6 times',
          full: 'about 6 times as fast',
        },
      },
      ratio:
        'None of it is serial: B = 0 for the waiting. With equal latencies six requests together take as long as one, so S comes near 6 with one core, because waiting is not computing. S here is the sum of the latencies over the longest one, and it says nothing of cores.',
      counted:
        'Here 6 counts the requests that wait at the same time, all on one thread: T(6) and S₆ are not those of six workers.',
      found: ({ sum = 0, longest = 0, requests = 0 }, { whole, duration, ratio }) =>
        `The ${whole(requests)} latencies add up to ${duration(sum)}, the longest is ${duration(longest)}: a ratio of ${ratio(sum / longest)}.`,
      columns: { class: 'Status codes', answers: 'Answers of this run' },
      rows: {
        '1xx': '1xx (100, 102, …): the server has accepted the request and is working on it',
        '2xx': '2xx (200, 202, …): the server has received the request and dealt with it',
        '3xx': '3xx (300, 301, …): the client has to ask once more, so that the request can be dealt with',
        '4xx': '4xx (400, 404, …): an error on the client’s side',
        '5xx': '5xx (500, 504, …): an error on the server’s side',
      },
      lists: { arrival: 'In the order of arrival' },
    },
    asyncio: {
      name: 'Three coroutines on one thread',
      notes: 'asyncio',
      shows: [
        'Three coroutines on one worker test 9637529763296797, 427920331 and 157; a coroutine gives way when its divisor i has i mod n = 1.',
        'With n = 100,000, as listed, 427920331 ends first: its divisors stop at 20,685, so it never gives way. Next comes 157, and the long one last.',
        'Giving way more finely, 157 ends first; never giving way, they end as listed.',
      ],
      controls: {
        every: {
          label: 'Gives way when i mod n = 1, n',
          options: {
            never: 'never',
            '100000': '100,000, as listed',
            '10000': '10,000',
            '1000': '1,000',
          },
        },
      },
      passes: { alone: 'one after another, never giving way', together: 'giving way' },
      predict: {
        question:
          'Three coroutines on one worker test whether these numbers are prime, begun in this order. Now and then one gives way, as set above. Which of them ends first?',
        options: { '9637529763296797': '9637529763296797', '427920331': '427920331', '157': '157' },
      },
      ratio:
        'B has no say here: one thread computes as much as before, and giving way takes a little time of its own, so it cannot bring S above 1. T, the table and the timelines are those of the least of several rounds. What falls is latency, the time until the short ones have ended. The number of cores does not matter.',
      found: (
        { alone = 1, together = 1, meanInTurn = 1, mean = 1, primes = 0 },
        { duration, ratio, whole },
      ) =>
        `${duration(alone)} in turn, ${duration(together)} giving way: a ratio of ${ratio(alone / together)} on one thread${alone > together ? ', where what is above 1 is the scatter of the rounds' : ''}. On average a coroutine ended after ${duration(meanInTurn)} in turn and after ${duration(mean)} giving way. ${whole(primes)} of the three are prime.`,
      columns: { number: 'Number', inTurn: 'Ended in turn', givingWay: 'Ended giving way' },
      lists: { ending: 'Order of ending' },
    },
    primes: {
      name: 'Primes from 10¹³',
      notes: '01, 02 Amdahl’s Law',
      shows: [
        'is_prime of the notes over the integers from 10¹³: 500 of them hold 16 primes, 1,000 hold 34.',
        'One worker tests them in turn, then j workers share them; T is the least of several rounds, and the timeline shows that round.',
        'The concurrent results come in out of order; both the order of arrival and the sorted list are shown.',
      ],
      controls: {
        total: { label: 'How many integers', options: { '500': '500', '1000': '1,000' } },
        workers: { label: 'Workers j' },
      },
      passes: {
        'warm-up': 'a few before, so that the code is compiled everywhere',
        alone: 'on one worker',
        together: 'on j workers',
      },
      predict: {
        question:
          'Hundreds of integers from 10¹³ are tested for primes, by one worker, and then shared by j workers. How fast are j workers in this browser?',
        options: {
          same: 'about as fast as one worker',
          some: 'faster, but clearly less than j times',
          full: 'about j times as fast',
        },
      },
      ratio:
        'Handing out the numbers and waiting for the last one; the tests themselves are independent. The listing says that 2 is not prime; here it is.',
      found: ({ primes = 0, total = 0 }, { whole }) =>
        `${whole(primes)} primes among ${whole(total)} integers. The notes print 2.89 s and 1.22 s for theirs, a ratio of 2.37.`,
      lists: { arrival: 'As they came in', sorted: 'Sorted' },
    },
    reduction: {
      name: 'A sum by a tree',
      notes: '07 Reduction Operator',
      shows: [
        'Each of j workers sums its part of a large array of integers, all at the same time.',
        'Then the sums are added in pairs, level by level, so that ⌈log₂ j⌉ levels are left to do.',
        'The sum is exact, and it is checked against the one that is known.',
      ],
      controls: { millions: { label: 'Integers, in millions' }, workers: { label: 'Workers j' } },
      passes: {
        fill: 'the array is filled',
        'warm-up': 'once before, so that the code is compiled everywhere',
        alone: 'on one worker',
        together: 'on j workers, then the tree',
      },
      predict: {
        question:
          'Each of j workers sums its part of a large array; then the sums are added in pairs, level by level. How fast are j workers in this browser?',
        options: {
          same: 'about as fast as one worker',
          some: 'faster, but clearly less than j times',
          full: 'about j times as fast',
        },
      },
      ratio:
        'Not the tree: it grows with j, as c·log₂ j, and Amdahl’s law has no such term. T(j) = T(1)/j + c·⌈log₂ j⌉ has a least value, so more workers are not always better. It holds for workers that begin at once and have a core each; what that costs here is said above. T is the least of several rounds, and the timeline shows that round.',
      found: (figures, { whole, duration, perCent }) => {
        const { levels = 0, sum = 0, length = 0, treeTime = 0, time = 1, workers = 1 } = figures
        const { share = 0, lateStart = 0, partTime = 0, cores = workers } = figures
        return `The sum of ${whole(length)} integers is ${whole(sum)}. Of T(${whole(workers)}) = ${duration(time)} the tree, with ${whole(levels)} ${levels === 1 ? 'level' : 'levels'}, took ${duration(treeTime)}, ${perCent(treeTime / time)}, most of it the sending of orders and answers. The part that ended last began after ${duration(lateStart)} and took ${duration(partTime)}; T(1)/${whole(workers)} is ${duration(share)}. What is left are messages.${workers > cores ? ` ${whole(workers)} workers share ${cores === 1 ? 'one core' : `${whole(cores)} cores`}: that, and not the tree, keeps a part from taking T(1)/${whole(workers)}.` : ''}`
      },
    },
    processes: {
      name: 'Processes and threads',
      notes: '06 multiprocessing',
      shows: [
        'The same array of 64 MiB is given to j workers in three ways, and each sums its part.',
        'Copied whole to each, as processes have it; cut into j parts that are handed over; or shared, as threads have it.',
        'Each way is taken with one worker and with j, so that S compares like with like; T is the least of several rounds, and the table says how many bytes were copied with j, and how long it took until each worker had its own.',
      ],
      controls: { mebibytes: { label: 'Size in MiB' }, workers: { label: 'Workers j' } },
      passes: {
        'warm-up': 'once before, so that the code is compiled everywhere',
        copied: 'copied whole to each',
        cut: 'cut into parts, each handed over',
        shared: 'shared by all',
      },
      predict: {
        question:
          'The same array is given to j workers in up to three ways. In which way does each worker have its own soonest?',
        options: {
          copied: 'copied whole to each',
          cut: 'cut into parts, each handed over',
          shared: 'shared by all',
        },
      },
      ratio:
        'Moving the data: the page copies for one worker after the other, so that this part grows with j instead of staying what it is. What is shared costs nothing to move, and must be guarded by locks once somebody writes.',
      found: ({ shared = 0 }) =>
        shared
          ? 'T(1) and T(j) are those of the shared array; each way has its own in the table.'
          : 'T(1) and T(j) are those of the parts that are handed over; each way has its own in the table. Sharing needs an isolated page, and this one is not; the other ways do without it.',
      columns: {
        way: 'Way',
        bytes: 'Bytes copied, j',
        handedOver: 'Until all had it, j',
        alone: 'T(1)',
        together: 'T(j)',
        speedup: 'S',
      },
      rows: {
        copied: 'copied whole to each',
        cut: 'cut and handed over',
        shared: 'shared',
      },
    },
  },
}
