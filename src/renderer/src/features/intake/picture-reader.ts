import type { Clock } from '../../ui/clock.ts'
import type { FromWorker, ToWorker } from './decode-messages.ts'

export const readMaxMs = 5_000

/** The part of a worker that is used here, so that tests can stand in for it. */
export interface DecodeWorker {
  postMessage(message: ToWorker, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: { data: FromWorker }) => void): void
  addEventListener(type: 'error', listener: () => void): void
  terminate(): void
}

/**
 * `done` whether or not there was a code; `full` after as many as are taken of one picture; `broken` if the picture
 * would not open or the worker failed.
 */
export type ReadEnd = 'done' | 'full' | 'broken' | 'too-slow'

export interface PictureReader {
  /** Calls back for each text as it is found; answers how the reading ended. One picture at a time. */
  read: (bytes: ArrayBuffer, onText: (text: string) => void) => Promise<ReadEnd>
  /**
   * The same for a picture that is open already, from the screen or a camera. The bitmap is handed over: it is
   * closed for the caller, whatever becomes of it. Its size is the caller's to check (`pictureMaxPixels`).
   */
  readBitmap: (bitmap: ImageBitmap, onText: (text: string) => void) => Promise<ReadEnd>
  warmUp: () => void
  /** Ends the worker for good, and with it the pictures in its memory: what still comes is not looked at. */
  end: () => void
  /** Ends the worker, too, and a new one is made ready for the next picture. */
  renew: () => void
}

export function createPictureReader(start: () => DecodeWorker, clock: Clock): PictureReader {
  let worker: DecodeWorker | undefined
  let settle: ((end: ReadEnd) => void) | undefined
  let onFound: ((text: string) => void) | undefined
  let hasEnded = false

  function running(): DecodeWorker {
    if (worker !== undefined) return worker
    const started = start()
    worker = started
    started.addEventListener('message', ({ data }) => {
      if (worker !== started) return
      if (data.kind === 'found') onFound?.(data.text)
      else if (data.kind === 'failed') stop()
      else settle?.(data.kind)
    })
    started.addEventListener('error', () => {
      if (worker !== started) return
      stop()
    })
    return started
  }

  function stop() {
    worker?.terminate()
    worker = undefined
    settle?.('broken')
  }

  function warmUp() {
    if (!hasEnded) running().postMessage({ kind: 'warm-up' }, [])
  }

  async function ask(message: ToWorker, handOver: Transferable, onText: (text: string) => void) {
    // First: a bitmap that is closed cannot be handed over, and then nothing may be left waiting.
    running().postMessage(message, [handOver])
    onFound = onText
    const ended = new Promise<ReadEnd>((resolve) => {
      settle = resolve
    })
    const cancelTimer = clock.after(readMaxMs, () => {
      settle?.('too-slow')
    })
    const end = await ended
    cancelTimer()
    settle = undefined
    onFound = undefined
    if (end === 'too-slow') stop()
    return end
  }

  return {
    async read(bytes, onText) {
      return hasEnded ? 'broken' : ask({ kind: 'read', bytes }, bytes, onText)
    },
    async readBitmap(bitmap, onText) {
      if (!hasEnded) return ask({ kind: 'read-bitmap', bitmap }, bitmap, onText)
      bitmap.close()
      return 'broken'
    },
    warmUp,
    end() {
      hasEnded = true
      stop()
    },
    renew() {
      stop()
      warmUp()
    }
  }
}
