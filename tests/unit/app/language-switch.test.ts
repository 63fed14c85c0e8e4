import { describe, expect, it } from 'vitest'
import { createLanguageSwitch, fetchFirstTexts } from '../../../src/app/language-switch'
import type { Language } from '../../../src/i18n/language'
import { createLabStore } from '../../../src/store/lab-store'
import { createFakeShelf } from '../../fakes/fake-shelf'

function openLab(language: Language = 'en') {
  const store = createLabStore({
    machine: { isolated: true, statedCores: 4, browser: 'Firefox 144' },
    language,
    measure: async () => ({ kind: 'done' }),
    shelf: createFakeShelf(),
    now: () => new Date(0),
    drawSeed: () => 1,
  })
  return {
    store,
    shown: () => store.getState().preferences.language,
    messages: () => store.getState().messages,
  }
}

/** Fetches led by the test: each waits until it is answered. */
function handFetch() {
  const answers = new Map<Language, (there: boolean) => void>()
  const fetched = (language: Language) =>
    new Promise<boolean>((resolve) => {
      answers.set(language, resolve)
    })
  return { fetched, answer: (language: Language, there: boolean) => answers.get(language)?.(there) }
}

/** A network that has these languages only. */
const only =
  (...languages: Language[]) =>
  async (language: Language) =>
    languages.includes(language)

describe('another language', () => {
  it('is shown when its texts have come, and not before', async () => {
    const { store, shown } = openLab()
    const { fetched, answer } = handFetch()
    const switched = createLanguageSwitch(store.getState().actions, fetched)('zh-Hans')
    expect(shown()).toBe('en')
    answer('zh-Hans', true)
    await switched
    expect(shown()).toBe('zh-Hans')
  })

  it('that cannot be fetched is told, and the present one stays', async () => {
    const { store, shown, messages } = openLab('zh-Hant')
    await createLanguageSwitch(store.getState().actions, only())('en')
    expect(shown()).toBe('zh-Hant')
    expect(messages()).toEqual([{ kind: 'language-not-loaded', language: 'en' }])
  })

  it('that comes at the second try puts the message away', async () => {
    const { store, shown, messages } = openLab()
    const { actions } = store.getState()
    await createLanguageSwitch(actions, only())('zh-Hans')
    await createLanguageSwitch(actions, only('zh-Hans'))('zh-Hans')
    expect(shown()).toBe('zh-Hans')
    expect(messages()).toEqual([])
  })

  it('is the one that was chosen last, whichever comes first', async () => {
    const { store, shown } = openLab()
    const { fetched, answer } = handFetch()
    const switchTo = createLanguageSwitch(store.getState().actions, fetched)
    const [first, last] = [switchTo('zh-Hans'), switchTo('zh-Hant')]
    answer('zh-Hant', true)
    await last
    answer('zh-Hans', true)
    await first
    expect(shown()).toBe('zh-Hant')
  })
})

describe('the first texts', () => {
  it('are those of the chosen language', async () => {
    const { store, shown, messages } = openLab('zh-Hans')
    expect(await fetchFirstTexts(store, only('en', 'zh-Hans'))).toBe(true)
    expect(shown()).toBe('zh-Hans')
    expect(messages()).toEqual([])
  })

  it('are those of another language where the chosen one cannot be fetched, which is told', async () => {
    const { store, shown, messages } = openLab('zh-Hans')
    expect(await fetchFirstTexts(store, only('zh-Hant'))).toBe(true)
    expect(shown()).toBe('zh-Hant')
    expect(messages()).toEqual([{ kind: 'language-not-loaded', language: 'zh-Hans' }])
  })

  it('are none where no language can be fetched', async () => {
    expect(await fetchFirstTexts(openLab().store, only())).toBe(false)
  })
})
