/** What the browser says about its reader. */

/** The reader's languages, the dearest first, as BCP 47 tags. */
export function preferredLanguages(): readonly string[] {
  return navigator.languages
}

/** Follows the system's choice between dark and light until `signal` aborts. */
export function followDarkScheme(onChange: (dark: boolean) => void, signal: AbortSignal): void {
  const query = window.matchMedia('(prefers-color-scheme: dark)')
  query.addEventListener('change', () => onChange(query.matches), { signal })
  onChange(query.matches)
}
