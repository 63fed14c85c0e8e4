import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../../src/core/diagnosis'
import type { EntryProblem } from '../../../src/core/exact-entry'
import type { Extrapolation, Peak } from '../../../src/core/fits/beyond'
import type { FitRefusal } from '../../../src/core/fits/fit-refusal'
import type { KarpFlattTrend } from '../../../src/core/fits/karp-flatt-trend'
import type { Language } from '../../../src/core/language'
import type { MeasurementProblem, Notice } from '../../../src/core/measurement'
import { WORKLOAD_KINDS } from '../../../src/core/workload/workload'
import type { Dictionary } from '../../../src/i18n/dictionary'
import { en } from '../../../src/i18n/en'
import type { FindingsDictionary } from '../../../src/i18n/findings-dictionary'
import { findingsIn } from '../../../src/i18n/findings-texts'
import { LANGUAGE_NAMES, LANGUAGES } from '../../../src/i18n/language'
import { fetchTexts, type Texts, textsIn } from '../../../src/i18n/texts'
import { zhHans } from '../../../src/i18n/zh-hans'
import { zhHant } from '../../../src/i18n/zh-hant'

/** What is there from the start, and what comes with a measurement. */
const DICTIONARIES: Record<Language, Dictionary & FindingsDictionary> = {
  en: { ...en, ...findingsIn('en') },
  'zh-Hans': { ...zhHans, ...findingsIn('zh-Hans') },
  'zh-Hant': { ...zhHant, ...findingsIn('zh-Hant') },
}

await Promise.all(LANGUAGES.map(fetchTexts))

type AllTexts = Texts & FindingsDictionary

const allTextsIn = (language: Language): AllTexts => ({ ...textsIn(language), ...findingsIn(language) })

/** One of each kind, so that the compiler asks for a sample of every new one. */
type OneOfEach<Union extends { kind: string }> = {
  [Kind in Union['kind']]: Extract<Union, { kind: Kind }>
}

const NOTICES: OneOfEach<Notice> = {
  'not-isolated': { kind: 'not-isolated' },
  'coarse-timer': { kind: 'coarse-timer', tick: 16.7 },
  'one-core': { kind: 'one-core' },
  'cores-unknown': { kind: 'cores-unknown' },
  'unsteady-start': { kind: 'unsteady-start' },
  'was-hidden': { kind: 'was-hidden' },
  'narrow-enough': { kind: 'narrow-enough', workers: [2, 12], width: 0.02 },
  'budget-spent': { kind: 'budget-spent', workers: [2, 12] },
  'too-few-clean': { kind: 'too-few-clean', workers: [2, 12], wanted: 15 },
  'was-stopped': { kind: 'was-stopped', workers: [2, 12] },
  'broke-off': { kind: 'broke-off', workers: [2, 12] },
  'share-differs': { kind: 'share-differs', wanted: 0.1, imposed: 0.123_444_4 },
  'short-runs': { kind: 'short-runs', workers: 2, time: 21, tick: 1 },
}

const PROBLEMS: OneOfEach<MeasurementProblem> = {
  'worker-not-ready': { kind: 'worker-not-ready', waited: 5_000 },
  'worker-lost': { kind: 'worker-lost', worker: 3 },
  'worker-failed': { kind: 'worker-failed', worker: 3, message: 'RangeError: 42' },
  'run-overdue': { kind: 'run-overdue', waited: 30_000 },
  'wrong-count': { kind: 'wrong-count', expected: 78_498, found: 78_497 },
  'too-little-work': { kind: 'too-little-work', workers: 4, time: 0.1, needed: 0.5 },
  'input-too-short': { kind: 'input-too-short', workers: 2, time: 18, tick: 16.7 },
  'too-much-work': { kind: 'too-much-work', time: 65_000, most: 20_000 },
  'hidden-too-long': { kind: 'hidden-too-long', waited: 600_000 },
  'another-tab': { kind: 'another-tab' },
  'engine-not-loaded': { kind: 'engine-not-loaded' },
  unexpected: { kind: 'unexpected', message: 'TypeError: 43' },
}

const ENTRY_PROBLEMS: OneOfEach<EntryProblem> = {
  empty: { kind: 'empty' },
  'not-a-number': { kind: 'not-a-number', text: '1O' },
  'out-of-range': { kind: 'out-of-range', value: 65_537, least: 1, most: 65_536 },
  'per-cent-meant': { kind: 'per-cent-meant', value: 12.5 },
  'not-whole': { kind: 'not-whole', value: 2.5 },
  'only-reference': { kind: 'only-reference' },
}

