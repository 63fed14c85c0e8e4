/** How much of the heap is what the page's own code made, and how much of it no compiler made. */
import type { CDPSession } from 'playwright'

/** Native objects are the browser's, its buffers of timings for one. */
const NATIVE = 'native'
/** What V8 keeps of functions: bytecode, feedback, and what its compilers make. */
const CODE = 'code'

/** Machine code and the tables to leave it by. It grows with use until all that is warm has been compiled. */
const COMPILED = [
  'InstructionStream',
  'Code',
  'TrustedByteArray',
  'ProtectedFixedArray',
  'TrustedWeakFixedArray',
].map((name) => `system / ${name}`)

type Snapshot = {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } }
  nodes: number[]
  strings: string[]
}

/** After collection, in bytes. */
export type HeapSizes = {
  /** All that is neither the browser's nor of functions: objects, closures, arrays, texts, with V8's shapes of them. */
  own: number
  /** All that but machine code: with bytecode and what is known of types. */
  uncompiled: number
  /** Machine code and its tables. */
  compiled: number
}

async function takeSnapshot(session: CDPSession): Promise<Snapshot> {
  const chunks: string[] = []
  const take = ({ chunk }: { chunk: string }) => chunks.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', take)
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', take)
  return JSON.parse(chunks.join(''))
}

/** @throws where no machine code is named, as in a browser without compilers */
export async function heapSizes(session: CDPSession): Promise<HeapSizes> {
  const { snapshot, nodes, strings } = await takeSnapshot(session)
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field)) as [
    number,
    number,
    number,
  ]
  const sizes: HeapSizes = { own: 0, uncompiled: 0, compiled: 0 }
  for (let node = 0; node < nodes.length; node += fields.length) {
    const kind = types[0][nodes[node + type] as number] ?? ''
    const bytes = nodes[node + size] as number
    if (kind === NATIVE) continue
    const compiled = kind === CODE && COMPILED.includes(strings[nodes[node + name] as number] ?? '')
    sizes[compiled ? 'compiled' : 'uncompiled'] += bytes
    if (kind !== CODE) sizes.own += bytes
  }
  // Under other names it would be taken for the page's.
  if (sizes.compiled === 0) throw new Error('the snapshot names no machine code')
  return sizes
}
