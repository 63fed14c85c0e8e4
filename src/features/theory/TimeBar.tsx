import { useCallback, useRef } from 'react'
import { LabText, useLabMark, useTexts } from '../../lab-context'
import { type Readouts, selectReadouts } from '../../store/selectors'

type BlockProps = {
  className: string
  /** Of T(1). Must stay the same from one drawing to the next. */
  shareOf: (readouts: Readouts) => number
  name?: (readouts: Readouts) => string
}

const serialOf = ({ serialFraction }: Readouts) => serialFraction
const parallelOf = ({ serialFraction }: Readouts) => 1 - serialFraction
const sharedOf = ({ serialFraction, processors }: Readouts) => (1 - serialFraction) / processors

/** Less than this of a bar has no room for a name. */
const ROOM = 0.24
/** T(j) may fill so much of its bar beside the words on it. */
const MOST_BESIDE_WORDS = 0.7

function Block({ className, shareOf, name }: BlockProps) {
  const block = useRef<HTMLSpanElement>(null)
  const follow = useCallback(
    (readouts: Readouts) => block.current?.style.setProperty('--share', String(shareOf(readouts))),
    [shareOf],
  )
  useLabMark(selectReadouts, follow)
  return (
    <span ref={block} className={className}>
      {name && <LabText of={(readouts) => (shareOf(readouts) > ROOM ? name(readouts) : '')} />}
    </span>
  )
}

/** T(1) and T(j) to scale: the serial block stays, the parallel one shrinks to 1/j. */
export function TimeBar() {
  const { theory, numbers } = useTexts()
  const words = ({ serialFraction, processors, timeShare }: Readouts) => ({
    serial: numbers.share(serialFraction),
    parallel: numbers.share(1 - serialFraction),
    processors: numbers.whole(processors),
    share: numbers.ratio(timeShare),
  })
  return (
    <figure className="time-bar" aria-label={theory.timeBar}>
      <p className="unseen">
        <LabText of={(readouts) => theory.timeBarText(words(readouts))} />
      </p>
      <div aria-hidden="true">
        <span>T(1)</span>
        <div>
          <Block
            className="serial"
            shareOf={serialOf}
            name={(readouts) => `${theory.serial} ${words(readouts).serial}`}
          />
          <Block
            className="parallel"
            shareOf={parallelOf}
            name={(readouts) => `${theory.parallel} ${words(readouts).parallel}`}
          />
        </div>
        <LabText of={({ processors }) => `T(${numbers.whole(processors)})`} />
        <div>
          <Block className="serial" shareOf={serialOf} />
          <Block className="parallel" shareOf={sharedOf} />
          <span className="of-one">
            <LabText
              of={({ timeShare }) =>
                timeShare < MOST_BESIDE_WORDS ? theory.ofTimeOfOne(numbers.ratio(timeShare)) : ''
              }
            />
          </span>
        </div>
      </div>
    </figure>
  )
}
