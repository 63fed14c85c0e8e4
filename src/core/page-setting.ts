/** How the page is set where it shows something of itself: a scene of the tour, or what a misconception overlooks. */
import type { LawsBeside } from './laws/law-parameters'
import type { Fraction, ProcessorCount } from './units'
import type { ChartRange } from './view-range'

export type PageSetting = {
  theory: { serialFraction: Fraction; processors: ProcessorCount; pinned: readonly Fraction[] }
  laws: LawsBeside
  view: { xScale: 'log2' | 'linear'; yScale: 'linear' | 'log'; range: ChartRange }
}
