/** What the page hands over, caught on its way: files to save, and the clipboard. */
import { onTestFinished, vi } from 'vitest'
import { button } from './lab'

export type SavedFile = { name: string; blob: Blob; text: string }

/** What the page saves as a file when that button is pressed. */
export async function savedBy(name: string): Promise<SavedFile> {
  const made = new Map<string, Blob>()
  const makeAddress = URL.createObjectURL.bind(URL)
  const making = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = makeAddress(blob)
    made.set(address, blob as Blob)
    return address
  })
  let clicking = () => {}
  const saved = new Promise<{ name: string; blob: Blob }>((resolve, reject) => {
    const spy = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      const blob = made.get(this.href)
      if (blob) resolve({ name: this.download, blob })
      else reject(new Error(`${this.href} is no file of the page`))
    })
    clicking = () => spy.mockRestore()
  })
  try {
    await button(name).click()
    const { name: fileName, blob } = await saved
    return { name: fileName, blob, text: await blob.text() }
  } finally {
    making.mockRestore()
    clicking()
  }
}

/** A clipboard of the test's own, until it ends: what was copied, newest last. Where it is forbidden, nothing is. */
export function watchClipboard(): { copied: string[]; forbid: () => void } {
  const copied: string[] = []
  let forbidden = false
  const writing = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    if (forbidden) throw new Error('forbidden')
    copied.push(text)
  })
  onTestFinished(() => writing.mockRestore())
  return {
    copied,
    forbid: () => {
      forbidden = true
    },
  }
}

/** Chooses a file as the reader does. */
export async function chooseFile(name: string, text: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('.share input[type=file]')
  if (!input) throw new Error('the page takes no file')
  const files = new DataTransfer()
  files.items.add(new File([text], name, { type: 'application/json' }))
  input.files = files.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}
