/** What the browser says about its reader. */

/** The reader's languages, the dearest first, as BCP 47 tags. */
export function preferredLanguages(): readonly string[] {
  return navigator.languages
}

/** Follows the system's choice between dark and light. */
export function followDarkScheme(onChange: (dark: boolean) => void): void {
  const query = window.matchMedia('(prefers-color-scheme: dark)')
  query.addEventListener('change', () => onChange(query.matches))
  onChange(query.matches)
}
