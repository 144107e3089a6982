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

export interface PictureReader {
  /** Calls back for each text as it is found; answers how the reading ended. One picture at a time. */
  read: (bytes: ArrayBuffer, onText: (text: string) => void) => Promise<'done' | 'broken' | 'too-slow'>
  warmUp: () => void
  /** Ends the worker, and with it the pictures in its memory. */
  stop: () => void
  /** The same, and a new one is made ready for the next picture. */
  renew: () => void
}

export function createPictureReader(start: () => DecodeWorker, clock: Clock): PictureReader {
  let worker: DecodeWorker | undefined
  let settle: ((end: 'done' | 'broken' | 'too-slow') => void) | undefined
  let onFound: ((text: string) => void) | undefined

  function running(): DecodeWorker {
    if (worker !== undefined) return worker
    const started = start()
    worker = started
    started.addEventListener('message', ({ data }) => {
      if (worker !== started) return
      if (data.kind === 'found') onFound?.(data.text)
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
    running().postMessage({ kind: 'warm-up' }, [])
  }

  return {
    async read(bytes, onText) {
      const current = running()
      onFound = onText
      const ended = new Promise<'done' | 'broken' | 'too-slow'>((resolve) => {
        settle = resolve
      })
      const cancelTimer = clock.after(readMaxMs, () => {
        settle?.('too-slow')
      })
      current.postMessage({ kind: 'read', bytes }, [bytes])
      const end = await ended
      cancelTimer()
      settle = undefined
      onFound = undefined
      if (end === 'too-slow') stop()
      return end
    },
    warmUp,
    stop,
    renew() {
      stop()
      warmUp()
    }
  }
}
