import { describe, expect, it } from 'vitest'
import { cacheName, createKeptFiles, filePath, otherVersions } from '../../../src/service-worker/kept-files'
import { fakeCaches } from '../../fakes/fake-caches'

const scope = 'https://school.example/amdahl/'
const FILES = ['assets/a.js', 'favicon.svg', ''].map((path) => ({ path, integrity: `digest of ${path}` }))

/** A lab of that version, and what it asked its host for. */
function createLab(version: string, caches = fakeCaches()) {
  const asked: string[] = []
  const lab = { measuring: false, missing: '', asked, caches }
  const files = createKeptFiles(
    { version, files: FILES },
    {
      scope,
      caches,
      measuring: async () => lab.measuring,
      fetch: async (address, options) => {
        asked.push(`${address} ${options?.integrity}`)
        return new Response(`${version}: ${address}`, { status: address === lab.missing ? 404 : 200 })
      },
    },
  )
  return { lab, files, textOf: async (path: string) => (await files.find(path))?.text() }
}

describe('keeping', () => {
  it('fetches each file of the build with its digest, the page last', async () => {
    const { lab, files, textOf } = createLab('one')
    expect(await files.keep()).toBe('kept')
    expect(lab.asked).toEqual([
      `${scope}assets/a.js digest of assets/a.js`,
      `${scope}favicon.svg digest of favicon.svg`,
      `${scope} digest of `,
    ])
    expect(await textOf('')).toBe(`one: ${scope}`)
  })

  it('is put off while something is measured, and goes on where it was', async () => {
    const { lab, files } = createLab('one')
    lab.measuring = true
    expect(await files.keep()).toBe('put-off')
    expect(lab.asked).toEqual([])
    lab.measuring = false
    expect(await files.keep()).toBe('kept')
    expect(await files.keep()).toBe('kept')
    expect(lab.asked.length).toBe(FILES.length)
  })

  it('fails where a file is not there, and then the page is not kept', async () => {
    const { lab, files, textOf } = createLab('one')
    lab.missing = `${scope}favicon.svg`
    expect(await files.keep()).toBe('failed')
    expect(await textOf('')).toBeUndefined()
  })

  it('is done once where two tabs ask for it', async () => {
    const { lab, files } = createLab('one')
    expect(await Promise.all([files.keep(), files.keep()])).toEqual(['kept', 'kept'])
    expect(lab.asked.length).toBe(FILES.length)
  })
})

describe('a new version', () => {
  it('does not touch what the old one serves, and can be found beside it', async () => {
    const old = createLab('one')
    await old.files.keep()
    const { files } = createLab('two', old.lab.caches)
    expect(await files.find('assets/a.js')).toBeUndefined()
    expect(await (await files.findAny('assets/a.js'))?.text()).toContain('one')
    await files.keep()
    expect(await old.textOf('')).toBe(`one: ${scope}`)
  })

  it('forgets the old one, but not before it is complete', async () => {
    const old = createLab('one')
    await old.files.keep()
    const { files } = createLab('two', old.lab.caches)
    await files.forgetOthers()
    expect(await old.textOf('')).toBeDefined()
    await files.keep()
    await files.forgetOthers()
    expect(await old.textOf('')).toBeUndefined()
    expect(await files.find('')).toBeDefined()
  })
})

it('versions of another folder of the same host are none of ours', () => {
  const elsewhere = cacheName('https://school.example/copy/', 'one')
  const names = [cacheName(scope, 'one'), cacheName(scope, 'two'), elsewhere, 'something else']
  expect(otherVersions(names, scope, 'two')).toEqual([cacheName(scope, 'one')])
})

it('the page is one file, with its name or without and whatever the query', () => {
  expect(['', 'index.html', '?a=1', 'index.html?a=1'].map(filePath)).toEqual(['', '', '', ''])
  expect(filePath('assets/a.js')).toBe('assets/a.js')
})
