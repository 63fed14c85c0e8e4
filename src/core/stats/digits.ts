/**
 * The decimals that an error supports: its first digit, or two where the first is a 1 or a 2. 0.031 leaves two, 0.0124
 * leaves three; at most `most`, for errors of nothing.
 */
function decimalsFor(error: number, most = 8): number {
  if (!(error > 0)) return most
  const place = -Math.floor(Math.log10(error))
  const first = Math.floor(error * 10 ** place)
  return Math.min(most, Math.max(0, first <= 2 ? place + 1 : place))
}

/** The value without the digits that its error does not support. */
export function supportedDigits(value: number, error: number): number {
  return Number(value.toFixed(decimalsFor(error)))
}
