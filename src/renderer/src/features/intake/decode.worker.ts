import type { FromWorker, ToWorker } from './decode-messages.ts'
import { findCodes } from './find-codes.ts'
import type { Pixels } from './pixels.ts'

const say = (message: FromWorker) => {
  self.postMessage(message)
}

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  if (event.data.kind === 'warm-up') warmUp()
  else void read(event.data.bytes)
})

async function read(bytes: ArrayBuffer) {
  try {
    for (const text of findCodes(await pixelsOf(bytes))) say({ kind: 'found', text })
    say({ kind: 'done' })
  } catch {
    say({ kind: 'broken' })
  }
}

async function pixelsOf(bytes: ArrayBuffer): Promise<Pixels> {
  const bitmap = await createImageBitmap(new Blob([bytes]))
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('No canvas')
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

/** The first search is many times slower than the next ones; this one is done while nobody waits. */
function warmUp() {
  const [width, height] = [800, 600]
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < data.length; at += 1) data[at] = at % 4 === 3 ? 255 : ((at >> 5) * 7919) & 255
  Array.from(findCodes({ data, width, height }))
}
