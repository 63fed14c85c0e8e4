/** A host that knows no isolation headers and serves the site under a sub-path, as a static host of a course would. */
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

const FOLDER = '/course/amdahl'

export type PlainHost = {
  url: string
  /** Ends it as a network that fails does: no connection is left. */
  stop(): Promise<void>
}

/** What a file is served as, in place of what it is, and when. */
type Change = (path: string, content: Buffer) => Buffer | string | Promise<Buffer | string>

export async function servePlainly(
  root: string,
  change: Change = (_, content) => content,
): Promise<PlainHost> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const inside = pathname.startsWith(`${FOLDER}/`) ? pathname.slice(FOLDER.length) : undefined
    const path = inside && normalize(inside === '/' ? '/index.html' : inside)
    const file = path && join(root, path)
    if (!file || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      // As GitHub Pages does; frames in a sandbox need it.
      'Access-Control-Allow-Origin': '*',
    })
    response.end(await change(path, readFileSync(file)))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${FOLDER}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
