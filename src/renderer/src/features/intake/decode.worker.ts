import zxingUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'
import type { FromWorker, ToWorker } from './decode-messages.ts'
import { findCodes, mostCodesPerPicture } from './find-codes.ts'
import { decoded, pixelsOf } from './open-picture.ts'
import { readWithQr } from './other-decoders.ts'
import { grayOn, type Pixels } from './pixels.ts'
import { warmUpPicture } from './warm-up-picture.ts'
import { startZxing, type Zxing } from './zxing.ts'

const say = (message: FromWorker) => {
  self.postMessage(message)
}

let starting: Promise<Zxing | undefined> | undefined
/** Started once, and not at all where WebAssembly does not load: then the others read what they can. */
const startedZxing = () =>
  (starting ??= startZxing({ locateFile: () => zxingUrl, printErr: () => undefined }).catch(() => undefined))

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const { data } = event
  if (data.kind === 'warm-up') void warmUp()
  else void read(data.kind === 'read' ? decoded(data.bytes) : pixelsOf(data.bitmap))
})

async function read(opening: Promise<Pixels>) {
  const zxing = startedZxing()
  let picture: Pixels
  try {
    picture = await opening
  } catch {
    say({ kind: 'broken' })
    return
  }
  try {
    let found = 0
    for await (const { text, stage } of findCodes(picture, await zxing)) {
      say({ kind: 'found', text, stage })
      found += 1
    }
    say({ kind: found < mostCodesPerPicture ? 'done' : 'full' })
  } catch {
    say({ kind: 'failed' })
  } finally {
    picture.data.fill(0)
  }
}

/**
 * The first searches are many times slower than the next ones; these are done while nobody waits. Short ones: a
 * picture that comes in the meantime has to wait for them.
 */
async function warmUp() {
  const zxing = await startedZxing()
  const picture = warmUpPicture()
  for (let turn = 0; turn < 4; turn += 1) {
    const { gray } = grayOn(picture, 255)
    zxing?.(gray, 'usual', 1)
    await readWithQr(gray)
  }
}
