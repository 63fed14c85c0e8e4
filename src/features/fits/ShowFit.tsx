import { findingsIn } from '../../i18n/findings-texts'
import { useActions, useLab, useLabDeferred, useTexts } from '../../lab-context'
import { selectFittedCurve } from '../../store/fit-selectors'
import { selectFitShown } from '../../store/selectors'

/** Lays the fitted law over the measured points, or takes it away; not there where no law may be drawn. */
export function ShowFit() {
  const { fits } = findingsIn(useTexts().language)
  const curve = useLabDeferred(selectFittedCurve)
  const shown = useLab(selectFitShown)
  const { showFit } = useActions()
  if (!curve) return null
  return (
    <label className="checked">
      <input type="checkbox" checked={shown} onChange={(event) => showFit(event.currentTarget.checked)} />
      {fits.showOnChart}
    </label>
  )
}
