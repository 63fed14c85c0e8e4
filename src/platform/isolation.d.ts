/** What this browser lets the page have. */
export type Machine = {
  /** Shared memory and the fine clock. */
  isolated: boolean
  /** What the browser says; undefined where it does not tell. It may be capped, rounded or invented. */
  statedCores: number | undefined
  /** A name for people: "Chromium 156". */
  browser: string
}
/** The browser's name and main version from its user agent; "?" when it is none that we know. */
export declare function browserName(userAgent: string): string
export declare function readMachine(): Machine
