/** The texts of the laws beside Amdahl's in each language. */
import type { Language } from '../core/language'
import type { LawsDictionary } from './laws-dictionary'
import { lawsEn } from './laws-en'
import { lawsZhHans } from './laws-zh-hans'
import { lawsZhHant } from './laws-zh-hant'

const TEXTS: Record<Language, LawsDictionary> = {
  en: lawsEn,
  'zh-Hans': lawsZhHans,
  'zh-Hant': lawsZhHant,
}

export function lawsTextsIn(language: Language): LawsDictionary {
  return TEXTS[language]
}
