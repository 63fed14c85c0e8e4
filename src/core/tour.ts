/** The tour: eight scenes, each a way of setting the page. What they say and ask stands in `i18n/tour-…`. */
import type { LawId } from './laws/law-ids'
import type { LawParameters } from './laws/law-parameters'
import type { PageSetting } from './page-setting'
import type { SceneId } from './scene-ids'
import type { Fraction, ProcessorCount } from './units'

export type Scene = {
  serialFraction: Fraction
  /** Those of the machine where it is about the machine. */
  processors: ProcessorCount | 'cores'
  laws: readonly LawId[]
  parameters: Partial<LawParameters>
  view: PageSetting['view']
  /** What it speaks of beside chart and sliders, which is then shown to a room, too. */
  about: 'bar' | 'measurement' | undefined
}

const WHOLE_CURVE = { xScale: 'log2', yScale: 'linear', range: 'to-limit' } as const
const TO_THE_CORES = { xScale: 'log2', yScale: 'linear', range: 'to-cores' } as const

const PLAIN = { laws: [], parameters: {}, view: WHOLE_CURVE, about: undefined } as const

export const SCENES: Readonly<Record<SceneId, Scene>> = {
  'two-cooks': { ...PLAIN, serialFraction: 0, processors: 1, view: { ...WHOLE_CURVE, xScale: 'linear' } },
  'one-waits': { ...PLAIN, serialFraction: 0.1, processors: 2 },
  'more-cooks': { ...PLAIN, serialFraction: 0.1, processors: 8 },
  'the-limit': { ...PLAIN, serialFraction: 0.1, processors: 64 },
  'why-the-limit': { ...PLAIN, serialFraction: 0.1, processors: 1, about: 'bar' },
  'your-machine': {
    ...PLAIN,
    serialFraction: 0.1,
    processors: 'cores',
    view: TO_THE_CORES,
    about: 'measurement',
  },
  'where-it-went': {
    ...PLAIN,
    serialFraction: 0.1,
    processors: 'cores',
    view: TO_THE_CORES,
    about: 'measurement',
  },
  'bigger-kitchens': {
    ...PLAIN,
    serialFraction: 0.5,
    processors: 64,
    laws: ['gustafson'],
    parameters: { scaledSerialFraction: 0.5 },
    // The one grows with j and the other does not: only so do both have room.
    view: { ...WHOLE_CURVE, yScale: 'log' },
  },
}

/** One processor is nothing to compare with. */
export const coresToCompare = (cores: number): ProcessorCount => Math.max(2, cores)

/** @param parameters of the laws, which stay as they are where the scene does not set them */
export function sceneSetting(scene: Scene, cores: number, parameters: LawParameters): PageSetting {
  const { serialFraction, processors, laws, view } = scene
  return {
    theory: {
      serialFraction,
      processors: processors === 'cores' ? coresToCompare(cores) : processors,
      pinned: [],
    },
    laws: { shown: laws, parameters: { ...parameters, ...scene.parameters } },
    view,
  }
}
