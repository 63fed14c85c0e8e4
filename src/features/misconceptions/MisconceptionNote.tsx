import { amdahlShareOf } from '../../core/laws/gustafson'
import { demonstration, type Misconception } from '../../core/misconceptions'
import type { MisconceptionsDictionary } from '../../i18n/misconceptions-dictionary'
import { misconceptionsTextsIn } from '../../i18n/misconceptions-texts'
import type { Numbers } from '../../i18n/numbers'
import { useActions, useLab, useLabDeferred, useLabGetter, useTexts } from '../../lab-context'
import {
  type MetSetting,
  type MisconceptionPlace,
  selectMetSetting,
  selectMisconception,
  selectShownMisconception,
} from '../../store/misconception-selectors'
import { focusNeighbour } from '../../ui/focus-neighbour'
import './misconceptions.css'

/**
 * One sentence where a misconception is met: it comes when the sliders rest, goes as soon as they leave it, and stays away for
 * this visit once it is hidden.
 */
export function MisconceptionNote({ place }: { place: MisconceptionPlace }) {
  const met = useLab(selectMisconception[place])
  const misconception = useLabDeferred(selectMisconception[place])
  return misconception && met === misconception ? <Sentence misconception={misconception} /> : null
}

function Sentence({ misconception }: { misconception: Misconception }) {
  const { language, numbers } = useTexts()
  const texts = misconceptionsTextsIn(language)
  const setting = useLab(selectMetSetting)
  const isShown = useLab(selectShownMisconception) === misconception
  const { putMisconceptionAside } = useActions()
  return (
    <div role="note" className="misconception" aria-label={texts.name}>
      <p>{sentenceOf(misconception, setting, texts, numbers)}</p>
      {isShown && misconception !== 'share-of-code' && <p className="soft">{texts.shown[misconception]}</p>}
      <div className="misconception-actions">
        {!isShown && (
          <ShowMe
            misconception={misconception}
            words={
              misconception === 'parallel-share'
                ? texts.use(numbers.perCentExact(Number((1 - setting.theory.serialFraction).toPrecision(12))))
                : texts.showMe
            }
          />
        )}
        <button
          type="button"
          className="quiet"
          onClick={(event) => {
            focusNeighbour(event.currentTarget, '.misconception')
            putMisconceptionAside(misconception)
          }}
        >
          {texts.hide}
        </button>
      </div>
    </div>
  )
}

/** The place on the page at which it is seen. */
const SEEN_AT: Readonly<Record<Misconception, string>> = {
  'parallel-share': '.chart',
  'scaled-share': '.chart',
  'always-faster': '.chart',
  'logical-cores': '.chart',
  'share-of-code': '#fits',
}

function ShowMe({ misconception, words }: { misconception: Misconception; words: string }) {
  const { showOverlooked } = useActions()
  const getLab = useLabGetter()
  const show = (button: HTMLButtonElement) => {
    const setting = demonstration(misconception, getLab())
    if (setting) {
      focusNeighbour(button)
      showOverlooked(misconception, setting)
    }
    document.querySelector(SEEN_AT[misconception])?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <button type="button" className="quiet" onClick={({ currentTarget }) => show(currentTarget)}>
      {words}
    </button>
  )
}

/** As many digits as are read at a glance. */
const round = (share: number) => Number(share.toPrecision(3))

function sentenceOf(
  misconception: Misconception,
  { theory, laws }: MetSetting,
  { sentences }: MisconceptionsDictionary,
  { perCentExact, whole }: Numbers,
): string {
  const { serialFraction, processors } = theory
  switch (misconception) {
    case 'parallel-share':
      return sentences[misconception]({
        serialFraction: perCentExact(serialFraction),
        parallel: perCentExact(round(1 - serialFraction)),
      })
    case 'scaled-share': {
      const scaled = laws.parameters.scaledSerialFraction
      return sentences[misconception]({
        scaled: perCentExact(scaled),
        processors: whole(processors),
        seen: perCentExact(round(amdahlShareOf(scaled, processors))),
      })
    }
    default:
      return sentences[misconception]
  }
}
