/** Builds the production site once and serves it, as `npm start` does and as a plain static host would. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { servePlainly } from './plain-host'

const root = fileURLToPath(new URL('../..', import.meta.url))
const outDir = join(root, '.cache/e2e-site')

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
  const plain = await servePlainly(outDir)
  project.provide('site', {
    folder: outDir,
    isolated: isolated.resolvedUrls?.local[0] ?? '',
    plain: plain.url,
  })
  return async () => {
    await isolated.close()
    await plain.stop()
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    site: { folder: string; isolated: string; plain: string }
  }
}
