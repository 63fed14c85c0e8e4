/** The files of one version, kept in this browser so that the page opens without a network. */
import type { Keeping } from '../core/service-order'

export type Build = {
  version: string
  /** Paths from where the page lies; '' is the page itself, and stands last: where it is kept, all are. */
  files: readonly { path: string; integrity: string }[]
}

type Surroundings = {
  /** The address of the folder that the page lies in. */
  scope: string
  caches: CacheStorage
  fetch: typeof fetch
  /** Whether something is being measured, in whichever tab. */
  measuring: () => Promise<boolean>
}

export type KeptFiles = {
  /** The file of this version; undefined where it is none or not yet kept. */
  find(path: string): Promise<Response | undefined>
  /** The file of whichever version. */
  findAny(path: string): Promise<Response | undefined>
  /** Fetches what is not kept yet, file by file, as long as nothing is measured. */
  keep(): Promise<Keeping>
  /** Forgets other versions, if this one is complete. */
  forgetOthers(): Promise<void>
}

/** A host may serve two labs from two folders. */
const prefixOf = (scope: string) => `amdahl-lab ${scope} `

export function cacheName(scope: string, version: string): string {
  return prefixOf(scope) + version
}

/** Those of the same lab that are of other versions. */
export function otherVersions(names: readonly string[], scope: string, version: string): string[] {
  return names.filter((name) => name.startsWith(prefixOf(scope)) && name !== cacheName(scope, version))
}

/** The page may be asked for with or without its file name, and with a query that it does not read. */
export function filePath(path: string): string {
  const [bare = ''] = path.split('?')
  return bare === 'index.html' ? '' : bare
}

/** What a host redirected would be refused as the answer to a navigation. */
function plain(response: Response): Response {
  if (!response.redirected) return response
  const { headers, status, statusText } = response
  return new Response(response.body, { headers, status, statusText })
}

export function createKeptFiles({ version, files }: Build, surroundings: Surroundings): KeptFiles {
  const { scope, caches, fetch, measuring } = surroundings
  const name = cacheName(scope, version)
  const addressOf = (path: string) => new URL(path, scope).href
  // Hosts say that a file varies with headers that ours does not vary with.
  const find = (path: string, options: MultiCacheQueryOptions = {}) =>
    caches.match(addressOf(filePath(path)), { ignoreVary: true, ...options })
  const findOwn = (path: string) => find(path, { cacheName: name })

  /** The digest tells a file of another build, and then it is not kept. */
  const fetchFile = async (address: string, integrity: string) => {
    const response = await fetch(address, { integrity, cache: 'no-cache' })
    if (!response.ok) throw new Error(`${address} was answered with ${response.status}`)
    return plain(response)
  }

  const keepAll = async (): Promise<Keeping> => {
    try {
      const cache = await caches.open(name)
      for (const { path, integrity } of files) {
        if (await findOwn(path)) continue
        if (await measuring()) return 'put-off'
        await cache.put(addressOf(path), await fetchFile(addressOf(path), integrity))
      }
      return 'kept'
    } catch {
      return 'failed'
    }
  }

  let keeping: Promise<Keeping> | undefined
  return {
    find: findOwn,
    findAny: find,
    keep() {
      keeping ??= keepAll().finally(() => {
        keeping = undefined
      })
      return keeping
    },
    async forgetOthers() {
      if (!(await findOwn(''))) return
      const others = otherVersions(await caches.keys(), scope, version)
      await Promise.all(others.map((other) => caches.delete(other)))
    },
  }
}
