/** Notes 05: six requests over the network, answered by the page's own service worker. */
import { answerAddress } from '../../core/asked-answer'
import type { ControlValues } from '../../core/program-controls'
import { HOW_MUCH_FASTER } from '../../core/program-question'
import type { Outcome } from '../../core/program-run'
import type { Milliseconds } from '../../core/units'
import { lateSleeps } from '../late-sleeps'
import type { Program } from '../program'
import { TIME_SCALE, timeScale } from '../time-scale'
import { type Answered, ask, type Order } from './asking'

/** As the notes ask for them, in their order. */
const STATUSES = [200, 400, 404, 408, 500, 524]

const CLASSES = ['1xx', '2xx', '3xx', '4xx', '5xx']

/** Equal, or falling from the first request to the last, so that the last one asked is answered first. */
function latenciesOf(values: ControlValues): Milliseconds[] {
  const longest = Number(values.latency) * timeScale(values)
  const parts = STATUSES.length
  return STATUSES.map((_, place) =>
    Math.round(values.latencies === 'equal' ? longest : (longest * (parts - place)) / parts),
  )
}

/** The page's own address, wherever its host has put it. */
const addressed = (status: number, after: Milliseconds) => ({
  status,
  url: new URL(answerAddress({ status, after }), location.href).href,
})

export const requests: Program<Order, Answered[]> = {
  id: 'requests',
  rowsAre: 'tasks',
  controls: [
    { kind: 'whole', name: 'latency', least: 100, most: 5_000, usual: 1_000 },
    { kind: 'choice', name: 'latencies', options: ['equal', 'different'], usual: 'equal' },
    TIME_SCALE,
  ],
  needs: () => ['service-worker'],
  work: ask,
  listing: () => import('./listing'),
  question: HOW_MUCH_FASTER,
  async conduct(stage, values): Promise<Outcome> {
    const latencies = latenciesOf(values)
    const asked = STATUSES.map((status, place) => addressed(status, latencies[place] ?? 0))
    let answered: Answered[] = []
    const run = (name: string, order: Order) =>
      stage.pass(
        name,
        order.requests.map(({ status }) => String(status)),
        async (pass) => {
          answered = await pass.perform(0, order)
        },
        1,
      )
    await run('warm-up', { requests: [addressed(200, 0)], together: false })
    const alone = await run('alone', { requests: asked, together: false })
    const together = await run('together', { requests: asked, together: true })
    const sum = latencies.reduce((total, latency) => total + latency, 0)
    const longest = Math.max(...latencies)
    const countOf = (name: string) =>
      answered.filter(({ status }) => name === `${String(status)[0]}xx`).length
    return {
      times: { alone, together, workers: STATUSES.length },
      figures: { sum, longest, requests: answered.length },
      disturbed: lateSleeps([
        { pass: 'alone', took: alone, expected: sum, inTurn: STATUSES.length },
        { pass: 'together', took: together, expected: longest, inTurn: 1 },
      ]),
      table: {
        columns: ['class', 'answers'],
        rows: CLASSES.map((name) => ({ name, cells: [{ value: countOf(name), unit: 'count' }] })),
      },
      lists: [{ name: 'arrival', items: answered.map(({ status }) => String(status)) }],
    }
  },
}
