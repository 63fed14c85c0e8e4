/** What need not follow a slider in the very frame of its move, such as read-outs and tables: when it follows. */

import { atRest, type RestClock } from './at-rest'
import type { LabState } from './lab-state'
import type { LabStore } from './lab-store'

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

/** A slider has moved, and nothing else has changed with it. */
function isMove(state: LabState, before: LabState): boolean {
  const parts = Object.keys(state) as (keyof LabState)[]
  return (
    state.theory.pinned === before.theory.pinned &&
    parts.every((part) => part === 'theory' || Object.is(state[part], before[part]))
  )
}

/**
 * Followers are called in the frame of a move: a frame of their own would cost the page as much again. While moves go on,
 * the next call waits until the frame that the last one made longer has become a fortieth of the time: a quick machine
 * shows new figures some five times a second, about as fast as they can be read; a slow one keeps its frames for the
 * curve. A short while after the last move all are called. Whatever is not a move is followed at once.
 */
export function createFollowers(store: Pick<LabStore, 'subscribe'>, clock: FollowersClock): Followers {
  const followers: Record<Pace, Set<() => void>> = { soon: new Set(), 'at-rest': new Set() }
  let resumeAt = 0

  const callThoseSoon = () => {
    resumeAt = Number.POSITIVE_INFINITY
    for (const follow of followers.soon) follow()
    clock.afterFrame((milliseconds) => {
      resumeAt = clock.now() + (PARTS - 1) * milliseconds
    })
  }
  const callAll = () => {
    for (const follow of followers['at-rest']) follow()
    callThoseSoon()
  }
  const resting = atRest(REST, callAll, clock)
  const noteMove = () => {
    resting.note()
    if (clock.now() >= resumeAt) callThoseSoon()
  }
  store.subscribe((state, before) => {
    if (isMove(state, before)) noteMove()
    else callAll()
  })
  return {
    subscribe: (follow, pace) => {
      followers[pace].add(follow)
      return () => followers[pace].delete(follow)
    },
  }
}
