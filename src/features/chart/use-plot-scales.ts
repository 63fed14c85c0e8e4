/** The one place that asks Recharts where its axes lie. */
import { useMemo } from 'react'
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import type { PlotScales } from './plot-scales'

type AxisScale = ((value: number) => number | undefined) | undefined

const same = (value: number) => value

/** Two points fix an axis, linear or logarithmic; this is cheaper than asking Recharts for every point of a curve. */
function straight(scale: AxisScale, logarithmic: boolean, first: number, second: number) {
  const bend = logarithmic ? Math.log : same
  const unbend = logarithmic ? Math.exp : same
  const from = scale?.(first)
  const to = scale?.(second)
  if (from === undefined || to === undefined) return undefined
  const slope = (to - from) / (bend(second) - bend(first))
  return {
    to: (value: number) => from + slope * (bend(value) - bend(first)),
    back: (place: number) => unbend(bend(first) + (place - from) / slope),
  }
}

/** The scales of the chart around the caller; undefined until Recharts has laid it out. */
export function usePlotScales(
  xLogarithmic: boolean,
  yLogarithmic: boolean,
  domain: { processors: number; speedup: number },
): PlotScales | undefined {
  const area = usePlotArea()
  const xScale = useXAxisScale() as AxisScale
  const yScale = useYAxisScale() as AxisScale
  return useMemo(() => {
    const x = straight(xScale, xLogarithmic, 1, domain.processors)
    const y = straight(yScale, yLogarithmic, 1, domain.speedup)
    if (!area || !x || !y) return undefined
    return {
      left: area.x,
      right: area.x + area.width,
      top: area.y,
      bottom: area.y + area.height,
      lastProcessors: domain.processors,
      x: x.to,
      y: y.to,
      processorsAt: x.back,
    }
  }, [area, xScale, yScale, xLogarithmic, yLogarithmic, domain])
}
