/** Which laws are laid beside Amdahl's, and how they are set. */
import { type LawId, MAX_LAWS } from '../core/laws/law-ids'
import { clampParameter, type ParameterName } from '../core/laws/law-parameters'
import type { LabState } from './lab-state'

export type LawActions = {
  /** Lays a law beside Amdahl's, unless it is there or there is no room. */
  showLaw(id: LawId): void
  hideLaw(id: LawId): void
  setLawParameter(name: ParameterName, value: number): void
}

type Tools = { set: (change: Partial<LabState>) => void; get: () => LabState }

export function createLawActions({ set, get }: Tools): LawActions {
  const change = (part: Partial<LabState['laws']>) => set({ laws: { ...get().laws, ...part } })
  return {
    showLaw: (id) => {
      const { shown } = get().laws
      if (!shown.includes(id) && shown.length < MAX_LAWS) change({ shown: [...shown, id] })
    },
    hideLaw: (id) => change({ shown: get().laws.shown.filter((other) => other !== id) }),
    setLawParameter: (name, value) => {
      const { parameters } = get().laws
      const clamped = clampParameter(name, value)
      if (clamped !== parameters[name]) change({ parameters: { ...parameters, [name]: clamped } })
    },
  }
}
