/** The texts of what a measurement tells in each language. */
import type { Language } from '../core/language'
import type { FindingsDictionary } from './findings-dictionary'
import { findingsEn } from './findings-en'
import { findingsZhHans } from './findings-zh-hans'
import { findingsZhHant } from './findings-zh-hant'

const TEXTS: Record<Language, FindingsDictionary> = {
  en: findingsEn,
  'zh-Hans': findingsZhHans,
  'zh-Hant': findingsZhHant,
}

export function findingsIn(language: Language): FindingsDictionary {
  return TEXTS[language]
}
