/** The texts of "Predict first" in each language. */
import type { Language } from '../core/language'
import type { PredictionDictionary } from './prediction-dictionary'
import { predictionEn } from './prediction-en'
import { predictionZhHans } from './prediction-zh-hans'
import { predictionZhHant } from './prediction-zh-hant'

const TEXTS: Record<Language, PredictionDictionary> = {
  en: predictionEn,
  'zh-Hans': predictionZhHans,
  'zh-Hant': predictionZhHant,
}

export function predictionTextsIn(language: Language): PredictionDictionary {
  return TEXTS[language]
}
