import { checksum } from '../crypto/mac.ts'
import type { ClipboardPort } from './clipboard-port.ts'

/** The synchronous module that Electron had up to version 43; version 44 replaced it by one like the web's. */
export interface ClipboardBefore44 {
  readText(): string
  writeText(text: string): void
  clear(): void
  readImage(): PictureBefore44
}

interface PictureBefore44 {
  isEmpty(): boolean
  getSize(): { width: number; height: number }
  toBitmap(): Buffer
}

/** A text cannot carry marks here: every format is written by a call of its own, which replaces the one before. */
export function clipboardBefore44(old: ClipboardBefore44): ClipboardPort {
  return {
    marking: 'unmarked',
    writeSecret: async (text) => old.writeText(text),
    readText: async () => old.readText(),
    clear: async () => old.clear(),
    pictureFingerprint: async () => {
      const picture = old.readImage()
      if (picture.isEmpty()) return undefined
      const { width, height } = picture.getSize()
      return `${String(width)}x${String(height)} ${checksum(picture.toBitmap()).toString('hex')}`
    }
  }
}
