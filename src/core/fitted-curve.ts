/** The curve of the fit, with its band, where it may be drawn: over the worker counts it was fitted to, and no further. */
import { speedupBand, speedupOf } from './fits/beyond'
import type { TimeFit, TimeLaw } from './fits/time-fit'
import type { MeasuredFits } from './measured-fits'
import type { Interval } from './stats/median'
import type { ProcessorCount, Speedup } from './units'

type FittedPoint = {
  processors: ProcessorCount
  speedup: Speedup
  /** 95 % of the curve there; undefined without degrees of freedom. Its upper end may be infinite. */
  band: Interval | undefined
}

export type FittedCurve = {
  law: TimeLaw
  /** Two points cannot test it. */
  assumed: boolean
  points: readonly FittedPoint[]
}

/** Even in log j, as the law bends; from 1 to 64 that is ten for each doubling. */
const POINTS = 60

/** The chosen law, or Amdahl's where it can only be assumed; none where that is refused, too. */
function fitToDraw({ choice, share }: MeasuredFits): { fit: TimeFit; assumed: boolean } | undefined {
  if (choice.ok) return { fit: choice.value.best.fit, assumed: false }
  return share.ok ? { fit: share.value, assumed: true } : undefined
}

/** Undefined where a law is refused. Past the most workers that were fitted the curve would be a forecast. */
export function fittedCurve(fits: MeasuredFits): FittedCurve | undefined {
  const drawn = fitToDraw(fits)
  if (!drawn) return undefined
  const { fit, assumed } = drawn
  const { largest } = fits
  const points = Array.from({ length: POINTS }, (_, index) => {
    const processors = index === POINTS - 1 ? largest : largest ** (index / (POINTS - 1))
    return {
      processors,
      speedup: speedupOf(fit.shape, processors),
      band: speedupBand(fit.shape, processors),
    }
  })
  return { law: fit.law, assumed, points }
}
