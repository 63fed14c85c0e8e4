import { delimiter, join } from 'node:path'
import { env, platform } from 'node:process'
import { isProgram } from './find-browser.mjs'

const NAMES = ['firefox', 'firefox-esr']

const MAC_APPS = ['Firefox', 'Firefox ESR', 'Firefox Developer Edition']

/** @returns {string[]} */
function installedPlaces() {
  if (platform === 'darwin') {
    const roots = ['/Applications', join(env.HOME ?? '', 'Applications')]
    return roots.flatMap((root) => MAC_APPS.map((app) => join(root, `${app}.app/Contents/MacOS/firefox`)))
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    return roots.flatMap((root) => (root ? [join(root, 'Mozilla Firefox\\firefox.exe')] : []))
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin']
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/**
 * A Firefox that can be started: `FIREFOX_PATH`, then an installed one.
 *
 * @returns {string | undefined}
 * @throws when `FIREFOX_PATH` is set to something that cannot be started
 */
export function findFirefox() {
  const wanted = env.FIREFOX_PATH
  if (!wanted) return installedPlaces().find(isProgram)
  if (isProgram(wanted)) return wanted
  throw new Error(`FIREFOX_PATH is set to "${wanted}", which is no program. Correct it or unset it.`)
}
