import { useActions, useTexts } from '../../lab-context'

/** Curves that are laid beside the present one. */
export function Compare() {
  const { compare } = useTexts()
  const { pinTextbookFamily } = useActions()
  return (
    <section className="compare" id="compare" aria-labelledby="compare-heading">
      <h2 id="compare-heading">{compare.heading}</h2>
      <button type="button" onClick={pinTextbookFamily}>
        {compare.family}
      </button>
      <p className="note">{compare.note}</p>
    </section>
  )
}
