import type { FromWorker, ToWorker } from './decode-messages.ts'
import { findCodes, searchRegions } from './find-codes.ts'
import type { Pixels } from './pixels.ts'
import { warmUpPicture } from './warm-up-picture.ts'

const say = (message: FromWorker) => {
  self.postMessage(message)
}

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const { data } = event
  if (data.kind === 'warm-up') warmUp()
  else void read(() => (data.kind === 'read' ? decoded(data.bytes) : pixelsOf(data.bitmap)))
})

async function read(open: () => Pixels | Promise<Pixels>) {
  try {
    const picture = await open()
    for (const text of findCodes(picture)) say({ kind: 'found', text })
    picture.data.fill(0)
    say({ kind: 'done' })
  } catch {
    say({ kind: 'broken' })
  }
}

const decoded = async (bytes: ArrayBuffer) => pixelsOf(await createImageBitmap(new Blob([bytes])))

function pixelsOf(bitmap: ImageBitmap): Pixels {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('No canvas')
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

/**
 * The first searches are many times slower than the next ones; these are done while nobody waits. Short ones: a
 * picture that comes in the meantime has to wait for them.
 */
function warmUp() {
  const picture = warmUpPicture()
  for (let turn = 0; turn < 4; turn += 1) Array.from(searchRegions(picture))
}
