/** The one point that the one-sentence result is about. */
import type { MeasuredPoint } from './points'

/** The most workers within the cores; past them only where nothing else was measured. */
export function headlinePoint(points: readonly MeasuredPoint[]): MeasuredPoint | undefined {
  const compared = points.filter((point) => point.workers > 1)
  return compared.findLast((point) => !point.pastCores) ?? compared[0]
}
