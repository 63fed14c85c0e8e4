import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findViolations, type SourceFile } from './architecture-rules'

const SOURCE = fileURLToPath(new URL('../src', import.meta.url))

function readSource(): SourceFile[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({
      path: relative(SOURCE, join(SOURCE, name)).split(sep).join('/'),
      text: readFileSync(join(SOURCE, name), 'utf8'),
    }))
}

/** What is said of one planted file. */
function said(path: string, text: string): string[] {
  return findViolations([{ path, text }]).map(({ what }) => what)
}

describe('the source', () => {
  const files = readSource()

  it('is read, all rooms that exist', () => {
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['core/laws/amdahl.ts', 'engine/measure.ts']),
    )
  })

  it('keeps to the import table', () => {
    expect(findViolations(files)).toEqual([])
  })
})

describe('what the table allows', () => {
  it.each([
    ['core/points.ts', "import { median } from './stats/median'"],
    ['core/fits/usl.ts', "import type { Speedup } from '../units'"],
    ['engine/measure.ts', "import { judgeBlock } from '../core/block'"],
    ['engine/comlink-worker.ts', "import { wrap } from 'comlink'"],
    ['engine/comlink-worker.ts', "import address from './speedup.worker?worker&url'"],
    ['engine/speedup.worker.ts', "import { expose } from 'comlink'"],
    ['programs/pi/run.ts', "import { measure } from '../../engine/measure'"],
    ['programs/program.worker.ts', "import { expose } from 'comlink'"],
    ['programs/pi/listing.ts', "export { default as python } from './notes.py?raw'"],
    ['formats/lab-file.ts', "import type { Run } from '../core/measurement'"],
    ['service-worker/answers.ts', "import { readAnswerAddress } from '../core/asked-answer'"],
    ['platform/files.ts', 'document.title = new Date().toString()'],
    ['store/actions.ts', "import type { MeasurementEvent } from '../engine/measure'"],
    ['store/actions.ts', "type Machine = import('../platform/isolation').Machine"],
    ['store/actions.ts', "export type { Machine } from '../platform/isolation'"],
    ['store/lab-store.ts', "import { createStore } from 'zustand/vanilla'"],
    ['i18n/english.ts', "import { MAX_WORKERS } from '../core/bounds'"],
    ['ui/Slider.tsx', "import { useId } from 'react'"],
    ['features/chart/SpeedupChart.tsx', "import { LineChart } from 'recharts'"],
    ['features/chart/SpeedupChart.tsx', "import { useLab } from '../../lab-context'"],
    ['features/chart/axes/Ticks.tsx', "import { scale } from '../scale'"],
    ['features/theory/Theory.tsx', "import './theory.css'"],
    ['app/App.tsx', "import { Measure } from '../features/measure/Measure'"],
    ['lab-context.tsx', "import type { Lab } from './store/lab-store'"],
    ['lab-context.tsx', "import { textsIn } from './i18n/texts'"],
    ['mathml.d.ts', "import type { HTMLAttributes } from 'react'"],
    ['browser-ports.ts', "import('./engine/browser-engine')"],
    ['browser-ports.ts', "import type { PagePorts } from './app/start-lab'"],
    ['main.tsx', "import { startLab } from './app/start-lab'"],
  ])('%s: %s', (path, text) => {
    expect(said(path, text)).toEqual([])
  })
})

