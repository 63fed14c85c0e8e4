import type { CSSProperties } from 'react'
import { useLabLater, useTexts } from '../../lab-context'
import { selectReadouts } from '../../store/selectors'

function Block({ className, share, name }: { className: string; share: number; name: string }) {
  return (
    <span className={className} style={{ '--share': share } as CSSProperties}>
      {share > 0.24 ? name : ''}
    </span>
  )
}

/** T(1) and T(j) to scale: the serial block stays, the parallel one shrinks to 1/j. */
export function TimeBar() {
  const { theory, numbers } = useTexts()
  const { serialFraction, processors, timeShare } = useLabLater(selectReadouts)
  const parallel = 1 - serialFraction
  const words = {
    serial: numbers.share(serialFraction),
    parallel: numbers.share(parallel),
    processors: numbers.whole(processors),
    share: numbers.ratio(timeShare),
  }
  return (
    <figure className="time-bar" aria-label={theory.timeBar}>
      <p className="unseen">{theory.timeBarText(words)}</p>
      <div aria-hidden="true">
        <span>T(1)</span>
        <div>
          <Block className="serial" share={serialFraction} name={`${theory.serial} ${words.serial}`} />
          <Block className="parallel" share={parallel} name={`${theory.parallel} ${words.parallel}`} />
        </div>
        <span>T({numbers.whole(processors)})</span>
        <div>
          <Block className="serial" share={serialFraction} name="" />
          <Block className="parallel" share={parallel / processors} name="" />
          <span className="of-one">{timeShare < 0.7 ? theory.ofTimeOfOne(words.share) : ''}</span>
        </div>
      </div>
    </figure>
  )
}
