/** Texts are fetched before they are shown: the page is never without words, and changes its language at one blow. */
import { LANGUAGES, type Language } from '../i18n/language'
import { fetchTexts } from '../i18n/texts'
import { fetchPart } from '../platform/fetch-part'
import type { LabActions, LabStore } from '../store/lab-store'
import { selectLanguage } from '../store/selectors'

/** Whether the texts in that language are there now. */
async function haveTexts(language: Language): Promise<boolean> {
  return (await fetchPart(() => fetchTexts(language))) !== undefined
}

type Tools = Pick<LabActions, 'chooseLanguage' | 'say' | 'putAway'>

/** Shows the page in another language when its texts have come; of several choices the last one counts. */
export function createLanguageSwitch({ chooseLanguage, say, putAway }: Tools, fetched = haveTexts) {
  let wanted: Language | undefined
  return async (language: Language): Promise<void> => {
    wanted = language
    const there = await fetched(language)
    if (wanted !== language) return
    if (!there) return say({ kind: 'language-not-loaded', language })
    putAway('language-not-loaded')
    chooseLanguage(language)
  }
}

/**
 * Fetches the texts that the page begins with: in the chosen language, or else in the first other one that can be fetched,
 * which is told. Whether there are any.
 */
export async function fetchFirstTexts(store: LabStore, fetched = haveTexts): Promise<boolean> {
  const { chooseLanguage, say } = store.getState().actions
  const chosen = selectLanguage(store.getState())
  if (await fetched(chosen)) return true
  for (const language of LANGUAGES.filter((other) => other !== chosen)) {
    if (!(await fetched(language))) continue
    chooseLanguage(language)
    say({ kind: 'language-not-loaded', language: chosen })
    return true
  }
  return false
}
