import { lawsTextsIn } from '../../i18n/laws-texts'
import { useTexts } from '../../lab-context'

/** The words for the laws in the language of the page, and its numbers. */
export function useLawsTexts() {
  const { language, numbers, entry } = useTexts()
  return { texts: lawsTextsIn(language), numbers, entry }
}
