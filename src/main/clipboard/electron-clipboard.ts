// The whole module: a named import of ClipboardItem would not link on Electrons before 44.
import * as electron from 'electron/main'
import type { ClipboardPort } from './clipboard-port.ts'

/** The synchronous module that Electron had up to version 43; version 44 replaced it by one like the web's. */
interface ClipboardBefore44 {
  readText(): string
  writeText(text: string): void
  clear(): void
  readImage(): unknown
}

/** Formats by which clipboard managers and histories are asked to leave a text alone, with their contents. */
const markers: Partial<
  Record<NodeJS.Platform, readonly (readonly [format: string, value: Uint8Array<ArrayBuffer>])[]>
> = {
  linux: [['x-kde-passwordManagerHint', bytesOf('secret')]],
  darwin: [['org.nspasteboard.ConcealedType', bytesOf('')]],
  win32: [
    ['ExcludeClipboardContentFromMonitorProcessing', new Uint8Array(4)],
    ['CanIncludeInClipboardHistory', new Uint8Array(4)],
    ['CanUploadToCloudClipboard', new Uint8Array(4)]
  ]
}

/** The clipboard of this Electron, old or new. On the old one a text cannot carry the markers: it replaces them. */
export function electronClipboard(): ClipboardPort {
  const before44 = electron.clipboard as unknown as Partial<ClipboardBefore44>
  return typeof before44.readImage === 'function'
    ? oldClipboard(before44 as ClipboardBefore44)
    : newClipboard()
}

function oldClipboard(old: ClipboardBefore44): ClipboardPort {
  return {
    writeSecret: async (text) => old.writeText(text),
    readText: async () => old.readText(),
    clear: async () => old.clear()
  }
}

function newClipboard(): ClipboardPort {
  return {
    writeSecret: async (text) => {
      const items: Record<string, string | Blob> = { 'text/plain': text }
      for (const [format, value] of markers[process.platform] ?? []) {
        items[`electron application/osclipboard;format="${format}"`] = new Blob([value])
      }
      try {
        await electron.clipboard.write([new electron.ClipboardItem(items)])
      } catch {
        // A system that refuses a marker must still get the text; being kept by a history is the lesser harm.
        await electron.clipboard.writeText(text)
      }
    },
    readText: () => electron.clipboard.readText(),
    clear: async () => electron.clipboard.clear()
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, 'utf8'))
}
