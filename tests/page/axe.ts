/** The one place that asks axe. */
import axe from 'axe-core'
import { expect } from 'vitest'
import type { Language } from '../../src/i18n/language'
import { fetchTexts } from '../../src/i18n/texts'
import type { OpenedLab } from './lab'

const CONTRAST = ['color-contrast']

async function found(options: axe.RunOptions): Promise<string[]> {
  const { violations } = await axe.run(document, { resultTypes: ['violations'], ...options })
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

/** Every violation as "rule: first place". */
export const violations = () => found({})

/** Shows the page in a language, whose words are fetched before. */
export async function speak({ store }: Pick<OpenedLab, 'store'>, language: Language): Promise<void> {
  await fetchTexts(language)
  store.getState().actions.chooseLanguage(language)
  await expect.poll(() => document.documentElement.lang).toBe(language)
}

/** The present state in light and English whole; of the other themes contrast, for nothing else depends on the theme. */
export async function expectAccessibleInThemes(
  { store }: Pick<OpenedLab, 'store'>,
  state = '',
): Promise<void> {
  const { chooseTheme } = store.getState().actions
  expect(await violations(), state).toEqual([])
  for (const theme of ['dark', 'contrast'] as const) {
    chooseTheme(theme)
    await expect.poll(() => document.documentElement.dataset.theme).toBe(theme)
    expect(await found({ runOnly: { type: 'rule', values: CONTRAST } }), `${state}, ${theme}`).toEqual([])
  }
  chooseTheme('light')
}

/** As in every theme; of the other languages all but contrast, which does not depend on the language. */
export async function expectAccessible(lab: Pick<OpenedLab, 'store'>, state = ''): Promise<void> {
  await expectAccessibleInThemes(lab, state)
  for (const language of ['zh-Hans', 'zh-Hant'] as const) {
    await speak(lab, language)
    expect(await found({ rules: { 'color-contrast': { enabled: false } } }), `${state}, ${language}`).toEqual(
      [],
    )
  }
  await speak(lab, 'en')
}
