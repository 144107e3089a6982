// The whole module: a named import of ClipboardItem would not link on Electrons before 44.
import * as electron from 'electron/main'
import { clipboardBefore44, type ClipboardBefore44 } from './clipboard-before-44.ts'
import type { ClipboardPort } from './clipboard-port.ts'
import { clipboardSince44 } from './clipboard-since-44.ts'

/** The clipboard of this Electron, old or new. */
export function electronClipboard(): ClipboardPort {
  const before44 = electron.clipboard as unknown as Partial<ClipboardBefore44>
  return typeof before44.readImage === 'function'
    ? clipboardBefore44(before44 as ClipboardBefore44)
    : clipboardSince44(electron, process.platform)
}
