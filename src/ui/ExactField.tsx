import { useId, useState } from 'react'

/** What became of the text: taken, or refused with what to tell the visitor. */
type Taken = { ok: true } | { ok: false; message: string }

type Props = {
  /** The accessible name. */
  label: string
  /** The value in force, as it is written when nobody types. */
  text: string
  /** Told to those who cannot see the slider beside the field. */
  hint: string
  /** Takes or refuses what was typed; the value in force changes only when it is taken. */
  onEnter: (text: string) => Taken
}

export function ExactField({ label, text, hint, onEnter }: Props) {
  const [draft, setDraft] = useState<string>()
  const [refusal, setRefusal] = useState<{ message: string; textThen: string }>()
  const id = useId()
  const message = refusal && refusal.textThen === text ? refusal.message : undefined

  const enter = (typed: string) => {
    setDraft(typed)
    const taken = onEnter(typed)
    setRefusal(taken.ok ? undefined : { message: taken.message, textThen: text })
  }
  return (
    <div className="exact-field">
      <input
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={draft !== undefined && message !== undefined}
        aria-describedby={message === undefined ? `${id}-hint` : `${id}-hint ${id}-refusal`}
        value={draft ?? text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => enter(event.currentTarget.value)}
        onBlur={() => setDraft(undefined)}
        onKeyDown={(event) => {
          // What was refused stays to be mended; leaving the field or Escape brings the value in force back.
          if (event.key === 'Escape' || (event.key === 'Enter' && message === undefined)) setDraft(undefined)
          if (event.key === 'Escape') setRefusal(undefined)
        }}
      />
      <span id={`${id}-hint`} className="unseen">
        {hint}
      </span>
      <span id={`${id}-refusal`} className="refusal" role="alert">
        {message}
      </span>
    </div>
  )
}
