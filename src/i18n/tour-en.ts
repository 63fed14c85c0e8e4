import type { TourDictionary } from './tour-dictionary'

export const tourEn: TourDictionary = {
  name: 'Tour',
  place: (scene, scenes) => `${scene} of ${scenes}`,
  back: 'Back',
  next: 'Next',
  leave: 'Leave',
  answer: 'Show the answer',
  keys: '← → change the scene.',
  givenBack: 'Leaving gives your settings back.',
  noSuchScene: (scenes) =>
    `The link asks for a scene that does not exist: there are ${scenes}. This is the first.`,
  scenes: {
    'two-cooks': {
      title: 'One cook, two cooks',
      says: 'A meal takes one cook an hour, and all of its work can be shared out. S is how many times sooner j cooks are done.',
      question: 'How long do two cooks take? Move j to 2 and read S.',
      answer: ({ speedup, minutes }) =>
        `S₂ = ${speedup}: the meal takes ${minutes} minutes. While nothing is serial (B = 0), j cooks are j times as fast.`,
    },
    'one-waits': {
      title: 'One must wait',
      says: 'One step cannot be shared: only one can season, and the others wait. It is a tenth of the hour, so the serial fraction is B = 10 %.',
      question: 'Are eight cooks eight times as fast now? Guess first, then move j to 8.',
      answer: ({ speedup, serialMinutes, parallelMinutes, splitMinutes, minutes }) =>
        `No: S₈ = ${speedup}. The ${parallelMinutes} minutes that can be shared become ${splitMinutes}, the ${serialMinutes} of seasoning stay: ${minutes} minutes in all.`,
    },
    'more-cooks': {
      title: 'More cooks',
      says: 'Each doubling of the cooks costs twice as many wages. What it brings is the step from one S to the next.',
      question: 'Which doubling between 8 and 64 cooks brings most? Move j and note S each time.',
      answer: ({ at8, at16, at32, at64, first, last }) =>
        `The first. S is ${at8}, ${at16}, ${at32} and ${at64}: from 8 to 16 it gains ${first}, from 32 to 64 only ${last}.`,
    },
    'the-limit': {
      title: 'The limit',
      says: 'However many cooks come, the curve stays below a line. The chart names its height.',
      question: 'What moves the line: j or B? Try j = 65,536, then halve B.',
      answer: ({ serialFraction, limit, halved, limitOfHalved, share, processors }) =>
        `Only B. The limit is 1/B: ${limit} for B = ${serialFraction}, ${limitOfHalved} for ${halved}. For B = ${serialFraction}, ${processors} cooks reach ${share} of it, and all further ones share the rest.`,
    },
    'why-the-limit': {
      title: 'Why 1/B',
      says: 'The two bars show T(1) and T(j), the time on one processor and on j. The parallel block is divided by j; the serial block is not.',
      question: 'What is left of the lower bar when j is very large? Move j and watch it.',
      answer: ({ serialShare, timeShare, limit }) =>
        `The serial block alone. T(64) is ${timeShare} of T(1), and ${serialShare} of T(1) are serial. So T(j) tends to B · T(1), and S = T(1)/T(j) to 1/B = ${limit}.`,
    },
    'your-machine': {
      title: 'Measure your own machine',
      says: 'This browser can be the kitchen: its workers count primes, and a tenth of the work is kept serial. Nothing is sent anywhere.',
      question:
        'The page shows what the law gives on all cores. How near will this machine come? Write it down, then press “Measure this browser” (key M).',
      answer: ({ workers, subscript, serialFraction, law, measured }) =>
        measured
          ? `On ${workers} workers S${subscript} = ${measured.speedup} was measured. The law gives ${law} for B = ${serialFraction}.`
          : `The law gives S${subscript} = ${law} on ${workers} for B = ${serialFraction}. Nothing is measured yet: the machine has the last word.`,
    },
    'where-it-went': {
      title: 'Where the speedup went',
      says: 'The law knows one loss, the serial fraction. A machine knows more: workers start late, wait for the last one, and slow each other down.',
      question: 'How far is your machine below the law? Measure, then compare the points with the curve.',
      answer: ({ workers, subscript, serialFraction, law, lostByLaw, measured }) => {
        if (!measured)
          return `By the law alone, B = ${serialFraction} takes ${lostByLaw} of ${workers} workers. Once something is measured, the account further down names what takes the rest.`
        const { speedup, lost, beyondLaw } = measured
        return beyondLaw === undefined
          ? `On ${workers} workers S${subscript} = ${speedup}, where the law gives ${law} for B = ${serialFraction}: the machine does not stay below it.`
          : `Of ${workers} workers, ${lost} are missing from S. B = ${serialFraction} accounts for ${lostByLaw}; what is left, ${beyondLaw}, the account further down divides among its causes.`
      },
    },
    'bigger-kitchens': {
      title: 'Bigger kitchens',
      says: 'Amdahl asks how much sooner the same meal is done. Gustafson asks how much more is done in the same time: more cooks, more guests.',
      question:
        'Half is serial for both: B = ½ for Amdahl, s′ = ½ for Gustafson. Why does one go on rising? Move j and compare the two.',
      answer: ({ amdahl, gustafson, scaled, serialFractionSeen }) =>
        `On 64, Gustafson gives ${gustafson}, Amdahl ${amdahl}. The work grows with the cooks and the serial part does not: s′ = ${scaled} of the parallel run are a B of only ${serialFractionSeen}.`,
    },
  },
}
