import { describe, expect, it } from 'vitest'
import { worksheetQuestions } from '../../../src/core/worksheet'
import { LANGUAGES, type Language } from '../../../src/i18n/language'
import { numbersIn } from '../../../src/i18n/numbers'
import { worksheetTextsIn } from '../../../src/i18n/worksheet-texts'

/** Every question that there is. */
const QUESTIONS = [
  { serialFraction: 0.1, processors: 8 },
  { serialFraction: 0, processors: 8 },
  { serialFraction: 1, processors: 8 },
  { serialFraction: 0.95, processors: 1 },
].flatMap((settings) =>
  [1.2, 1.75, 1.8181818, 2.5].flatMap((speedup) =>
    worksheetQuestions({ ...settings, wantedSpeedup: 5, measured: { workers: 2, speedup, imposed: 0.1 } }),
  ),
)

function sayingsIn(language: Language): string[] {
  const { question, answer, settings, ...plain } = worksheetTextsIn(language)
  const numbers = numbersIn(language)
  return [
    ...Object.values(plain),
    settings({ serialFraction: '10 %', processors: '8' }),
    ...QUESTIONS.flatMap((asked) => [question(asked, numbers), answer(asked, numbers)]),
  ]
}

describe('the words of a worksheet', () => {
  it('ask every question there is', () => {
    expect(new Set(QUESTIONS.map(({ kind }) => kind)).size).toBe(12)
  })

  it.each(LANGUAGES)('say something of each, with its numbers put in: %s', (language) => {
    for (const saying of sayingsIn(language)) {
      expect(saying).not.toMatch(/undefined|NaN|Infinity|^$/)
    }
  })

  it('are not mixed', () => {
    expect(sayingsIn('en').filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
    const simplified = /[们这时问个对并处执现样务线图颗电脑项选数为无练页极达劳]/u
    const traditional = /[們這時問個對並處執現樣務線圖顆電腦項選數為無練頁極達勞]/u
    expect(sayingsIn('zh-Hant').filter((text) => simplified.test(text))).toEqual([])
    expect(sayingsIn('zh-Hans').filter((text) => traditional.test(text))).toEqual([])
  })
})
