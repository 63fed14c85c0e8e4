import { useId } from 'react'

type Props<Value extends string> = {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  disabled?: boolean
  /** The label is for screen readers only; the value says enough for the eye. */
  quiet?: boolean
  onChoose: (value: Value) => void
}

export function Select<Value extends string>(props: Props<Value>) {
  const { label, value, options, disabled = false, quiet = false, onChoose } = props
  const id = useId()
  return (
    <span className="select">
      <label htmlFor={id} className={quiet ? 'unseen' : undefined}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value)
          if (chosen) onChoose(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}
