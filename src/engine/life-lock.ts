/**
 * A dead worker sends no event, and a call to it never settles. So each worker holds a Web Lock for as long as it
 * lives: the page asks for the same lock and is given it at the moment the worker dies, however it died. Where Web
 * Locks are missing (plain http from another machine) the deadline of each call remains.
 */
function locks(): LockManager | undefined {
  return globalThis.isSecureContext ? navigator.locks : undefined
}

/** In the worker: hold the lock of that name until the end. Resolves when it is held, or cannot be. */
export function guardLife(name: string): Promise<void> {
  return new Promise((resolve) => {
    const manager = locks()
    if (!manager) return resolve()
    const holdForLife = () => {
      resolve()
      return new Promise<never>(() => undefined)
    }
    manager.request(name, holdForLife).catch(() => resolve())
  })
}

/** On the page, once the worker has answered: `onDeath` is called when it dies, unless `signal` ends the watch. */
export function watchLife(name: string, signal: AbortSignal, onDeath: () => void): void {
  locks()
    ?.request(name, { signal }, () => {
      if (!signal.aborted) onDeath()
    })
    .catch(() => undefined)
}
