import type { Clipboard, ClipboardItem } from 'electron/main'
import { checksum } from '../crypto/mac.ts'
import { marksOf } from './clipboard-marks.ts'
import type { ClipboardMarking, ClipboardPort } from './clipboard-port.ts'

/** What is used of Electron's clipboard of version 44 and later, which is like the web's. */
export interface ClipboardSince44 {
  clipboard: Pick<Clipboard, 'write' | 'writeText' | 'readText' | 'read' | 'clear'>
  ClipboardItem: new (items: Record<string, string | Blob>) => ClipboardItem
}

/** Text and marks are committed together: a history that looks in between would otherwise see the text alone. */
export function clipboardSince44(module: ClipboardSince44, platform: NodeJS.Platform): ClipboardPort {
  const { clipboard, ClipboardItem } = module
  let marking: ClipboardMarking = marksOf(platform).length === 0 ? 'unmarked' : 'marked'
  return {
    get marking() {
      return marking
    },
    writeSecret: async (text) => {
      const items: Record<string, string | Blob> = { 'text/plain': text }
      for (const [format, value] of marksOf(platform)) items[nativeFormat(format)] = new Blob([value])
      try {
        await clipboard.write([new ClipboardItem(items)])
        if (marksOf(platform).length > 0) marking = 'marked'
      } catch {
        // A system that refuses a mark must still get the text; being kept by a history is the lesser harm, and is said.
        await clipboard.writeText(text)
        marking = 'unmarked'
      }
    },
    readText: () => clipboard.readText(),
    clear: async () => clipboard.clear(),
    pictureFingerprint: async () => {
      for (const item of await clipboard.read()) {
        const type = item.types.find((one) => one.startsWith('image/'))
        if (type === undefined) continue
        const picture = await item.getType(type)
        if (!(picture instanceof Blob)) continue
        return `${type} ${checksum(new Uint8Array(await picture.arrayBuffer())).toString('hex')}`
      }
      return undefined
    }
  }
}

/** SECURITY: made of constants alone; a name from outside could be any format of the system. */
const nativeFormat = (name: string): string => `electron application/osclipboard;format="${name}"`
