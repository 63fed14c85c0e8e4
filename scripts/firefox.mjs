// A smoke run of the built site in an installed Firefox, over WebDriver BiDi: the law, a measurement, Stop, programs,
// languages, times without a network, a host without isolation headers. Prints a line for each check, then what this
// Firefox gives a page; fails when a check fails or the page reports an error. What differs: docs/firefox.md.
import process from 'node:process'
import { runnerImport } from 'vite'
import { buildSite, serveSite, siteFolder } from '../tests/bench/site.mjs'
import { startFirefox } from '../tests/firefox/bidi.mjs'
import { CHECKS } from '../tests/firefox/checks.mjs'
import { readFacts } from '../tests/firefox/facts.mjs'
import { findFirefox } from './find-firefox.mjs'
import { installWithApt } from './install-packages.mjs'

const HELP = `
No Firefox for the smoke run
----------------------------
It runs in an installed Firefox. None was found, and none could be installed.
Do one of these, then run "npm run firefox" again:

  - install Firefox in its usual place (https://www.mozilla.org/firefox/);
  - on Debian:  sudo apt-get install firefox-esr
  - or name one you have: FIREFOX_PATH=/path/to/firefox npm run firefox
`

function ensureFirefox() {
  const found = findFirefox()
  if (found) return found
  console.log('No Firefox is installed: installing one for the smoke run.')
  return installWithApt(['firefox-esr', 'fonts-noto-cjk']) ? findFirefox() : undefined
}

/** @param {string} path */
async function smokeRun(path) {
  process.env.NODE_ENV = 'production'
  await buildSite()
  /** @type {{module: {servePlainly: (folder: string) => Promise<import('../tests/firefox/checks.mjs').Host>}}} */
  const { module: host } = await runnerImport('./tests/e2e/plain-host.ts')
  const [site, firefox] = await Promise.all([serveSite(), startFirefox(path)])
  console.log(`Firefox ${firefox.version}: ${path}\n`)
  const places = { isolated: site.address, servePlainly: () => host.servePlainly(siteFolder) }
  let failed = 0
  try {
    for (const [title, check] of CHECKS) {
      try {
        console.log(`passed  ${title}: ${await check(firefox, places)}`)
      } catch (error) {
        failed++
        console.log(`FAILED  ${title}: ${error instanceof Error ? error.message : error}`)
      }
    }
    console.log('')
    for (const [name, fact] of await readFacts(firefox, places)) console.log(`${name}: ${fact}`)
  } finally {
    await firefox.close()
    await site.close()
  }
  console.log(`\nfirefox: ${CHECKS.length - failed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
}

try {
  const path = ensureFirefox()
  if (path) await smokeRun(path)
  else {
    console.error(HELP)
    process.exitCode = 1
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`)
  // Servers that still listen would keep it from ending.
  process.exit(1)
}
