/** A selector that computes again only when one of its inputs has changed. */
export function memoise<State, Inputs extends unknown[], Result>(
  inputs: (state: State) => readonly [...Inputs],
  compute: (...values: Inputs) => Result,
): (state: State) => Result {
  let last: { values: readonly [...Inputs]; result: Result } | undefined
  let lastState: State | undefined
  return (state) => {
    // Many ask for the same state, one after the other.
    if (last && state === lastState) return last.result
    const values = inputs(state)
    if (!last || values.some((value, index) => !Object.is(value, last?.values[index]))) {
      last = { values, result: compute(...values) }
    }
    lastState = state
    return last.result
  }
}
