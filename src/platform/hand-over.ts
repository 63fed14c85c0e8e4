/** Handing things to the reader: the clipboard, and files. */

/** Whether the text is on the clipboard; a browser may forbid it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Offers a text as a file to save. */
export function saveFile(name: string, type: string, text: string): void {
  saveBlob(name, new Blob([text], { type }))
}

function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Sharp on paper, and within what every browser lets a canvas be. */
const PIXELS_PER_UNIT = 2

/** Offers an SVG as a PNG to save; false where the browser cannot draw it. */
export async function savePng(
  name: string,
  drawn: { svg: string; width: number; height: number },
): Promise<boolean> {
  const address = URL.createObjectURL(new Blob([drawn.svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(drawn.width * PIXELS_PER_UNIT)
    canvas.height = Math.round(drawn.height * PIXELS_PER_UNIT)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) return false
    saveBlob(name, blob)
    return true
  } catch {
    return false
  } finally {
    URL.revokeObjectURL(address)
  }
}
