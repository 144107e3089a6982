import { describe, expect, it } from 'vitest'
import type { FromWorker, ToWorker } from '../../src/renderer/src/features/intake/decode-messages.ts'
import {
  createPictureReader,
  readMaxMs,
  type DecodeWorker
} from '../../src/renderer/src/features/intake/picture-reader.ts'
import { pageClock, settle } from '../support/page-clock.ts'

class FakeWorker implements DecodeWorker {
  readonly told: ToWorker[] = []
  readonly handedOver: Transferable[] = []
  ended = false
  #onMessage: ((event: { data: FromWorker }) => void) | undefined
  #onError: (() => void) | undefined
  postMessage(message: ToWorker, transfer: Transferable[]) {
    this.told.push(message)
    this.handedOver.push(...transfer)
  }
  addEventListener(type: 'message' | 'error', listener: (event: { data: FromWorker }) => void) {
    if (type === 'message') this.#onMessage = listener
    else this.#onError = listener as () => void
  }
  terminate() {
    this.ended = true
  }
  say(data: FromWorker) {
    this.#onMessage?.({ data })
  }
  fail() {
    this.#onError?.()
  }
}

function setUp() {
  const workers: FakeWorker[] = []
  const clock = pageClock()
  const reader = createPictureReader(() => {
    const worker = new FakeWorker()
    workers.push(worker)
    return worker
  }, clock)
  const texts: string[] = []
  const read = () => reader.read(new ArrayBuffer(8), (text) => texts.push(text))
  return { workers, clock, reader, texts, read }
}

describe('picture reader', () => {
  it('passes texts on as they are found and ends when the worker is done', async () => {
    const { workers, texts, read, clock } = setUp()
    const ended = read()
    workers[0]?.say({ kind: 'found', stage: 'zxing', text: 'one' })
    expect(texts).toEqual(['one'])
    workers[0]?.say({ kind: 'found', stage: 'zxing', text: 'two' })
    workers[0]?.say({ kind: 'done' })
    expect(await ended).toBe('done')
    expect(texts).toEqual(['one', 'two'])
    expect(clock.waiting).toBe(0)
  })

  it('uses one worker for several pictures', async () => {
    const { workers, read } = setUp()
    for (let n = 0; n < 3; n += 1) {
      const ended = read()
      workers[0]?.say({ kind: 'done' })
      await ended
    }
    expect(workers).toHaveLength(1)
  })

  it('ends a worker that takes too long, and starts another for the next picture', async () => {
    const { workers, clock, texts, read } = setUp()
    const ended = read()
    await clock.pass(readMaxMs)
    expect(await ended).toBe('too-slow')
    expect(workers[0]?.ended).toBe(true)
    workers[0]?.say({ kind: 'found', stage: 'zxing', text: 'late' })
    expect(texts).toEqual([])
    const next = read()
    workers[1]?.say({ kind: 'done' })
    expect(await next).toBe('done')
  })

  it('hands over a picture that is open already, and says its texts the same way', async () => {
    const { workers, reader, texts } = setUp()
    const bitmap: ImageBitmap = { width: 4, height: 4, close: () => undefined }
    const ended = reader.readBitmap(bitmap, (text) => texts.push(text))
    expect(workers[0]?.told).toEqual([{ kind: 'read-bitmap', bitmap }])
    expect(workers[0]?.handedOver).toEqual([bitmap])
    workers[0]?.say({ kind: 'found', stage: 'zxing', text: 'from the screen' })
    workers[0]?.say({ kind: 'done' })
    expect(await ended).toBe('done')
    expect(texts).toEqual(['from the screen'])
  })

  it('takes a worker that failed for a picture that is broken', async () => {
    const { workers, read } = setUp()
    const ended = read()
    workers[0]?.fail()
    expect(await ended).toBe('broken')
    expect(workers[0]?.ended).toBe(true)
  })

  it('does not use a worker again whose search failed', async () => {
    const { workers, read } = setUp()
    const ended = read()
    workers[0]?.say({ kind: 'failed' })
    expect(await ended).toBe('broken')
    expect(workers[0]?.ended).toBe(true)
    const next = read()
    workers[1]?.say({ kind: 'full' })
    expect(await next).toBe('full')
  })

  it('ends the worker with the pictures in it when renewed, and warms the next', async () => {
    const { workers, reader } = setUp()
    reader.warmUp()
    reader.renew()
    await settle()
    expect(workers.map((worker) => worker.ended)).toEqual([true, false])
    expect(workers[1]?.told).toEqual([{ kind: 'warm-up' }])
  })

  it('looks at nothing any more once it was ended', async () => {
    const { workers, reader } = setUp()
    reader.warmUp()
    reader.end()
    const bitmap = { closed: 0, close: () => void (bitmap.closed += 1) }
    expect(await reader.read(new ArrayBuffer(8), () => undefined)).toBe('broken')
    expect(await reader.readBitmap(bitmap as unknown as ImageBitmap, () => undefined)).toBe('broken')
    reader.warmUp()
    expect(bitmap.closed).toBe(1)
    expect(workers.map((worker) => worker.ended)).toEqual([true])
  })
})
