/** The whole screen for the page, and a screen that stays on. A browser may refuse either: nothing here throws. */

/** Takes the whole screen until the result is called, even if the browser gives it only then. */
export function takeFullScreen(): () => void {
  let wanted = true
  const leave = () => {
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {})
  }
  document.documentElement.requestFullscreen?.().then(
    () => {
      if (!wanted) leave()
    },
    () => {},
  )
  return () => {
    wanted = false
    leave()
  }
}

/** Calls `left` whenever the page is no longer on the whole screen, until `signal` aborts. */
export function onFullScreenLeft(left: () => void, signal: AbortSignal): void {
  const follow = () => {
    if (!document.fullscreenElement) left()
  }
  document.addEventListener('fullscreenchange', follow, { signal })
}

/** Keeps the screen awake until the result is called. A browser lets go whenever the page is hidden, so it is asked again. */
export function keepAwake(): () => void {
  let wanted = true
  let lock: WakeLockSentinel | undefined
  const ask = async () => {
    if (!wanted || document.visibilityState !== 'visible') return
    const given = await navigator.wakeLock?.request('screen').catch(() => undefined)
    if (wanted) lock = given
    else await given?.release()
  }
  document.addEventListener('visibilitychange', ask)
  void ask()
  return () => {
    wanted = false
    document.removeEventListener('visibilitychange', ask)
    void lock?.release()
  }
}
