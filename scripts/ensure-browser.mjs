// Runs before the tests: finds a Chromium or installs one, and fails with the next step if neither works.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { findBrowser } from './find-browser.mjs'
import { installWithApt, run } from './install-packages.mjs'

function installWithPlaywright() {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js')
  return run(process.execPath, [cli, 'install', 'chromium'])
}

const installFromDistribution = () => installWithApt(['chromium', 'fonts-noto-cjk'])

const HELP = `
No browser for the tests
------------------------
The tests run in a real Chromium. None was found, and none could be installed.
Do one of these, then run "npm test" again:

  - install Google Chrome, Chromium or Microsoft Edge in its usual place;
  - on Debian or Ubuntu:  sudo apt-get install chromium fonts-noto-cjk
  - where downloads work: npx playwright install --with-deps chromium
  - or name one you have: CHROME_PATH=/path/to/chrome npm test
`

try {
  let found = findBrowser()
  if (!found) {
    console.log('No Chrome, Chromium or Edge is installed: installing one for the tests.')
    for (const install of [installWithPlaywright, installFromDistribution]) {
      if (!found && install()) found = findBrowser()
    }
  }
  if (found) {
    console.log(`Browser for the tests: ${found.path} (${found.from})`)
  } else {
    console.error(HELP)
    process.exitCode = 1
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
