import { useActions, useLab, useLabGetter, useTexts } from '../../lab-context'
import { selectLink, selectPoints, selectPointsCsv } from '../../store/selectors'

type Props = {
  /** The address of this page with a fragment. */
  addressWith: (fragment: string) => string
  /** Whether the text is on the clipboard. */
  copyText: (text: string) => Promise<boolean>
  saveFile: (name: string, type: string, text: string) => void
}

/** The page as a link, and its points as a file. */
export function Share({ addressWith, copyText, saveFile }: Props) {
  const { share } = useTexts()
  const getLab = useLabGetter()
  const measured = useLab(selectPoints).length > 0
  const { say, resetAll } = useActions()
  const copyLink = async () => {
    const copied = await copyText(addressWith(selectLink(getLab())))
    say(copied ? { kind: 'link-copied', pointsLeftOut: measured } : { kind: 'link-not-copied' })
  }
  return (
    <section className="share" id="share" aria-labelledby="share-heading">
      <h2 id="share-heading">{share.heading}</h2>
      <div className="share-actions">
        <button type="button" onClick={copyLink}>
          {share.copyLink}
        </button>
        <button
          type="button"
          disabled={!measured}
          onClick={() => saveFile('amdahl-lab.csv', 'text/csv', selectPointsCsv(getLab()))}
        >
          {share.savePoints}
        </button>
        <button type="button" onClick={resetAll}>
          {share.reset}
        </button>
      </div>
      <p className="note">{share.note}</p>
    </section>
  )
}
