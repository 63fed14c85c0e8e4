// Builds the site and serves it on this machine with the headers that make the page isolated.
import process from 'node:process'
import { build, preview } from 'vite'

process.env.NODE_ENV = 'production'
await build({ logLevel: 'warn' })
const server = await preview({ preview: { host: '127.0.0.1' } })
console.log('\nAmdahl Lab is ready. Open this address in a browser (Ctrl+C stops it):\n')
server.printUrls()
