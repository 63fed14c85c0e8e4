/** The page's own service worker: it answers the program `requests`, isolates the page, and serves it without a network. */
import { ANSWERS } from '../core/asked-answer'
import { MEASUREMENT_LOCK, type ServiceOrder } from '../core/service-order'
import { answer } from './answers'
import { withIsolation } from './isolation-headers'
import { createKeptFiles, filePath } from './kept-files'

const worker = self as unknown as ServiceWorkerGlobalScope
const { registration, clients } = worker
const { scope } = registration

const files = createKeptFiles(BUILD, {
  scope,
  caches,
  fetch: (...asked) => fetch(...asked),
  measuring: async () => {
    const { held = [] } = await navigator.locks.query()
    return held.some(({ name }) => name === MEASUREMENT_LOCK)
  },
})

/** From where the page lies; undefined for what is not the page's. */
function placeOf({ url, method }: Request): string | undefined {
  const [bare = ''] = url.split('#')
  return method === 'GET' && bare.startsWith(scope) ? bare.slice(scope.length) : undefined
}

const OWN = new Set(BUILD.files.map(({ path }) => path))

/** Other pages may lie below ours, and are left alone. Parts of other versions of ours lie where its own do. */
const isOwn = (place: string) => OWN.has(filePath(place)) || place.startsWith('assets/')

/** A page that is open may ask for a part of its version that its host has no more. */
async function fromHost(request: Request, place: string): Promise<Response> {
  try {
    const response = await fetch(request)
    return response.status === 404 ? ((await files.findAny(place)) ?? response) : response
  } catch (error) {
    const kept = await files.findAny(place)
    if (kept) return kept
    throw error
  }
}

async function serve(request: Request, place: string): Promise<Response> {
  const response = (await files.find(place)) ?? (await fromHost(request, place))
  return withIsolation(response, request.destination)
}

/** Other tabs may still need what their version kept, and a version that waits has kept its own. */
async function forgetOlder(): Promise<void> {
  if (registration.waiting || registration.installing) return
  if ((await clients.matchAll()).length <= 1) await files.forgetOthers()
}

async function settle(): Promise<void> {
  await clients.claim()
  await forgetOlder()
}

worker.addEventListener('activate', (event) => event.waitUntil(settle()))

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const place = placeOf(request)
  if (place === undefined) return
  if (place.startsWith(ANSWERS)) event.respondWith(answer(place, request.signal))
  else if (isOwn(place)) event.respondWith(serve(request, place))
})

worker.addEventListener('message', (event) => {
  const [port] = event.ports
  const orders: Record<ServiceOrder, () => Promise<void>> = {
    'keep-files': async () => port?.postMessage(await files.keep()),
    settle,
    'take-over': () => worker.skipWaiting(),
  }
  const order = orders[event.data as ServiceOrder]
  if (order) event.waitUntil(order())
})
