/** A text as a QR code (ISO/IEC 18004), to be photographed from the last row. */
import { encode } from 'uqr'

export type QrCode = {
  /** An SVG path of all dark modules, each one unit wide. */
  path: string
  /** Units of each side, with the free edge. */
  size: number
}

/** Free modules round the code, as the standard asks. */
const QUIET = 4

/** Undefined where the text is too long for any code. The least correction: a screen is neither torn nor stained. */
export function qrCode(text: string): QrCode | undefined {
  try {
    const { data, size } = encode(text, { ecc: 'L', border: QUIET })
    const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    return { path: path.join(''), size }
  } catch {
    return undefined
  }
}
