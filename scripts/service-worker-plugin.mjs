// Builds the page's service worker when all else is built, since it carries the list of the files that it keeps.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { isAbsolute, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ENTRY = fileURLToPath(new URL('../src/service-worker/service-worker.ts', import.meta.url))
const NAME = 'service-worker.js'

/** What is meant for a host, which does not serve it. */
const FOR_HOSTS = /^(?:_|\.|CNAME$)/

/** @param {'sha256' | 'sha384'} kind @param {string | Buffer} content */
const digest = (kind, content) => createHash(kind).update(content).digest('base64')

/**
 * What was built, the page last, under the address by which hosts serve it.
 *
 * @param {string} folder
 */
function readBuild(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== NAME && !FOR_HOSTS.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const path = file.slice(join(folder, sep).length).split(sep).join('/')
      const integrity = `sha256-${digest('sha256', readFileSync(file))}`
      return { path: path === 'index.html' ? '' : path, integrity }
    })
    .sort((one, other) => (one.path < other.path ? 1 : -1))
  return { version: digest('sha256', JSON.stringify(files)).slice(0, 12), files }
}

/** The development server has no service worker: it would serve what was just changed from what it kept. */
export function serviceWorker() {
  let folder = 'dist'
  return {
    name: 'service-worker',
    apply: /** @type {const} */ ('build'),
    /** @param {{ root: string, build: { outDir: string } }} config */
    configResolved({ root, build: { outDir } }) {
      folder = isAbsolute(outDir) ? outDir : join(root, outDir)
    },
    async closeBundle() {
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: { BUILD: JSON.stringify(readBuild(folder)) },
        build: {
          outDir: folder,
          emptyOutDir: false,
          target: 'es2022',
          // One classic script, which every browser with service workers takes.
          rolldownOptions: { input: ENTRY, output: { format: 'iife', entryFileNames: NAME } },
        },
      })
    },
  }
}
