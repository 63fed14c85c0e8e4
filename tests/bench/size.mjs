/** How much JavaScript comes before the first chart, and that the engine waits to be asked for. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { openPage } from './browser.mjs'
import { printTable } from './figures.mjs'
import { openForScripts } from './first-chart.mjs'
import { serveSite, siteFolder } from './site.mjs'

const MOST_BYTES = 200_000
const ENGINE = 'src/engine/browser-engine.ts'

/** @param {string} file */
function sizes(file) {
  const text = readFileSync(`${siteFolder}/${file}`)
  return { file, raw: text.length, gzip: gzipSync(text).length }
}

function engineFile() {
  const manifest = JSON.parse(readFileSync(`${siteFolder}/.vite/manifest.json`, 'utf8'))
  const file = manifest[ENGINE]?.file
  if (typeof file !== 'string') throw new Error(`${ENGINE} is no chunk of its own in the build`)
  return file
}

/**
 * @param {import('./browser.mjs').Browser} browser
 * @returns {Promise<import('./figures.mjs').Bound[]>}
 */
export async function benchSize(browser) {
  const engine = engineFile()
  const server = await serveSite()
  const page = await openPage(browser)
  /** @type {Set<string>} */
  const requested = new Set()
  page.context().on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('.js')) requested.add(pathname.slice(1))
  })
  const scripts = await openForScripts(page, server.address)
  const before = scripts.map((path) => sizes(path.slice(1)))
  const early = requested.has(engine)
  const fetched = page.waitForRequest((request) => request.url().endsWith(engine), { timeout: 10_000 })
  await page.getByRole('button', { name: 'Measure this browser' }).click()
  const asked = await fetched.then(
    () => true,
    () => false,
  )
  await page.context().close()
  await server.close()

  const total = before.reduce((sum, { gzip }) => sum + gzip, 0)
  console.log('\nSize: JavaScript fetched before the first chart is drawn\n')
  printTable(
    ['file', 'bytes', 'gzip'],
    before.map(({ file, raw, gzip }) => [file, String(raw), String(gzip)]),
  )
  return [
    {
      title: `JavaScript before the first chart, gzip, at most ${MOST_BYTES} bytes`,
      value: before.length > 0 ? total : Number.NaN,
      bound: MOST_BYTES,
      text: String(total),
    },
    {
      title: 'the engine is fetched when Measure is pressed, and not before',
      value: early || !asked ? 1 : 0,
      bound: 0,
      text: early ? 'fetched before' : asked ? 'yes' : 'never fetched',
    },
  ]
}
