import type { ClipboardEvent, ReactNode } from 'react'

type Props = {
  /** Whose digits hovering shows and copying gives; undefined where there is no number. */
  exact: () => number | undefined
  /** As it is read. */
  children: ReactNode
}

const isWhole = ({ textContent }: HTMLElement) => getSelection()?.toString().trim() === textContent?.trim()

/** A rounded number: all its digits on hover, and in the clipboard where it is copied alone. */
export function Figure({ exact, children }: Props) {
  const written = () => {
    const value = exact()
    return value !== undefined && Number.isFinite(value) ? String(value) : undefined
  }
  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    const digits = written()
    if (digits === undefined || !isWhole(event.currentTarget)) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', digits)
  }
  return (
    <span
      onPointerEnter={({ currentTarget }) => {
        currentTarget.title = written() ?? ''
      }}
      onCopy={onCopy}
    >
      {children}
    </span>
  )
}
