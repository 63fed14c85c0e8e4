import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '../../../src/core/language'

describe('the language to begin with', () => {
  it.each([
    [['en'], 'en'],
    [['en-GB', 'zh-CN'], 'en'],
    [['zh'], 'zh-Hans'],
    [['zh-CN'], 'zh-Hans'],
    [['zh-SG'], 'zh-Hans'],
    [['zh-Hans-TW'], 'zh-Hans'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-HK'], 'zh-Hant'],
    [['zh-MO'], 'zh-Hant'],
    [['zh-Hant'], 'zh-Hant'],
    [['zh-Hant-CN'], 'zh-Hant'],
    [['ZH-tw'], 'zh-Hant'],
  ])('for a reader of %s is %s', (preferred, language) => {
    expect(chooseLanguage(preferred)).toBe(language)
  })

  it('is the first of the reader’s that we speak', () => {
    expect(chooseLanguage(['de-CH', 'fr', 'zh-TW', 'en'])).toBe('zh-Hant')
    expect(chooseLanguage(['ja', 'en-US', 'zh'])).toBe('en')
  })

  it('is English for those whose languages we do not speak', () => {
    expect(chooseLanguage(['de', 'fr-FR'])).toBe('en')
    expect(chooseLanguage([])).toBe('en')
  })

  it('is not taken from a tag that only begins alike', () => {
    expect(chooseLanguage(['enm', 'zha', 'zh-Hant'])).toBe('zh-Hant')
  })
})
