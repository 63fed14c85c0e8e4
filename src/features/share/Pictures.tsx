import { conditionsWords } from '../../i18n/conditions-text'
import { useActions, useLabGetter, useTexts } from '../../lab-context'
import {
  selectCoresShown,
  selectIsRunning,
  selectMachine,
  selectOpenedFrom,
  selectPoints,
  selectReadouts,
  selectRecord,
} from '../../store/selectors'
import { type Picture, type PictureLegend, svgPicture } from '../../ui/svg-picture'

export type PictureSaving = {
  saveFile: (name: string, type: string, text: string) => void
  /** False where the browser cannot draw it. */
  savePng: (name: string, picture: Picture) => Promise<boolean>
}

/** The chart as it stands on the page. */
const CHART = '[data-picture="chart"]'

/** What each line and mark says: most bear their words, those that move with a slider are named here. */
function legendOf(chart: Element, moving: Record<string, string>): PictureLegend[] {
  const seen = new Set<string>()
  return [...chart.querySelectorAll<SVGGraphicsElement>('[data-legend]')].flatMap((sample) => {
    const own = sample.dataset.legend ?? ''
    const words = moving[own] ?? own
    const { display } = getComputedStyle(sample)
    if (words === '' || seen.has(words) || display === 'none' || sample.getAttribute('d') === '') return []
    seen.add(words)
    return [{ sample, words }]
  })
}

/** The chart as a picture, with legend, parameters and the conditions of what was measured inside. */
export function Pictures({ saveFile, savePng }: PictureSaving) {
  const texts = useTexts()
  const getLab = useLabGetter()
  const { say } = useActions()
  const { share, chart, numbers } = texts
  const draw = (): Picture | undefined => {
    const room = document.querySelector<HTMLElement>(CHART)
    if (!room) return undefined
    const lab = getLab()
    const { serialFraction, processors, speedup, limit } = selectReadouts(lab)
    const moving = {
      theory: chart.amdahlLabel(numbers.perCentExact(serialFraction)),
      limit: chart.limitLabel(numbers.ratio(limit)),
    }
    const parameters = share.pictureParameters({
      serialFraction: numbers.perCentExact(serialFraction),
      processors: numbers.whole(processors),
      speedup: numbers.ratio(speedup),
      limit: numbers.ratio(limit),
    })
    const record = selectRecord(lab)
    const [reference] = selectPoints(lab)
    const conditions = conditionsWords(
      {
        record,
        blocks: selectIsRunning(lab) ? undefined : reference,
        machine: selectMachine(lab),
        cores: selectCoresShown(lab),
        openedFrom: selectOpenedFrom(lab),
      },
      texts,
    )
    return svgPicture([...room.querySelectorAll<SVGSVGElement>('svg:not(svg svg)')], room, {
      title: chart.heading,
      legend: legendOf(room, moving),
      lines: [parameters, ...(record ? [conditions.join(' · ')] : [])],
    })
  }
  const onPng = async () => {
    const picture = draw()
    if (!picture || !(await savePng('amdahl-lab.png', picture))) say({ kind: 'picture-not-drawn' })
  }
  const onSvg = () => {
    const picture = draw()
    if (picture) saveFile('amdahl-lab.svg', 'image/svg+xml', picture.svg)
    else say({ kind: 'picture-not-drawn' })
  }
  return (
    <>
      <button type="button" onClick={onPng}>
        {share.savePng}
      </button>
      <button type="button" onClick={onSvg}>
        {share.saveSvg}
      </button>
    </>
  )
}
