/**
 * A Firefox as it was installed, over WebDriver BiDi (https://w3c.github.io/webdriver-bidi/): what the smoke run needs of
 * it. Playwright speaks it, too, but asks the Firefox of the present extended support release for a command that it does
 * not have.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'

/** @typedef {(method: string, parameters?: object) => Promise<any>} Send */
/** @typedef {{source: {context?: string}, level: string, text: string | null}} LogEntry */

/** English, and nothing sent home; all else is as a new profile has it. */
const PREFERENCES = {
  'intl.accept_languages': 'en-US, en',
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
}

const START_LIMIT = 60_000
const ANSWER_LIMIT = 120_000

/** @template Value @param {Promise<Value>} promise @param {number} milliseconds @param {string} what @returns {Promise<Value>} */
function inTime(promise, milliseconds, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer in ${milliseconds / 1000} s: ${what}`)),
      milliseconds,
    )
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

/** @param {import('node:stream').Readable} output @returns {Promise<string>} */
async function listeningAddress(output) {
  for await (const line of createInterface({ input: output })) {
    const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? []
    if (address) return address
  }
  throw new Error('Firefox ended before it could be asked anything')
}

/**
 * @param {string} address
 * @param {(entry: LogEntry) => void} onLog
 * @returns {Promise<{send: Send, close: () => void}>}
 */
async function connect(address, onLog) {
  const socket = new WebSocket(`${address}/session`)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = () => reject(new Error(`Firefox does not answer at ${address}`))
  })
  /** @type {Map<number, {resolve: (result: unknown) => void, reject: (error: Error) => void}>} */
  const asked = new Map()
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data)
    if (message.method === 'log.entryAdded') onLog(message.params)
    const waiting = asked.get(message.id)
    asked.delete(message.id)
    if (message.type === 'error') waiting?.reject(new Error(`${message.error}: ${message.message}`))
    else waiting?.resolve(message.result)
  }
  let last = 0
  /** @type {Send} */
  const send = (method, params = {}) => {
    const id = ++last
    const answer = new Promise((resolve, reject) => asked.set(id, { resolve, reject }))
    socket.send(JSON.stringify({ id, method, params }))
    return inTime(answer, ANSWER_LIMIT, method)
  }
  return { send, close: () => socket.close() }
}

/**
 * @param {string} path
 * @returns {Promise<{version: string, send: Send, onLog: (listen: (entry: LogEntry) => void) => () => void, close: () => Promise<void>}>}
 */
export async function startFirefox(path) {
  const profile = await mkdtemp(join(tmpdir(), 'amdahl-lab-firefox-'))
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  await writeFile(join(profile, 'user.js'), lines.join('\n'))
  const parameters = ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile]
  const program = spawn(path, parameters, { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(program, 'exit')
  const endNow = () => program.kill('SIGKILL')
  process.once('exit', endNow)
  const address = await inTime(listeningAddress(program.stderr), START_LIMIT, 'the start of Firefox')
  // Read on, or its errors would fill the pipe.
  program.stderr.resume()
  /** @type {Set<(entry: LogEntry) => void>} */
  const listeners = new Set()
  const { send, close } = await connect(address, (entry) => {
    for (const listen of listeners) listen(entry)
  })
  const { capabilities } = await send('session.new', { capabilities: {} })
  await send('session.subscribe', { events: ['log.entryAdded'] })
  return {
    version: capabilities.browserVersion,
    send,
    onLog: (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    close: async () => {
      await send('browser.close')
      close()
      await inTime(ended, START_LIMIT, 'the end of Firefox').catch(endNow)
      process.off('exit', endNow)
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
