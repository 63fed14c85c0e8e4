import factors from './factors.ts?raw'
import pool from './pool.ts?raw'

export { default as python } from './notes.py?raw'

export const typescript = `${pool}\n${factors}`
