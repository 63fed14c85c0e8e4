/** Whether the page is a frame of another one, and which part of it was asked for. */
import { type EmbedPart, isEmbedPart } from '../core/embed'

/** What of the lab a frame shows. */
export type ShownPart = EmbedPart

/** The part that the address asks for; undefined where it asks for none, or for one that does not exist. */
export function readEmbedPart(): ShownPart | undefined {
  const asked = new URLSearchParams(location.search).get('embed')
  return isEmbedPart(asked) ? asked : undefined
}

/** This page with its fragment, but whole. */
export function wholePageAddress(): string {
  const address = new URL(location.href)
  address.search = ''
  return address.href
}
