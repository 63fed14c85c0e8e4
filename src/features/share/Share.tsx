import { type ChangeEvent, type ReactNode, useRef } from 'react'
import { useActions, useLab, useLabGetter, useTexts } from '../../lab-context'
import { LARGEST_LAB_FILE, selectLabFile, selectPointsCsv } from '../../store/file-selectors'
import {
  selectIsRunning,
  selectIsTouring,
  selectLink,
  selectPredicting,
  selectTellsPoints,
} from '../../store/selectors'
import { EmbedCode, type EmbedTools } from './EmbedCode'
import { LinkCode } from './LinkCode'
import { type PictureSaving, Pictures } from './Pictures'

type Props = PictureSaving &
  EmbedTools & {
    writeFragment: (fragment: string) => void
    /** The button that prints a worksheet. */
    worksheet: ReactNode
  }

/** The page as a link, and its points as a file. */
export function Share({ addressWith, writeFragment, copyText, saveFile, savePng, worksheet }: Props) {
  const { share } = useTexts()
  const getLab = useLabGetter()
  const predicting = useLab(selectPredicting)
  const { say } = useActions()
  const copyLink = async () => {
    const { text, pointsLeftOut } = selectLink(getLab())
    // So that it can be copied from the address bar, too. A scene of the tour keeps its own address.
    if (!selectIsTouring(getLab())) writeFragment(text)
    const copied = await copyText(addressWith(text))
    say(copied ? { kind: 'link-copied', pointsLeftOut } : { kind: 'link-not-copied' })
  }
  return (
    <section className="share" id="share" aria-labelledby="share-heading">
      <h2 id="share-heading">{share.heading}</h2>
      <div className="share-actions">
        <button type="button" onClick={copyLink}>
          {share.copyLink}
        </button>
        <LinkCode addressWith={addressWith} />
        {!predicting && <Pictures saveFile={saveFile} savePng={savePng} />}
        {!predicting && worksheet}
        <Files saveFile={saveFile} />
      </div>
      <div className="share-actions">
        <EmbedCode addressWith={addressWith} copyText={copyText} />
      </div>
      <p className="note">{share.note}</p>
    </section>
  )
}

/** What is saved, opened or set back; some of it only while nothing is measured. */
function Files({ saveFile }: Pick<PictureSaving, 'saveFile'>) {
  const { share } = useTexts()
  const getLab = useLabGetter()
  // Files would tell what is to be predicted.
  const tells = useLab(selectTellsPoints)
  const running = useLab(selectIsRunning)
  const { say, resetAll, openLabFile } = useActions()
  const input = useRef<HTMLInputElement>(null)
  const saveLabFile = () => {
    const text = selectLabFile(getLab(), new Date())
    if (text) saveFile('amdahl-lab.json', 'application/json', text)
  }
  const openChosen = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? []
    if (!file) return
    try {
      if (file.size > LARGEST_LAB_FILE) say({ kind: 'file-refused', problem: { kind: 'too-large' } })
      else await openLabFile(await file.text())
    } catch {
      say({ kind: 'file-refused', problem: { kind: 'unreadable' } })
    } finally {
      // The same file may be chosen again.
      currentTarget.value = ''
    }
  }
  return (
    <>
      <button
        type="button"
        disabled={!tells}
        onClick={() => saveFile('amdahl-lab.csv', 'text/csv', selectPointsCsv(getLab()))}
      >
        {share.savePoints}
      </button>
      <button type="button" disabled={!tells || running} onClick={saveLabFile}>
        {share.saveFile}
      </button>
      <button type="button" disabled={running} onClick={() => input.current?.click()}>
        {share.openFile}
      </button>
      <input ref={input} type="file" accept=".json" hidden onChange={openChosen} />
      <button type="button" disabled={running} onClick={resetAll}>
        {share.reset}
      </button>
    </>
  )
}
