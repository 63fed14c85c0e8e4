/** The texts of the tour in each language. */
import type { Language } from '../core/language'
import type { TourDictionary } from './tour-dictionary'
import { tourEn } from './tour-en'
import { tourZhHans } from './tour-zh-hans'
import { tourZhHant } from './tour-zh-hant'

const TEXTS: Record<Language, TourDictionary> = {
  en: tourEn,
  'zh-Hans': tourZhHans,
  'zh-Hant': tourZhHant,
}

export function tourTextsIn(language: Language): TourDictionary {
  return TEXTS[language]
}