const ESTIMATE = { value: -0.04, standardError: 0.01, interval: { low: -0.06, high: -0.02 } }

const FIT_REFUSALS: OneOfEach<FitRefusal> = {
  'unusable-times': { kind: 'unusable-times' },
  'too-few-points': { kind: 'too-few-points', distinct: 3, needed: 4 },
  'too-few-times': { kind: 'too-few-times', taken: 4, needed: 6 },
  'choice-from-two-points': { kind: 'choice-from-two-points', workers: [1, 2] },
  'all-times-equal': { kind: 'all-times-equal', spread: 0.012 },
  'superlinear-throughout': { kind: 'superlinear-throughout', workers: [2, 4] },
  'rises-past-cores': { kind: 'rises-past-cores', cores: 4, workers: [8, 16], best: 4 },
  'past-cores': { kind: 'past-cores', cores: 4, workers: [8, 16] },
  'times-rise': { kind: 'times-rise', best: 4, last: 8, rise: 0.089 },
  'negative-contention': { kind: 'negative-contention', serialFraction: ESTIMATE },
  'slower-with-more': { kind: 'slower-with-more', serialFraction: ESTIMATE },
  'interval-includes-everything': { kind: 'interval-includes-everything', interval: { low: -1, high: 2 } },
  'pattern-in-residuals': { kind: 'pattern-in-residuals', probability: 0.003 },
}

const CHANGE = { change: 0.02, interval: { low: 0.01, high: 0.03 }, probability: 0.01 }
const TRENDS: Record<KarpFlattTrend['kind'], KarpFlattTrend> = {
  rising: { kind: 'rising', ...CHANGE },
  falling: { kind: 'falling', ...CHANGE },
  flat: { kind: 'flat', ...CHANGE },
  'not-told': { kind: 'not-told', ...CHANGE },
  'too-few-points': { kind: 'too-few-points', distinct: 1, needed: 3 },
}

const PEAK = { kind: 'peak', processors: ESTIMATE, speedup: 5.1 } as const
const PEAKS: Peak[] = [
  { ...PEAK, measured: true },
  { ...PEAK, measured: false },
  { kind: 'none' },
  { kind: 'slower-from-the-start' },
  { kind: 'overhead-not-told-from-0' },
  { kind: 'laws-differ' },
]

const BAND = { low: 12.4, high: 15.9 }
const FORECASTS: OneOfEach<Extrapolation> = {
  band: { kind: 'band', processors: 64, band: BAND },
  'too-wide': { kind: 'too-wide', processors: 1024, band: BAND },
  'past-the-peak': { kind: 'past-the-peak', processors: 1024, peak: 96.5 },
}

const DIAGNOSES: OneOfEach<Diagnosis> = {
  'too-few-blocks': { kind: 'too-few-blocks' },
  'above-workers': { kind: 'above-workers', workers: 2, speedup: 2.17 },
  plateau: {
    kind: 'plateau',
    from: { workers: 2, speedup: 1.95 },
    to: { workers: 3, speedup: 1.94 },
    processors: 1.96,
    mostly: undefined,
  },
  'growing-overhead': {
    kind: 'growing-overhead',
    from: { workers: 2, serialFraction: 0.011 },
    to: { workers: 4, serialFraction: 0.083 },
    mostly: 'slower-units',
  },
  'nothing-to-explain': { kind: 'nothing-to-explain', workers: 4, lost: { low: 0.01, high: 0.05 } },
  'loss-not-told': { kind: 'loss-not-told', workers: 4, lost: { low: -0.02, high: 0.95 } },
  mostly: { kind: 'mostly', loss: 'serial', workers: 4, part: 1.711, total: 1.804 },
  several: { kind: 'several', workers: 4, losses: ['taken', 'late-start'] },
}

