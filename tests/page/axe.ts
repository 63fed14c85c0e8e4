/** The one place that asks axe. Structure depends on language and state, contrast on the theme: ask for what can differ. */
import axe from 'axe-core'

const CONTRAST = ['color-contrast']

async function found(options: axe.RunOptions): Promise<string[]> {
  const { violations } = await axe.run(document, { resultTypes: ['violations'], ...options })
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

/** Every violation as "rule: first place". */
export const violations = () => found({})

/** Of contrast alone: for themes beyond the first. */
export const contrastViolations = () => found({ runOnly: { type: 'rule', values: CONTRAST } })

/** Of all but contrast: for languages beyond the first. */
export const structureViolations = () => found({ rules: { 'color-contrast': { enabled: false } } })
