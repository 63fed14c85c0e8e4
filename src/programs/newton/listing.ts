import iteration from './iteration.ts?raw'
import step from './step.ts?raw'

export { default as python } from './notes.py?raw'

export const typescript = `${iteration}\n${step}`
