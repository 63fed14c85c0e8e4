/** Programs in C that the browser is compared with. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cache } from './site.mjs'

/**
 * @param {string} name of the source in this folder, without its ending
 * @returns {((given: readonly (string | number)[]) => any) | undefined} runs the program and reads the JSON that it
 *   prints; undefined where there is no C compiler, or the system lacks what the program needs
 */
export function compiled(name) {
  const source = fileURLToPath(new URL(`./${name}.c`, import.meta.url))
  const program = `${cache}bench-${name}`
  mkdirSync(cache, { recursive: true })
  const compiler = ['cc', 'gcc', 'clang'].find(
    (known) => spawnSync(known, ['-O2', '-o', program, source, '-lm'], { stdio: 'ignore' }).status === 0,
  )
  if (!compiler) return undefined
  return (given) => {
    const { status, stdout } = spawnSync(program, given.map(String), { encoding: 'utf8' })
    if (status !== 0) throw new Error(`the C program ${name} failed`)
    return JSON.parse(stdout)
  }
}
