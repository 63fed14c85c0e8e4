import { describe, expect, it } from 'vitest'
import { browserName } from '../../../src/platform/isolation'

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)'
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)'
const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)'

describe('the name of the browser', () => {
  it.each([
    ['Chromium 141', `${WINDOWS} ${WEBKIT} Chrome/141.0.0.0 Safari/537.36`],
    ['Chromium 141', `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} Chrome/141.0.0.0 Mobile Safari/537.36`],
    ['Chromium 141', `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} HeadlessChrome/141.0.7390.37 Safari/537.36`],
    ['Edge 140', `${WINDOWS} ${WEBKIT} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.3485.54`],
    ['Firefox 144', 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0'],
    ['Safari 26', `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15`],
    [
      'Safari 17',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4.1 Mobile/15E148 Safari/604.1',
    ],
  ])('is %s for "%s"', (name, userAgent) => {
    expect(browserName(userAgent)).toBe(name)
  })

  it.each(['curl/8.5.0', 'Lynx/2.9.0 libwww-FM/2.14', ''])('is not invented for "%s"', (userAgent) => {
    expect(browserName(userAgent)).toBe('?')
  })
})
