/** One page of Firefox: looked at by functions that are sent to it as text, worked with pointer and keys as a visitor does. */

/** @typedef {Awaited<ReturnType<typeof import('./bidi.mjs').startFirefox>>} Firefox */
/** @typedef {Awaited<ReturnType<typeof openPage>>} Page */

const PATIENCE = 30_000
/** Milliseconds between two looks: rare enough not to disturb a measurement. */
const BETWEEN_LOOKS = 100

/** Keys by their place in WebDriver, section 17.4.2. */
const ENTER = '\uE007'
export const ESCAPE = '\uE00C'

/** @param {number} milliseconds */
const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * A page in a profile of its own, 1280 × 720.
 *
 * @param {Firefox} firefox
 * @param {{serviceWorkers?: boolean}} [may] without service workers: as in a private window
 */
export async function openPage(firefox, { serviceWorkers = true } = {}) {
  const { send } = firefox
  const { userContext } = await send('browser.createUserContext')
  const { context } = await send('browsingContext.create', { type: 'tab', userContext })
  await send('browsingContext.setViewport', { context, viewport: { width: 1280, height: 720 } })
  if (!serviceWorkers) {
    const functionDeclaration =
      '() => Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined })'
    await send('script.addPreloadScript', { functionDeclaration, contexts: [context] })
  }
  /** @type {string[]} what the page has reported: exceptions that nothing caught, and errors on its console */
  const reported = []
  const deafen = firefox.onLog(({ source, level, text }) => {
    if (source.context === context && level === 'error') reported.push(`${text}`)
  })

  /**
   * @template {unknown[]} Given
   * @template Found
   * @param {(...given: Given) => Found | Promise<Found>} look
   * @param {Given} given
   * @returns {Promise<Found>}
   */
  const ask = async (look, ...given) => {
    const answer = await send('script.callFunction', {
      target: { context },
      awaitPromise: true,
      functionDeclaration: `async (given) => JSON.stringify(await (${look})(...JSON.parse(given)))`,
      arguments: [{ type: 'string', value: JSON.stringify(given) }],
    })
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text)
    return JSON.parse(answer.result.value ?? 'null')
  }

  /**
   * @template Found
   * @param {string} what named when it does not come
   * @param {() => Promise<Found>} look
   * @param {number} [patience] milliseconds
   * @returns {Promise<Found>}
   */
  const until = async (what, look, patience = PATIENCE) => {
    for (let end = performance.now() + patience; performance.now() < end; await rest(BETWEEN_LOOKS)) {
      // A page that is being loaded cannot be asked.
      const found = await look().catch(() => undefined)
      if (found) return found
    }
    throw new Error(`did not come: ${what}`)
  }

  /** @param {string} role @param {string} name as a screen reader says it */
  const locate = async (role, name) => {
    const locator = { type: 'accessibility', value: { role, name } }
    const element = await until(`${role} “${name}”`, async () => {
      const { nodes } = await send('browsingContext.locateNodes', { context, locator, maxNodeCount: 1 })
      return nodes[0]
    })
    return { sharedId: element.sharedId }
  }

  /** @param {{sharedId: string}} element @param {string} act a function of the element @param {unknown} [given] */
  const change = (element, act, given = null) =>
    send('script.callFunction', {
      target: { context },
      awaitPromise: false,
      functionDeclaration: act,
      arguments: [element, { type: 'string', value: String(given) }],
    })

  /** @param {string} keys */
  const type = (keys) =>
    send('input.performActions', {
      context,
      actions: [
        {
          type: 'key',
          id: 'keys',
          actions: [...keys].flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        },
      ],
    })

  /** @param {string} role @param {string} name */
  const click = async (role, name) => {
    const element = await locate(role, name)
    await change(element, '(element) => element.scrollIntoView({ block: "center" })')
    const origin = { type: 'element', element }
    const actions = [
      { type: 'pointerMove', x: 0, y: 0, origin },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]
    await send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] })
  }

  return {
    ask,
    until,
    type,
    click,
    /** @param {string} url */
    goto: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    reload: () => send('browsingContext.reload', { context, wait: 'complete' }),
    /** @param {string} name */
    waitForButton: (name, patience = PATIENCE) =>
      until(
        `button “${name}”`,
        () =>
          ask((text) => [...document.querySelectorAll('button')].some((b) => b.textContent === text), name),
        patience,
      ),
    /** @param {string} selector */
    waitFor: (selector) =>
      until(selector, () => ask((wanted) => document.querySelector(wanted) !== null, selector)),
    /** @param {RegExp} text somewhere on the page, seen or further down */
    waitForText: (text) =>
      until(`${text}`, () =>
        ask((wanted) => new RegExp(wanted, 'u').test(document.body.textContent ?? ''), text.source),
      ),
    /** @param {string} selector */
    count: (selector) => ask((wanted) => document.querySelectorAll(wanted).length, selector),
    /** @param {string} selector @returns {Promise<string[]>} */
    texts: (selector) =>
      ask(
        (wanted) => [...document.querySelectorAll(wanted)].map(({ textContent }) => textContent ?? ''),
        selector,
      ),
    /** Types into a field and leaves it by Enter. @param {string} name @param {string} text */
    enter: async (name, text) => {
      await click('textbox', name)
      await change(await locate('textbox', name), '(element) => element.select()')
      await type(text + ENTER)
    },
    /** @param {string} name @param {string} value */
    choose: async (name, value) => {
      const set =
        '(element, value) => { element.value = value; element.dispatchEvent(new Event("change", { bubbles: true })) }'
      await change(await locate('combobox', name), set, value)
    },
    /** @returns {Promise<string[]>} what the page has reported */
    close: async () => {
      deafen()
      await send('browser.removeUserContext', { userContext })
      return reported
    },
  }
}

/**
 * Opens a page for as long as `act` takes; what the page reports as an error fails, too.
 *
 * @param {Firefox} firefox
 * @param {string} url
 * @param {(page: Page) => Promise<string>} act
 * @param {Parameters<typeof openPage>[1]} [may]
 */
export async function onPage(firefox, url, act, may) {
  const page = await openPage(firefox, may)
  /** @type {unknown[]} */
  const wrong = []
  let found = ''
  try {
    await page.goto(url)
    await page.waitFor(url.includes('#/programs') ? '.program-list' : '.curve.theory')
    found = await act(page)
  } catch (error) {
    wrong.push(error)
  }
  wrong.push(...(await page.close()).map((text) => `the page has reported: ${text}`))
  if (wrong.length > 0) throw new Error(wrong.map(String).join('\n        '))
  return found
}
