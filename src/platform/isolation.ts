/** What this browser lets the page have. */
export type Machine = {
  /** Shared memory and the fine clock. */
  isolated: boolean
  /** What the browser says; undefined where it does not tell. It may be capped, rounded or invented. */
  statedCores: number | undefined
  /** A name for people: "Chromium 156". */
  browser: string
}

const BRANDS: readonly [RegExp, string][] = [
  [/Edg\/(\d+)/, 'Edge'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrome\/(\d+)/, 'Chromium'],
  [/Version\/(\d+)[\d.]* .*Safari/, 'Safari'],
]

/** The browser's name and main version from its user agent; "?" when it is none that we know. */
export function browserName(userAgent: string): string {
  for (const [pattern, name] of BRANDS) {
    const version = pattern.exec(userAgent)?.[1]
    if (version) return `${name} ${version}`
  }
  return '?'
}

export function readMachine(): Machine {
  return {
    isolated: globalThis.crossOriginIsolated === true && typeof SharedArrayBuffer === 'function',
    statedCores: navigator.hardwareConcurrency || undefined,
    browser: browserName(navigator.userAgent),
  }
}
