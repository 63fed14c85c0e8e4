/** How much of the heap is what the page's own code made. */
import type { CDPSession } from 'playwright'

/** Compiled code grows with use until all that is warm is compiled; native objects are the browser's, its buffers of timings for one. */
const NOT_OURS = ['code', 'native']

type Snapshot = {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } }
  nodes: number[]
}

async function takeSnapshot(session: CDPSession): Promise<Snapshot> {
  const chunks: string[] = []
  const take = ({ chunk }: { chunk: string }) => chunks.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', take)
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', take)
  return JSON.parse(chunks.join(''))
}

/** After collection, in bytes: objects, closures, arrays, texts. */
export async function ownHeapSize(session: CDPSession): Promise<number> {
  const { snapshot, nodes } = await takeSnapshot(session)
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  let own = 0
  for (let node = 0; node < nodes.length; node += fields.length) {
    const kind = types[0][nodes[node + type] as number] ?? ''
    if (!NOT_OURS.includes(kind)) own += nodes[node + size] as number
  }
  return own
}
