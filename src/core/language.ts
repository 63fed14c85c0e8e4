/** The languages of the page, and which one to begin with. */

export type Language = 'en' | 'zh-Hans' | 'zh-Hant'

const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)\b/i

/** The first of the reader's languages that we speak; English where there is none. */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    if (TRADITIONAL.test(tag)) return 'zh-Hant'
    if (/^zh\b/i.test(tag)) return 'zh-Hans'
    if (/^en\b/i.test(tag)) return 'en'
  }
  return 'en'
}
