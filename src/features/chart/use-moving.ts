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
  // What stands in the element: it must stay the same one, and nobody else may write these.
  const written = useRef(new Map<string, string>())
  const apply = useCallback(
    (readouts: Readouts) => {
      const element = ref.current
      if (!element) return
      const attributes = attributesOf(readouts)
      const write = (name: string, value: string) => {
        // Writing what is there already would still make the browser lay it out again.
        if (written.current.get(name) === value) return
        written.current.set(name, value)
        element.setAttribute(name, value)
      }
      write('display', attributes ? 'inline' : 'none')
      for (const name in attributes) write(name, String(attributes[name]))
    },
    [attributesOf],
  )
  useLabMark(selectReadouts, apply)
  return ref
}
