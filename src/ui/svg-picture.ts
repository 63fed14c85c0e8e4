/**
 * Drawings on the page as one SVG that stands for itself: its looks are written into it, and it bears title, legend and
 * conditions. Nothing in it points outside, so that it can be put on a canvas.
 */

export type PictureLegend = { sample: SVGGraphicsElement; words: string }
export type PictureWords = { title: string; legend: readonly PictureLegend[]; lines: readonly string[] }
export type Picture = { svg: string; width: number; height: number }

const SVG = 'http://www.w3.org/2000/svg'
/** What a style sheet says on the page and an attribute says in the picture. */
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'fill-opacity',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
]
const DRAWN = 'path, line, circle, rect, text, tspan, polygon, polyline'

function put(parent: Element, name: string, attributes: Record<string, string | number>, words = '') {
  const element = parent.ownerDocument.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.textContent = words
  parent.append(element)
  return element
}

/** A copy with the looks of the original; parts that are not shown are left out. */
function standingCopy(original: SVGElement): SVGElement {
  const copy = original.cloneNode(true) as SVGElement
  const [from, to] = [original, copy].map((root) => [root, ...root.querySelectorAll<SVGElement>('*')])
  for (const [index, element] of (from ?? []).entries()) {
    const twin = to?.[index]
    if (!twin) continue
    const computed = getComputedStyle(element)
    for (const name of ['class', 'style', 'tabindex', 'role']) twin.removeAttribute(name)
    if (computed.display === 'none' || computed.visibility === 'hidden') {
      if (element.tagName !== 'clipPath' && !element.closest('clipPath')) twin.remove()
    } else if (element.matches(DRAWN)) {
      for (const look of LOOKS) twin.setAttribute(look, computed.getPropertyValue(look))
    }
  }
  return copy
}

/** Words in rows that are at most `width` wide; a row breaks only between parts. */
function wrapped(parts: readonly string[], between: string, fits: (row: string) => boolean): string[] {
  const rows: string[] = []
  for (const part of parts) {
    const longer = `${rows.at(-1)}${between}${part}`
    if (rows.length > 0 && fits(longer)) rows[rows.length - 1] = longer
    else rows.push(part)
  }
  return rows
}

type Letters = { size: number; family: string; ink: string; soft: string; ground: string }

function measurer(letters: Letters) {
  const context = document.createElement('canvas').getContext('2d')
  if (context) context.font = `${letters.size}px ${letters.family}`
  return (words: string) => context?.measureText(words).width ?? words.length * letters.size
}

/** Samples with their words, from left to right and in rows; gives back the height below the last one. */
function drawLegend(
  root: Element,
  legend: readonly PictureLegend[],
  letters: Letters,
  top: number,
  width: number,
) {
  const { size, ink, family } = letters
  const widthOf = measurer(letters)
  let x = size
  let y = top
  for (const { sample, words } of legend) {
    const needed = 3.4 * size + widthOf(words)
    if (x > size && x + needed > width) {
      x = size
      y += 1.7 * size
    }
    const computed = getComputedStyle(sample)
    const looks = Object.fromEntries(LOOKS.map((look) => [look, computed.getPropertyValue(look)]))
    const box = sample.getBBox()
    if (box.width < 2 * size) {
      const [dx, dy] = [x + size - box.x - box.width / 2, y - box.y - box.height / 2]
      put(root, 'g', { transform: `translate(${dx} ${dy})` }).append(standingCopy(sample))
    } else put(root, 'path', { ...looks, fill: 'none', d: `M${x} ${y}h${2 * size}` })
    const place = { x: x + 2.5 * size, y: y + 0.35 * size }
    put(root, 'text', { ...place, fill: ink, 'font-family': family, 'font-size': size }, words)
    x += needed + size
  }
  return legend.length > 0 ? y + 1.6 * size : top
}

/**
 * @param sheets drawings that lie on each other, from back to front, all of one size
 * @param looks an element whose letters, ink and ground the words take
 */
export function svgPicture(
  sheets: readonly SVGSVGElement[],
  looks: HTMLElement,
  words: PictureWords,
): Picture {
  const [first] = sheets
  const { width, height } = first?.getBoundingClientRect() ?? { width: 0, height: 0 }
  const style = getComputedStyle(looks)
  const size = Number.parseFloat(style.fontSize)
  const role = (name: string) => style.getPropertyValue(name).trim()
  const letters = {
    size,
    family: style.fontFamily,
    ink: role('--ink'),
    soft: role('--soft'),
    ground: role('--bg'),
  }
  const root = document.implementation.createDocument(SVG, 'svg').documentElement
  const ground = put(root, 'rect', { width: '100%', height: '100%', fill: letters.ground })
  put(root, 'title', {}, words.title)
  const bold = {
    'font-family': letters.family,
    'font-weight': 600,
    'font-size': 1.2 * size,
    fill: letters.ink,
  }
  put(root, 'text', { x: size, y: 1.8 * size, ...bold }, words.title)
  const chart = put(root, 'g', { transform: `translate(0 ${2.6 * size})` })
  for (const sheet of sheets) chart.append(...standingCopy(sheet).childNodes)
  let y = drawLegend(root, words.legend, letters, height + 3.6 * size, width)
  const widthOf = measurer(letters)
  for (const line of words.lines) {
    for (const row of wrapped(line.split(' · '), ' · ', (text) => widthOf(text) < width - 2 * size)) {
      const plain = { 'font-family': letters.family, 'font-size': size, fill: letters.soft }
      put(root, 'text', { x: size, y: y + 0.35 * size, ...plain }, row)
      y += 1.5 * size
    }
  }
  root.prepend(ground)
  for (const [name, value] of Object.entries({ width, height: y, viewBox: `0 0 ${width} ${y}` })) {
    root.setAttribute(name, String(value))
  }
  return { svg: new XMLSerializer().serializeToString(root), width, height: y }
}
