/** The laws beside Amdahl's own by name, in the order of the page. What each says stands in its file (`registry.ts`). */
export const LAW_IDS = [
  'gustafson',
  'sun-ni',
  'linear-overhead',
  'logarithmic-overhead',
  'usl',
  'symmetric',
  'asymmetric',
  'dynamic',
  'work-and-span',
] as const

export type LawId = (typeof LAW_IDS)[number]

/** So many are laid beside Amdahl's at most. */
export const MAX_LAWS = 3

/** What is Amdahl's law and an overhead lies below it; the others may lie far above. */
export const LAWS_BELOW: readonly LawId[] = ['linear-overhead', 'logarithmic-overhead']
