import { firstListed, lateArrivals } from '../../core/arrival'
import { karpFlatt } from '../../core/fits/karp-flatt'
import { useLabDeferred, useTexts } from '../../lab-context'
import { selectArrivals } from '../../store/result-selectors'
import { selectHeadline, selectPoints } from '../../store/selectors'

/** More primes than this are not listed. */
const MOST_LISTED = 34

/** What the notes print for their own input, in seconds: one process after another, and a pool of them. */
const NOTES_PAIR = { alone: 2.89, shared: 1.22 }
/** The notes do not say how many processes there were. */
const NOTES_GUESSES = [3, 4, 8]

/** The primes of one run as they came in and in order, and the notes' own two times beside the visitor's. */
export function Arrival() {
  const { arrival } = useTexts()
  return (
    <section className="arrival" aria-labelledby="arrival-heading">
      <h2 id="arrival-heading">{arrival.heading}</h2>
      <ArrivalLists />
      <h3>{arrival.pairHeading}</h3>
      <TwoPairs />
    </section>
  )
}

function ArrivalLists() {
  const { arrival, numbers } = useTexts()
  const arrivals = useLabDeferred(selectArrivals)
  if (!arrivals || arrivals.length === 0) return <p className="note">{arrival.none}</p>
  const late = lateArrivals(arrivals).length
  const all = numbers.whole(arrivals.length)
  const first = firstListed(arrivals, MOST_LISTED)
  const listed = arrivals.slice(first, first + MOST_LISTED)
  const sorted = arrivals.map(({ prime }) => prime).sort((a, b) => a - b)
  return (
    <>
      <p>{late > 0 ? arrival.late(numbers.whole(late), all) : arrival.inOrder(all)}</p>
      <div className="two-lists">
        <div>
          <h3 id="came-in">{arrival.cameIn}</h3>
          <ol className="primes" start={first + 1} aria-labelledby="came-in">
            {listed.map(({ prime, worker }) => (
              <li key={prime}>
                {numbers.whole(prime)} <span className="soft">{arrival.by(worker)}</span>
              </li>
            ))}
          </ol>
        </div>
        <div>
          <h3 id="in-order">{arrival.sorted}</h3>
          <ol className="primes" start={first + 1} aria-labelledby="in-order">
            {sorted.slice(first, first + MOST_LISTED).map((prime) => (
              <li key={prime}>{numbers.whole(prime)}</li>
            ))}
          </ol>
        </div>
      </div>
      {arrivals.length > MOST_LISTED && (
        <p className="note">
          {arrival.shown(numbers.whole(first + 1), numbers.whole(first + MOST_LISTED), all)}
        </p>
      )}
    </>
  )
}

function TwoPairs() {
  const { arrival, numbers } = useTexts()
  const [reference] = useLabDeferred(selectPoints)
  const point = useLabDeferred(selectHeadline)
  const ratio = NOTES_PAIR.alone / NOTES_PAIR.shared
  return (
    <>
      <p>
        {arrival.notes({
          alone: numbers.duration(1000 * NOTES_PAIR.alone),
          shared: numbers.duration(1000 * NOTES_PAIR.shared),
          ratio: numbers.ratio(ratio),
        })}
      </p>
      {reference && point && (
        <p>
          {arrival.here({
            alone: numbers.duration(reference.time),
            shared: numbers.duration(point.time),
            workers: numbers.whole(point.workers),
            ratio: numbers.ratio(reference.time / point.time),
          })}
        </p>
      )}
      <p className="note">
        {arrival.says(
          NOTES_GUESSES.map((workers) => ({
            workers: numbers.whole(workers),
            serialFraction: numbers.ratio(karpFlatt(ratio, workers)),
          })),
        )}
      </p>
    </>
  )
}
