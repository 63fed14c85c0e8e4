// Compares the kernel with C, the engine with its peers, the slider with a full redraw, and the size with its bound;
// fails when one is missed.
// `npm run bench -- kernel slider` runs only the parts named. What it does and found: docs/benchmarks.md.
import process from 'node:process'
import './ensure-browser.mjs'
import { startBrowser } from '../tests/bench/browser.mjs'
import { judge } from '../tests/bench/figures.mjs'
import { benchKernel } from '../tests/bench/kernel.mjs'
import { benchPeers } from '../tests/bench/peers.mjs'
import { buildPages, buildSite } from '../tests/bench/site.mjs'
import { benchSize } from '../tests/bench/size.mjs'
import { benchSlider } from '../tests/bench/slider.mjs'

const parts = { kernel: benchKernel, peers: benchPeers, slider: benchSlider, size: benchSize }
const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !(name in parts))
if (unknown) {
  console.error(`There is no part "${unknown}"; there are ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}
// ensure-browser.mjs has said what to do.
if (process.exitCode) process.exit()

process.env.NODE_ENV = 'production'
await buildSite()
await buildPages()
const browser = await startBrowser()
console.log(`Node ${process.versions.node}, Chromium ${browser.version()}`)
try {
  const bounds = []
  for (const [name, bench] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) bounds.push(...(await bench(browser)))
  }
  console.log('')
  if (!judge(bounds)) process.exitCode = 1
} finally {
  await browser.close()
}
