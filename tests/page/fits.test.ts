/** The panel of fits: there when something was measured, and honest about what two cores can show. */
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import labFile from '../fixtures/lab-file-2.json?raw'
import {
  appears,
  count,
  curve,
  enter,
  measureButton,
  measureToTheEnd,
  openDetails,
  openLab,
  press,
  spoken,
  tableRows,
} from './lab'

const fits = () => page.getByRole('region', { name: 'Fits', exact: true })

describe('the fits', () => {
  test('are there when a measurement has ended, not before, and always say why there is no choice on two cores', async () => {
    const lab = await openLab({ simulated: { cores: 2, statedCores: 2 } })
    await curve()
    expect(fits().elements()).toHaveLength(0)
    await openDetails()
    await enter('Worker counts', '1, 2')
    await enter('Seconds for each j at most', '4')
    lab.engine.hold(2)
    await measureButton().click()
    await expect.element(page.getByText(/of \d+ blocks? clean/).first()).toBeVisible()
    expect(fits().elements()).toHaveLength(0)
    lab.engine.goOn()
    await appears('.finding')
    await expect.element(fits()).toBeVisible()
    expect(fits().getByRole('note').elements().length).toBeGreaterThan(0)
    await expect.element(fits().getByText(/^Karp–Flatt: e₂ = .*needs e on 3 worker counts/)).toBeVisible()
    expect(count('h2#fits')).toBe(1)
  })

  test('of two points give B by the law assumed, refuse a choice, and put B on the slider as it is read', async () => {
    await openLab()
    await curve()
    // Seven brackets of S₂ = 1.75 on two cores: e = 1/7.
    const file = new File([labFile], 'lab-file-2.json', { type: 'application/json' })
    await userEvent.upload(await appears('.share input[type=file]'), file)
    await expect.element(fits().getByText('B = 14.3 % [14.3 %, 14.3 %]')).toBeVisible()
    await expect.element(fits().getByText('it is assumed, not tested')).toBeVisible()
    await expect
      .element(fits().getByRole('note').getByText('Two points lie on a curve of every law'))
      .toBeVisible()
    expect(await tableRows('Laws fitted to these points')).toEqual([
      ['Amdahl (assumed)', '14.3 % ± 0 % [14.3 %, 14.3 %]', '–', '0.0 %', '–', '–'],
    ])
    await press(page.getByRole('button', { name: 'Use the fitted B' }))
    await expect.poll(() => spoken('Serial fraction B')).toMatch(/^14\.3/)
  })

  test('leave out what lies past the cores, and say why, in Chinese too', async () => {
    await openLab()
    await curve()
    await openDetails()
    await enter('Worker counts', '1, 4, 8')
    await enter('Seconds for each j at most', '4')
    await measureToTheEnd()
    await expect.element(fits().getByText(/^Past 4 cores? \(j = 8\)/)).toBeVisible()
    await page.getByLabelText('Language').selectOptions('zh-Hant')
    await expect.element(page.getByText('超過 4 個核心（j = 8）')).toBeVisible()
  })
})
