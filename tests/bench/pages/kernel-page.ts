/** Hands numbers to the worker; the bench calls `runInWorker`. */
import type { KernelForm, KernelRun } from './kernel-worker'

declare global {
  interface Window {
    runInWorker: (form: KernelForm, candidates: number[]) => Promise<KernelRun>
  }
}

const worker = new Worker(new URL('./kernel-worker.ts', import.meta.url), { type: 'module' })

window.runInWorker = (form, candidates) =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = (event) => reject(new Error(event.message))
    worker.postMessage({ form, candidates })
  })
