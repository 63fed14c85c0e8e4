import type { MisconceptionsDictionary } from './misconceptions-dictionary'

export const misconceptionsEn: MisconceptionsDictionary = {
  name: 'Often mistaken',
  showMe: 'Show me',
  use: (serialFraction) => `Use B = ${serialFraction}`,
  hide: 'Hide',
  sentences: {
    'parallel-share': ({ serialFraction, parallel }) =>
      `B is the share that cannot be split: if ${serialFraction} of the work can be split, B is ${parallel}.`,
    'scaled-share': ({ scaled, processors, seen }) =>
      `s′ is not B: a run on ${processors} whose serial share is s′ = ${scaled} is a program with B = ${seen}.`,
    'always-faster':
      'More workers are not always faster: each also costs time to start and to agree with, and past some j that is more than it brings.',
    'logical-cores':
      'The cores that a browser states are logical ones: two of them may share one physical core, and together do less than two.',
    'share-of-code':
      'e is a share of time, not of source code: one serial line may take most of the run, a hundred hardly any of it.',
  },
  shown: {
    'parallel-share': 'The B that was meant is drawn; what was entered is pinned.',
    'scaled-share': 'B is now that of the same program: both laws agree at j. B as it was is pinned.',
    'always-faster': 'Amdahl with a linear overhead is laid beside it, with its best j marked.',
    'logical-cores': 'The chart reaches to the cores, and to all that was measured past them.',
  },
}
