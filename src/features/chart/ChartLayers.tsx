import { type ComponentType, type ReactNode, useId } from 'react'
import { useLab } from '../../lab-context'
import { selectBeside } from '../../store/earlier-selectors'
import type { ViewState } from '../../store/lab-state'
import {
  selectFitShown,
  selectHasRun,
  selectLawsShown,
  selectPinned,
  selectPredictionPhase,
} from '../../store/selectors'
import { MeasuredLayer } from './MeasuredLayer'
import type { PlotScales } from './plot-scales'
import { TheoryLayer } from './TheoryLayer'
import type { ChartSize } from './use-chart-size'

export type SheetProps = { size: ChartSize; scales: PlotScales; view: ViewState }

/** Sheets that the first chart does without: pinned curves, earlier runs, the laws beside Amdahl's, the fitted one, what is predicted, and what answers a pointer. */
export type FetchedSheets = Record<
  'Pinned' | 'Beside' | 'Laws' | 'Fitted' | 'Guesses' | 'Pointer',
  ComponentType<SheetProps>
> & {
  /** The points of a prediction by keyboard. */
  GuessKeys: ComponentType
  /** The curve read by keyboard. */
  ReadingKeys: ComponentType
}

type Props = SheetProps & {
  sheets: FetchedSheets
  /** Which is for others than the one who predicted. */
  onWorksheet: boolean
}

/**
 * All that lies on the frame, from back to front. What moves with a slider has a sheet of its own, so that a browser
 * which paints it again takes the others as they are.
 */
export function ChartLayers({
  size,
  scales,
  view,
  sheets: { Pinned, Beside, Laws, Fitted, Guesses, Pointer },
  onWorksheet,
}: Props) {
  const hasPins = useLab(selectPinned).length > 0
  const hasLaws = useLab(selectLawsShown).length > 0
  const runsBeside = useLab(selectBeside).length > 0
  const hasRun = useLab(selectHasRun)
  const fitShown = useLab(selectFitShown)
  const prediction = useLab(selectPredictionPhase)
  const clip = useId()
  const room = useId()
  const { em } = size
  const { left, right, top, bottom } = scales
  // All else would tell.
  if (prediction === 'asked') return <Guesses size={size} scales={scales} view={view} />
  return (
    <>
      <Sheet size={size}>
        <clipPath id={clip}>
          <rect x={left - 1} y={top} width={right - left + 2} height={bottom - top + 1} />
        </clipPath>
        <clipPath id={room}>
          <rect x={left - em} y={top - em} width={right - left + 2 * em} height={bottom - top + em} />
        </clipPath>
      </Sheet>
      {hasPins && <Pinned size={size} scales={scales} view={view} />}
      {hasLaws && <Laws size={size} scales={scales} view={view} />}
      {fitShown && <Fitted size={size} scales={scales} view={view} />}
      <Sheet size={size}>
        <TheoryLayer scales={scales} view={view} clip={`url(#${clip})`} em={em} />
      </Sheet>
      {prediction === 'revealed' && !onWorksheet && <Guesses size={size} scales={scales} view={view} />}
      {(runsBeside || hasRun) && <Beside size={size} scales={scales} view={view} />}
      <Sheet size={size}>
        <MeasuredLayer scales={scales} em={em} clip={`url(#${room})`} />
      </Sheet>
      {!onWorksheet && <Pointer size={size} scales={scales} view={view} />}
    </>
  )
}

function Sheet({ size: { width, height }, children }: { size: ChartSize; children: ReactNode }) {
  return (
    <svg className="layers" width={width} height={height} aria-hidden="true">
      {children}
    </svg>
  )
}
