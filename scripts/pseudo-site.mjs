// Builds the site in the language that nobody speaks, for the test that finds texts outside of the dictionaries.
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WORDS = fileURLToPath(new URL('../tests/e2e/pseudo-words.ts', import.meta.url))

const ENGLISH = /\/src\/i18n\/(?:[^/]+-)?en\.ts$/
const DICTIONARY = /^export const (\w+): (\w*Dictionary) = /m

/** Every English dictionary, those to come as well, is exported in that language. */
const pseudoLanguage = {
  name: 'pseudo-language',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} code @param {string} id */
  transform(code, id) {
    const [path = ''] = id.split('?')
    if (!ENGLISH.test(path)) return undefined
    const [, name] = DICTIONARY.exec(code) ?? []
    if (name === undefined) throw new Error(`${path} exports no dictionary`)
    return [
      `import { inPseudo } from ${JSON.stringify(WORDS)}`,
      code.replace(DICTIONARY, 'const inEnglish: $2 = '),
      `export const ${name} = inPseudo(inEnglish)`,
    ].join('\n')
  },
}

const [, , outDir] = process.argv
if (outDir === undefined) throw new Error('usage: node scripts/pseudo-site.mjs <folder>')
process.env.NODE_ENV = 'production'
await build({ root: ROOT, logLevel: 'warn', plugins: [pseudoLanguage], build: { outDir } })
