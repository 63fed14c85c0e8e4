import {
  type RefObject,
  startTransition,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'

/** The room for the chart in pixels, and the size of its letters. */
export type ChartSize = { width: number; height: number; em: number }

/** On paper, where nothing is laid out again before it is printed; `app/print.css` leaves as much room. */
const ON_PAPER: ChartSize = { width: 660, height: 400, em: 12 }

let printing = false
export const isPrinting = () => printing

/** Unlike other changes, one of an external store is drawn before the browser goes on, and so before it prints. */
function followPrinting(changed: () => void): () => void {
  const gone = new AbortController()
  for (const kind of ['beforeprint', 'afterprint']) {
    const note = () => {
      printing = kind === 'beforeprint'
      changed()
    }
    window.addEventListener(kind, note, { signal: gone.signal })
  }
  return () => gone.abort()
}

/** Follows the size of an element; undefined before the first layout, and where there is no room. */
export function useChartSize(): [RefObject<HTMLDivElement | null>, ChartSize | undefined] {
  const ref = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<ChartSize>()
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const read = () => {
      if (printing) return
      const em = Number.parseFloat(getComputedStyle(element).fontSize)
      const next = { width: element.clientWidth, height: element.clientHeight, em }
      // The chart is most of what the page draws: it comes in pieces, between which the page answers.
      startTransition(() =>
        setSize((last) =>
          last && last.width === next.width && last.height === next.height && last.em === em ? last : next,
        ),
      )
    }
    // It reads for the first time when the browser has laid out the page, instead of making it do so at once.
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const onPaper = useSyncExternalStore(followPrinting, isPrinting)
  return [ref, onPaper ? ON_PAPER : size && size.width > 0 ? size : undefined]
}
