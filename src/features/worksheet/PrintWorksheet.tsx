import { type ComponentProps, type ReactNode, useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { worksheetTextsIn } from '../../i18n/worksheet-texts'
import { useTexts } from '../../lab-context'
import { Worksheet } from './Worksheet'

type Props = ComponentProps<typeof Worksheet>

/** What the reader does next on the page; while a print dialog is open nothing of it comes. */
const GOING_ON = ['pointermove', 'pointerdown', 'keydown'] as const

/** Lays a worksheet out beside the page, for paper only, and prints it. */
export function PrintWorksheet(props: Props) {
  const texts = worksheetTextsIn(useTexts().language)
  const [asked, setAsked] = useState(0)
  const putAway = useCallback(() => setAsked(0), [])
  return (
    <>
      <button type="button" className="print-worksheet" onClick={() => setAsked((before) => before + 1)}>
        {texts.print}
      </button>
      {asked > 0 &&
        createPortal(
          <Printing key={asked} onDone={putAway}>
            <Worksheet {...props} />
          </Printing>,
          document.body,
        )}
    </>
  )
}

/**
 * Prints when all is drawn, and stays until the reader goes on: some browsers print from the page after `print()` has
 * returned, and say too early that they have done so.
 */
function Printing({ onDone, children }: { onDone: () => void; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.toggleAttribute('data-worksheet', true)
    const gone = new AbortController()
    // Labels of the chart follow its frame.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        window.print()
        for (const kind of GOING_ON) window.addEventListener(kind, onDone, { signal: gone.signal })
      })
    })
    return () => {
      cancelAnimationFrame(frame)
      gone.abort()
      document.documentElement.toggleAttribute('data-worksheet', false)
    }
  }, [onDone])
  return children
}
