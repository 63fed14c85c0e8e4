import { type Ref, useCallback, useEffect, useRef } from 'react'
import { SCENE_IDS, type SceneId } from '../../core/scene-ids'
import { SCENES, sceneSetting } from '../../core/tour'
import { sentences } from '../../i18n/sentences'
import { tourTextsIn } from '../../i18n/tour-texts'
import { useActions, useLab, useLabDeferred, useLabGetter, useTexts } from '../../lab-context'
import { selectCores, selectPredicting, selectPresenting, selectTour } from '../../store/selectors'
import { selectMachineFigures } from '../../store/tour-selectors'
import { answerOf } from './scene-answers'
import './tour.css'
import { useSceneKeys } from './use-scene-keys'

function useTourTexts() {
  const { language, numbers } = useTexts()
  return { texts: tourTextsIn(language), numbers, language }
}

/** What had the focus is no longer there: it goes to where the tour began, or to the way out of the presentation. */
function focusAfterLeaving() {
  for (const place of ['.tour-link', '.leave-presenting']) {
    document.querySelector<HTMLElement>(place)?.focus({ preventScroll: true })
  }
}

/** One scene at a time, above the chart: it sets the page and comes into sight, asks one question, and leaves the rest to the reader. */
export function Tour() {
  const tour = useLab(selectTour)
  const presenting = useLab(selectPresenting)
  const getLab = useLabGetter()
  const { openScene, setScene } = useActions()
  const id = SCENE_IDS[(tour?.scene ?? 1) - 1] as SceneId
  const isSet = tour?.isSet ?? true
  const strip = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isSet) return
    setScene(sceneSetting(SCENES[id], selectCores(getLab()), getLab().laws.parameters))
    // Only a strip above the screen moves the page; the chart follows right below it.
    strip.current?.scrollIntoView({ block: 'nearest' })
  }, [isSet, id, getLab, setScene])
  const step = useCallback(
    (by: number) => {
      const next = (selectTour(getLab())?.scene ?? 1) + by
      if (SCENE_IDS[next - 1]) openScene(next)
    },
    [getLab, openScene],
  )
  useSceneKeys(step, presenting)
  return <SceneStrip ref={strip} id={id} step={step} />
}

type Stepping = { id: SceneId; step: (by: number) => void }

function SceneStrip({ ref, id, step }: Stepping & { ref: Ref<HTMLElement> }) {
  const { texts, numbers } = useTourTexts()
  const isInstead = useLab(selectTour)?.isInstead
  const predicting = useLab(selectPredicting)
  const { title, says, question } = texts.scenes[id]
  const scenes = numbers.whole(SCENE_IDS.length)
  return (
    <section ref={ref} className="tour" aria-label={texts.name} data-about={SCENES[id].about}>
      <h2 aria-live="polite">
        {title}{' '}
        <span className="scene-place soft">
          {texts.place(numbers.whole(SCENE_IDS.indexOf(id) + 1), scenes)}
        </span>
      </h2>
      <Steps id={id} step={step} />
      <div className="scene" aria-live="polite">
        {isInstead && <p className="note">{texts.noSuchScene(scenes)}</p>}
        <p>{says}</p>
        <p className="question">{question}</p>
      </div>
      {!predicting && <Answer key={id} id={id} />}
    </section>
  )
}

function Answer({ id }: { id: SceneId }) {
  const { texts, numbers } = useTourTexts()
  const machine = useLabDeferred(selectMachineFigures)
  return (
    <details className="scene-answer">
      <summary>{texts.answer}</summary>
      <p>{answerOf({ id, texts, numbers }, machine)}</p>
    </details>
  )
}

function Steps({ id, step }: Stepping) {
  const { texts, language } = useTourTexts()
  const { leaveTour } = useActions()
  const leave = () => {
    leaveTour()
    focusAfterLeaving()
  }
  // Not `disabled`, which would take the focus from under the hand.
  return (
    <div className="scene-steps">
      <button type="button" className="quiet" aria-disabled={id === SCENE_IDS[0]} onClick={() => step(-1)}>
        {texts.back}
      </button>
      <button type="button" className="quiet" aria-disabled={id === SCENE_IDS.at(-1)} onClick={() => step(1)}>
        {texts.next}
      </button>
      <button type="button" className="quiet" onClick={leave}>
        {texts.leave}
      </button>
      <span className="scene-hint soft">{sentences(language, texts.keys, texts.givenBack)}</span>
    </div>
  )
}
