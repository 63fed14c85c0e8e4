/** The import table of the house as a pure function: files in, violations out. */
import { posix } from 'node:path'
import { findForbiddenNames, findImports, type Import } from './read-imports'

export type SourceFile = {
  /** From `src/`, such as `core/laws/amdahl.ts`. */
  path: string
  text: string
}

export type Violation = { path: string; line: number; what: string }

type Room = {
  /** Other rooms that may be imported; `features` stands for each of them. */
  rooms: readonly string[]
  /** Rooms of which only types may be imported. */
  types?: readonly string[]
  packages?: readonly string[]
  /** Names that no file of the room may use. */
  forbidden?: readonly string[]
}

const DOM = ['document', 'window', 'self', 'globalThis', 'navigator', 'location', 'localStorage']
const TIME_AND_CHANCE = ['Date', 'performance', 'Math.random', 'crypto', 'setTimeout', 'setInterval']

const ROOMS: Record<string, Room> = {
  core: { rooms: [], forbidden: [...DOM, ...TIME_AND_CHANCE] },
  engine: { rooms: ['core'], forbidden: ['document', 'window'] },
  programs: { rooms: ['core', 'engine'] },
  formats: { rooms: ['core'], packages: ['uqr'], forbidden: DOM },
  platform: { rooms: ['core'], packages: ['idb-keyval'] },
  'service-worker': { rooms: ['core'], forbidden: ['document', 'window'] },
  store: { rooms: ['core', 'formats'], types: ['engine', 'programs', 'platform'], packages: ['zustand'] },
  i18n: { rooms: ['core'] },
  ui: { rooms: [], packages: ['react', 'react-dom'] },
  features: {
    rooms: ['core', 'store', 'i18n', 'ui', 'lab-context'],
    packages: ['react', 'react-dom', 'recharts'],
  },
  app: {
    rooms: ['features', 'store', 'ui', 'i18n', 'platform', 'lab-context'],
    packages: ['react', 'react-dom'],
  },
  'lab-context': { rooms: ['store', 'i18n'], packages: ['react', 'zustand'] },
  main: { rooms: ['app', 'browser-ports'] },
  'browser-ports': { rooms: ['core', 'engine', 'programs', 'platform'], types: ['app', 'store'] },
}

/** Ambient types at the top of src: they have no code, and nobody imports them. */
const AMBIENT: Room = { rooms: [], packages: ['react'] }

/** Files of `src` itself that are rooms. */
const TOP_FILES = ['main', 'browser-ports', 'lab-context']

/** Where Comlink may be met: in the engine's own file, and in the entries of workers, the one for programs included. */
const COMLINK_FILES = /^(?:engine\/(?:comlink-[^/]*|(?:.*\/)?[^/]*\.worker)|programs\/[^/]*\.worker)\.ts$/

/** The room of a path from `src/`; each feature is a room of its own. */
function roomOf(path: string): string | undefined {
  const [first = '', second, third] = path.split('/')
  if (second === undefined) return topFile(first) ?? ambientRoom(first)
  if (first === 'features') return third === undefined ? undefined : `features/${second}`
  return first in ROOMS && !TOP_FILES.includes(first) ? first : undefined
}

function topFile(name: string): string | undefined {
  const bare = name.replace(/\.tsx?$/, '')
  return TOP_FILES.includes(bare) ? bare : undefined
}

function ambientRoom(name: string): string | undefined {
  return name.endsWith('.d.ts') ? 'ambient types' : undefined
}

function rulesOf(room: string): Room {
  if (room === 'ambient types') return AMBIENT
  return ROOMS[room.startsWith('features/') ? 'features' : room] as Room
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** A path from `src/` for a relative or root-absolute specifier; undefined for a package. */
function pathOf(specifier: string, importer: string): string | undefined {
  const [bare = ''] = specifier.split(/[?#]/)
  if (bare.startsWith('.')) return posix.relative('src', posix.join('src', posix.dirname(importer), bare))
  if (bare.startsWith('/')) return posix.relative('/src', posix.normalize(bare))
  return undefined
}

function judgePackage(name: string, path: string, { packages = [] }: Room): string | undefined {
  if (name === 'comlink') {
    return COMLINK_FILES.test(path)
      ? undefined
      : 'only comlink-*.ts of the engine and the entries *.worker.ts meet Comlink'
  }
  return packages.includes(name) ? undefined : `the package ${name} has no place here`
}

function judgePath(target: string, typeOnly: boolean, own: string, rules: Room): string | undefined {
  if (target.startsWith('../')) return `${target} is outside of src`
  const room = roomOf(target) ?? (/^features\/[^/]+$/.test(target) ? target : undefined)
  if (room === own) return undefined
  if (room === undefined) return `${target} is in no room`
  const kind = room.startsWith('features/') ? 'features' : room
  if (rules.rooms.includes(kind)) return undefined
  if (rules.types?.includes(kind)) return typeOnly ? undefined : `only types may come from ${room}`
  return `${own} may not import ${room}`
}

function judgeImport({ specifier, typeOnly }: Import, path: string, room: string): string | undefined {
  if (specifier === undefined) return 'an import that is not written out cannot be checked'
  const rules = rulesOf(room)
  const target = pathOf(specifier, path)
  if (target === undefined) return judgePackage(packageOf(specifier), path, rules)
  return judgePath(target, typeOnly, room, rules)
}

export function findViolations(files: readonly SourceFile[]): Violation[] {
  return files.flatMap(({ path, text }) => {
    const room = roomOf(path)
    if (room === undefined) return [{ path, line: 1, what: 'this file is in no room' }]
    const imports = findImports(path, text).flatMap((found) => {
      const what = judgeImport(found, path, room)
      return what === undefined ? [] : [{ path, line: found.line, what }]
    })
    const names = findForbiddenNames(path, text, rulesOf(room).forbidden ?? [])
    return [
      ...imports,
      ...names.map(({ name, line }) => ({ path, line, what: `${name} may not be used here` })),
    ]
  })
}