/** What the entries that take words say, each with words of every form that it tells apart. */
const SPOKEN: Record<string, (texts: AllTexts) => string[]> = {
  'theory.processorsValue': ({ theory }) => ['1', '8'].map(theory.processorsValue),
  'theory.timeBarText': ({ theory }) => [
    theory.timeBarText({ serial: '0.10', parallel: '0.90', processors: '8', share: '0.213' }),
  ],
  'theory.ofTimeOfOne': ({ theory }) => [theory.ofTimeOfOne('0.213')],
  'chart.limitLabel': ({ chart }) => [chart.limitLabel('10')],
  'chart.amdahlLabel': ({ chart }) => [chart.amdahlLabel('10 %')],
  'chart.measuredWith': ({ chart }) => [chart.measuredWith('10 %')],
  'chart.coresLabel': ({ chart }) => [1, 4].map(chart.coresLabel),
  'chart.fittedLabel': ({ chart }) => ['Amdahl', 'USL'].map(chart.fittedLabel),
  'chart.reading': ({ chart }) =>
    ['47.1 %', undefined].map((limit) => chart.reading({ processors: '8', speedup: '4.70588', limit })),
  'chart.measuredReading': ({ chart }) => [
    chart.measuredReading({ speedup: '4.65', interval: '[4.61, 4.69]' }),
  ],
  'chart.unpin': ({ chart }) => [chart.unpin('10 %')],
  'measure.invitation': ({ measure }) => [measure.invitation('10 %')],
  'measure.remaining': ({ measure }) => [measure.remaining('12')],
  'measure.cares.quick': ({ measure }) => [measure.cares.quick('10')],
  'measure.cares.normal': ({ measure }) => [measure.cares.normal('30')],
  'measure.cares.thorough': ({ measure }) => [measure.cares.thorough('120')],
  'measure.blocksTaken': ({ measure }) => [measure.blocksTaken(0, 1), measure.blocksTaken(6, 7)],
  'measure.result': ({ measure }) => [
    measure.result({
      workers: '4',
      subscript: '₄',
      timeShare: '0.327',
      speedup: '3.06',
      interval: ' [3.02, 3.09]',
      serialFraction: '10 %',
      theory: '3.08',
    }),
  ],
  'measure.linkedTable': ({ measure }) => [measure.linkedTable('S₂ = 1.82')],
  'measure.disturbed': ({ measure }) =>
    [
      [0, 1],
      [0, 9],
      [1, 9],
      [3, 9],
    ].map(([clean = 0, all = 0]) => measure.disturbed(clean, all)),
  'measure.sliderMoved': ({ measure }) => [measure.sliderMoved('10 %')],
  'measure.kept': ({ measure }) => [0, 1, 5].map(measure.kept),
  'measure.workloadWords': ({ measure }) =>
    WORKLOAD_KINDS.map((kind) =>
      measure.workloadWords({ kind, first: '1,000', numbers: '500', primes: '16' }),
    ),
  'measure.imposed': ({ measure }) => [measure.imposed('10 %')],
  'measure.cores': ({ measure }) => [1, 4].map(measure.cores),
  'measure.outliers': ({ measure }) => [measure.outliers(1, '2'), measure.outliers(3, '2')],
  'measure.slowFirst': ({ measure }) => [measure.slowFirst('2')],
  'measure.clock': ({ measure }) => [measure.clock('5 µs')],
  'measure.pageVersion': ({ measure }) => [measure.pageVersion('1.2.3')],
  'ask.impossible': ({ ask }) => [ask.impossible('10')],
  'ask.largest': ({ ask }) => [ask.largest({ speedup: '5', processors: '8' })],
  'ask.beyondIdeal': ({ ask }) => [ask.beyondIdeal('8')],
  'ask.share': ({ ask }) => [ask.share('90 %')],
  'ask.oneMore': ({ ask }) => [ask.oneMore('8')],
  'ask.gain': ({ ask }) => [ask.gain('0.29')],
  'measure.fitted': ({ measure }) => [
    measure.fitted({ serialFraction: '11.2 %', interval: ' [10.5 %, 13.6 %]' }),
    measure.fitted({ serialFraction: '11.2 %', interval: '' }),
  ],
  'messages.fileDamaged': ({ messages }) => [messages.fileDamaged('file.samples[3].workers')],
  'messages.runsMadeRoom': ({ messages }) => [1, 3].map(messages.runsMadeRoom),
  'messages.languageNotLoaded': ({ messages }) => [messages.languageNotLoaded('English')],
  'messages.linkDamaged': ({ messages }) => [messages.linkDamaged('B')],
  'measure.timelineNote': ({ measure }) => [
    ...['0.1 ms', undefined].map((dispatchTime) =>
      measure.timelineNote({ time: '96.4 ms', endToEnd: '97.1 ms', spawnTime: '41.0 ms', dispatchTime }),
    ),
  ],
  'measure.timelineByMessages': ({ measure }) => [
    measure.timelineByMessages({ time: '96.4 ms', endToEnd: '97.1 ms', spawnTime: '41.0 ms' }),
  ],
  'measure.timelineMore': ({ measure }) => [measure.timelineMore(8, '16')],
  'measure.timelineRow': ({ measure }) => [
    measure.timelineRow({ worker: 2, busy: '90.0 %', waiting: '10.0 %' }),
  ],
  'arrival.late': ({ arrival }) => [arrival.late('3', '16')],
  'arrival.inOrder': ({ arrival }) => ['1', '16'].map(arrival.inOrder),
  'arrival.by': ({ arrival }) => [arrival.by(2)],
  'arrival.shown': ({ arrival }) => [arrival.shown('201', '234', '19,339')],
  'arrival.notes': ({ arrival }) => [arrival.notes({ alone: '2.89 s', shared: '1.22 s', ratio: '2.37' })],
  'arrival.here': ({ arrival }) => [
    arrival.here({ alone: '44.0 ms', shared: '24.0 ms', workers: '2', ratio: '1.83' }),
  ],
  'arrival.says': ({ arrival }) => [
    arrival.says([
      { workers: '3', serialFraction: '0.133' },
      { workers: '4', serialFraction: '0.230' },
    ]),
  ],
  'fits.assumed': ({ fits }) => [fits.assumed('Amdahl')],
  'fits.chosen': ({ fits }) => [fits.chosen('Amdahl')],
  'fits.undecided': ({ fits }) => [fits.undecided(['Amdahl', 'USL'])],
  'fits.trend': ({ fits, numbers }) =>
    Object.values(TRENDS).map((sample) => fits.trend(sample, 'e₂ = 5.1 %', numbers)),
  'fits.peak': ({ fits, numbers }) => PEAKS.map((sample) => fits.peak(sample, numbers)),
  'fits.beyond': ({ fits, numbers }) =>
    Object.values(FORECASTS).map((sample) => fits.beyond(sample, numbers)),
  'fits.refusal': ({ fits, numbers }) =>
    Object.values(FIT_REFUSALS).map((sample) => fits.refusal(sample, numbers)),
  'account.diagnosis': ({ account, numbers }) => [
    ...Object.values(DIAGNOSES).map((sample) => account.diagnosis(sample, numbers)),
    account.diagnosis({ ...DIAGNOSES['growing-overhead'], mostly: undefined }, numbers),
    account.diagnosis({ ...DIAGNOSES['growing-overhead'], mostly: 'serial' }, numbers),
  ],
  'account.effective': ({ account, numbers }) =>
    (['found', 'at-least'] as const).map((kind) =>
      account.effective({ kind, processors: 5.2, interval: { low: 5.1, high: 5.3 }, from: 8 }, numbers),
    ),
  'account.warning': ({ account }) =>
    (['fewer-than-stated', 'more-than-stated'] as const).map((kind) => account.warning({ kind, stated: 8 })),
  'account.coresHint': ({ account }) => [account.coresHint('8')],
  'account.blockName': ({ account }) =>
    [true, false].map((clean) => account.blockName({ number: 3, workers: 2, speedup: '1.97', clean })),
  'share.pictureParameters': ({ share }) => [
    share.pictureParameters({ serialFraction: '10 %', processors: '8', speedup: '4.71', limit: '10' }),
  ],
  'account.shown': ({ account }) => [account.shown({ from: '12.0 ms', to: '30.0 ms', time: '81.0 ms' })],
  'account.timelineTable': ({ account }) => [account.timelineTable('2 × S = 1.97')],
  notice: ({ notice, numbers }) => Object.values(NOTICES).map((sample) => notice(sample, numbers)),
  problem: ({ problem, numbers }) => Object.values(PROBLEMS).map((sample) => problem(sample, numbers)),
  entry: ({ entry, numbers }) => Object.values(ENTRY_PROBLEMS).map((sample) => entry(sample, numbers)),
}

