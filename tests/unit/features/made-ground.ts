/** A plot for tests: 1 … 1024 by doublings, S from 0 to 30, on 800 × 480 pixels with letters of 13. */
export const scales = {
  left: 50,
  right: 850,
  top: 100,
  bottom: 580,
  lastProcessors: 1024,
  x: (processors: number) => 50 + 80 * Math.log2(processors),
  y: (speedup: number) => 580 - 16 * speedup,
  processorsAt: (x: number) => 2 ** ((x - 50) / 80),
}
export const ground = { scales, em: 13 }
