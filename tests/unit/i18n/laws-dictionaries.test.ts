import { describe, expect, it } from 'vitest'
import { LAW_IDS } from '../../../src/core/laws/law-ids'
import { PARAMETER_NAMES } from '../../../src/core/laws/law-parameters'
import { LANGUAGES } from '../../../src/i18n/language'
import { lawsTextsIn } from '../../../src/i18n/laws-texts'

/** Every text of an object, at any depth; those that take words are given a figure. */
function sayingsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  if (typeof part === 'function') return [String(part('7')), String(part({ whole: '7', exact: '7.2' }))]
  return Object.values(part as object).flatMap(sayingsOf)
}

describe('the words for the laws', () => {
  it.each(LANGUAGES)('have a name, a short one and a sentence for each law: %s', (language) => {
    const { laws } = lawsTextsIn(language)
    for (const tell of ['name', 'short', 'differs'] as const) {
      expect(new Set(LAW_IDS.map((id) => laws[id][tell])).size).toBe(LAW_IDS.length)
    }
    for (const id of LAW_IDS) expect(laws[id].differs).toMatch(language === 'en' ? /\w\.$/ : /[\p{L}]。$/u)
  })

  it.each(LANGUAGES)('name each parameter with the symbol of the formula: %s', (language) => {
    const symbols = PARAMETER_NAMES.map((name) =>
      lawsTextsIn(language).parameters[name].label.split(' ').at(-1),
    )
    expect(symbols).toEqual(['s′', 'g', 'c', 'c', 'σ', 'κ', 'r', 't'])
  })

  it('are not mixed', () => {
    expect(sayingsOf(lawsTextsIn('en')).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
    const simplified = /[们这时问个对并处执现样务线图颗电脑项选数为无]/u
    const traditional = /[們這時問個對並處執現樣務線圖顆電腦項選數為無]/u
    expect(sayingsOf(lawsTextsIn('zh-Hant')).filter((text) => simplified.test(text))).toEqual([])
    expect(sayingsOf(lawsTextsIn('zh-Hans')).filter((text) => traditional.test(text))).toEqual([])
  })

  it('call the shares what the field calls them', () => {
    expect(lawsTextsIn('zh-Hans').parameters.scaledSerialFraction.label).toContain('串行比例')
    expect(lawsTextsIn('zh-Hant').parameters.scaledSerialFraction.label).toContain('序列比例')
  })
})