/** Every entry of a dictionary by its path, such as `chart.ranges.to-j`. */
function entriesOf(branch: object, above: readonly string[] = []): [path: string, entry: unknown][] {
  return Object.entries(branch).flatMap(([key, entry]) => {
    const path = [...above, key]
    return typeof entry === 'object' && entry !== null ? entriesOf(entry, path) : [[path.join('.'), entry]]
  })
}

/** Everything that a language says, by path; an entry that takes words says something for each sample. */
function sayingsIn(language: Language): Map<string, string> {
  const sayings = new Map<string, string>()
  for (const [path, entry] of entriesOf(DICTIONARIES[language])) {
    const said = typeof entry === 'string' ? [entry] : (SPOKEN[path]?.(allTextsIn(language)) ?? [])
    for (const [index, words] of said.entries())
      sayings.set(index === 0 ? path : `${path} #${index + 1}`, words)
  }
  return sayings
}

const SAYINGS = { en: sayingsIn('en'), 'zh-Hans': sayingsIn('zh-Hans'), 'zh-Hant': sayingsIn('zh-Hant') }

/** Where a saying has one of these characters. */
function sayingsWith(language: Language, characters: RegExp): [string, string][] {
  return [...SAYINGS[language]].filter(([, said]) => characters.test(said))
}

