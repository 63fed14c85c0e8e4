import type { Dictionary } from './dictionary'
import { count } from './english-count'

export const en: Dictionary = {
  app: {
    name: 'Amdahl Lab',
    description: 'Amdahl’s law under two sliders, and the real speedup of this browser laid over it.',
    skipToControls: 'Skip to the sliders',
    pages: 'Pages',
    lab: 'Lab',
    programs: 'Programs',
    tour: 'Tour',
    language: 'Language',
    theme: 'Theme',
    present: 'Present',
    wholePage: 'The whole page',
    embeddedNotIsolated:
      'In this frame workers cannot share memory and the clock is coarser; the whole page may do better.',
    leavePresenting: 'Leave the presentation (Esc)',
    themes: { system: 'System', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    crashed:
      'The page met an error of its own and cannot go on. Nothing was sent anywhere. Reload it to start afresh.',
    reload: 'Reload the page',
    partAwaited: 'Loading this part of the page',
    partNotLoaded:
      'This part of the page could not be loaded; the rest works, and what is measured is kept. Check the connection and try again, or reload the page.',
    tryAgain: 'Try again',
  },
  theory: {
    serialFraction: 'Serial fraction B',
    serialFractionExact: 'Serial fraction B, exact',
    serialFractionMeaning: 'share of the work that must run one step after another',
    serialFractionHint: 'The share of the work that cannot be split: 0 to 1, or per cent with %',
    processors: 'Processors j',
    processorsExact: 'Processors j, exact',
    processorsMeaning: 'how many processors share the rest',
    processorsValue: (processors) => (processors === '1' ? '1 processor' : `${processors} processors`),
    speedup: 'Speedup',
    limit: 'Limit 1/B',
    ofLimit: 'Of the limit',
    efficiency: 'Efficiency',
    noLimit: 'none',
    timeBar: 'Where the time goes',
    timeBarText: ({ serial, parallel, processors, share }) =>
      `On 1 processor: ${serial} serial and ${parallel} parallel. On ${processors}: the serial part as it was, the parallel part divided by ${processors}; together ${share} of the time.`,
    serial: 'serial',
    parallel: 'parallel',
    ofTimeOfOne: (share) => `${share} of T(1)`,
    tableHeading: 'Theory values',
    tableProcessors: 'Processors j',
  },
  chart: {
    heading: 'Speedup against processors',
    definition: 'S = T(1) / T(j)',
    range: 'Range',
    ranges: { 'to-j': 'to j', 'to-cores': 'to the cores', 'to-limit': 'to the limit' },
    xAxis: 'x',
    yAxis: 'y',
    logarithmic2: 'log₂',
    logarithmic: 'log',
    linear: 'linear',
    processorsAxis: 'processors j',
    limitLabel: (limit) => `limit 1/B = ${limit}`,
    idealLabel: 'ideal S = j',
    amdahlLabel: (serialFraction) => `Amdahl, B = ${serialFraction}`,
    amdahlName: 'Amdahl',
    measuredLabel: 'measured',
    measuredLegend: 'measured, with 95 % interval',
    measuredWith: (serialFraction) => `measured, B = ${serialFraction}`,
    coresLabel: (cores) => count(cores, 'core'),
    fittedLabel: (law) => `fitted: ${law}`,
    readAt: 'Read the curve at j',
    reading: ({ processors, speedup, limit }) =>
      `j = ${processors}: S = ${speedup}${limit === undefined ? '' : `, ${limit} of the limit`}`,
    fromLinkLabel: 'from the link',
    ceilingLabel: 'ceiling of these units',
    measuredReading: ({ speedup, interval }) => `measured ${speedup} ${interval}`,
    pin: 'Pin this curve',
    unpin: (serialFraction) => `Remove the curve for B = ${serialFraction}`,
    pinned: 'Pinned curves',
  },
  ask: {
    heading: 'Ask backwards',
    wanted: 'Wanted speedup S',
    wantedHint: 'A number from 1 to 1,000,000',
    before: 'For speedup',
    need: 'you need',
    processor: 'processor',
    processors: 'processors',
    impossible: (limit) => `impossible: the limit is ${limit}`,
    largest: ({ speedup, processors }) => `Largest B that gives S = ${speedup} on ${processors}`,
    beyondIdeal: (processors) => `none: ${processors} give ${processors} at most`,
    share: (share) => `Processors for ${share} of the limit`,
    oneMore: (processors) => `One more processor than ${processors} brings`,
    gain: (gain) => `+${gain} in S`,
    noLimit: 'there is no limit',
  },
  compare: {
    heading: 'Compare',
    family: 'Textbook family',
    note: 'Pins the curves for B = 50 %, 25 %, 10 %, 5 % and 1 % in place of those pinned now. “Pin this curve” above the chart keeps the present one; there is room for six.',
  },
  help: {
    heading: 'Keyboard shortcuts',
    keys: {
      m: 'Measure this browser, or stop',
      b: 'To the slider for B',
      j: 'To the slider for j',
      p: 'Pin this curve',
      t: 'Textbook family',
      f: 'Present on the whole screen, or leave it',
      c: 'Next theme',
      l: 'To more laws',
      g: 'Predict first: guess S before it is shown',
      help: 'This help',
    },
    sliders: 'On a slider: arrows for one step, Page Up and Page Down for larger ones, Home and End.',
    scenes: 'In the tour ← and → change the scene; in a presentation Page Up and Page Down do, too.',
    on: 'Shortcuts are on',
    close: 'Close',
  },
  share: {
    heading: 'Keep and share',
    copyLink: 'Copy link',
    savePoints: 'Export CSV',
    saveFile: 'Export lab file',
    openFile: 'Open lab file',
    reset: 'Reset all',
    savePng: 'Export PNG',
    saveSvg: 'Export SVG',
    pictureParameters: ({ serialFraction, processors, speedup, limit }) =>
      `B = ${serialFraction} · j = ${processors} · S = ${speedup} · limit ${limit}`,
    code: 'QR code of the link',
    codeNote:
      'Whoever photographs it opens this page with these settings, without the measured points. It never starts a measurement.',
    codeTooLong: 'The link is too long for a code. Remove pinned curves or settings, or copy the link.',
    close: 'Close',
    embedPart: 'Embed in a course page',
    embedParts: { chart: 'Chart', lab: 'Chart and sliders', measure: 'Chart, sliders and Measure' },
    copyEmbed: 'Copy embed code',
    note: 'The address of this page carries B, j, the pinned curves, the other laws, the view and the measurement settings; it never starts a measurement. This browser keeps the same for your next visit. The link holds the measured points too, unless there are too many; their raw samples go into a lab file.',
  },
  messages: {
    linkTooLong: 'The link is too long to be one of this page. Nothing was taken from it.',
    linkNewer:
      'The link was made by a newer version of this page. Wait until the new version is offered and take it, or close all tabs of this page, then open the link again.',
    linkDamaged: (part) =>
      `The link is damaged at “${part}”, so nothing was taken from it. Ask for it again, or set the page by hand.`,
    languageNotLoaded: (language) =>
      `The page could not load its words in ${language}, so its language is as it was. Check the connection, reload the page and choose again.`,
    keptDamaged:
      'What this browser had kept could not be read. It was set aside, and the page starts as usual.',
    notKept:
      'This browser does not let the page keep its settings: storage is forbidden or full. Copy the link to keep them.',
    linkCopied: 'The link is on the clipboard.',
    linkWithoutPoints:
      'The link is on the clipboard. The measured points did not fit into it: export them as a lab file.',
    embedCopied: 'The embed code is on the clipboard. Paste it into the source of your page.',
    embedNotCopied:
      'This browser did not allow the copy. Take the address of the page, put ?embed=lab before its #, and make it the src of an iframe.',
    pictureNotDrawn:
      'The picture could not be drawn in this browser. Export it as SVG, or take a screenshot.',
    linkNotCopied:
      'This browser did not allow the copy. The address bar holds the same link: copy it from there.',
    fileTooLarge: 'The file is too large to be a measurement of this page. The page is as it was.',
    fileNotOurs:
      'The file is not a measurement saved by this page. Choose one that came from “Export lab file”. The page is as it was.',
    fileNewer:
      'The file was saved by a newer version of this page. Wait until the new version is offered and take it, or close all tabs of this page, then open the file again.',
    fileUnreadable:
      'The file could not be read; it may have been moved. Choose it again. The page is as it was.',
    fileWhileMeasuring: 'A measurement is running. Stop it or let it end, then open the file.',
    fileDamaged: (path) =>
      `The file is damaged at ${path}. Nothing was taken from it; the page is as it was.`,
    fileIncomplete: 'The file breaks off before its end. Export it once more. The page is as it was.',
    runShown: 'The earlier run is shown, with the B that it imposed.',
    fileOpened: 'The measurement in the file is shown, with the B that it imposed.',
    wasReset:
      'The page is as it was at the beginning: B, j, curves, view and settings are set back, and the points are put away. Earlier runs are still under “Details”.',
    pinsReplaced: 'The textbook family took the place of the curves that were pinned.',
    wasShown: 'The page was set to show it; your settings are kept.',
    labFilesNotLoaded:
      'The part of the page that reads and writes lab files could not be loaded: no file was opened, and no run kept. Check the connection and try again.',
    runsNotKept:
      'This browser does not let the page keep the run: storage is forbidden or full. Export the lab file to keep it.',
    runsMadeRoom: (runs) =>
      `The browser’s storage was full: ${runs === 1 ? 'the oldest run was' : `the ${runs} oldest runs were`} removed to make room.`,
    runRemoved: 'The run was removed from this browser, with its samples.',
    runNotPutBack:
      'The browser did not let the page put the run back: storage is forbidden or full. Make room, then press Undo again.',
    runNotRemoved:
      'The browser did not let the page remove the run, so it stays in the list. Try again, or clear the data of this page in the browser’s settings.',
    runsDamaged:
      'The list of earlier runs could not be read. It was set aside, and new runs are kept as usual.',
    runGone:
      'This run is no longer in the browser’s storage. It may have been cleared; a lab file can still be opened.',
    undo: 'Undo',
    updateReady:
      'A new version of this page is there. Your settings and kept runs stay as they are; until you take it, this version goes on. It cannot be taken while a measurement runs.',
    takeUpdate: 'Take the new version',
    putAway: 'Put away',
  },
  measure: {
    heading: 'Measurement',
    start: 'Measure this browser',
    stop: 'Stop',
    stopping: 'Stopping',
    invitation: (serialFraction) =>
      `Runs real work on this machine’s cores, with B = ${serialFraction} imposed, and lays the measured speedup over the law.`,
    stages: {
      starting: 'Starting workers',
      calibrating: 'Sizing the work to this machine',
      'warming-up': 'Warming up',
      settling: 'Waiting for a quiet moment',
      measuring: 'Measuring',
      hidden: 'Paused while the page is hidden',
    },
    progress: 'Progress of the measurement',
    remaining: (seconds) => `about ${seconds} s left`,
    estimating: 'estimating the time left',
    blocksTaken: (clean, all) => `${clean} of ${count(all, 'block')} clean`,
    result: ({ workers, subscript, timeShare, speedup, interval, serialFraction, theory }) =>
      `${workers} workers took ${timeShare} of the time: S${subscript} = ${speedup}${interval}, where the law with B = ${serialFraction} says ${theory}.`,
    pastCoresOnly: 'These workers had to share cores, so this is not what the law is about.',
    disturbed: (clean, all) =>
      `${clean === 0 ? 'None' : `Only ${clean}`} of ${count(all, 'block')} ${clean > 1 ? 'were' : 'was'} undisturbed, so all are counted.`,
    sliderMoved: (imposed) => `Measured with B = ${imposed}; press Measure for the present B.`,
    hiddenResult: 'Measured and kept. What came out is hidden until the prediction is revealed.',
    cancelled: 'Stopped.',
    failed: 'The measurement could not go on.',
    kept: (blocks) =>
      blocks === 0
        ? 'No block had ended yet.'
        : `${count(blocks, 'block')} measured so far ${blocks === 1 ? 'is' : 'are'} kept.`,
    shownKept: 'No block had ended, so the figures shown are still those of the measurement before.',
    details: 'Details',
    settings: 'Measurement settings',
    workload: 'Workload',
    workloads: {
      calibrated: 'Primes near 10⁸, sized to this machine',
      equal: 'Equal units: one prime, again and again',
      notes: 'The notes’ input: 500 integers from 10¹³',
      book: 'The book’s chapter: 1,000 integers from 10¹³',
      custom: 'A range of your own',
    },
    workloadWords: ({ kind, first, numbers, primes }) => {
      if (kind === 'calibrated') return `${numbers} odd numbers from 10⁸, ${primes} primes`
      if (kind === 'equal') return `the prime ${first}, tested ${numbers} times`
      return `${numbers} integers from ${kind === 'custom' ? first : '10¹³'}, ${primes} ${primes === '1' ? 'prime' : 'primes'}`
    },
    workerCounts: 'Worker counts',
    workerCountsHint: 'For example 1, 2, 4. One worker, the reference, is always measured.',
    care: 'Care',
    cares: {
      quick: (seconds) => `Quick, up to ${seconds} s after warm-up`,
      normal: (seconds) => `Normal, up to ${seconds} s after warm-up`,
      thorough: (seconds) => `Thorough, up to ${seconds} s after warm-up`,
    },
    imposed: (serialFraction) => `B imposed: ${serialFraction}`,
    cores: (cores) => count(cores, 'core'),
    clock: (tick) => `${tick} clock`,
    pageVersion: (version) => `page ${version}`,
    isolated: 'isolated',
    notIsolated: 'not isolated',
    tableHeading: 'Measured speedup',
    columns: {
      workers: 'Workers j',
      time: 'T(j)',
      speedup: 'S, 95 % interval',
      efficiency: 'E = S/j',
      serialFraction: 'Karp–Flatt e',
      clean: 'Clean blocks',
      bestCase: 'Best case',
      unfiltered: 'All blocks',
      absolute: 'Absolute S',
      ceiling: 'Ceiling',
    },
    reference: 'reference',
    tableNote:
      'S sets each T(j) against the T(1) of its own block, so it is no ratio of two times of this table: it is the median over the clean blocks, or over all of them where fewer than six are clean; its interval assumes no shape of the noise. e is the B that the law, if assumed, needs for this S. The best case is the least T(1) over the least T(j); “all blocks” is the median with the disturbed ones left in. On the chart the capped bar is the interval, the thin line spans all blocks that count, and hollow points lie past the cores.',
    absoluteNote:
      'Absolute S compares with a plain loop that has no units, no clock readings and no counter; S itself compares with one worker that does as the others do. Blocks whose two plain loops differ by more than 3 % are left out of absolute S, unless fewer than six remain.',
    ceilingNote:
      'The ceiling is what these indivisible units allow in this order on equal workers: granularity, not B.',
    outliers: (blocks, workers) =>
      `On j = ${workers}, ${count(blocks, 'block')} ${blocks === 1 ? 'lies' : 'lie'} far from the rest (modified z-score beyond 3.5) and ${blocks === 1 ? 'is' : 'are'} counted all the same.`,
    slowFirst: (workers) => `On j = ${workers} the first block was far slower than the rest.`,
    emptyTable: 'Nothing is measured yet. Press “Measure this browser”.',
    tableComes: 'The figures follow here as the measurement goes on.',
    linkedTable: (run) =>
      `Nothing is measured yet. The diamonds on the chart came with the link: ${run}. A link holds no samples for a table; “Remove” under “Details” puts them away.`,
    fitted: ({ serialFraction, interval }) =>
      `These points speak for B = ${serialFraction}${interval}, the imposed share and what machine and noise add to it or take.`,
    lawAssumed: 'One ratio alone cannot test the law: it is assumed, not tested.',
    lawFitted: 'It is the law fitted to all points within the cores.',
    pastCoresLeftOut: 'Points past the cores are left out.',
    ceilingInFit: 'Units that cannot be split are in it: see their ceiling in the table.',
    superlinear: 'Below 0 the speedup is more than ideal; the slider stops at 0.',
    useFitted: 'Use the fitted B',
    timeline: 'Who worked when',
    timelineNote: ({ time, endToEnd, spawnTime, dispatchTime }) =>
      `one run of ${time}. The untimed lead-in, orders and answers (${endToEnd} with them) and starting a worker (${spawnTime}) are outside S.${dispatchTime === undefined ? '' : ` An empty call to a worker takes ${dispatchTime}, there and back.`}`,
    timelineByMessages: ({ time, spawnTime }) =>
      `one run of ${time}. Messages between units are inside S: the paler a stretch, the more of it was waiting for them. Starting a worker (${spawnTime}) is outside S.`,
    timelineMore: (shown, all) => `The first ${shown} of ${all} workers.`,
    timelineRow: ({ worker, busy, waiting }) =>
      `Worker ${worker}: at work ${busy} of the run, waiting ${waiting}.`,
    flagsHeading: 'What disturbed blocks (one may have several causes)',
    flags: {
      'reference-drift': 'the two T(1) differed by more than 3 %',
      interrupted:
        'a worker lost more than 2 % of a run to slow stretches, as when another program takes its core',
      hidden: 'the page was hidden',
      visitor: 'the page was used meanwhile',
      'plain-drift': 'the two plain loops differed by more than 3 %, which touches absolute S only',
    },
  },
  method: {
    splitting: 'Splitting',
    splittings: {
      claimed: 'Claimed, unit by unit, from a shared counter',
      dealt: 'Dealt by known cost, the largest first',
      interleaved: 'Interleaved: every j-th unit',
      contiguous: 'Contiguous: one stretch each',
      messages: 'One message per unit, through Comlink',
    },
    first: 'First integer',
    firstHint: '2 to 9,007,199,254,740,991',
    total: 'How many integers',
    totalHint: '1 to 1,000,000',
    rounds: 'Clean blocks at least',
    roundsHint: '6 to 200; choosing a care sets it back',
    budget: 'Seconds for each j at most',
    budgetHint: '2 to 600; choosing a care sets it back',
    plainLoop: 'Also time a plain loop in a worker of its own',
    pastCores:
      'Worker counts may go past the cores, up to 64: the workers then share cores, and their points are hollow.',
  },
  arrival: {
    heading: 'Order of arrival',
    none: 'Measure a list of integers to see in which order its primes come in.',
    late: (late, all) =>
      `${late} of ${all} primes came in after a larger one: parallel results have no order of their own.`,
    inOrder: (all) =>
      all === '1'
        ? 'There was one prime, and no order that it could break.'
        : `All ${all} primes came in in ascending order this time. Nothing holds parallel results to that: the next run may differ.`,
    cameIn: 'As they came in',
    sorted: 'Sorted',
    by: (worker) => `worker ${worker}`,
    shown: (from, to, all) => `${from} to ${to} of ${all}.`,
    pairHeading: 'The notes’ own two times',
    notes: ({ alone, shared, ratio }) =>
      `The notes on “Mastering Concurrency in Python” print ${alone} one after another and ${shared} concurrently: a ratio of ${ratio}.`,
    here: ({ alone, shared, workers, ratio }) =>
      `Here: ${alone} on one worker and ${shared} on ${workers}, a ratio of ${ratio}.`,
    says: (guesses) =>
      `One pair of times cannot tell B. By the law that ratio means ${guesses.map(({ workers, serialFraction }) => `B = ${serialFraction} on ${workers}`).join(', ')}, and the notes do not say how many there were; starting the workers may be in their time, too. What the pair does say: there were more than two, if the law holds.`,
  },
  runs: {
    heading: 'Earlier runs',
    none: 'Nothing was kept yet. Each measurement that ends is kept here, the last ten of them.',
    note: 'Ticked runs lie beside the present one on the chart, as diamonds. Runs stay in this browser with their raw samples; nothing is sent.',
    fromLink: 'From the link:',
    show: 'Show again',
    remove: 'Remove',
  },
  notice: (notice, numbers) => {
    switch (notice.kind) {
      case 'not-isolated':
        return 'This page is not isolated, so workers cannot share memory: the work is dealt out beforehand and the clock is coarser. The figures are honest, their intervals wider. Serve the page with the headers named in the README to do better.'
      case 'coarse-timer':
        return `This browser’s clock moves in steps of ${numbers.duration(notice.tick)}, so runs are made longer. A browser with a finer clock gives narrower intervals.`
      case 'one-core':
        return 'This browser says it has one core. Two workers must share it, so S near 1 is what to expect; the point is drawn hollow.'
      case 'cores-unknown':
        return 'This browser does not tell its number of cores; two are assumed.'
      case 'unsteady-start':
        return 'The machine was busy at the start and did not come to rest within 6 s. Close other programs and measure again for narrower intervals.'
      case 'was-hidden':
        return 'The page was hidden for a while. The block of that moment was set aside, and measuring went on when the page came back.'
      case 'narrow-enough':
        return `For j = ${notice.workers.join(', ')} measuring ended because the interval was as narrow as asked: under ${numbers.perCentExact(notice.width)} of S.`
      case 'budget-spent':
        return `The time was up before the interval was as narrow as asked, for j = ${notice.workers.join(', ')}. More care, or a quieter machine, narrows it.`
      case 'too-few-clean':
        return `The time was up before ${notice.wanted} blocks were clean, for j = ${notice.workers.join(', ')}. Close other programs, or allow more seconds for each j under Details.`
      case 'was-stopped':
        return `Stop was pressed before j = ${notice.workers.join(', ')} had the blocks and the narrow interval that were asked for, so the figures are those of fewer blocks.`
      case 'broke-off':
        return `Measuring broke off before j = ${notice.workers.join(', ')} had the blocks and the narrow interval that were asked for, so the figures are those of fewer blocks.`
      case 'share-differs':
        return `These tasks cannot be split, so B = ${numbers.perCentExact(Number(notice.imposed.toFixed(4)))} was imposed instead of ${numbers.perCentExact(notice.wanted)}.`
      case 'short-runs':
        return `A run on ${notice.workers} ${notice.workers === 1 ? 'worker' : 'workers'} takes about ${numbers.duration(notice.time)}, only ${numbers.whole(Math.round(notice.time / notice.tick))} steps of this browser’s clock, so each single time is coarse. Larger work, or a browser with a finer clock, gives narrower intervals.`
    }
  },
  problem: (problem, numbers) => {
    switch (problem.kind) {
      case 'worker-not-ready':
        return `A worker did not start within ${numbers.duration(problem.waited)}. Close other tabs and press Measure again.`
      case 'worker-lost':
        return `Worker ${problem.worker} died while it was at work. The browser may have run out of memory. Press Measure again: a new worker takes its place.`
      case 'worker-failed':
        return `Worker ${problem.worker} failed${problem.message ? ` (${problem.message})` : ''}. Reload the page; if it happens again, the server may not be sending worker scripts with the page’s own headers.`
      case 'run-overdue':
        return `A run did not end within ${numbers.duration(problem.waited)}, perhaps because the computer slept. Press Measure again.`
      case 'too-little-work':
        return `This range takes one worker about ${numbers.duration(problem.time)}, too short by this browser’s clock for runs on ${problem.workers}: one worker must take ${numbers.duration(problem.needed)} at least. Take more integers, or larger ones, and press Measure again.`
      case 'input-too-short':
        return `A run of this input on ${problem.workers} ${problem.workers === 1 ? 'worker' : 'workers'} takes about ${numbers.duration(problem.time)}, and this browser’s clock moves in steps of ${numbers.duration(problem.tick)}: too few of them to measure by. Choose a workload that is sized to this machine, or a browser with a finer clock, and press Measure again.`
      case 'too-much-work':
        return `This range takes one worker about ${numbers.duration(problem.time)}, and each run is repeated many times. Take fewer integers, so that it stays under ${numbers.duration(problem.most)}, and press Measure again.`
      case 'wrong-count':
        return `A run counted ${numbers.whole(problem.found)} where ${numbers.whole(problem.expected)} is right, so it cannot be trusted. Press Measure again; if it happens again, please report it.`
      case 'hidden-too-long':
        return `The page was hidden for more than ${numbers.whole(problem.waited / 60_000)} minutes. Keep it in view and press Measure again.`
      case 'another-tab':
        return 'Another tab of Amdahl Lab is measuring, and two at once would spoil each other. Wait for it or stop it there, then press Measure.'
      case 'engine-not-loaded':
        return 'The measuring part of the page could not be loaded. Check the connection, reload the page and press Measure.'
      case 'unexpected':
        return `Something unforeseen went wrong (${problem.message}). Reload the page and try again.`
    }
  },
  entry: (problem, numbers) => {
    switch (problem.kind) {
      case 'empty':
        return 'Type a number; the last good value stays until then.'
      case 'not-a-number':
        return `“${problem.text}” is not a number. The last good value stays.`
      case 'out-of-range':
        return `${Number.isInteger(problem.value) ? numbers.whole(problem.value) : numbers.exact(problem.value)} is outside ${numbers.whole(problem.least)} to ${numbers.whole(problem.most)}. The last good value stays.`
      case 'per-cent-meant':
        return `${numbers.exact(problem.value)} is more than 1. For per cent type ${numbers.exact(problem.value)} %. The last good value stays.`
      case 'not-whole':
        return `${numbers.exact(problem.value)} is not a whole number. The last good value stays.`
      case 'only-reference':
        return 'One worker alone has nothing to be compared with. Add a count of 2 or more.'
    }
  },
}
