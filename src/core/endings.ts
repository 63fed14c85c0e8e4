/** Why measuring ended, for each j: nothing on the page is left to be guessed. */
import type { Notice } from './measurement'
import type { CareRule } from './stopping'
import type { WorkerCount } from './units'

/** The budget was spent or every j settled; the visitor pressed Stop; a fault broke it off. */
export type Ending = 'by-rule' | 'stopped' | 'failed'

/** How far one j had come: blocks taken, and clean ones among them. */
export type Progressed = { workers: WorkerCount; taken: number; clean: number; settled: boolean }

type Ended = Extract<Notice, { workers: WorkerCount[] }>

/** Notices that together name each j once; none for a reason that holds for no j, and none before the first block. */
export function endingNotices(
  ending: Ending,
  progressed: readonly Progressed[],
  { blocks, width }: CareRule,
): Notice[] {
  if (progressed.every(({ taken }) => taken === 0)) return []
  const settled = progressed.filter((point) => point.settled)
  const open = progressed.filter((point) => !point.settled)
  const among = (points: readonly Progressed[]) => points.map(({ workers }) => workers).sort((a, b) => a - b)
  const notices: Ended[] = [{ kind: 'narrow-enough', workers: among(settled), width }]
  switch (ending) {
    case 'by-rule':
      notices.push(
        { kind: 'budget-spent', workers: among(open.filter(({ clean }) => clean >= blocks)) },
        { kind: 'too-few-clean', workers: among(open.filter(({ clean }) => clean < blocks)), wanted: blocks },
      )
      break
    case 'stopped':
      notices.push({ kind: 'was-stopped', workers: among(open) })
      break
    case 'failed':
      notices.push({ kind: 'broke-off', workers: among(open) })
  }
  return notices.filter(({ workers }) => workers.length > 0)
}
