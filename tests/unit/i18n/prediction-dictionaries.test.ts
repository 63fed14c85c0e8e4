import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/i18n/language'
import { predictionTextsIn } from '../../../src/i18n/prediction-texts'

const WORDS = { serialFraction: '10 %', limit: '10', last: '16' }

/** Every text of an object, at any depth; those that take words are given figures. */
function sayingsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  if (typeof part === 'function') return [part('more', '1.7'), part(WORDS)].map(String)
  return Object.values(part as object).flatMap(sayingsOf)
}

describe('the words for a prediction', () => {
  it.each(LANGUAGES)('say something else for each shape and distance: %s', (language) => {
    const { shapes, distance } = predictionTextsIn(language)
    const said = Object.values(shapes).map((shape) => shape(WORDS))
    expect(new Set(said).size).toBe(10)
    for (const sentence of said) expect(sentence).toMatch(language === 'en' ? /[\w%”]\.$/ : /。$/)
    expect(new Set((['near', 'more', 'less'] as const).map((kind) => distance(kind, '1.7'))).size).toBe(3)
  })

  it.each(LANGUAGES)('are kind: no exclamation mark, nothing wrong, no marks: %s', (language) => {
    const said = sayingsOf(predictionTextsIn(language)).join('\n')
    expect(said).not.toMatch(/[!！]|wrong|correct|mistake|score|错误|錯誤|正确|正確|得分|分数|分數/i)
  })

  it('are not mixed', () => {
    expect(sayingsOf(predictionTextsIn('en')).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
    const simplified = /[们这时问个对并处执现样务线图颗电脑项选数为无]/u
    const traditional = /[們這時問個對並處執現樣務線圖顆電腦項選數為無]/u
    expect(sayingsOf(predictionTextsIn('zh-Hant')).filter((text) => simplified.test(text))).toEqual([])
    expect(sayingsOf(predictionTextsIn('zh-Hans')).filter((text) => traditional.test(text))).toEqual([])
  })

  it('call speedup and serial part what the field calls them', () => {
    expect(sayingsOf(predictionTextsIn('zh-Hans')).join('')).toContain('加速比')
    expect(predictionTextsIn('zh-Hans').asks('10%')).toContain('串行')
    expect(predictionTextsIn('zh-Hant').asks('10%')).toContain('序列')
  })
})
