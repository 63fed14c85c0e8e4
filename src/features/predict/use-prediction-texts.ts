import type { PredictionDictionary } from '../../i18n/prediction-dictionary'
import { predictionTextsIn } from '../../i18n/prediction-texts'
import { useTexts } from '../../lab-context'

export function usePredictionTexts(): PredictionDictionary {
  return predictionTextsIn(useTexts().language)
}
