/** An eleventh program is a folder, a line in the registry, and texts: no other file knows one by its name. */
import { readdirSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { expect, it } from 'vitest'
import { PROGRAMS } from '../../../src/programs/registry'

const SOURCE = new URL('../../../src/', import.meta.url)

/** Where a program's name belongs. */
const registered = (path: string, id: string) =>
  path.startsWith(`programs/${id}/`) ||
  path === 'programs/registry.ts' ||
  /^i18n\/programs-[a-z-]+\.ts$/.test(path)

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:tsx?|css)$/.test(name))
  .map((name) => name.split(sep).join('/'))
  .map((path) => ({ path, text: readFileSync(new URL(path, SOURCE), 'utf8') }))

/** Words that other rooms use for things of their own: a lock, a queue, a kind of waiting, what a workload counts. */
const COMMON_WORDS = ['lock', 'queue', 'deadlock', 'primes', 'requests']

/** The lock's first part is the count-down under a lock, and so borrows its threads: the one such loan. */
const lent = (path: string, id: string) => id === 'countdown' && path.startsWith('programs/lock/')

function importersOf(id: string, among = files): string[] {
  const imported = new RegExp(`from '[^']*/${id}/[^']*'|import\\('[^']*/${id}/[^']*'\\)`)
  return among
    .filter(({ path, text }) => !registered(path, id) && imported.test(text))
    .filter(({ path }) => !lent(path, id))
    .map(({ path }) => path)
}

function namersOf(id: string, among = files): string[] {
  const named = new RegExp(`['"\`]${id}['"\`]`)
  return among
    .filter(({ path, text }) => !registered(path, id) && named.test(text))
    .filter(({ path }) => !lent(path, id))
    .map(({ path }) => path)
}

const ids = PROGRAMS.map(({ id }) => id)

it.each(ids)('of %s nothing is imported but by the registry', (id) => {
  expect(files.some(({ path }) => path.startsWith(`programs/${id}/`))).toBe(true)
  expect(importersOf(id)).toEqual([])
})

it.each(ids.filter((id) => !COMMON_WORDS.includes(id)))('of %s no other file writes the name', (id) => {
  expect(namersOf(id)).toEqual([])
})

it('a file that branches for one program is found', () => {
  const text = "import { newton } from '../programs/newton/newton'\nif (id === 'newton') run()"
  const planted = [{ path: 'programs/crew.ts', text }]
  expect(importersOf('newton', planted)).toEqual(['programs/crew.ts'])
  expect(namersOf('newton', planted)).toEqual(['programs/crew.ts'])
})
