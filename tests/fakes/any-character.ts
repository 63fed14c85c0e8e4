import fc from 'fast-check'

/** Every code point, as `unit: 'binary'` has them, which takes more than a second to set up. */
export const anyCharacter = fc.nat(0x10_ff_ff).map(
  (code) => String.fromCodePoint(code),
  (text) => {
    const code = typeof text === 'string' ? text.codePointAt(0) : undefined
    if (code === undefined || String.fromCodePoint(code) !== text) throw new Error('not one character')
    return code
  },
)
