import { describe, expect, test } from 'vitest'
import type { ClipboardPort } from '../../../src/main/clipboard/clipboard-port.ts'
import { plainPicture } from './pictures.ts'
import { until } from './until.ts'

/** Other programs on the same desktop. */
export interface Outside {
  offer(target: 'image/png' | 'UTF8_STRING', content: Buffer | string): Promise<void>
  /** Empty where nobody offers any. */
  text(): Promise<string>
  targets(): Promise<string[]>
  valueOf(target: string): Promise<string>
}

export interface PortUnderTest {
  port: Omit<ClipboardPort, 'marking'> & { marking(): Promise<ClipboardPort['marking']> }
  outside: Outside
}

const texts = ['quince', 'Schlüssel 🔑 – “ключ”', 'two\nlines, and a last one\n', ' ', 'x'.repeat(100_000)]

/** What every adapter of the clipboard keeps, on a real one. */
export function clipboardContract(name: string, makePort: () => Promise<PortUnderTest>): void {
  describe(name, () => {
    test('others get the text as it is, marked or not as it says, and it is read back', async () => {
      const { port, outside } = await makePort()
      for (const text of texts) {
        await port.writeSecret(text)
        await until('the text at another program', async () => (await outside.text()) === text)
        expect(await port.readText()).toBe(text)
      }
      const isMarked = (await port.marking()) === 'marked'
      const mark = 'x-kde-passwordManagerHint'
      expect((await outside.targets()).includes(mark)).toBe(isMarked)
      if (isMarked) expect(await outside.valueOf(mark)).toBe('secret')
    })

    test('cleared there is nothing for anybody, and what others copy is read', async () => {
      const { port, outside } = await makePort()
      await port.writeSecret('quince')
      await port.clear()
      await until('an empty clipboard', async () => (await outside.text()) === '')
      expect(await port.readText()).toBe('')
      await port.clear()
      await outside.offer('UTF8_STRING', 'theirs')
      await until('their text', async () => (await port.readText()) === 'theirs')
      await port.clear()
      await until('an empty clipboard', async () => (await outside.text()) === '')
    })

    test('a picture is told from others, and from none', async () => {
      const { port, outside } = await makePort()
      const picture = plainPicture(40, 30)
      const other = plainPicture(41, 30)
      await port.clear()
      expect(await port.pictureFingerprint()).toBeUndefined()
      await outside.offer('image/png', picture)
      const first = await until('the picture', () => port.pictureFingerprint())
      expect(await port.pictureFingerprint()).toBe(first)
      await outside.offer('image/png', other)
      const second = await until('another picture', async () => {
        const found = await port.pictureFingerprint()
        return found !== first && found
      })
      await outside.offer('image/png', picture)
      await until('the first picture again', async () => (await port.pictureFingerprint()) === first)
      expect(second).not.toBe(first)
      await port.writeSecret('quince')
      await until('no picture', async () => (await port.pictureFingerprint()) === undefined)
      await port.clear()
    })
  })
}
