/** Events and answers of a worker come by different ports. In Firefox the last events often come after the answer. */
import { afterEach, expect, test } from 'vitest'
import { run, texts } from './running'

const LATE = 60

const Channel = globalThis.MessageChannel

/** What comes by its first port is handed on late, in order. */
class LateChannel extends Channel {
  constructor() {
    super()
    const { port1 } = this
    Object.defineProperty(port1, 'onmessage', {
      set(listen: (event: MessageEvent) => void) {
        port1.addEventListener('message', (event) => setTimeout(() => listen(event), LATE))
        port1.start()
      },
    })
  }
}

afterEach(() => {
  globalThis.MessageChannel = Channel
})

test('a pass ends when all is told, however late it comes', async () => {
  globalThis.MessageChannel = LateChannel
  const { record } = await run('lock', { scale: '0.1' })
  expect(record.passes).toHaveLength(3)
  for (const lines of record.passes.map(texts)) {
    expect(lines.filter((line) => line.includes('counting')).length).toBe(10)
    expect(lines.filter((line) => line.startsWith('End thread:')).length).toBe(2)
  }
})
