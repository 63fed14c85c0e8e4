import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env, platform } from 'node:process'
import { chromium } from 'playwright'

/** Programs of the Chromium family by the name they have on a PATH, the plain ones first. */
const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
]

const MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** @param {string | undefined} path */
export function isProgram(path) {
  if (!path) return false
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** @returns {string[]} */
function installedPlaces() {
  if (platform === 'darwin') {
    const roots = ['/Applications', join(env.HOME ?? '', 'Applications')]
    return roots.flatMap((root) => MAC_APPS.map((app) => join(root, app)))
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    return roots.flatMap((root) => (root ? WINDOWS_PROGRAMS.map((tail) => join(root, tail)) : []))
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin']
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/**
 * A Chromium, Chrome or Edge that can be started: `CHROME_PATH`, then an installed one, then
 * Playwright's own download.
 *
 * @returns {{path: string, from: 'CHROME_PATH' | 'installed' | 'playwright'} | undefined}
 * @throws when `CHROME_PATH` is set to something that cannot be started
 */
export function findBrowser() {
  const wanted = env.CHROME_PATH
  if (wanted) {
    if (isProgram(wanted)) return { path: wanted, from: 'CHROME_PATH' }
    throw new Error(`CHROME_PATH is set to "${wanted}", which is no program. Correct it or unset it.`)
  }
  const installed = installedPlaces().find(isProgram)
  if (installed) return { path: installed, from: 'installed' }
  const own = chromium.executablePath()
  return isProgram(own) ? { path: own, from: 'playwright' } : undefined
}

/** How every test and bench starts the browser: as root too, and in containers with a small /dev/shm. */
export const LAUNCH_ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage']
