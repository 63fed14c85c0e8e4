import { useRef, useState } from 'react'
import { useLabGetter, useTexts } from '../../lab-context'
import { type LinkCodeShown, selectLinkCode } from '../../store/elsewhere-selectors'

type Props = { addressWith: (fragment: string) => string }

/** The link as a code for the cameras of a class, as large as the window allows. Dark on light in every theme. */
export function LinkCode({ addressWith }: Props) {
  const { share } = useTexts()
  const getLab = useLabGetter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [shown, setShown] = useState<LinkCodeShown>()
  const open = () => {
    setShown(selectLinkCode(getLab(), addressWith))
    dialog.current?.showModal()
  }
  return (
    <>
      <button type="button" onClick={open}>
        {share.code}
      </button>
      <dialog ref={dialog} className="link-code" aria-labelledby="link-code-heading">
        <h2 id="link-code-heading">{share.code}</h2>
        {shown?.code ? (
          <svg viewBox={`0 0 ${shown.code.size} ${shown.code.size}`} role="img" aria-label={share.code}>
            <rect width={shown.code.size} height={shown.code.size} fill="#fff" />
            <path d={shown.code.path} fill="#000" shapeRendering="crispEdges" />
          </svg>
        ) : (
          shown && <p role="alert">{share.codeTooLong}</p>
        )}
        <p className="address">{shown?.address}</p>
        <p className="note">{share.codeNote}</p>
        <form method="dialog">
          <button type="submit">{share.close}</button>
        </form>
      </dialog>
    </>
  )
}
