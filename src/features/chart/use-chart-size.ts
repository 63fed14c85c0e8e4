import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** The room for the chart in pixels, and the size of its letters. */
export type ChartSize = { width: number; height: number; em: number }

/** On paper, where nothing is laid out again before it is printed; `app/print.css` leaves as much room. */
const ON_PAPER: ChartSize = { width: 660, height: 400, em: 12 }

/** Follows the size of an element; undefined before the first layout. */
export function useChartSize(): [RefObject<HTMLDivElement | null>, ChartSize | undefined] {
  const ref = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<ChartSize>()
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    let printing = false
    const read = () => {
      if (printing) return
      const em = Number.parseFloat(getComputedStyle(element).fontSize)
      const next = { width: element.clientWidth, height: element.clientHeight, em }
      setSize((last) =>
        last && last.width === next.width && last.height === next.height && last.em === em ? last : next,
      )
    }
    read()
    const toPaper = () => {
      printing = true
      flushSync(() => setSize(ON_PAPER))
    }
    const toScreen = () => {
      printing = false
      read()
    }
    const observer = new ResizeObserver(read)
    observer.observe(element)
    window.addEventListener('beforeprint', toPaper)
    window.addEventListener('afterprint', toScreen)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', toPaper)
      window.removeEventListener('afterprint', toScreen)
    }
  }, [])
  return [ref, size]
}
