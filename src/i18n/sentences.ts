import type { Language } from '../core/language'

/** Sentences one after the other: with a space between them in English, without one in Chinese. What is not said is left out. */
export function sentences(language: Language, ...said: readonly (string | false | undefined)[]): string {
  return said.filter(Boolean).join(language === 'en' ? ' ' : '')
}
