import { useRef, useState } from 'react'
import { encode } from 'uqr'
import { useLabGetter, useTexts } from '../../lab-context'
import { selectSettingsText } from '../../store/selectors'

type Props = { addressWith: (fragment: string) => string }

/** Free modules round the code, as its standard (ISO/IEC 18004) asks. */
const QUIET = 4

/** A path of all dark modules; undefined where the text is too long for any code. */
function codeOf(text: string): { path: string; size: number } | undefined {
  try {
    const { data, size } = encode(text, { ecc: 'L', border: QUIET })
    const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    return { path: path.join(''), size }
  } catch {
    return undefined
  }
}

/** The link as a code for the cameras of a class, as large as the window allows. Dark on light in every theme. */
export function LinkCode({ addressWith }: Props) {
  const { share } = useTexts()
  const getLab = useLabGetter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [address, setAddress] = useState('')
  const code = address === '' ? undefined : codeOf(address)
  const open = () => {
    setAddress(addressWith(selectSettingsText(getLab())))
    dialog.current?.showModal()
  }
  return (
    <>
      <button type="button" onClick={open}>
        {share.code}
      </button>
      <dialog ref={dialog} className="link-code" aria-labelledby="link-code-heading">
        <h2 id="link-code-heading">{share.code}</h2>
        {code ? (
          <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={share.code}>
            <rect width={code.size} height={code.size} fill="#fff" />
            <path d={code.path} fill="#000" shapeRendering="crispEdges" />
          </svg>
        ) : (
          address !== '' && <p role="alert">{share.codeTooLong}</p>
        )}
        <p className="address">{address}</p>
        <p className="note">{share.codeNote}</p>
        <form method="dialog">
          <button type="submit">{share.close}</button>
        </form>
      </dialog>
    </>
  )
}
