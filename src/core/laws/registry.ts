/** All laws beside Amdahl's own. A new one is a file, a name in `law-ids.ts`, a line here and its texts. */
import { gustafson } from './gustafson'
import { asymmetric, dynamic, symmetric } from './hill-marty'
import type { Law } from './law'
import type { LawId } from './law-ids'
import { linearOverhead, logarithmicOverhead } from './overhead'
import { sunNi } from './sun-ni'
import { usl } from './usl'
import { workAndSpan } from './work-and-span'

const LAWS: Readonly<Record<LawId, Law>> = {
  gustafson,
  'sun-ni': sunNi,
  'linear-overhead': linearOverhead,
  'logarithmic-overhead': logarithmicOverhead,
  usl,
  symmetric,
  asymmetric,
  dynamic,
  'work-and-span': workAndSpan,
}

export function lawOf(id: LawId): Law {
  return LAWS[id]
}
