// The built site as one zip that unpacks to a folder any static server can serve.
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { strToU8, zipSync } from 'fflate'

/** The first moment that a zip knows, on any clock: the same site gives the same bytes. */
const ALWAYS = new Date(1980, 0, 1)

const HOW_TO_SERVE = `Amdahl Lab, as a folder for any static web server
=================================================

Put this folder on a web server, under any path, and open index.html there by its http:// or https:// address.
On this machine, from within this folder:

    python3 -m http.server 8000          then open  http://localhost:8000/
    npx serve                            then open the address that it prints

Opened as a file (file://...) the page stays empty: browsers give files no modules and no workers.

Nothing else is needed, no network either. The page sends nothing anywhere. On https:// and on localhost its service
worker makes it work offline after one visit, and isolates it, so that workers share memory and the clock is fine. On
plain http:// from another machine neither is to be had: the law and most programs work, and measurements are coarser.

A server that sends these headers with every file isolates the page from the first visit on:

    Cross-Origin-Opener-Policy: same-origin
    Cross-Origin-Embedder-Policy: require-corp

把这个文件夹放到任意静态网页服务器上，用 http:// 或 https:// 地址打开 index.html；直接以文件方式打开则无法运行。
把這個資料夾放到任意靜態網頁伺服器上，用 http:// 或 https:// 網址開啟 index.html；直接以檔案方式開啟則無法執行。
`

/**
 * All files of a folder, and how to serve them.
 *
 * @param {string} folder @param {string} version
 */
export function siteArchive(folder, version) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: file.slice(join(folder, sep).length).split(sep).join('/') }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
  const files = paths.map(
    ({ file, path }) => /** @type {const} */ ([path, new Uint8Array(readFileSync(file))]),
  )
  const root = `amdahl-lab-${version}`
  const entries = [.../** @type {const} */ ([['HOW-TO-SERVE.txt', strToU8(HOW_TO_SERVE)]]), ...files]
  return zipSync(Object.fromEntries(entries.map(([path, content]) => [`${root}/${path}`, content])), {
    level: 9,
    mtime: ALWAYS,
  })
}
