/**
 * What need not follow a slider in the very frame of its move, nor a running measurement with every block, such as read-outs
 * and tables: when it follows.
 */

import { atRest, type RestClock } from './at-rest'
import type { LabState } from './lab-state'
import type { LabStore } from './lab-store'
import { selectDomain } from './selectors'

export type FollowersClock = RestClock & {
  /** Runs when the frame of this moment is drawn, with the milliseconds it took from now on. */
  afterFrame: (run: (milliseconds: number) => void) => void
}

/** When a follower is called: soon after moves while they go on, or only when they have ended. */
type Pace = 'soon' | 'at-rest'

export type Followers = { subscribe: (follow: () => void, pace: Pace) => () => void }

/** Of the time in which a slider moves, one part in so many may go to followers. */
const PARTS = 40
/** A slider that has not moved for so many milliseconds is at rest. */
const REST = 120

/** While a measurement runs, what is told of it away from the chart and the strip follows every so many milliseconds. */
const TELLING = 10_000

/** Nothing else has changed with these. */
function onlyIn<Whole extends object>(parts: readonly (keyof Whole)[], now: Whole, before: Whole): boolean {
  const all = Object.keys(now) as (keyof Whole)[]
  return all.every((part) => parts.includes(part) || Object.is(now[part], before[part]))
}

/** A slider has moved, and nothing else has changed with it. */
const isMove = (state: LabState, before: LabState) =>
  state.theory.pinned === before.theory.pinned && onlyIn(['theory'], state, before)

/** A measurement has come further, short of beginning to measure or of ending, and nothing else has changed with it. */
function isProgress(state: LabState, before: LabState): boolean {
  const [now, then] = [state.measurement, before.measurement]
  if (now.phase !== 'running' || then.phase !== 'running') return false
  return onlyIn(['measurement'], state, before) && (now.stage !== 'measuring' || then.stage === 'measuring')
}

/**
 * Followers are called in the frame of a move: a frame of their own would cost the page as much again. While moves go on,
 * the next call waits until the frame that the last one made longer has become a fortieth of the time: a quick machine
 * shows new figures some five times a second, about as fast as they can be read; a slow one keeps its frames for the
 * curve. A short while after the last move all are called. A running measurement calls them when it begins to measure, with
 * its first event ten seconds after the last call, and when the axes no longer hold its points: between two blocks the page has
 * little time, and the workers wait for it. Whatever else changes is followed at once.
 */
export function createFollowers(
  store: Pick<LabStore, 'subscribe' | 'getState'>,
  clock: FollowersClock,
): Followers {
  const followers: Record<Pace, Set<() => void>> = { soon: new Set(), 'at-rest': new Set() }
  let resumeAt = 0
  let toldAt = Number.NEGATIVE_INFINITY
  let domain = selectDomain(store.getState())

  const callThoseSoon = () => {
    resumeAt = Number.POSITIVE_INFINITY
    for (const follow of followers.soon) follow()
    clock.afterFrame((milliseconds) => {
      resumeAt = clock.now() + (PARTS - 1) * milliseconds
    })
  }
  const callAll = () => {
    toldAt = clock.now()
    domain = selectDomain(store.getState())
    for (const follow of followers['at-rest']) follow()
    callThoseSoon()
  }
  const resting = atRest(REST, callAll, clock)
  const noteMove = () => {
    resting.note()
    if (clock.now() >= resumeAt) callThoseSoon()
  }
  const noteProgress = (state: LabState) => {
    if (selectDomain(state) !== domain || clock.now() >= toldAt + TELLING) callAll()
  }
  store.subscribe((state, before) => {
    if (isMove(state, before)) noteMove()
    else if (isProgress(state, before)) noteProgress(state)
    else callAll()
  })
  return {
    subscribe: (follow, pace) => {
      followers[pace].add(follow)
      return () => followers[pace].delete(follow)
    },
  }
}
