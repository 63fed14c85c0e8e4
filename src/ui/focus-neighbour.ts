/**
 * Before a button is removed with what it stands in: the keyboard goes on at the next button of the page outside of that,
 * or the one before, and does not fall back to the top.
 *
 * @param within what is removed, by a selector of an element around the button; the button alone if none is given
 */
export function focusNeighbour(button: HTMLElement, within?: string): void {
  const removed = (within && button.closest(within)) || button
  const buttons = [...document.querySelectorAll('button')].filter((other) => !other.disabled)
  const after = (other: Element) =>
    (removed.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const outside = buttons.filter((other) => !removed.contains(other))
  const next = outside.find(after) ?? outside.at(-1)
  next?.focus()
}
