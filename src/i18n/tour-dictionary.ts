/** Everything the tour says; fetched with it. */
import type { SceneId } from '../core/scene-ids'

/** The figures of an answer, as they are written. */
type Words = Readonly<{
  'two-cooks': { speedup: string; minutes: string }
  'one-waits': {
    speedup: string
    serialMinutes: string
    parallelMinutes: string
    splitMinutes: string
    minutes: string
  }
  'more-cooks': { at8: string; at16: string; at32: string; at64: string; first: string; last: string }
  'the-limit': {
    serialFraction: string
    limit: string
    halved: string
    limitOfHalved: string
    share: string
    processors: string
  }
  'why-the-limit': { serialShare: string; timeShare: string; limit: string }
  'your-machine': MachineWords
  'where-it-went': MachineWords
  'bigger-kitchens': { amdahl: string; gustafson: string; scaled: string; serialFractionSeen: string }
}>

/** Of the most workers within the cores, or of as many as there are cores. */
type MachineWords = {
  workers: string
  subscript: string
  serialFraction: string
  law: string
  /** j − S by the law. */
  lostByLaw: string
  /** S with its interval, j − S, and what of that the law leaves to explain; undefined where there is none. */
  measured: { speedup: string; lost: string; beyondLaw: string | undefined } | undefined
}

export type SceneWords<Id extends SceneId> = Words[Id]

type SceneText<Id extends SceneId> = {
  title: string
  says: string
  question: string
  answer: (words: Words[Id]) => string
}

export type TourDictionary = {
  /** Names the region. */
  name: string
  place: (scene: string, scenes: string) => string
  back: string
  next: string
  leave: string
  answer: string
  keys: string
  givenBack: string
  noSuchScene: (scenes: string) => string
  scenes: { readonly [Id in SceneId]: SceneText<Id> }
}