const CHINESE = ['zh-Hans', 'zh-Hant'] as const

describe('the languages', () => {
  it('are three, by their own names', () => {
    expect(LANGUAGES).toEqual(['en', 'zh-Hans', 'zh-Hant'])
    expect(Object.values(LANGUAGE_NAMES)).toEqual(['English', '简体中文', '繁體中文'])
  })

  it.each(LANGUAGES)('come with their own dictionary and numbers: %s', (language) => {
    const texts = textsIn(language)
    expect(texts.language).toBe(language)
    expect(texts.measure).toBe(DICTIONARIES[language].measure)
    expect(texts.numbers.perCentExact(0.1)).toBe(language === 'en' ? '10\u00a0%' : '10%')
  })

  it.each(CHINESE)('have the same entries: %s and English', (language) => {
    const kinds = (dictionary: object) =>
      entriesOf(dictionary)
        .map(([path, entry]) => `${path}: ${typeof entry}`)
        .sort()
    expect(kinds(DICTIONARIES[language])).toEqual(kinds(DICTIONARIES.en))
  })

  it('have a sample here for every entry that takes words', () => {
    const taking = entriesOf(DICTIONARIES.en).flatMap(([path, entry]) =>
      typeof entry === 'function' ? [path] : [],
    )
    expect(Object.keys(SPOKEN).sort()).toEqual(taking.sort())
  })

  it.each(LANGUAGES)('say something everywhere, without gaps or shouting: %s', (language) => {
    expect(SAYINGS[language].size).toBeGreaterThan(100)
    expect(sayingsWith(language, /^\s*$|^\s|\s$|\s\s|undefined|null|NaN|\[object|[!！]/)).toEqual([])
  })

  it('are not mixed: there is no Chinese in English', () => {
    expect(sayingsWith('en', /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u)).toEqual([])
  })

  it.each(CHINESE)('are not mixed: nothing but symbols is the same in %s and in English', (language) => {
    const same = [...SAYINGS[language]].filter(([path, said]) => SAYINGS.en.get(path) === said)
    expect(same.map(([, said]) => said)).toEqual([
      'Amdahl Lab',
      'S = T(1) / T(j)',
      'log₂',
      'T(j)',
      'Karp–Flatt e',
    ])
  })

  it('are not mixed: there are no traditional characters in simplified Chinese', () => {
    expect(
      sayingsWith('zh-Hans', /[處徑測執緒隱線時間個數無這實際經過與極請關閉頁載為軸對讀區組機]/),
    ).toEqual([])
  })

  it('are not mixed: there are no simplified characters in traditional Chinese', () => {
    expect(sayingsWith('zh-Hant', /[处测执绪隐线时间个数无这实际经过与极请关闭页载为轴对读区组机]/)).toEqual(
      [],
    )
  })

  it('have one word for a unit of the work: 任務 in traditional Chinese, 任务 in simplified', () => {
    for (const path of ['chart.ceilingLabel', 'measure.ceilingNote', 'method.splittings.messages']) {
      expect(SAYINGS['zh-Hans'].get(path)).toContain('任务')
      expect(SAYINGS['zh-Hant'].get(path)).toContain('任務')
    }
    expect(sayingsWith('zh-Hant', /工作不可再分|不分工作|個工作(?!執行緒)|領取工作/)).toEqual([])
  })

  it('tell simplified and traditional quotation marks apart', () => {
    expect(sayingsWith('zh-Hans', /[「」『』]/)).toEqual([])
    expect(sayingsWith('zh-Hant', /[“”‘’]/)).toEqual([])
  })
})

describe('the words of the field', () => {
  it.each([
    ['en', 'theory.serialFraction', 'Serial fraction B'],
    ['zh-Hans', 'theory.serialFraction', '串行比例 B'],
    ['zh-Hant', 'theory.serialFraction', '序列比例 B'],
    ['en', 'theory.speedup', 'Speedup'],
    ['zh-Hans', 'theory.speedup', '加速比'],
    ['zh-Hant', 'theory.speedup', '加速比'],
    ['en', 'theory.processors', 'Processors j'],
    ['zh-Hans', 'theory.processors', '处理器数 j'],
    ['zh-Hant', 'theory.processors', '處理器數 j'],
    ['en', 'theory.efficiency', 'Efficiency'],
    ['zh-Hans', 'theory.efficiency', '效率'],
    ['zh-Hant', 'theory.efficiency', '效率'],
    ['zh-Hans', 'measure.workerCounts', '工作线程数'],
    ['zh-Hant', 'measure.workerCounts', '工作執行緒數'],
  ] as const)('stand in %s: %s is %s', (language, path, word) => {
    expect(SAYINGS[language].get(path)).toBe(word)
  })
})

describe('notices, problems and refusals', () => {
  it.each(LANGUAGES)('each say something of their own, and end as sentences do: %s', (language) => {
    for (const group of ['notice', 'problem', 'entry', 'fits.refusal']) {
      const said = SPOKEN[group]?.(allTextsIn(language)) ?? []
      expect(new Set(said).size).toBe(said.length)
      for (const sentence of said)
        expect(sentence).toMatch(language === 'en' ? /[\w%]\.$/ : /[\p{Script=Han}\d%”」]。$/u)
    }
  })

  it.each(LANGUAGES)('tell the figures that they are about: %s', (language) => {
    const { notice, problem, entry, fits, numbers } = allTextsIn(language)
    expect(fits.refusal(FIT_REFUSALS['too-few-points'], numbers)).toMatch(/3.*4/)
    expect(fits.refusal(FIT_REFUSALS['rises-past-cores'], numbers)).toMatch(/4.*j = 8(?:, |、)16/)
    expect(fits.refusal(FIT_REFUSALS['times-rise'], numbers)).toMatch(/8\.9/)
    expect(fits.trend(TRENDS.rising, 'e₂', numbers)).toMatch(/2\.0.*1\.0.*3\.0/)
    expect(fits.beyond(FORECASTS.band, numbers)).toMatch(/64.*12\.4.*15\.9/)
    expect(notice(NOTICES['coarse-timer'], numbers)).toContain('16.7 ms')
    expect(notice(NOTICES['budget-spent'], numbers)).toMatch(/j = 2(?:, |、)12/)
    expect(notice(NOTICES['narrow-enough'], numbers)).toMatch(/j = 2(?:, |、)12.* 2\D?%/)
    expect(notice(NOTICES['too-few-clean'], numbers)).toContain('15')
    expect(notice(NOTICES['share-differs'], numbers)).toMatch(/ 12\.34\D.*10\D?%/)
    expect(problem(PROBLEMS['worker-not-ready'], numbers)).toContain('5.00 s')
    expect(problem(PROBLEMS['worker-lost'], numbers)).toContain('3')
    expect(problem(PROBLEMS['worker-failed'], numbers)).toContain('RangeError: 42')
    expect(problem(PROBLEMS['run-overdue'], numbers)).toContain('30.0 s')
    expect(notice(NOTICES['short-runs'], numbers)).toMatch(/21\.0 ms.*\D21\D/)
    expect(problem(PROBLEMS['too-little-work'], numbers)).toMatch(
      /0\.10*\D.*\D4\D.*0\.50*\D|100 µs.*\D4\D.*500 µs/,
    )
    expect(problem(PROBLEMS['input-too-short'], numbers)).toMatch(/\D2\D.*18\.0 ms.*16\.7 ms/)
    expect(problem(PROBLEMS['wrong-count'], numbers)).toMatch(/78,497.*78,498/)
    expect(problem(PROBLEMS['hidden-too-long'], numbers)).toMatch(/\D10\D/)
    expect(problem(PROBLEMS.unexpected, numbers)).toContain('TypeError: 43')
    expect(entry(ENTRY_PROBLEMS['not-a-number'], numbers)).toContain('1O')
    expect(entry(ENTRY_PROBLEMS['out-of-range'], numbers)).toMatch(/65,537.*1\D.*65,536/)
    expect(entry(ENTRY_PROBLEMS['per-cent-meant'], numbers)).toMatch(/12\.5 ?%/)
    expect(entry(ENTRY_PROBLEMS['not-whole'], numbers)).toContain('2.5')
  })

  it.each(LANGUAGES)('tell in the diagnosis the figures that it rests on: %s', (language) => {
    const { account, numbers } = allTextsIn(language)
    const said = (kind: Diagnosis['kind']) => account.diagnosis(DIAGNOSES[kind], numbers)
    expect(said('above-workers')).toMatch(/S₂ = 2\.17\D*2\D/)
    expect(said('plateau')).toMatch(/S₃ = 1\.94.*S₂ = 1\.95.*1\.96/)
    // More, and not by the figures that are shown: the sentence goes by what a reader sees.
    const plateau = (to: number) =>
      account.diagnosis({ ...DIAGNOSES.plateau, to: { workers: 3, speedup: to } } as Diagnosis, numbers)
    expect(plateau(1.951)).toBe(plateau(1.94).replaceAll('1.94', '1.95'))
    expect(plateau(1.97)).not.toBe(plateau(1.94).replaceAll('1.94', '1.97'))
    expect(said('growing-overhead')).toMatch(/0\.01\D.*0\.08\D/)
    expect(said('growing-overhead')).toContain(account.losses['slower-units'])
    expect(said('nothing-to-explain')).toMatch(/4\D*0\.01\D*0\.05/)
    expect(said('mostly')).toContain(account.losses.serial)
    expect(said('several')).toContain(account.losses['late-start'])
    expect(DIAGNOSES.several.losses.every((loss) => said('several').includes(account.losses[loss]))).toBe(
      true,
    )
  })

  it.each(LANGUAGES)('leave no empty brackets where a worker failed without a message: %s', (language) => {
    const { problem, numbers } = textsIn(language)
    const said = problem({ kind: 'worker-failed', worker: 3, message: '' }, numbers)
    expect(said).not.toMatch(/[()（）]/)
  })
})

describe('English', () => {
  it('counts one and many', () => {
    const { chart, measure, theory } = en
    expect([chart.coresLabel(1), chart.coresLabel(4)]).toEqual(['1 core', '4 cores'])
    expect([theory.processorsValue('1'), theory.processorsValue('8')]).toEqual([
      '1 processor',
      '8 processors',
    ])
    expect([measure.blocksTaken(1, 1), measure.blocksTaken(6, 7)]).toEqual([
      '1 of 1 block clean',
      '6 of 7 blocks clean',
    ])
    expect([measure.kept(1), measure.kept(5)]).toEqual([
      '1 block measured so far is kept.',
      '5 blocks measured so far are kept.',
    ])
  })
})

/** The rooms that speak to the visitor, and the words that two of them share. */
const SPEAKING = /^(?:app|features|ui)\/.*\.tsx?$|^(?:lab-context|main)\.tsx$|^i18n\/[^/]*-text\.ts$/

const SPEAKING_CODE = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => SPEAKING.test(path))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))
  .join('\n')

/** Spoken as `theory.limit`, as `ranges[range]`, or taken out of its room: `{ crashed, reload } = texts()`. */
function isSpoken(path: string): boolean {
  const [key = '', room] = path.split('.').reverse()
  const ways = [String.raw`\{[^{}]*\b${key}\b[^{}]*\} = (?:useTexts\(\)|texts;?\s|this\.props\.texts\(\))`]
  if (room) ways.push(String.raw`\b${room}\.${key}\b`, String.raw`\b${room}\[`)
  return ways.some((way) => new RegExp(way).test(SPEAKING_CODE))
}

describe('every entry', () => {
  it('is spoken somewhere on the page', () => {
    const idle = entriesOf(en).filter(([path]) => !isSpoken(path))
    expect(idle.map(([path]) => path)).toEqual([])
  })
})
