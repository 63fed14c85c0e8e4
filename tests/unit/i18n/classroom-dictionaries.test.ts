import { describe, expect, it } from 'vitest'
import { SCENE_IDS } from '../../../src/core/scene-ids'
import { LANGUAGES } from '../../../src/i18n/language'
import { misconceptionsTextsIn } from '../../../src/i18n/misconceptions-texts'
import { tourTextsIn } from '../../../src/i18n/tour-texts'

/** Whatever word an entry asks for is there, and can be found in what it says. */
function wordsWith(measured: object | undefined, isBelow = true): object {
  const words: ProxyHandler<object> = {
    get: (_, name) => {
      if (name === Symbol.toPrimitive) return () => '⟨word⟩'
      if (name === 'measured') return measured
      return name === 'beyondLaw' && !isBelow ? undefined : `⟨${String(name)}⟩`
    },
  }
  return new Proxy({}, words)
}

/** Every text of an object, at any depth; those that take words are given some, with and without a measurement. */
function sayingsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  if (typeof part !== 'function') return Object.values(part as object).flatMap(sayingsOf)
  if (part.length === 2) return [String(part('3', '8'))]
  const measured = [wordsWith(undefined), wordsWith(undefined, false), undefined]
  return measured.map((words) => String(part(wordsWith(words))))
}

const all = (language: (typeof LANGUAGES)[number]) =>
  sayingsOf([tourTextsIn(language), misconceptionsTextsIn(language)])

describe('the words of the tour and of the misconceptions', () => {
  it.each(LANGUAGES)('say something everywhere, without gaps or shouting: %s', (language) => {
    expect(all(language).length).toBeGreaterThan(50)
    const faulty = /^\s*$|^\s|\s$|\s\s|undefined|null|NaN|\[object Undefined|[!！]/
    expect(all(language).filter((text) => faulty.test(text))).toEqual([])
  })

  it.each(LANGUAGES)('ask one question in each scene, and tell figures in each answer: %s', (language) => {
    const { scenes } = tourTextsIn(language)
    for (const id of SCENE_IDS) {
      expect(scenes[id].question.match(/[?？]/g)).toHaveLength(1)
      for (const answer of sayingsOf(scenes[id].answer)) expect(answer).toContain('⟨')
    }
    expect(new Set(SCENE_IDS.map((id) => scenes[id].title)).size).toBe(SCENE_IDS.length)
  })

  it.each(LANGUAGES)('give one sentence to a misconception: %s', (language) => {
    for (const text of sayingsOf(misconceptionsTextsIn(language).sentences)) {
      expect(text).toMatch(language === 'en' ? /^[^.]*(?:\d\.\d[^.]*)*\.$/ : /^[^。]*。$/u)
    }
  })

  it('are not mixed', () => {
    expect(all('en').filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
    const simplified = /[们这时问个对并处执现样务线图颗电脑项选数为无厨顿调汤机拟误释]/u
    const traditional = /[們這時問個對並處執現樣務線圖顆電腦項選數為無廚頓調湯機擬誤釋]/u
    expect(all('zh-Hant').filter((text) => simplified.test(text))).toEqual([])
    expect(all('zh-Hans').filter((text) => traditional.test(text))).toEqual([])
    expect(all('zh-Hans').filter((text) => /[「」]/.test(text))).toEqual([])
    expect(all('zh-Hant').filter((text) => /[“”]/.test(text))).toEqual([])
  })

  it('call things what the field calls them', () => {
    expect(tourTextsIn('zh-Hans').scenes['one-waits'].says).toContain('串行比例 B')
    expect(tourTextsIn('zh-Hant').scenes['one-waits'].says).toContain('序列比例 B')
  })
})
