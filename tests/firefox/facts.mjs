/** What this Firefox gives the page, with a host's headers and without. Printed, not judged. */
import { openPage } from './page.mjs'

/** Sent to the page as text. */
function askPage() {
  const steps = new Set()
  for (let last = performance.now(), end = last + 300; last < end; ) {
    const now = performance.now()
    if (now > last) steps.add(Math.round((now - last) * 1000))
    last = now
  }
  const formula = document.querySelector('math')
  return {
    crossOriginIsolated,
    SharedArrayBuffer: typeof SharedArrayBuffer,
    'Web Locks': 'locks' in navigator,
    hardwareConcurrency: navigator.hardwareConcurrency,
    'least step of performance.now, µs': Math.min(...steps),
    'Atomics.waitAsync': 'waitAsync' in Atomics,
    requestIdleCallback: typeof requestIdleCallback,
    'wake lock': 'wakeLock' in navigator,
    'content-visibility: auto': CSS.supports('content-visibility', 'auto'),
    'formula, px': formula ? Math.round(formula.getBoundingClientRect().height) : 'no MathML on the page',
    'display of math': formula ? getComputedStyle(formula).display : '',
  }
}

/**
 * @param {import('./page.mjs').Firefox} firefox
 * @param {import('./checks.mjs').Places} places
 * @returns {Promise<[string, string][]>}
 */
export async function readFacts(firefox, { isolated, servePlainly }) {
  const host = await servePlainly()
  const answers = []
  for (const url of [isolated, host.url]) {
    const page = await openPage(firefox, { serviceWorkers: url === isolated })
    await page.goto(url)
    await page.waitFor('.curve.theory')
    answers.push(await page.ask(askPage))
    await page.close()
  }
  await host.stop()
  const [withHeaders, without] = answers
  return Object.entries(withHeaders ?? {}).map(([name, value]) => {
    const other = Object.entries(without ?? {}).find(([known]) => known === name)?.[1]
    return [name, value === other ? `${value}` : `${value}; without headers ${other}`]
  })
}
