/** The sentences on misconceptions in each language. */
import type { Language } from '../core/language'
import type { MisconceptionsDictionary } from './misconceptions-dictionary'
import { misconceptionsEn } from './misconceptions-en'
import { misconceptionsZhHans } from './misconceptions-zh-hans'
import { misconceptionsZhHant } from './misconceptions-zh-hant'

const TEXTS: Record<Language, MisconceptionsDictionary> = {
  en: misconceptionsEn,
  'zh-Hans': misconceptionsZhHans,
  'zh-Hant': misconceptionsZhHant,
}

export function misconceptionsTextsIn(language: Language): MisconceptionsDictionary {
  return TEXTS[language]
}
