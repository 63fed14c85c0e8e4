import { usePrograms, useProgramsTexts } from './programs-context'

/** The core of the program in the notes' Python, and the very source that runs here. */
export function ListingView() {
  const texts = useProgramsTexts()
  const listing = usePrograms((state) => state.listing)
  const parts = listing && [
    { title: texts.python, text: listing.python },
    { title: texts.typescript, text: listing.typescript },
  ]
  return (
    <section className="listing" aria-label={texts.listing}>
      <h2>{texts.listing}</h2>
      {parts ? (
        <div className="listing-parts">
          {parts.map(({ title, text }) => (
            <div key={title}>
              <h3>{title}</h3>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reached by keyboard */}
              <section tabIndex={0} aria-label={title}>
                <pre>
                  <code lang="en">{text}</code>
                </pre>
              </section>
            </div>
          ))}
        </div>
      ) : (
        <p className="note">{texts.listingLoading}</p>
      )}
    </section>
  )
}
