import { createIntakeStore } from '../../src/renderer/src/features/intake/intake-store.ts'
import type { PictureReader } from '../../src/renderer/src/features/intake/picture-reader.ts'
import type { IntakeRow } from '../../src/shared/model/intake.ts'
import { fakeBridge } from './fake-bridge.ts'
import { pageClock } from './page-clock.ts'
import { sampleDraft } from './page-samples.ts'

/** As much of a bitmap as the store asks for. */
export function frameOf(width = 100, height = 80) {
  const frame = { width, height, closed: 0, close: () => void (frame.closed += 1) }
  return frame as typeof frame & ImageBitmap
}

/** `texts` is what is in the pictures, in their order; each text is answered by the row of that name. */
export function setUpIntake(
  texts: string[][],
  rows: Record<string, IntakeRow> = {},
  grab: () => Promise<ImageBitmap> = () => Promise.resolve(frameOf()),
  /** What the same window shows later; only asked for while nothing is found. */
  later: ImageBitmap[] = []
) {
  const stopped: number[] = []
  const fake = fakeBridge({
    'clipboard.notePicture': () => undefined,
    'intake.read': (input) => input.texts.map((text) => rows[text] ?? sampleDraft(Number(text))),
    'intake.discard': () => undefined,
    'intake.chooseScreen': () => undefined,
    'intake.screenDone': () => undefined,
    'intake.paste': () => undefined
  })
  const clock = pageClock()
  const renewed: number[] = []
  const read = (onText: (text: string) => void) => {
    for (const text of texts.shift() ?? []) onText(text)
    return Promise.resolve('done' as const)
  }
  const reader: PictureReader = {
    read: (_bytes, onText) => read(onText),
    readBitmap: (_bitmap, onText) => read(onText),
    warmUp: () => undefined,
    end: () => undefined,
    renew: () => renewed.push(1)
  }
  const store = createIntakeStore(fake.bridge, reader, clock, async () => ({
    frame: await grab(),
    again: () => Promise.resolve(later.shift()),
    stop: () => stopped.push(1)
  }))
  const get = () => store.getState()
  const rowsNow = () => get().rows
  return { fake, clock, get, rowsNow, renewed, stopped }
}
