/** What can be set for a program, how it is written in a link, and what of a link is taken. */

export type Control =
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
      return /^(?:0|1|0?\.\d{1,6}|0\.\d{1,6}|1\.0{1,6})$/.test(text) ? String(Number(text)) : undefined
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

/** What a link says; what it leaves out, or says out of bounds, stays as usual. */
export function valuesFrom(controls: readonly Control[], query: string): ControlValues {
  const said = new Map(
    query.split('&').map((part) => {
      const [name = '', text = ''] = part.split('=')
      return [name, text.replaceAll('%2C', ',')] as const
    }),
  )
  const taken = controls.map((control) => {
    const text = said.get(control.name)
    const value = text === undefined ? undefined : readControl(control, text)
    return [control.name, value ?? usualValue(control)]
  })
  return Object.fromEntries(taken)
}

/** The value of a control for numbers, as a program reads it. */
export function numbersIn(text: string | undefined): number[] {
  return (text ?? '').split(',').map(Number)
}
