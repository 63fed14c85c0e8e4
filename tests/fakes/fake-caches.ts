/** The browser's cache storage, as far as the service worker uses it: addresses and whole responses. */
export function fakeCaches(): CacheStorage {
  const all = new Map<string, Map<string, Response>>()
  const copyOf = (response: Response | undefined) => response?.clone()
  const fake = {
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
    match: async (address: string, { cacheName }: MultiCacheQueryOptions = {}) => {
      const searched = cacheName === undefined ? [...all.values()] : [all.get(cacheName)]
      return copyOf(searched.find((cache) => cache?.has(address))?.get(address))
    },
    open: async (name: string) => {
      const cache = all.get(name) ?? new Map<string, Response>()
      all.set(name, cache)
      return { put: async (address: string, response: Response) => cache.set(address, response) }
    },
  }
  return fake as unknown as CacheStorage
}
