/** Parts of the lab in a course page of another origin. How they look and follow is in `tests/page/embed.test.ts`. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openingLabs, UNSERVED } from './lab-page'

const { isolated, plain } = inject('site')
const open = openingLabs('#measure')

/** A link of version 1: old ones must keep working in course pages. */
const linkOf = (share: string, processors: number) =>
  `v=1&B=${share}&j=${processors}&pin=&S=3&x=log2&y=linear&range=to-limit&work=notes&workers=1_2&care=quick`

/** Milliseconds that the one real run may take. */
const BUDGET = 2_000
const MEASURED = `v=4&B=0.1&j=2&pin=&S=5&x=log2&y=linear&range=to-limit&predict=0&work=notes&workers=1_2&care=quick&split=claimed&rounds=&budget=${BUDGET}&plain=0&from=1000000000000&count=2000&laws=`

const FRAMES = {
  chart: { source: `${isolated}?embed=chart#${linkOf('0.25', 4)}`, more: '' },
  lab: { source: `${isolated}?embed=lab#${linkOf('0.25', 4)}`, more: '' },
  sandboxed: { source: `${plain}?embed=lab#${linkOf('0.25', 4)}`, more: 'sandbox="allow-scripts"' },
  measure: { source: `${plain}?embed=measure#${MEASURED}`, more: '' },
}

/** A course page of another origin: another port, and another name of this machine. */
let course: Server
beforeAll(async () => {
  const frames = Object.entries(FRAMES).map(
    ([id, { source, more }]) =>
      `<iframe id="${id}" ${more} src="${source.replaceAll('&', '&amp;')}" width="900" height="520"></iframe>`,
  )
  course = createServer((_, response) => {
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(`<!doctype html><title>Course</title><h1>Week 3</h1>${frames.join('')}`)
  })
  await new Promise<void>((resolve) => {
    course.listen(0, '127.0.0.1', resolve)
  })
})
afterAll(() => {
  course.closeAllConnections()
  course.close()
})

test('a course page of another origin shows chart and lab, in a sandbox too, and measures in a frame', async () => {
  const { page } = await open(`http://localhost:${(course.address() as AddressInfo).port}/`, UNSERVED)
  const frameOf = (id: keyof typeof FRAMES) => page.frameLocator(`#${id}`)

  // The chart stands alone, as its link says, and follows the size of the frame.
  const chart = frameOf('chart')
  await chart.getByText('limit 1/B = 4').waitFor()
  expect(await chart.getByRole('slider', { name: 'Serial fraction B' }).count()).toBe(0)
  const width = async () => (await chart.locator('.plot-room svg').first().boundingBox())?.width ?? 0
  const before = await width()
  await page.locator('#chart').evaluate((element) => element.setAttribute('width', '500'))
  await expect.poll(width).toBeLessThan(before - 300)

  // The sliders move the law, and leave the visitor's own lab as it was.
  const lab = frameOf('lab')
  await lab.getByRole('slider', { name: 'Processors j' }).press('End')
  await lab.getByText('65,536').first().waitFor()
  const own = page.frames().find((known) => known.url().startsWith(`${isolated}?embed=lab`))
  if (!own) throw new Error('there is no such frame')
  await expect.poll(() => own.url()).toContain('j=65536')
  // A frame of another origin may have no storage at all.
  const kept = await own.evaluate(() => {
    try {
      return localStorage.getItem('amdahl-lab.settings')
    } catch {
      return null
    }
  })
  expect(kept).toBeNull()
  expect(await lab.locator('.message').count()).toBe(0)
  const href = await lab.getByRole('link', { name: 'The whole page' }).evaluate((link) => {
    ;(link as HTMLAnchorElement).focus()
    return (link as HTMLAnchorElement).href
  })
  expect(href).toMatch(/j=65536/)
  expect(href).not.toContain('embed')

  // In a sandbox, too, the law is there and can be moved.
  const sandboxed = frameOf('sandboxed')
  await sandboxed.getByRole('slider', { name: 'Processors j' }).press('End')
  await sandboxed.getByText('65,536').first().waitFor()

  const measure = frameOf('measure')
  await measure.getByText('In this frame workers cannot share memory').waitFor()
  await measure.getByRole('button', { name: 'Measure this browser' }).click()
  await measure.locator('.measured').nth(1).waitFor({ state: 'attached' })
  await measure.getByRole('button', { name: 'Measure this browser' }).waitFor()
  await measure.getByText(/2 workers took/).waitFor()
})
