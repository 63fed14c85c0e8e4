/**
 * Two tabs that measure at once spoil each other's figures. Where Web Locks exist (secure contexts) only one may.
 *
 * @returns what `work` returns, or undefined when another tab is at it
 */
export async function asSoleTab<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  const locks = window.isSecureContext ? navigator.locks : undefined
  if (!locks) return work()
  return locks.request('amdahl-lab-measurement', { ifAvailable: true }, (lock) => (lock ? work() : undefined))
}
