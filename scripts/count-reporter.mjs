/** After everything else: how many tests of each kind ran, one line a kind, and which passed only when tried again. */
export class CountReporter {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    /** @type {Map<string, {passed: number, failed: number, skipped: number}>} */
    const counts = new Map()
    /** @type {string[]} */
    const triedAgain = []
    for (const testModule of modules) {
      const kind = testModule.project.name.split(' ')[0] ?? ''
      const count = counts.get(kind) ?? { passed: 0, failed: 0, skipped: 0 }
      counts.set(kind, count)
      for (const test of testModule.children.allTests()) {
        const { state } = test.result()
        if (state !== 'pending') count[state]++
        if (test.diagnostic()?.flaky) triedAgain.push(`${kind}: ${test.fullName}`)
      }
    }
    console.log()
    for (const name of triedAgain) console.log(`passed only when tried again: ${name}`)
    for (const [kind, { passed, failed, skipped }] of counts) {
      console.log(`${kind}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
    }
  }
}
