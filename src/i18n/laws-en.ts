import type { LawsDictionary } from './laws-dictionary'

export const lawsEn: LawsDictionary = {
  steps: {
    heading: 'Where does B come from?',
    note: 'A program as steps, one after the other. B is the time of the serial ones over the time of all, on one processor.',
    examples: 'Examples, with times made up in a likely proportion',
    presets: {
      photograph: 'Filter a photograph',
      simulation: 'Simulate on a grid',
      build: 'Build a program',
    },
    names: {
      read: 'Read the file',
      decode: 'Decode it',
      filter: 'Filter every pixel',
      encode: 'Encode and write',
      start: 'Read the initial state',
      tiles: 'Advance 64 tiles',
      sums: 'Sum over 8 groups',
      write: 'Write the result',
      plan: 'Read the plan',
      compile: 'Compile 200 files',
      link: 'Link them',
      tests: 'Run 10 groups of tests',
      new: 'A further step',
    },
    columns: { name: 'Step', time: 'Time on 1, s', kind: 'Kind', ways: 'At most how many ways' },
    nameOf: (number) => `Name of step ${number}`,
    timeOf: (number) => `Time of step ${number} on one processor`,
    kindOf: (number) => `Kind of step ${number}`,
    waysOf: (number) => `At most how many ways for step ${number}`,
    timeHint: 'Seconds, 0 to 1,000,000',
    waysHint: 'A whole number from 2 to 65,536; empty for any number',
    anyWays: 'any number',
    serial: 'serial',
    parallel: 'parallel',
    add: 'Add a step',
    remove: 'Remove',
    removeStep: (name) => `Remove “${name}”`,
    nothing: 'The steps take no time, so there is no B. Enter a time above 0 for one of them.',
    found: ({ serial, total, serialFraction }) => `${serial} of ${total} are serial: B = ${serialFraction}.`,
    asLaw:
      'Every parallel step can be split in any number of ways, so the program follows Amdahl’s law with this B.',
    belowLaw: ({ step, ways, limit, lawLimit }) =>
      `Up to j = ${ways} the program follows Amdahl’s law with this B. From there on “${step}” is split no further, and the program stays below the law: its limit is ${limit}, not ${lawLimit}.`,
    use: 'Put this B on the slider',
    bar: (processors) => `The steps on 1 and on ${processors}`,
    chart: 'Speedup of the steps, and the law with their B',
    lawName: (serialFraction) => `Amdahl, B = ${serialFraction}`,
    stepsName: 'these steps',
    table: 'Steps and law',
    tableColumns: {
      processors: 'Processors j',
      time: 'T(j) of the steps',
      steps: 'S of the steps',
      law: 'S by Amdahl',
    },
  },
  heading: 'More laws',
  choice: 'Laws beside Amdahl’s',
  note: 'Up to three at once. Amdahl fixes the work, Gustafson the time.',
  full: 'Three are shown; take one away to choose another.',
  laws: {
    gustafson: {
      name: 'Gustafson',
      short: 'Gustafson',
      differs:
        'Amdahl fixes the work and asks how much sooner it is done; Gustafson fixes the time and asks how much more is done. His s′ is the serial share of the parallel run, not B.',
    },
    'sun-ni': {
      name: 'Sun–Ni',
      short: 'Sun–Ni',
      differs:
        'Amdahl fixes the work; here memory grows with j, and the parallel work with it as G = j to the power g. With g = 0 it is Amdahl’s law, with g = 1 Gustafson’s for s′ = B.',
    },
    'linear-overhead': {
      name: 'Amdahl with linear overhead',
      short: 'linear overhead',
      differs:
        'For Amdahl more processors never cost anything; here each further one adds the share c of T(1), so that past the best j more of them are slower.',
    },
    'logarithmic-overhead': {
      name: 'Amdahl with logarithmic overhead',
      short: 'log overhead',
      differs:
        'For Amdahl more processors never cost anything; here each doubling adds the share c of T(1), as messages along a tree do, so that past the best j more of them are slower.',
    },
    usl: {
      name: 'Universal Scalability Law',
      short: 'USL',
      differs:
        'Amdahl’s law is its part with κ = 0, where B = σ is the wait for what is shared. With κ each processor also exchanges data with every other, and S falls past its peak.',
    },
    symmetric: {
      name: 'Hill–Marty, symmetric',
      short: 'symmetric chip',
      differs:
        'Amdahl counts processors; Hill and Marty count the area of a chip. Here j stands for n, the base cores that fit on it, parted into equal cores of size r, each √r as fast. The curve takes the best r at each n.',
    },
    asymmetric: {
      name: 'Hill–Marty, asymmetric',
      short: 'asymmetric chip',
      differs:
        'Amdahl counts processors; here j stands for n, the base cores that fit on a chip: one core of size r, √r as fast, and n − r base cores. The curve takes the best r at each n.',
    },
    dynamic: {
      name: 'Hill–Marty, dynamic',
      short: 'dynamic chip',
      differs:
        'Amdahl counts processors; here j stands for n, the base cores that fit on a chip, of which r join into one core, √r as fast, while the work is serial. Joining all of them is best, and the curve does so.',
    },
    'work-and-span': {
      name: 'Work and span',
      short: 'work and span',
      differs:
        'Amdahl knows serial and parallel work only; here t = T∞/T₁ is the longest chain of steps that wait for each other. No schedule passes the upper line; one that keeps no processor idle while a step is ready stays above the lower, which is Amdahl’s with B = t.',
    },
  },
  parameters: {
    scaledSerialFraction: { label: 'Serial share of the parallel run s′', hint: '0 to 1' },
    growthExponent: { label: 'Growth of the work g', hint: '0 to 2; 0.5 is √j' },
    linearOverhead: { label: 'Overhead c', hint: '0 to 1, as a share of T(1) for each further processor' },
    logarithmicOverhead: { label: 'Overhead c', hint: '0 to 1, as a share of T(1) for each doubling' },
    contention: { label: 'Contention σ', hint: '0 to 1' },
    coherency: { label: 'Coherency κ', hint: '0 to 1' },
    coreSize: { label: 'Size of a core r', hint: '1 to 65,536 base cores' },
    spanShare: { label: 'Span as a share of the work t', hint: '0 to 1' },
  },
  formula: (law) => `Formula: ${law}`,
  exact: (label) => `${label}, exact`,
  speedupOn: (processors) => `S on ${processors}`,
  bestOn: (processors) => `S on n = ${processors}, with the best r`,
  atMostOn: (processors) => `S on ${processors}, at most`,
  atLeastOn: (processors) => `S on ${processors}, at least`,
  limit: 'Limit',
  noLimit: 'none: it grows without end',
  falls: 'none: it falls to 0 past the best j',
  peak: 'Best j',
  peakAt: ({ whole, exact }) => (whole === exact ? whole : `${whole} (exactly ${exact})`),
  noPeak: 'none: more are never slower',
  peakLabel: (processors) => `best j = ${processors}`,
  bestCore: (processors) => `Best r for n = ${processors}`,
  bestCoreSizes: ({ exact, whole }) => (whole === exact ? whole : `${exact}; of whole ones ${whole}`),
  withCore: (size) => `S with r = ${size}`,
  noRoom: (processors) => `none: no such core on ${processors}`,
  serialFractionSeen: (processors) => `B of the same run on ${processors}, by Amdahl`,
  source: (source) => `Source: ${source}.`,
}
