/** Which scripts the page asks for before its first chart is drawn. Both functions run within the page. */

const MARK = 'first chart'

/** To be run before anything else of the page. @param {string} mark */
function noteFirstChart(mark) {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.curve.theory')) return
    observer.disconnect()
    // At once: what is asked for between drawing and painting is not needed for it.
    performance.mark(mark)
  }).observe(document, { childList: true, subtree: true })
}

/** Paths of the scripts, complete or not, that were asked for by then. @param {string} mark */
function scriptsBefore(mark) {
  const drawn = performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN
  return performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime <= drawn)
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.endsWith('.js'))
}

/**
 * Opens an address and waits until all is fetched that comes by itself.
 *
 * @param {import('playwright').Page} page
 * @param {string} address
 * @returns {Promise<string[]>} the scripts of the first chart, by their paths
 */
export async function openForScripts(page, address) {
  await page.addInitScript(noteFirstChart, MARK)
  await page.goto(address)
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, MARK)
  await page.waitForLoadState('networkidle')
  return page.evaluate(scriptsBefore, MARK)
}
