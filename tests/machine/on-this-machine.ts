import { quietness } from '../../scripts/quietness.mjs'
import { judgedBy } from './judged'

export const judged = judgedBy(quietness)
