/** The scenes of the tour by name, in their order. How each sets the page stands in `tour.ts`. */
export const SCENE_IDS = [
  'two-cooks',
  'one-waits',
  'more-cooks',
  'the-limit',
  'why-the-limit',
  'your-machine',
  'where-it-went',
  'bigger-kitchens',
] as const

export type SceneId = (typeof SCENE_IDS)[number]
