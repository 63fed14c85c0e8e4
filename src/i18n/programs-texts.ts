/** The texts of the second page in each language. */
import type { Language } from '../core/language'
import type { ProgramsDictionary } from './programs-dictionary'
import { programsEn } from './programs-en'
import { programsZhHans } from './programs-zh-hans'
import { programsZhHant } from './programs-zh-hant'

const TEXTS: Record<Language, ProgramsDictionary> = {
  en: programsEn,
  'zh-Hans': programsZhHans,
  'zh-Hant': programsZhHant,
}

export function programsTextsIn(language: Language): ProgramsDictionary {
  return TEXTS[language]
}
