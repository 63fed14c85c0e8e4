/** What can be set for a program, how it is written in a link, and what of a link is taken. */

export type Control = AnyControl & {
  /** Has a say only while another control has that value. */
  onlyWith?: { name: string; value: string }
}

type AnyControl =
  | { kind: 'whole'; name: string; least: number; most: number; usual: number }
  /** 0 … 1. */
  | { kind: 'share'; name: string; usual: number }
  | { kind: 'choice'; name: string; options: readonly string[]; usual: string }
  /** Whole numbers with commas between. */
  | { kind: 'numbers'; name: string; least: number; most: number; longest: number; usual: readonly number[] }

/** A text for each control by its name, each of them read once and in bounds. */
export type ControlValues = Readonly<Record<string, string>>

function usualValue({ usual }: Control): string {
  return typeof usual === 'object' ? usual.join(',') : String(usual)
}

export function usualValues(controls: readonly Control[]): ControlValues {
  return Object.fromEntries(controls.map((control) => [control.name, usualValue(control)]))
}

export function isInForce({ onlyWith }: Control, values: ControlValues): boolean {
  return onlyWith === undefined || values[onlyWith.name] === onlyWith.value
}

/** 0 … 1, or per cent with its sign. */
function readShare(text: string): string | undefined {
  const [, digits, perCent] = /^((?:\d{1,3})?(?:\.\d{1,6})?)\s*(%?)$/.exec(text) ?? []
  if (!digits) return undefined
  const value = perCent ? Number(digits) / 100 : Number(digits)
  return value <= 1 ? String(Number(value.toFixed(8))) : undefined
}

export function sameValues(one: ControlValues, other: ControlValues): boolean {
  return Object.keys(one).every((name) => one[name] === other[name])
}

function readWhole(text: string, least: number, most: number): string | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined
  const value = Number(text)
  return value >= least && value <= most ? String(value) : undefined
}

/** What was typed or linked as it is kept, or undefined where it is out of bounds or no value at all. */
export function readControl(control: Control, typed: string): string | undefined {
  const text = typed.trim()
  switch (control.kind) {
    case 'whole':
      return readWhole(text, control.least, control.most)
    case 'share':
      return readShare(text)
    case 'choice':
      return control.options.includes(text) ? text : undefined
    case 'numbers': {
      const read = text.split(/[,，、\s]+/).map((part) => readWhole(part, control.least, control.most))
      const whole = read.filter((part) => part !== undefined)
      return whole.length === read.length && whole.length <= control.longest ? whole.join(',') : undefined
    }
  }
}

/** The part of a link after the "?": what differs from the usual. */
export function queryOf(controls: readonly Control[], values: ControlValues): string {
  return controls
    .filter((control) => values[control.name] !== usualValue(control))
    .map(({ name }) => `${name}=${values[name]}`)
    .join('&')
}

/** A link is somebody else's text: so much of a part that was not taken is told. */
const LONGEST_TOLD = 40

/**
 * What a link says. What it leaves out stays as usual, and so does what it says out of bounds, or of a control that does not
 * exist: those parts are given back, too.
 */
export function valuesFrom(
  controls: readonly Control[],
  query: string,
): { values: ControlValues; damaged: readonly string[] } {
  const values: Record<string, string> = { ...usualValues(controls) }
  const damaged: string[] = []
  for (const part of query === '' ? [] : query.split('&')) {
    const [name = '', text = ''] = part.split('=')
    const control = controls.find((known) => known.name === name)
    const value = control && readControl(control, text.replaceAll('%2C', ','))
    if (value === undefined) damaged.push(part.slice(0, LONGEST_TOLD))
    else values[name] = value
  }
  return { values, damaged }
}

/** The value of a control for numbers, as a program reads it. */
export function numbersIn(text: string | undefined): number[] {
  return (text ?? '').split(',').map(Number)
}
