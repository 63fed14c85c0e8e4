import { describe, expect, test } from 'vitest'
import { qrCode } from '../../../src/formats/qr-code'

const dark = (path: string) => new Set([...path.matchAll(/M(\d+) (\d+)h1/g)].map(([, x, y]) => `${x} ${y}`))

/** The finder pattern of the standard: dark frame of 7, light of 5, dark core of 3. */
function hasFinder(modules: ReadonlySet<string>, left: number, top: number): boolean {
  for (let y = 0; y < 7; y++) {
    for (let x = 0; x < 7; x++) {
      const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3))
      if (modules.has(`${left + x} ${top + y}`) !== (ring !== 2)) return false
    }
  }
  return true
}

describe('a QR code', () => {
  test('has the size of its version, three finders, timing lines and a free edge of four', () => {
    // 154 bytes at correction L: version 7 (at most 154), 45 modules.
    const code = qrCode('a'.repeat(154))
    expect(code?.size).toBe(45 + 8)
    const modules = dark(code?.path ?? '')
    expect(hasFinder(modules, 4, 4)).toBe(true)
    expect(hasFinder(modules, 4 + 38, 4)).toBe(true)
    expect(hasFinder(modules, 4, 4 + 38)).toBe(true)
    expect(hasFinder(modules, 4 + 38, 4 + 38)).toBe(false)
    for (let x = 8; x < 37; x++) expect(modules.has(`${4 + x} ${4 + 6}`), String(x)).toBe(x % 2 === 0)
    expect(
      [...modules].every((module) => module.split(' ').every((at) => Number(at) >= 4 && Number(at) < 49)),
    ).toBe(true)
  })

  test('one byte more takes the next version; more than 2,953 bytes have none', () => {
    expect(qrCode('a'.repeat(155))?.size).toBe(49 + 8)
    expect(qrCode('a'.repeat(2953))?.size).toBe(177 + 8)
    expect(qrCode('a'.repeat(2954))).toBeUndefined()
  })
})
