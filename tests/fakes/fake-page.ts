/** A page that is hidden, shown and used on command. */
import type { Page } from '../../src/engine/ports'
import type { FakeClock } from './fake-clock'

export type FakePage = Page & {
  /** Hides it; whoever waits for it waits so long. With `Infinity` it never comes back. */
  hide(lasting: number): void
  /** As if the visitor had moved a slider. */
  use(): void
}

export function createFakePage(clock: FakeClock): FakePage {
  let hiddenFor = 0
  const watches = new Set<{ hidden: boolean; used: boolean }>()
  return {
    isHidden: () => hiddenFor > 0,
    drawn: () => Promise.resolve(),
    visible: async () => {
      if (hiddenFor === Number.POSITIVE_INFINITY) return new Promise<void>(() => undefined)
      clock.advance(hiddenFor)
      hiddenFor = 0
    },
    watch: () => {
      const seen = { hidden: hiddenFor > 0, used: false }
      watches.add(seen)
      return () => {
        watches.delete(seen)
        return seen
      }
    },
    hide: (lasting) => {
      hiddenFor = lasting
      for (const seen of watches) seen.hidden = true
    },
    use: () => {
      for (const seen of watches) seen.used = true
    },
  }
}
