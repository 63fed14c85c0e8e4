/** A number with its noun, as English writes them. */
export const count = (number: number, one: string, more = `${one}s`) =>
  `${number} ${number === 1 ? one : more}`
