/** The languages of the page by their own names. */
import type { Language } from '../core/language'

export type { Language } from '../core/language'

/** Each by its own name, as it stands in the choice of languages. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
}

export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[]

export function isLanguage(text: string | undefined): text is Language {
  return LANGUAGES.some((language) => language === text)
}
