/** The site as a zip, unpacked where a course keeps its files. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, expect, inject, test } from 'vitest'
import { siteArchive } from '../../scripts/site-archive.mjs'
import { enter, expectNoErrors, openingLabs, readouts, UNSERVED } from './lab-page'
import { servePlainly } from './plain-host'

const open = openingLabs()
const { folder } = inject('site')
const room = mkdtempSync(join(tmpdir(), 'amdahl-archive-'))
afterAll(() => rmSync(room, { recursive: true }))

const ROOT = 'amdahl-lab-7.8.9'

function unpack(zip: Uint8Array): string {
  for (const [path, content] of Object.entries(unzipSync(zip))) {
    const file = join(room, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return join(room, ROOT)
}

test('the archive holds each file of the site as it is, and how to serve them', () => {
  const files = unzipSync(siteArchive(folder, '7.8.9'))
  const built = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  expect(Object.keys(files).toSorted()).toEqual(
    [...built, 'HOW-TO-SERVE.txt'].map((path) => `${ROOT}/${path}`).toSorted(),
  )
  for (const path of built) {
    expect(Buffer.from(files[`${ROOT}/${path}`] ?? []).equals(readFileSync(join(folder, path))), path).toBe(
      true,
    )
  }
  expect(strFromU8(files[`${ROOT}/HOW-TO-SERVE.txt`] ?? new Uint8Array())).toContain('python3 -m http.server')
})

test('the same site gives the same archive, whenever it was built', () => {
  const copy = join(room, 'copy')
  cpSync(folder, copy, { recursive: true })
  utimesSync(join(copy, 'index.html'), new Date(2001, 1, 3), new Date(2001, 1, 3))
  expect(Buffer.from(siteArchive(copy, '1.0.0')).equals(siteArchive(folder, '1.0.0'))).toBe(true)
})

/** Budget: 0.5 s. */
test('unpacked under a path of a plain server, the law and a program work', async () => {
  const host = await servePlainly(unpack(siteArchive(folder, '7.8.9')))
  try {
    const lab = await open(host.url, UNSERVED)
    const { page } = lab
    await enter(page, 'Serial fraction B, exact', '0.05')
    await enter(page, 'Processors j, exact', '16')
    // 1/(0.05 + 0.95/16)
    expect(Object.values(await readouts(page))).toContain('9.14')
    await page.goto(`${host.url}#/programs/newton?digits=1000&workers=2`)
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await page.getByText('The run has ended.').waitFor()
    expectNoErrors(lab)
  } finally {
    await host.stop()
  }
})
