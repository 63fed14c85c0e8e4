/** What may be laid beside the present measurement. */
import type { RunSummary } from '../core/run-summary'
import type { LabState } from './lab-state'
import { memoise } from './memoise'

export const selectKeptRuns = (state: LabState) => state.earlier.kept
export const selectBesideIds = (state: LabState) => state.earlier.beside
export const selectLinked = (state: LabState) => state.earlier.linked

export type BesideRun = { id: string; summary: RunSummary }

/** The runs that are laid beside the present measurement: what came with the link first. */
export const selectBeside = memoise(
  ({ earlier: { kept, beside, linked } }: LabState) => [kept, beside, linked] as const,
  (kept, beside, linked): readonly BesideRun[] => [
    ...(linked ? [{ id: 'link', summary: linked }] : []),
    ...kept.filter(({ id }) => beside.includes(id)),
  ],
)
