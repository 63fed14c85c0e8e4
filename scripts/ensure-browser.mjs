// Runs before the tests: finds a Chromium or installs one, and fails with the next step if neither works.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { findBrowser } from './find-browser.mjs'

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`)
  const result = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 15 * 60_000,
  })
  return result.status === 0
}

function installWithPlaywright() {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js')
  return run(process.execPath, [cli, 'install', 'chromium'])
}

function installWithApt() {
  if (process.platform !== 'linux') return false
  if (spawnSync('apt-get', ['--version']).status !== 0) return false
  const root = process.getuid?.() === 0
  if (!root && spawnSync('sudo', ['-n', 'true']).status !== 0) return false
  /** @param {string[]} args */
  const apt = (...args) => (root ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]))
  const packages = ['chromium', 'fonts-noto-cjk']
  return apt('update') && apt('install', '--yes', '--no-install-recommends', ...packages)
}

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
    for (const install of [installWithPlaywright, installWithApt]) {
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
