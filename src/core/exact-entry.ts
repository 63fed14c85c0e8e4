/** What a visitor types into an exact field, read or refused with the reason. Nothing here throws. */
import {
  BUDGET_SECONDS,
  LEAST_CUSTOM_FIRST,
  MAX_CUSTOM_TOTAL,
  MAX_PROCESSORS,
  MAX_WANTED_SPEEDUP,
  MAX_WORKERS,
  ROUNDS,
} from './bounds'
import type { Fraction, Milliseconds, ProcessorCount, Speedup, WorkerCount } from './units'

export type EntryProblem =
  | { kind: 'not-a-number'; text: string }
  | { kind: 'out-of-range'; value: number; least: number; most: number }
  | { kind: 'per-cent-meant'; value: number }
  | { kind: 'not-whole'; value: number }
  | { kind: 'empty' }
  | { kind: 'only-reference' }

export type Entry<Value> = { ok: true; value: Value } | { ok: false; problem: EntryProblem }

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/** Full-width digits and signs, as Chinese input methods give them, become the plain ones. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll('\u2212', '-').trim()
}

/** `65,536` and `65 536` without their grouping. */
function ungrouped(digits: string): string {
  return /^\d{1,3}(?:[, ]\d{3})+(?:\.\d*)?$/.test(digits) ? digits.replace(/[, ]/g, '') : digits
}

function refuse<Value>(problem: EntryProblem): Entry<Value> {
  return { ok: false, problem }
}

/**
 * A serial fraction B: `0.1`, `.1`, `0,1`, `1e-3`, or in per cent `10 %`. 0 … 1 after conversion. There is nothing to
 * group in such a number, so that a comma can only be a decimal one.
 */
export function parseSerialFraction(text: string): Entry<Fraction> {
  const entered = plain(text)
  if (entered === '') return refuse({ kind: 'empty' })
  const inPerCent = entered.endsWith('%')
  const digits = (inPerCent ? entered.slice(0, -1).trim() : entered).replace(
    /^([+-]?(?=,?\d)\d*),(\d*)$/,
    '$1.$2',
  )
  if (!NUMBER.test(digits)) return refuse({ kind: 'not-a-number', text: entered })
  const value = Number(digits)
  if (inPerCent) {
    if (value < 0 || value > 100) return refuse({ kind: 'out-of-range', value, least: 0, most: 100 })
    return { ok: true, value: Number((value / 100).toPrecision(15)) }
  }
  if (value > 1 && value <= 100) return refuse({ kind: 'per-cent-meant', value })
  if (value < 0 || value > 1) return refuse({ kind: 'out-of-range', value, least: 0, most: 1 })
  return { ok: true, value }
}

/** A number within bounds whose digits may be grouped: `65,536` or `65 536`. */
export function parseGrouped(text: string, least: number, most: number): Entry<number> {
  const entered = plain(text)
  if (entered === '') return refuse({ kind: 'empty' })
  const digits = ungrouped(entered)
  if (!NUMBER.test(digits)) return refuse({ kind: 'not-a-number', text: entered })
  const value = Number(digits)
  return value < least || value > most
    ? refuse({ kind: 'out-of-range', value, least, most })
    : { ok: true, value }
}

function parseWhole(text: string, least: number, most: number): Entry<number> {
  const entered = parseGrouped(text, least, most)
  if (!entered.ok || Number.isInteger(entered.value)) return entered
  return refuse({ kind: 'not-whole', value: entered.value })
}

/** A whole number of processors, 1 … 65,536. Digits may be grouped. */
export function parseProcessors(text: string): Entry<ProcessorCount> {
  return parseWhole(text, 1, MAX_PROCESSORS)
}

/** In how many ways a step can be split, 2 … 65,536. */
export function parseWays(text: string): Entry<number> {
  return parseWhole(text, 2, MAX_PROCESSORS)
}

/** The first integer of a range of `total`, whose last is at most 2^53 − 1. */
export function parseCustomFirst(text: string, total: number): Entry<number> {
  return parseWhole(text, LEAST_CUSTOM_FIRST, Number.MAX_SAFE_INTEGER - (total - 1))
}

/** How many integers a range from `first` on holds: up to a million, the last of them at most 2^53 − 1. */
export function parseCustomTotal(text: string, first: number): Entry<number> {
  return parseWhole(text, 1, Math.min(MAX_CUSTOM_TOTAL, Number.MAX_SAFE_INTEGER - first + 1))
}

/** Clean blocks at least, 6 … 200. */
export function parseRounds(text: string): Entry<number> {
  return parseWhole(text, ROUNDS.least, ROUNDS.most)
}

/** Whole seconds for each worker count, 2 … 600; the value is in milliseconds. */
export function parseBudget(text: string): Entry<Milliseconds> {
  const seconds = parseWhole(text, BUDGET_SECONDS.least, BUDGET_SECONDS.most)
  return seconds.ok ? { ok: true, value: 1000 * seconds.value } : seconds
}

/** The cores of this machine, 1 … 65,536; nothing stands for what the browser says. */
export function parseCores(text: string): Entry<number | undefined> {
  return plain(text) === '' ? { ok: true, value: undefined } : parseWhole(text, 1, MAX_PROCESSORS)
}

/** A wanted speedup, 1 … 1,000,000. Digits may be grouped. */
export function parseSpeedup(text: string): Entry<Speedup> {
  return parseGrouped(text, 1, MAX_WANTED_SPEEDUP)
}

/**
 * Worker counts such as `1, 2, 4` (also with 、 or ，), sorted, each once. 1, the reference, is always in.
 * Each 1 … 64.
 */
export function parseWorkerCounts(text: string): Entry<WorkerCount[]> {
  const parts = plain(text)
    .split(/[\s,;、]+/)
    .filter((part) => part !== '')
  if (parts.length === 0) return refuse({ kind: 'empty' })
  const counts = new Set<WorkerCount>([1])
  for (const part of parts) {
    if (!NUMBER.test(part)) return refuse({ kind: 'not-a-number', text: part })
    const value = Number(part)
    if (value < 1 || value > MAX_WORKERS) {
      return refuse({ kind: 'out-of-range', value, least: 1, most: MAX_WORKERS })
    }
    if (!Number.isInteger(value)) return refuse({ kind: 'not-whole', value })
    counts.add(value)
  }
  if (counts.size === 1) return refuse({ kind: 'only-reference' })
  return { ok: true, value: [...counts].sort((a, b) => a - b) }
}

/** 1, 2, 4 … up to the cores, and the cores themselves; on one core also 2, past the core. */
export function defaultWorkerCounts(cores: number): WorkerCount[] {
  const most = Math.min(MAX_WORKERS, Math.max(2, cores))
  const counts: WorkerCount[] = []
  for (let count = 1; count < most; count *= 2) counts.push(count)
  return [...counts, most]
}
