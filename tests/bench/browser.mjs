/** One browser for the whole bench, and pages that all look alike. */
import { chromium } from 'playwright'
import { findBrowser, LAUNCH_ARGUMENTS } from '../../scripts/find-browser.mjs'

/** @typedef {import('playwright').Browser} Browser */

export async function startBrowser() {
  const found = findBrowser()
  if (!found) throw new Error('no browser for the bench')
  return await chromium.launch({ executablePath: found.path, args: LAUNCH_ARGUMENTS })
}

/**
 * A page of 1280 × 720 in English, without a service worker between it and the server. What goes wrong on it stops
 * the bench.
 *
 * @param {Browser} browser
 */
export async function openPage(browser) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'en-US',
    colorScheme: 'light',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    console.error(error)
    process.exitCode = 1
  })
  return page
}
