import { useMemo } from 'react'
import { useActions, useLab, useLabDeferred, useTexts } from '../../lab-context'
import { selectReading } from '../../store/reading-selectors'
import { selectDomain, selectPoints, selectProcessors, selectReadingAt } from '../../store/selectors'
import { readingText } from './reading-text'

/** Eight stops an octave, every measured j, and the chosen one. */
const STOPS_PER_OCTAVE = 8

function readingStops(last: number, extra: readonly number[]): number[] {
  const stops = new Set<number>(extra.filter((processors) => processors <= last))
  for (let step = 0; step <= STOPS_PER_OCTAVE * Math.log2(last) + 1e-9; step++) {
    stops.add(Math.round(2 ** (step / STOPS_PER_OCTAVE)))
  }
  stops.add(last)
  return [...stops].sort((a, b) => a - b)
}

/** The same reading by keyboard: a slider that has no picture of its own but the hair line on the chart. */
export function ReadingKeys() {
  const texts = useTexts()
  const { readAt } = useActions()
  const { processors: last } = useLabDeferred(selectDomain)
  const points = useLabDeferred(selectPoints)
  const chosen = useLab(selectProcessors)
  const readingAt = useLab(selectReadingAt)
  const reading = useLab(selectReading)
  const stops = useMemo(
    () => readingStops(last, [chosen, ...points.map((point) => point.workers)]),
    [last, chosen, points],
  )
  const from = stops.findIndex((stop) => stop >= (readingAt ?? Math.min(chosen, last)))
  const index = from < 0 ? stops.length - 1 : from
  return (
    <input
      className="reading-keys"
      type="range"
      aria-label={texts.chart.readAt}
      aria-valuetext={reading ? readingText(reading, texts) : String(stops[index])}
      min={0}
      max={stops.length - 1}
      step={1}
      value={index}
      onFocus={() => readAt(stops[index])}
      onBlur={() => readAt(undefined)}
      onChange={(event) => readAt(stops[event.currentTarget.valueAsNumber])}
    />
  )
}
