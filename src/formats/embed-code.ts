/** The HTML that shows a part of the lab in another page. */
import type { EmbedPart } from '../core/embed'

/** Pixels that each part needs below each other in a column of a course page; the frame may have any other size. */
const HEIGHTS: Record<EmbedPart, number> = { chart: 420, lab: 520, measure: 620 }

const ESCAPES: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string) => text.replace(/[&"<>]/g, (sign) => ESCAPES[sign] ?? sign)

/**
 * @param address of the lab, with its fragment; what it asks for in its query is put aside
 * @param title what screen readers call the frame
 */
export function embedCode(address: string, part: EmbedPart, title: string): string {
  const [before = '', fragment = ''] = address.split('#')
  const [base = ''] = before.split('?')
  const source = `${base}?embed=${part}${fragment === '' ? '' : `#${fragment}`}`
  return `<iframe src="${escaped(source)}" title="${escaped(title)}" width="100%" height="${HEIGHTS[part]}" style="border:0" allow="cross-origin-isolated; fullscreen"></iframe>`
}
