/** Installs what the tests need by the means that this machine has. */
import { spawnSync } from 'node:child_process'
import process from 'node:process'

/**
 * @param {string} command
 * @param {string[]} args
 * @returns whether it succeeded
 */
export function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`)
  const result = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 15 * 60_000,
  })
  return result.status === 0
}

/**
 * @param {string[]} packages as Debian and Ubuntu name them
 * @returns whether they are installed; false where there is no apt, or no right to use it
 */
export function installWithApt(packages) {
  if (process.platform !== 'linux') return false
  if (spawnSync('apt-get', ['--version']).status !== 0) return false
  const root = process.getuid?.() === 0
  if (!root && spawnSync('sudo', ['-n', 'true']).status !== 0) return false
  /** @param {string[]} args */
  const apt = (...args) => (root ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]))
  return apt('update') && apt('install', '--yes', '--no-install-recommends', ...packages)
}
