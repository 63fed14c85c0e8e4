import { describe, expect, it } from 'vitest'
import { inPseudo, outsideBrackets } from '../../page/pseudo-words'

describe('the language that nobody speaks', () => {
  it('brackets each text, 40 % longer or a little more, and marks its letters', () => {
    const said = inPseudo({ name: 'Where does the time go?' }).name
    expect(said).toMatch(/^⟦Whéŕé ďóéś .* ß+⟧$/)
    expect(said.length / 'Where does the time go?'.length).toBeCloseTo(1.4, 1)
    expect(inPseudo('Range')).toBe('⟦Ráńğé⟧')
  })

  it('reaches into lists, into what is made from words, and at any depth', () => {
    const { parts } = inPseudo({ parts: [{ of: (name: string) => `of ${name}` }, 7, ''] as const })
    expect(parts[0].of('x')).toBe('⟦óf x⟧')
    expect(parts.slice(1)).toEqual([7, ''])
  })

  it('shows what came from no dictionary', () => {
    expect(outsideBrackets('⟦óf ⟦Ráńğé⟧ ß⟧: hard-coded')).toBe(': hard-coded')
    expect(outsideBrackets('⟦óf⟧ ⟦x⟧')).toBe(' ')
    expect(outsideBrackets('⟦Śéŕíáĺ śháŕé')).toBe('')
    expect(outsideBrackets('ßß⟧, hard-coded')).toBe(', hard-coded')
  })
})
