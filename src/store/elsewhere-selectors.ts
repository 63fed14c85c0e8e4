/** The lab elsewhere: in another page, and on the screens of a class. */
import type { EmbedPart } from '../core/embed'
import { embedCode } from '../formats/embed-code'
import { type QrCode, qrCode } from '../formats/qr-code'
import type { LabState } from './lab-state'
import { selectSettingsText } from './selectors'

export type EmbedWish = {
  part: EmbedPart
  title: string
  /** The address of the page with a fragment. */
  addressWith: (fragment: string) => string
}

export const selectEmbedCode = (state: LabState, { part, title, addressWith }: EmbedWish) =>
  embedCode(addressWith(selectSettingsText(state)), part, title)

export type LinkCodeShown = { address: string; code: QrCode | undefined }

/** The link without measured points as a code; `code` is undefined where the link is too long for one. */
export function selectLinkCode(state: LabState, addressWith: (fragment: string) => string): LinkCodeShown {
  const address = addressWith(selectSettingsText(state))
  return { address, code: qrCode(address) }
}
