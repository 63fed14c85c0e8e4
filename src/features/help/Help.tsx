import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useActions, useLab, useLabGetter, useTexts } from '../../lab-context'
import { selectIsRunning, selectPresenting, selectShortcutsOn } from '../../store/selectors'

/** The keys in the order of the help; what each does stands in the dictionary. */
const KEYS = ['m', 'b', 'j', 'p', 't', 'l', 'g', 'f', 'c', '?'] as const
type Key = (typeof KEYS)[number]

/** Whoever types or chooses means the letter, not the shortcut. */
const TAKES_LETTERS = 'input:not([type=range]):not([type=radio]):not([type=checkbox]), select, textarea'

const isKey = (key: string): key is Key => KEYS.some((known) => known === key)

/** What each key does. Sliders, the choice of laws and the prediction are found by the place they stand in. */
function useShortcuts(openHelp: () => void): void {
  const getLab = useLabGetter()
  const { startMeasurement, stopMeasurement, pinCurve, pinTextbookFamily, present, chooseNextTheme } =
    useActions()
  const on = useLab(selectShortcutsOn)
  useEffect(() => {
    if (!on) return
    const focusSlider = (index: number) => {
      document.querySelectorAll<HTMLInputElement>('#controls input[type=range]')[index]?.focus()
    }
    const predict = () => {
      const begin = document.querySelector<HTMLElement>('.predict-first')
      if (begin) begin.click()
      else document.querySelector<HTMLElement>('#predict :is(input, button:not(:disabled))')?.focus()
    }
    const acts: Record<Key, () => void> = {
      m: () => (selectIsRunning(getLab()) ? stopMeasurement() : void startMeasurement()),
      b: () => focusSlider(0),
      j: () => focusSlider(1),
      p: pinCurve,
      t: pinTextbookFamily,
      g: predict,
      f: () => present(!selectPresenting(getLab())),
      c: chooseNextTheme,
      l: () => document.querySelector<HTMLElement>('.law-choice summary')?.focus(),
      '?': openHelp,
    }
    const onKeyDown = (event: Event) => {
      // Chromium's autofill sends one without a key.
      if (!(event instanceof KeyboardEvent)) return
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing) return
      if (document.querySelector('dialog[open]')) return
      if (event.target instanceof Element && event.target.closest(TAKES_LETTERS)) return
      const key = event.key.toLowerCase()
      if (!isKey(key)) return
      event.preventDefault()
      acts[key]()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [
    on,
    getLab,
    startMeasurement,
    stopMeasurement,
    pinCurve,
    pinTextbookFamily,
    present,
    chooseNextTheme,
    openHelp,
  ])
}

/** The keys of the page, shown on "?"; they can be put off, for those whose tools send letters. */
export function Help() {
  const { help } = useTexts()
  const { turnShortcuts } = useActions()
  const on = useLab(selectShortcutsOn)
  const dialog = useRef<HTMLDialogElement>(null)
  const openHelp = useRef(() => dialog.current?.showModal()).current
  useShortcuts(openHelp)
  return (
    <>
      <button type="button" className="quiet help-button" aria-label={help.heading} onClick={openHelp}>
        ?
      </button>
      {/* Not within the header, which is not shown while the lab is presented. */}
      {createPortal(
        <dialog ref={dialog} className="help" aria-labelledby="help-heading">
          <h2 id="help-heading">{help.heading}</h2>
          <dl>
            {KEYS.map((key) => (
              <div key={key} className="help-key">
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{help.keys[key === '?' ? 'help' : key]}</dd>
              </div>
            ))}
          </dl>
          <p className="note">{help.sliders}</p>
          <p className="note">{help.scenes}</p>
          <label>
            <input
              type="checkbox"
              checked={on}
              onChange={(event) => turnShortcuts(event.currentTarget.checked)}
            />{' '}
            {help.on}
          </label>
          <form method="dialog">
            <button type="submit">{help.close}</button>
          </form>
        </dialog>,
        document.body,
      )}
    </>
  )
}
