/** One sentence for each common misconception; fetched with them. */
import type { Misconception } from '../core/misconceptions'

export type MisconceptionsDictionary = {
  /** Names the region. */
  name: string
  showMe: string
  use: (serialFraction: string) => string
  hide: string
  sentences: Readonly<{
    'parallel-share': (words: { serialFraction: string; parallel: string }) => string
    'scaled-share': (words: { scaled: string; processors: string; seen: string }) => string
    'always-faster': string
    'logical-cores': string
    'share-of-code': string
  }>
  /** Said once the page shows it; nothing where it is a place on the page that shows it. */
  shown: Readonly<Record<Exclude<Misconception, 'share-of-code'>, string>>
}
