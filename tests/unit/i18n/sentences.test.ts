import { expect, it } from 'vitest'
import { sentences } from '../../../src/i18n/sentences'

it('sentences stand apart by a space in English, and by their full stops in Chinese', () => {
  expect(sentences('en', 'One.', false, undefined, 'Two.')).toBe('One. Two.')
  expect(sentences('zh-Hans', '一。', '', '二。')).toBe('一。二。')
  expect(sentences('zh-Hant')).toBe('')
})
