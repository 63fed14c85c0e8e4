// Tests of what only a quiet machine can show, one after another: the smoke run in Firefox where one is installed, then the
// machine's own. A test that meets no quiet minute is "not judged", and the last line counts those that were.
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { findFirefox } from './find-firefox.mjs'

/** @param {string[]} args */
const node = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))

const firefox = findFirefox()
if (!firefox) console.log('No Firefox is installed, so there is no smoke run in it.')
const statuses = [
  ...(firefox ? [node('--experimental-websocket', here('firefox.mjs'))] : []),
  node(
    here('../node_modules/vitest/vitest.mjs'),
    'run',
    ...['whole', 'machine', 'machine-browser'].flatMap((project) => ['--project', project]),
    ...process.argv.slice(2),
  ),
]
process.exitCode = Math.max(...statuses)
