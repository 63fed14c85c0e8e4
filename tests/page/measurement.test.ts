/** What the page says of a measurement, on simulated workers. */
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { count, curve, enter, measureToTheEnd, openDetails, openLab, tableRows, texts } from './lab'

test('the notes’ input finds 16 primes, shows both times and their ratio, and draws j = 2', async () => {
  await openLab()
  await curve()
  await enter('Serial fraction B, exact', '0')
  await openDetails()
  await page.getByLabelText('Workload').selectOptions('notes')
  await page.getByLabelText('Care').selectOptions('quick')
  await enter('Worker counts', '1, 2')
  await measureToTheEnd()
  const [one, two] = await tableRows('Measured speedup')
  expect(one?.[0]).toBe('1')
  expect(one?.[2]).toMatch(/reference/)
  expect(two?.[0]).toBe('2')
  expect(count('.measured')).toBe(2)
  expect(texts('.finding')[0]).toMatch(/2 workers took 0\.\d+ of the time: S₂ = /)
})
