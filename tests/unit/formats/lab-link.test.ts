import { describe, expect, it } from 'vitest'
import { FIRST_PARAMETERS } from '../../../src/core/laws/law-parameters'
import { isLink, readLink, writeLink } from '../../../src/formats/lab-link'

/** As version 1 wrote it. */
const FIRST_VERSION =
  'v=1&B=0.1&j=8&pin=0.5_0.25&S=5&x=log2&y=linear&range=to-limit&work=calibrated&workers=1_2&care=normal'
const METHOD = '&split=claimed&rounds=&budget=&plain=0&from=1000000000000&count=2000'
const SECOND_VERSION = `${FIRST_VERSION.replace('v=1', 'v=2')}${METHOD}`
const THIRD_VERSION = `${SECOND_VERSION.replace('v=2', 'v=3')}&laws=`
const EXAMPLE = THIRD_VERSION.replace('v=3', 'v=4').replace('&work=', '&predict=0&work=')

describe('a link', () => {
  it('is written so that a reader can follow it', () => {
    const read = readLink(EXAMPLE)
    expect(read.ok && read.lab.pinned).toEqual([0.5, 0.25])
    expect(read.ok && writeLink(read.lab)).toBe(EXAMPLE)
  })

  it('of the first version is upgraded by the method that was then the only one', () => {
    const read = readLink(FIRST_VERSION)
    expect(read.ok && writeLink(read.lab)).toBe(EXAMPLE)
  })

  it('of the second version is upgraded by showing Amdahl alone', () => {
    const read = readLink(SECOND_VERSION)
    expect(read.ok && read.lab.laws).toEqual({ shown: [], parameters: FIRST_PARAMETERS })
    expect(read.ok && writeLink(read.lab)).toBe(EXAMPLE)
  })

  it('of the third version is upgraded by hiding nothing', () => {
    const read = readLink(THIRD_VERSION)
    expect(read.ok && read.lab.predicting).toBe(false)
    expect(read.ok && writeLink(read.lab)).toBe(EXAMPLE)
  })

  it('says whether the lab begins with a prediction', () => {
    const text = EXAMPLE.replace('predict=0', 'predict=1')
    const read = readLink(text)
    expect(read.ok && read.lab.predicting).toBe(true)
    expect(read.ok && writeLink(read.lab)).toBe(text)
  })

  it('carries the laws in their order, and of their settings what is not as at the beginning', () => {
    const text = `${EXAMPLE}usl_gustafson&coherency=0.02`
    const read = readLink(text)
    expect(read.ok && read.lab.laws).toEqual({
      shown: ['usl', 'gustafson'],
      parameters: { ...FIRST_PARAMETERS, coherency: 0.02 },
    })
    expect(read.ok && writeLink(read.lab)).toBe(text)
  })

  it('carries the cores only where they were set', () => {
    const withCores = EXAMPLE.replace('&laws=', '&cores=6&laws=')
    const read = readLink(withCores)
    expect(read.ok && read.lab.settings.cores).toBe(6)
    expect(read.ok && writeLink(read.lab)).toBe(withCores)
    expect(readLink(`${EXAMPLE}&cores=0`)).toEqual({ ok: false, problem: { kind: 'damaged', part: 'cores' } })
  })

  it('is told from a plain anchor', () => {
    expect([isLink(EXAMPLE), isLink('controls'), isLink('')]).toEqual([true, false, false])
  })
})

describe('measured points in a link', () => {
  it.each([
    ['points=1~100~1', 'run'],
    ['run=1764000000000_2_0.1_notes_claimed', 'points'],
    ['run=1764000000000_2_0.1_notes_claimed&points=2~100~1', 'points'],
    ['run=1764000000000_2_0.1_notes_claimed&points=1~100~1_1~50~1.9', 'points'],
    ['run=1764000000000_2_0.1_notes_claimed&points=1~100~1_2~50~1.9~2.0~2.1', 'points'],
    ['run=1764000000000_2_0.1_notes_claimed&points=1~100~1_2~50~0', 'points'],
    ['run=1764000000000_2_0.1_notes_claimed&points=1~100~1~1~1~1', 'points'],
    ['run=1764000000000_2_0.1_toString_claimed&points=1~100~1', 'run'],
    ['run=1764000000000_2_0.1_notes_toString&points=1~100~1', 'run'],
    ['run=1764000000000_2_1.1_notes_claimed&points=1~100~1', 'run'],
  ])('%s are refused', (text, part) => {
    expect(readLink(`${EXAMPLE}&${text}`)).toEqual({ ok: false, problem: { kind: 'damaged', part } })
  })
})

describe('a broken link', () => {
  it.each([
    ['', 'damaged'],
    ['v=1', 'damaged'],
    ['v=5&B=0.1', 'newer'],
    [EXAMPLE.replace('&laws=', ''), 'damaged'],
    [EXAMPLE.replace('predict=0', 'predict='), 'damaged'],
    [EXAMPLE.replace('predict=0', 'predict=2'), 'damaged'],
    [EXAMPLE.replace('&predict=0', ''), 'damaged'],
    [`${EXAMPLE}amdahl`, 'damaged'],
    [`${EXAMPLE}__proto__`, 'damaged'],
    [`${EXAMPLE}usl_usl`, 'damaged'],
    [`${EXAMPLE}usl_gustafson_sun-ni_dynamic`, 'damaged'],
    [`${EXAMPLE}usl&coherency=1.1`, 'damaged'],
    [`${EXAMPLE}usl&coherency=`, 'damaged'],
    [`${EXAMPLE}&coreSize=0.5`, 'damaged'],
    [EXAMPLE.replace('split=claimed', 'split=fair'), 'damaged'],
    [EXAMPLE.replace('rounds=', 'rounds=5'), 'damaged'],
    [EXAMPLE.replace('&rounds=', ''), 'damaged'],
    [EXAMPLE.replace('budget=', 'budget=1'), 'damaged'],
    [EXAMPLE.replace('from=1000000000000', 'from=9007199254740991'), 'damaged'],
    ['v=0&B=0.1', 'damaged'],
    ['v=1.5', 'damaged'],
    [EXAMPLE.replace('B=0.1', 'B=1.1'), 'damaged'],
    [EXAMPLE.replace('B=0.1', 'B=-0.1'), 'damaged'],
    [EXAMPLE.replace('B=0.1', 'B=0x1'), 'damaged'],
    [EXAMPLE.replace('j=8', 'j=8.5'), 'damaged'],
    [EXAMPLE.replace('j=8', 'j=65537'), 'damaged'],
    [EXAMPLE.replace('workers=1_2', 'workers=2_4'), 'damaged'],
    [EXAMPLE.replace('workers=1_2', 'workers=1'), 'damaged'],
    [EXAMPLE.replace('pin=0.5_0.25', 'pin=0_0.1_0.2_0.3_0.4_0.5_0.6'), 'damaged'],
    [EXAMPLE.replace('pin=0.5_0.25', 'pin=0.5_0.5'), 'damaged'],
    [EXAMPLE.replace('work=calibrated', 'work=__proto__'), 'damaged'],
    [EXAMPLE.replace('x=log2', 'x=constructor'), 'damaged'],
    [`${EXAMPLE}&B=0.2`, 'damaged'],
    [`${EXAMPLE}&__proto__=1${'0'.repeat(3_000)}`, 'too-long'],
  ])('%s is refused', (text, kind) => {
    const read = readLink(text)
    expect(read.ok ? 'taken' : read.problem.kind).toBe(kind)
  })
})
