/** Builds the production site once and serves it, as `npm start` does and as a plain static host would. */
import { spawnSync } from 'node:child_process'
import { createReadStream, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'
import type { TestProject } from 'vitest/node'

const root = fileURLToPath(new URL('../..', import.meta.url))
const outDir = join(root, '.cache/e2e-site')

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** A host that knows no isolation headers and serves the site under a sub-path. */
function servePlainly(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname
    const inside = path.startsWith('/course/amdahl/') ? path.slice('/course/amdahl'.length) : undefined
    const file = inside && join(outDir, normalize(inside === '/' ? '/index.html' : inside))
    if (!file || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}

export async function setup(project: TestProject) {
  // In a process of its own: called from here it would bundle React's development build.
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--outDir', outDir, '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  })
  if (built.status !== 0) throw new Error('the site could not be built')

  const isolated = await preview({
    root,
    logLevel: 'warn',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  })
  const plain = await servePlainly()
  project.provide('site', {
    folder: outDir,
    isolated: isolated.resolvedUrls?.local[0] ?? '',
    plain: `http://127.0.0.1:${(plain.address() as AddressInfo).port}/course/amdahl/`,
  })
  return async () => {
    await isolated.close()
    plain.closeAllConnections()
    plain.close()
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    site: { folder: string; isolated: string; plain: string }
  }
}
