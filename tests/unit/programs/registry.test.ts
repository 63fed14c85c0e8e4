import { describe, expect, it } from 'vitest'
import { type Control, readControl, usualValues } from '../../../src/core/program-controls'
import { LANGUAGES } from '../../../src/i18n/language'
import { programsTextsIn } from '../../../src/i18n/programs-texts'
import { PROGRAMS } from '../../../src/programs/registry'

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = programsTextsIn(language)

  it('every program has its texts, and there are none of others', () => {
    expect(Object.keys(texts.programs).sort()).toEqual(PROGRAMS.map(({ id }) => id).sort())
  })

  it.each(PROGRAMS)('$id names all that can be set, and every choice', ({ id, controls }) => {
    const words = texts.programs[id]
    for (const sentence of words?.shows ?? ['']) expect(sentence).toMatch(/\S/)
    expect(Object.keys(words?.controls ?? {}).sort()).toEqual(controls.map(({ name }) => name).sort())
    for (const control of controls) {
      if (control.kind !== 'choice') continue
      expect(Object.keys(words?.controls[control.name]?.options ?? {}).sort()).toEqual(
        [...control.options].sort(),
      )
    }
  })

  it.each(PROGRAMS)('$id has words for what may be predicted, and for each option', ({ id, question }) => {
    const { predict } = texts.programs[id] ?? {}
    const options = question?.options.map(({ name }) => name) ?? []
    expect(Object.keys(predict?.options ?? {}).sort()).toEqual([...options].sort())
    if (question) expect(predict?.question).toMatch(/[?？]$/)
  })
})

it.each(PROGRAMS)('$id: three options, and no setting that a link could take for the question', (program) => {
  expect(program.question?.options ?? [1, 2, 3]).toHaveLength(3)
  expect(program.controls.map(({ name }) => name)).not.toContain('predict')
})

it.each(PROGRAMS)('$id: what is usual can be entered', ({ controls }) => {
  const usual = usualValues(controls)
  for (const control of controls as readonly Control[]) {
    expect(readControl(control, usual[control.name] ?? '')).toBe(usual[control.name])
  }
})
