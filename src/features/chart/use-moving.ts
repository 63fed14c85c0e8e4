import { type RefObject, useCallback, useRef } from 'react'
import { useLabMark } from '../../lab-context'
import { type Readouts, selectReadouts } from '../../store/selectors'

type Attributes = Readonly<Record<string, string | number>>

/**
 * An SVG element whose attributes follow the sliders. Where `attributesOf` gives undefined the element is hidden. React
 * must not be told of these attributes, and `attributesOf` must stay the same from one drawing to the next.
 */
export function useMoving<Element extends SVGElement>(
  attributesOf: (readouts: Readouts) => Attributes | undefined,
): RefObject<Element | null> {
  const ref = useRef<Element>(null)
  const apply = useCallback(
    (readouts: Readouts) => {
      const element = ref.current
      if (!element) return
      const attributes = attributesOf(readouts)
      write(element, 'display', attributes ? 'inline' : 'none')
      for (const [name, value] of Object.entries(attributes ?? {})) write(element, name, String(value))
    },
    [attributesOf],
  )
  useLabMark(selectReadouts, apply)
  return ref
}

/** Writing what is there already would still make the browser lay it out again. */
function write(element: SVGElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
