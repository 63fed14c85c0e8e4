/** Has the service worker keep the page for times without a network, and learns of new versions. */
import type { Keeping, ServiceOrder } from '../core/service-order'
import { registerServiceWorker, serviceWorkers } from './register-service-worker'
import { afterWork, isAtWork } from './sole-tab'

function order(worker: ServiceWorker, what: ServiceOrder, ports: Transferable[] = []): void {
  worker.postMessage(what, ports)
}

function keepFiles(worker: ServiceWorker): Promise<Keeping> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<Keeping>) => {
      port1.close()
      resolve(data)
    }
    order(worker, 'keep-files', [port2])
  })
}

/** Those that have kept all files; after a measurement they are not asked again. */
const complete = new WeakSet<ServiceWorker>()

async function isComplete(worker: ServiceWorker): Promise<boolean> {
  if (complete.has(worker)) return true
  if ((await keepFiles(worker)) !== 'kept') return false
  complete.add(worker)
  return true
}

/** A new version is offered when all of it is there. */
async function attend({ active, waiting }: ServiceWorkerRegistration, onUpdate: () => void): Promise<void> {
  if (isAtWork()) return
  const newest = waiting ?? active
  if (!newest || complete.has(newest)) return
  if (active) order(active, 'settle')
  if (!(await isComplete(newest)) || !active) return
  if (newest === active) order(active, 'settle')
  else onUpdate()
}

/** A worker that is being installed is there when it is told so. */
function onceInstalled(worker: ServiceWorker, act: () => void): void {
  const look = () => {
    if (worker.state !== 'installed' && worker.state !== 'activated') return
    worker.removeEventListener('statechange', look)
    act()
  }
  worker.addEventListener('statechange', look)
  look()
}

/**
 * To be called when the page is at rest. What a measurement puts off is done after it.
 *
 * @param onUpdate a new version is there, and waits until `takeUpdate`
 */
export async function keepOffline(onUpdate: () => void): Promise<void> {
  const registration = await registerServiceWorker()
  if (!registration || !serviceWorkers) return
  const attendNow = () => void attend(registration, onUpdate)
  const follow = () => {
    if (registration.installing) onceInstalled(registration.installing, attendNow)
  }
  registration.addEventListener('updatefound', follow)
  follow()
  afterWork(attendNow)
  await serviceWorkers.ready
  attendNow()
}

/** The reader wants the new version: it takes the place of the old one, and the page is loaded again, once. */
export async function takeUpdate(): Promise<void> {
  if (isAtWork()) return
  const registration = await registerServiceWorker()
  const reload = () => location.reload()
  // Another tab may have been quicker.
  if (!registration?.waiting) return reload()
  serviceWorkers?.addEventListener('controllerchange', reload, { once: true })
  order(registration.waiting, 'take-over')
}
