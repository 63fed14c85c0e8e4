import { useContext } from 'react'
import { useLab, useTexts } from '../../lab-context'
import { type Readouts, selectCoresShown } from '../../store/selectors'
import { Asking } from './asking'
import { type Others, placed, theoryCurves } from './name-places'
import { coresName, curveName, type Ground, idealName, limitName, markerName } from './theory-marks'
import { theoryWords } from './theory-words'

/** What the names of a fetched sheet keep clear of: Amdahl's lines, their names, and that of the cores. */
export function useTheoryOthers(ground: Ground, theory: Readouts): Others {
  const texts = useTexts()
  const cores = useLab(selectCoresShown)
  const words = theoryWords(texts, ground, theory, useContext(Asking))
  return {
    curves: theoryCurves(theory),
    names: [
      ...placed(ground, coresName(ground, cores), texts.chart.coresLabel(cores)),
      ...placed(ground, idealName(ground, theory), words.ideal),
      ...placed(ground, limitName(ground, theory), words.limit),
      ...placed(ground, { ...curveName(ground, theory), 'text-anchor': 'start' }, words.curve),
      ...placed(ground, markerName(ground, theory), words.marker),
    ],
  }
}
