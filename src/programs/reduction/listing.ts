import adding from './adding.ts?raw'
import tree from './tree.ts?raw'

export { default as python } from './notes.py?raw'

export const typescript = `${tree}\n${adding}`
