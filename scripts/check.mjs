// Types, lint and format, dead code: everything that can be told without running the app.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'

const require = createRequire(import.meta.url)

/**
 * @param {string} name the package
 * @param {string} command its command, as the package names it
 */
function binary(name, command) {
  const manifest = require.resolve(`${name}/package.json`)
  const { bin } = require(manifest)
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command])
}

const steps = [
  { title: 'types', program: binary('typescript', 'tsc'), args: ['-b'] },
  {
    title: 'lint and format',
    program: binary('@biomejs/biome', 'biome'),
    args: ['check', '--error-on-warnings', '.'],
  },
  { title: 'dead code', program: binary('knip', 'knip'), args: [] },
]

for (const { title, program, args } of steps) {
  const started = performance.now()
  const { status } = spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'passed' : 'FAILED'}: ${title} (${seconds} s)`)
  if (status !== 0) process.exitCode = 1
}
