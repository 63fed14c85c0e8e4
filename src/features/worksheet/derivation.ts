/** How an answer is found, in symbols with the numbers put in: the same in every language. */
import type { SheetQuestion } from '../../core/worksheet'
import type { Numbers } from '../../i18n/numbers'

type Case = { serialFraction: number; processors: number; speedup: number }

export function derivationOf(question: SheetQuestion, numbers: Numbers): string[] {
  const { whole, ratio, exact, perCent, subscript } = numbers
  const share = (value: number) => numbers.share(Number(value.toPrecision(6)))
  const speedup = ({ serialFraction: serial, processors, speedup: found }: Case) =>
    `S${subscript(processors)} = 1 / (${share(serial)} + ${share(1 - serial)} / ${whole(processors)}) = ${ratio(found)}`
  const limit = (serial: number) => `1 / B = 1 / ${share(serial)} = ${ratio(1 / serial)}`
  switch (question.kind) {
    case 'speedup':
      return [speedup(question)]
    case 'one-processor':
      return ['S₁ = 1 / (B + (1 − B) / 1) = 1 / 1 = 1']
    case 'limit':
      return [`j → ∞: (1 − B) / j → 0, S → ${limit(question.serialFraction)}`]
    case 'no-limit':
      return ['S = 1 / (0 + 1 / j) = j']
    case 'all-serial':
      return ['S = 1 / (1 + 0 / j) = 1']
    case 'shares': {
      const { processors, speedup: found, shareOfLimit, efficiency, serialFraction } = question
      const ofJ = `S / j = ${ratio(found)} / ${whole(processors)} = ${perCent(efficiency)}`
      if (shareOfLimit === undefined) return [ofJ]
      return [`S · B = ${ratio(found)} · ${share(serialFraction)} = ${perCent(shareOfLimit)}`, ofJ]
    }
    case 'share-of-limit': {
      const { serialFraction: serial, share: wanted, exact: found, enough } = question
      if (enough === 1) return [`S₁ · B = ${share(serial)} ≥ ${share(wanted)}`]
      const last = Number.isInteger(Number(found.toFixed(6))) ? '' : ` → ${whole(enough)}`
      return [
        `1 / (B + (1 − B) / j) = ${share(wanted)} / B`,
        `j = ${share(wanted)} · (1 − B) / (B · ${share(1 - wanted)}) = ${share(wanted)} · ${share(1 - serial)} / (${share(serial)} · ${share(1 - wanted)}) = ${exact(found)}${last}`,
      ]
    }
    case 'wanted':
      return question.serialFraction === 0
        ? [`S = j → j = ${exact(question.wanted)}`]
        : [`S = 1 / (1 + 0 / j) = 1 < ${exact(question.wanted)}`]
    case 'largest-share': {
      const { wanted, processors, largest } = question
      const [s, j] = [exact(wanted), whole(processors)]
      return [
        `B = (1 / S − 1 / j) / (1 − 1 / j) = (1 / ${s} − 1 / ${j}) / (1 − 1 / ${j}) = ${share(Number(largest.toPrecision(3)))}`,
      ]
    }
    case 'halved': {
      const { before, after } = question
      return [
        speedup(before),
        speedup(after),
        `1 / B: ${ratio(1 / before.serialFraction)} → ${ratio(1 / after.serialFraction)}`,
      ]
    }
    case 'doubled': {
      const { before, after, timeShares } = question
      const [first, second] = timeShares
      return [
        speedup(after),
        `T(j) / T(1): ${exact(first)} → ${exact(second)} (j: ${whole(before.processors)} → ${whole(after.processors)})`,
      ]
    }
    case 'measured': {
      const { workers, speedup: found, found: e } = question
      const [s, j] = [ratio(found), whole(workers)]
      return [
        `e = (1 / S − 1 / j) / (1 − 1 / j) = (1 / ${s} − 1 / ${j}) / (1 − 1 / ${j}) = ${share(Number(e.toFixed(3)))}`,
      ]
    }
  }
}
