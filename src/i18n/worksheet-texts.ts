/** The texts of a worksheet in each language. */
import type { Language } from '../core/language'
import type { WorksheetDictionary } from './worksheet-dictionary'
import { worksheetEn } from './worksheet-en'
import { worksheetZhHans } from './worksheet-zh-hans'
import { worksheetZhHant } from './worksheet-zh-hant'

const TEXTS: Record<Language, WorksheetDictionary> = {
  en: worksheetEn,
  'zh-Hans': worksheetZhHans,
  'zh-Hant': worksheetZhHant,
}

export function worksheetTextsIn(language: Language): WorksheetDictionary {
  return TEXTS[language]
}
