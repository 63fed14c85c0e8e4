import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The room for the chart in pixels, and the size of its letters. */
export type ChartSize = { width: number; height: number; em: number }

/** Follows the size of an element; undefined before the first layout. */
export function useChartSize(): [RefObject<HTMLDivElement | null>, ChartSize | undefined] {
  const ref = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<ChartSize>()
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const read = () => {
      const em = Number.parseFloat(getComputedStyle(element).fontSize)
      const next = { width: element.clientWidth, height: element.clientHeight, em }
      setSize((last) =>
        last && last.width === next.width && last.height === next.height && last.em === em ? last : next,
      )
    }
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
