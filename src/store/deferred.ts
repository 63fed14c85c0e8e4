/** What waits until the sliders rest, such as tables, and is not drawn again with every repetition of a running measurement. */

import { atRest, type RestClock } from './at-rest'
import type { LabState } from './lab-state'
import type { LabStore } from './lab-store'
import { selectDomain } from './selectors'

export type Deferred = {
  subscribe: (follow: () => void) => () => void
  /** Sliders are moving, and what waits for them shows values of before. */
  isBehind: () => boolean
  /** Tells when `isBehind` changes. */
  watchBehind: (changed: () => void) => () => void
}

/** Sliders that have not moved for so many milliseconds are at rest. */
const REST = 120
/** While a measurement runs, what is told of it away from chart and strip follows every so many milliseconds. */
const TELLING = 10_000

/** Nothing else has changed with these. */
function onlyIn<Whole extends object>(parts: readonly (keyof Whole)[], now: Whole, before: Whole): boolean {
  const all = Object.keys(now) as (keyof Whole)[]
  return all.every((part) => parts.includes(part) || Object.is(now[part], before[part]))
}

/** A slider has moved, and nothing else has changed with it. */
const isMove = (state: LabState, before: LabState) =>
  state.theory.pinned === before.theory.pinned &&
  state.laws.shown === before.laws.shown &&
  onlyIn(['theory', 'laws'], state, before)

/** A measurement has come further, short of beginning to measure or of ending, and nothing else has changed with it. */
function isProgress(state: LabState, before: LabState): boolean {
  const [now, then] = [state.measurement, before.measurement]
  if (now.phase !== 'running' || then.phase !== 'running') return false
  return onlyIn(['measurement'], state, before) && (now.stage !== 'measuring' || then.stage === 'measuring')
}

/**
 * Calls those that wait 120 ms after the last move of a slider. A running measurement calls them when it begins to measure, with
 * its first event ten seconds after the last call, and when the axes no longer hold its points: between two repetitions the
 * page has little time. Whatever else changes calls them at once.
 */
export function createDeferred(store: Pick<LabStore, 'subscribe' | 'getState'>, clock: RestClock): Deferred {
  const followers = new Set<() => void>()
  const watchers = new Set<() => void>()
  let behind = false
  let toldAt = Number.NEGATIVE_INFINITY
  let domain = selectDomain(store.getState())

  const becomeBehind = (now: boolean) => {
    if (behind === now) return
    behind = now
    for (const changed of watchers) changed()
  }
  const callAll = () => {
    toldAt = clock.now()
    domain = selectDomain(store.getState())
    for (const follow of followers) follow()
    becomeBehind(false)
  }
  const resting = atRest(REST, callAll, clock)
  store.subscribe((state, before) => {
    // A pointer over the chart moves nothing.
    if (state.reading !== before.reading && onlyIn(['reading'], state, before)) return
    if (isMove(state, before)) {
      resting.note()
      becomeBehind(true)
    } else if (!isProgress(state, before)) callAll()
    else if (selectDomain(state) !== domain || clock.now() >= toldAt + TELLING) callAll()
  })
  return {
    subscribe: (follow) => {
      followers.add(follow)
      return () => followers.delete(follow)
    },
    isBehind: () => behind,
    watchBehind: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
  }
}
