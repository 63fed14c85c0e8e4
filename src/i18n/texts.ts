/** The registry of languages: dictionary and number formats of each. A dictionary is fetched when it is first needed. */

import type { Language } from '../core/language'
import type { Dictionary } from './dictionary'
import { type Numbers, numbersIn } from './numbers'

export type Texts = Dictionary & { language: Language; numbers: Numbers }

const DICTIONARIES: Record<Language, () => Promise<Dictionary>> = {
  en: async () => (await import('./en')).en,
  'zh-Hans': async () => (await import('./zh-hans')).zhHans,
  'zh-Hant': async () => (await import('./zh-hant')).zhHant,
}

const fetched = new Map<Language, Texts>()

/** Fetches the texts of a language unless they are there; rejects where they cannot be fetched. */
export async function fetchTexts(language: Language): Promise<Texts> {
  const known = fetched.get(language)
  if (known) return known
  const texts = { ...(await DICTIONARIES[language]()), language, numbers: numbersIn(language) }
  // Two that fetch at once get the same object: whoever shows it need not draw again.
  const first = fetched.get(language) ?? texts
  fetched.set(language, first)
  return first
}

/** The texts of a language that has been fetched; no other is ever chosen. */
export function textsIn(language: Language): Texts {
  const texts = fetched.get(language)
  if (!texts) throw new Error(`the texts in ${language} have not been fetched`)
  return texts
}
