/** After everything else: tests of each kind, the slowest, what could not be judged, processor time, the first load. */
import { countCpuSeconds } from './cpu-seconds.mjs'

/** @typedef {import('vitest/node').TestModule} TestModule */
/** @typedef {import('vitest/node').TestCase} TestCase */

const SLOWEST = 10

/** @param {TestCase} test */
const kindOf = ({ project }) => project.name.split(' ')[0] ?? ''

/** @param {TestCase} test */
const titleOf = (test) => `${kindOf(test)}: ${test.fullName}`

/** @param {readonly TestCase[]} tests */
function printCounts(tests) {
  /** @type {Map<string, {passed: number, failed: number, skipped: number}>} */
  const counts = new Map()
  for (const test of tests) {
    const kind = kindOf(test)
    const count = counts.get(kind) ?? { passed: 0, failed: 0, skipped: 0 }
    counts.set(kind, count)
    const { state } = test.result()
    if (state !== 'pending') count[state]++
  }
  for (const [kind, { passed, failed, skipped }] of counts) {
    console.log(`${kind}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  }
}

/** @param {readonly TestCase[]} tests */
function printSlowest(tests) {
  const lasted = (/** @type {TestCase} */ test) => test.diagnostic()?.duration ?? 0
  const slowest = [...tests].sort((a, b) => lasted(b) - lasted(a)).slice(0, SLOWEST)
  console.log(`\nThe ${slowest.length} slowest:`)
  for (const test of slowest)
    console.log(`${(lasted(test) / 1_000).toFixed(1).padStart(6)} s  ${titleOf(test)}`)
}

/** Tests of the kind that depends on the machine. @param {readonly TestCase[]} tests */
function printJudged(tests) {
  const ofMachine = tests.filter((test) => kindOf(test).startsWith('machine'))
  if (ofMachine.length === 0) return
  let judged = 0
  for (const test of ofMachine) {
    const result = test.result()
    if (result.state !== 'skipped') judged++
    else console.log(`${titleOf(test)}: ${result.note ?? 'skipped'}`)
  }
  console.log(`judged ${judged} of ${ofMachine.length}`)
}

export class TestReporter {
  #cpuSeconds = countCpuSeconds()

  /** @param {readonly TestModule[]} modules */
  onTestRunEnd(modules) {
    const tests = modules.flatMap((testModule) => [...testModule.children.allTests()])
    if (tests.length === 0) return
    printSlowest(tests)
    console.log('')
    for (const test of tests) {
      const { firstLoad } = /** @type {{firstLoad?: number}} */ (test.meta())
      if (firstLoad !== undefined)
        console.log(`JavaScript before the first chart: ${(firstLoad / 1_000).toFixed(1)} kB gzip`)
    }
    if (this.#cpuSeconds) console.log(`processor time: ${this.#cpuSeconds().toFixed(0)} s, browsers included`)
    printCounts(tests)
    printJudged(tests)
  }
}
