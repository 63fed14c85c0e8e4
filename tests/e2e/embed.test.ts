import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FrameLocator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openingLabs } from './lab-page'

const { isolated, plain } = inject('site')
const open = openingLabs('iframe')

/** A link of version 1: old ones must keep working in course pages. */
const linkOf = (share: string, processors: number) =>
  `v=1&B=${share}&j=${processors}&pin=&S=3&x=log2&y=linear&range=to-limit&work=notes&workers=1_2&care=quick`

/** A course page of another origin: another port, and another name of this machine. */
let course: Server
let body = ''
beforeAll(async () => {
  course = createServer((_, response) => {
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(`<!doctype html><title>Course</title>${body}`)
  })
  await new Promise<void>((resolve) => {
    course.listen(0, '127.0.0.1', resolve)
  })
})
afterAll(() => {
  course.closeAllConnections()
  course.close()
})
const coursePage = () => `http://localhost:${(course.address() as AddressInfo).port}/`

async function embed(
  source: string,
  [width, height] = [900, 520],
): Promise<{ page: Page; frame: FrameLocator }> {
  body = `<h1>Week 3</h1><iframe src="${source.replaceAll('&', '&amp;')}" width="${width}" height="${height}"></iframe>`
  const { page } = await open(coursePage())
  const frame = page.frameLocator('iframe')
  await frame.locator('.curve.theory').waitFor()
  return { page, frame }
}

describe('in a page of another origin', () => {
  test('the chart stands alone, as its link says, and follows the size of the frame', async () => {
    const { page, frame } = await embed(`${isolated}?embed=chart#${linkOf('0.25', 4)}`)
    await frame.getByText('limit 1/B = 4').waitFor()
    expect(await frame.getByRole('slider', { name: 'Serial fraction B' }).count()).toBe(0)
    const width = async () => (await frame.locator('.plot-room svg').first().boundingBox())?.width ?? 0
    const before = await width()
    await page.locator('iframe').evaluate((element) => element.setAttribute('width', '500'))
    await expect.poll(width).toBeLessThan(before - 300)
    // Nothing hangs out of it.
    const scrolls = await frame.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)
    expect(scrolls).toBe(false)
  })

  test('the sliders move the law, and leave the visitor’s own lab as it was', async () => {
    const { page, frame } = await embed(`${isolated}?embed=lab#${linkOf('0.25', 4)}`)
    await frame.getByRole('slider', { name: 'Processors j' }).press('End')
    await frame.getByText('65,536').first().waitFor()
    await page.waitForTimeout(600)
    const own = page.frames().find((known) => known.url().startsWith(isolated))
    // A frame of another origin may have no storage at all.
    const kept = await own?.evaluate(() => {
      try {
        return localStorage.getItem('amdahl-lab.settings')
      } catch {
        return null
      }
    })
    expect(kept).toBeNull()
    expect(await frame.locator('.message').count()).toBe(0)
    const href = await frame.getByRole('link', { name: 'The whole page' }).evaluate((link) => {
      ;(link as HTMLAnchorElement).focus()
      return (link as HTMLAnchorElement).href
    })
    expect(href).toMatch(/j=65536/)
    expect(href).not.toContain('embed')
  })

  test('in a sandbox, too, the law is there and can be moved', async () => {
    body = `<iframe sandbox="allow-scripts" src="${plain}?embed=lab#${linkOf('0.25', 4).replaceAll('&', '&amp;')}" width="900" height="520"></iframe>`
    const { page } = await open(coursePage())
    const frame = page.frameLocator('iframe')
    await frame.getByRole('slider', { name: 'Processors j' }).press('End')
    await frame.getByText('65,536').first().waitFor()
  })

  test.each([
    [320, 400],
    [640, 400],
    [900, 340],
  ])('the button that measures is seen at once in a low frame: %i × %i', async (width, height) => {
    const { frame } = await embed(`${plain}?embed=measure#${linkOf('0.1', 2)}`, [width, height])
    const button = frame.getByRole('button', { name: 'Measure this browser' })
    await button.waitFor()
    const bottom = await button.evaluate((element) => element.getBoundingClientRect().bottom)
    expect(bottom).toBeLessThanOrEqual(height)
  })

  test('it measures, and says that a frame is not isolated', async () => {
    const { frame } = await embed(`${plain}?embed=measure#${linkOf('0.1', 2)}`)
    await frame.getByText('In this frame workers cannot share memory').waitFor()
    await frame.getByRole('button', { name: 'Measure this browser' }).click()
    await frame.locator('.measured').nth(1).waitFor({ state: 'attached', timeout: 60_000 })
    await frame.getByRole('button', { name: 'Measure this browser' }).waitFor({ timeout: 60_000 })
    await frame.getByText(/2 workers took/).waitFor()
  })
})

test('“Copy embed code” gives a frame with the settings of the page', async () => {
  const { page } = await embed(`${isolated}?embed=chart`)
  await page
    .context()
    .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(isolated).origin })
  await page.goto(`${isolated}#${linkOf('0.2', 16)}`)
  await page.getByLabel('Embed in a course page').selectOption('measure')
  await page.getByRole('button', { name: 'Copy embed code' }).click()
  await page.getByText('The embed code is on the clipboard').waitFor()
  const code = await page.evaluate(() => navigator.clipboard.readText())
  expect(code).toMatch(/^<iframe src="http[^"]+\?embed=measure#[^"]*B=0\.2&amp;j=16[^"]*" title="Amdahl Lab"/)
})
