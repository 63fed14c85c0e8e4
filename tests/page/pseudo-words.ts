/**
 * A language that nobody speaks: each text of a dictionary stands in brackets, its letters bear marks, and it is 40 % longer.
 * What is read on the page outside of brackets did not come from a dictionary.
 */

const MARKED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aeiouncrszydgl'].map((letter, index) => [letter, [...'áéíóúńćŕśźýďğĺ'][index] ?? letter]),
)
const LONGER = 0.4
/** A language that needs longer texts has more words, too. */
const LONGEST_WORD = 6

function padding(letters: number): string {
  const words = Math.ceil(letters / (LONGEST_WORD + 1))
  return Array.from({ length: words }, (_, index) =>
    'ß'.repeat(Math.min(LONGEST_WORD, letters - index * (LONGEST_WORD + 1) - 1)),
  )
    .filter((word) => word !== '')
    .map((word) => ` ${word}`)
    .join('')
}

function sentence(text: string): string {
  if (text === '') return text
  const marked = [...text].map((letter) => MARKED[letter] ?? letter).join('')
  return `⟦${marked}${padding(Math.ceil(LONGER * text.length) - 2)}⟧`
}

/** A dictionary, or any part of one: what its texts are made of stays as it is. */
export function inPseudo<Part>(part: Part): Part {
  const pseudo = (given: unknown): unknown => {
    if (typeof given === 'string') return sentence(given)
    if (typeof given === 'function') return (...words: unknown[]) => pseudo(given(...words))
    if (Array.isArray(given)) return given.map(pseudo)
    if (typeof given !== 'object' || given === null) return given
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, pseudo(value)]))
  }
  return pseudo(part) as Part
}

/** What of a text stands in no brackets. */
export function outsideBrackets(text: string): string {
  let depth = 0
  let outside = ''
  for (const letter of text) {
    if (letter === '⟦') depth++
    // Where a text was parted, all that stands before its end is inside.
    else if (letter === '⟧' && depth === 0) outside = ''
    else if (letter === '⟧') depth--
    else if (depth === 0) outside += letter
  }
  return outside
}
