/** Published scaling data, and a source of noise. */
import type { Random } from '../../../../src/core/stats/random'

const points = (pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([load, throughput]) => ({ load, throughput }))

/** SPEC SDM91 (Gunther 2007), throughput under N generators. */
export const SPEC_SDM = points([
  [1, 64.9],
  [18, 995.9],
  [36, 1652.4],
  [72, 1853.2],
  [108, 1828.9],
  [144, 1775.0],
  [216, 1702.2],
])

/** σ 0.02, κ 0.02, γ 1, rounded to four decimals. */
export const USL_EXACT = points([
  [1, 1],
  [2, 1.8868],
  [4, 3.0769],
  [6, 3.5294],
  [8, 3.5398],
  [10, 3.3557],
])

/** A ray tracer, the data `raytracer` of R's package usl (after Gunther 2007): κ near 0. */
export const RAY_TRACER = points([
  [1, 20],
  [4, 78],
  [8, 130],
  [12, 170],
  [16, 190],
  [20, 200],
  [24, 210],
  [28, 230],
  [32, 260],
  [48, 280],
  [64, 310],
])

/** HPC Carpentry, "Scalability profiling": B = 0.15. */
export const CARPENTRIES = [
  { workers: 1, time: 30.033 },
  { workers: 4, time: 10.888 },
  { workers: 8, time: 7.697 },
]

/** Box and Muller. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
