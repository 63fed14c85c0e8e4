/** Builds what is benched and serves it on this machine, with the headers that make a page isolated. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'

const project = fileURLToPath(new URL('../../', import.meta.url))
const pages = fileURLToPath(new URL('./pages/', import.meta.url))

export const cache = `${project}.cache/`
export const siteFolder = `${cache}bench-site`
const pagesFolder = `${cache}bench-pages`

const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

/** The exports of its package name the build for Bun first. */
const poolifierForBrowsers = `${project}node_modules/poolifier-web-worker/browser/mod.js`

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

/** The pages that only the bench needs, built the same way. */
export async function buildPages() {
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
      outDir: pagesFolder,
      emptyOutDir: true,
      rolldownOptions: {
        input: ['kernel', 'naive', 'recharts', 'peers'].map((name) => `${pages}${name}.html`),
        onLog,
      },
      chunkSizeWarningLimit: 700,
    },
  })
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
