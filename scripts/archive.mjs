// Builds the site and writes it as amdahl-lab-<version>.zip, to be unpacked on any static server.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { siteArchive } from './site-archive.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

process.env.NODE_ENV = 'production'
await build({ root: ROOT, logLevel: 'warn' })
const zip = siteArchive(join(ROOT, 'dist'), version)
const name = `amdahl-lab-${version}.zip`
writeFileSync(join(ROOT, name), zip)
console.log(
  `${name}: ${Math.round(zip.length / 1000)} kB. Unpack it on any static server; HOW-TO-SERVE.txt in it says how.`,
)