describe('what the table forbids is found', () => {
  it.each([
    ['core importing the store', 'core/points.ts', "import { lab } from '../store/lab-store'"],
    ['core importing a package', 'core/points.ts', "import type { FC } from 'react'"],
    ['a deep relative path into another room', 'core/a/b.ts', "import x from '../laws/../../engine/wire'"],
    ['a path from the root', 'core/points.ts', "import '/src/engine/measure'"],
    ['the engine importing React', 'engine/measure.ts', "import { useRef } from 'react'"],
    ['the engine importing the store', 'engine/measure.ts', "import type { Lab } from '../store/lab'"],
    ['a program importing the store', 'programs/pi/run.ts', "import '../../store/lab-store'"],
    ['a program importing React', 'programs/pi/run.ts', "import { useRef } from 'react'"],
    ['Comlink in a program', 'programs/pi/run.ts', "import { wrap } from 'comlink'"],
    ['Comlink in the worker of one program', 'programs/pi/pi.worker.ts', "import { expose } from 'comlink'"],
    ['a format importing the platform', 'formats/csv.ts', "import '../platform/files'"],
    ['the service worker importing the platform', 'service-worker/a.ts', "import '../platform/address'"],
    ['the platform importing the engine', 'platform/page.ts', "import type { Page } from '../engine/ports'"],
    [
      'the store importing a value of the engine',
      'store/a.ts',
      "import { measure } from '../engine/measure'",
    ],
    ['an inline type, which keeps the import', 'store/a.ts', "import { type Page } from '../engine/ports'"],
    ['the store re-exporting a value', 'store/a.ts', "export { measure } from '../engine/measure'"],
    ['the store re-exporting all', 'store/a.ts', "export * from '../engine/measure'"],
    ['a dynamic import', 'store/a.ts', "const load = () => import('../engine/measure')"],
    ['a dynamic import in a template', 'store/a.ts', 'const load = () => import(`../engine/measure`)'],
    ['a computed import', 'app/load.ts', "const load = (room: string) => import('../features/' + room)"],
    ['an import by pattern', 'app/load.ts', "const rooms = import.meta.glob('../engine/*')"],
    ['an import by require', 'core/a.ts', "import wire = require('../engine/wire')"],
    ['the store importing React', 'store/a.ts', "import { useRef } from 'react'"],
    ['the store importing Recharts', 'store/a.ts', "import type { LineProps } from 'recharts'"],
    ['the store importing Comlink', 'store/a.ts', "import { wrap } from 'comlink'"],
    ['Comlink in another file of the engine', 'engine/worker-pool.ts', "import { wrap } from 'comlink'"],
    ['i18n importing the store', 'i18n/english.ts', "import type { Lab } from '../store/lab-store'"],
    ['a widget importing text', 'ui/Slider.tsx', "import { english } from '../i18n/english'"],
    ['a widget importing core', 'ui/Slider.tsx', "import type { Fraction } from '../core/units'"],
    ['Recharts in a widget', 'ui/Spark.tsx', "import { Line } from 'recharts'"],
    ['Recharts in the shell', 'app/App.tsx', "import { Line } from 'recharts'"],
    [
      'a feature importing the engine',
      'features/chart/A.tsx',
      "import { measure } from '../../engine/measure'",
    ],
    [
      'a type of the engine in a feature',
      'features/chart/A.tsx',
      "type P = import('../../engine/ports').Page",
    ],
    ['a feature importing the platform', 'features/chart/A.tsx', "import '../../platform/files'"],
    ['a feature importing another one', 'features/chart/A.tsx', "import { B } from '../measure/B'"],
    ['a feature importing the folder of another one', 'features/chart/A.tsx', "import '../measure'"],
    ['a feature importing the shell', 'features/chart/A.tsx', "import { App } from '../../app/App'"],
    ['the shell importing the engine', 'app/App.tsx', "import { measure } from '../engine/measure'"],
    ['the shell importing core', 'app/App.tsx', "import type { Run } from '../core/measurement'"],
    ['ambient types importing a room', 'mathml.d.ts', "import type { Run } from './core/measurement'"],
    ['something outside of src', 'app/App.tsx', "import { version } from '../../package.json'"],
    ['something in no room', 'app/App.tsx', "import { clamp } from '../utils/clamp'"],
    ['a file in no room', 'utils/clamp.ts', 'export const one = 1'],
    ['a feature without a folder', 'features/Chart.tsx', 'export const one = 1'],
    ['a stray file', 'helpers.ts', 'export const one = 1'],
  ])('%s', (_, path, text) => {
    expect(said(path, text)).toHaveLength(1)
  })

  it('with the line and the reason', () => {
    const text = "import { a } from './a'\n\nimport { b } from '../features/chart/b'\n"
    expect(findViolations([{ path: 'store/a.ts', text }])).toEqual([
      { path: 'store/a.ts', line: 3, what: 'store may not import features/chart' },
    ])
  })

  it.each([
    ['the document', 'core/a.ts', 'document.title'],
    ['the date', 'core/a.ts', 'const now = Date.now()'],
    ['the date as a type', 'core/a.ts', 'type Stamp = { at: Date }'],
    ['the clock', 'core/a.ts', 'performance.now()'],
    ['the clock in a short property', 'core/a.ts', 'const ports = { performance }'],
    ['chance', 'core/a.ts', 'Math.random()'],
    ['chance by another road', 'core/a.ts', "Math['random']()"],
    ['chance taken apart', 'core/a.ts', 'const { random } = Math'],
    ['the global object', 'core/a.ts', "globalThis['performance']"],
    ['the document in the engine', 'engine/a.ts', 'document.hidden'],
    ['the window in a format', 'formats/a.ts', 'window.open()'],
  ])('%s where the room is pure', (_, path, text) => {
    expect(said(path, text)).toHaveLength(1)
  })

  it('but not a property, a comment or a string of that name', () => {
    const text =
      "// Math.random, Date\nconst a = { document: 1 }\nMath.max(a.document)\nconst b = 'performance'\n"
    expect(said('core/a.ts', text)).toEqual([])
  })
})
