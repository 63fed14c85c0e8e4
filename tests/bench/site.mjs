/** Builds what is benched and serves it on this machine, with the headers that make a page isolated. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'

const project = fileURLToPath(new URL('../../', import.meta.url))
const pages = fileURLToPath(new URL('./pages/', import.meta.url))

export const cache = `${project}.cache/`
export const siteFolder = `${cache}bench-site`
const pagesFolder = `${cache}bench-pages`
const peersFolder = `${cache}bench-peers`
const here = `${project}tests/bench/`

const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

/** The exports of its package name the build for Bun first. */
const poolifierForBrowsers = `${here}node_modules/poolifier-web-worker/browser/mod.js`

/**
 * The peers run in Node, too, and look for its modules only there; nothing is said of those.
 *
 * @type {NonNullable<import('vite').Rolldown.InputOptions['onLog']>}
 */
const onLog = (level, log, report) => {
  if (!log.message.includes('externalized for browser compatibility')) report(level, log)
}

/** The app as it ships. */
export async function buildSite() {
  await build({
    root: project,
    configFile: `${project}vite.config.ts`,
    logLevel: 'warn',
    build: { outDir: siteFolder, emptyOutDir: true, manifest: true },
  })
}

/** @param {string[]} names @param {string} outDir */
async function buildHere(names, outDir) {
  await build({
    root: pages,
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    resolve: { alias: { 'poolifier-web-worker': poolifierForBrowsers } },
    worker: { format: 'es', rolldownOptions: { onLog } },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: names.map((name) => `${pages}${name}.html`),
        onLog,
      },
      chunkSizeWarningLimit: 700,
    },
  })
}

/** The pages that only the bench needs, built the same way. */
export const buildPages = () => buildHere(['kernel', 'naive', 'recharts'], pagesFolder)

/** @param {string[]} args */
function npm(...args) {
  console.log(`> npm ${args.join(' ')}   (in tests/bench)`)
  const { status } = spawnSync('npm', args, {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in tests/bench`)
}

/** Only this page needs the peers, so they are no packages of the project's own. Where they are is where their types are. */
export async function buildPeers() {
  if (!existsSync(`${here}node_modules`)) npm('ci')
  npm('run', 'check')
  await buildHere(['peers'], peersFolder)
}

/** @param {string} folder */
async function serve(folder) {
  const server = await preview({
    root: project,
    configFile: false,
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1', headers },
  })
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error(`the server for ${folder} has no address`)
  return { address, close: () => server.close() }
}

export const serveSite = () => serve(siteFolder)
export const servePages = () => serve(pagesFolder)
export const servePeers = () => serve(peersFolder)
