/** The registry of languages: dictionary and number formats of each. */

import type { Language } from '../core/language'
import type { Dictionary } from './dictionary'
import { en } from './en'
import { type Numbers, numbersIn } from './numbers'
import { zhHans } from './zh-hans'
import { zhHant } from './zh-hant'

export type Texts = Dictionary & { language: Language; numbers: Numbers }

const TEXTS: Record<Language, Texts> = {
  en: { ...en, language: 'en', numbers: numbersIn('en') },
  'zh-Hans': { ...zhHans, language: 'zh-Hans', numbers: numbersIn('zh-Hans') },
  'zh-Hant': { ...zhHant, language: 'zh-Hant', numbers: numbersIn('zh-Hant') },
}

export function textsIn(language: Language): Texts {
  return TEXTS[language]
}
