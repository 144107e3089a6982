/** Formats by which clipboard managers and histories are asked to leave a text alone, with their contents. */
export type ClipboardMark = readonly [format: string, value: Uint8Array<ArrayBuffer>]

/** A Windows DWORD of 0: no. */
const no = (): Uint8Array<ArrayBuffer> => new Uint8Array(4)

const marks: Partial<Record<NodeJS.Platform, () => readonly ClipboardMark[]>> = {
  // Klipper, and those that follow it (CopyQ, GPaste, Diodon).
  linux: () => [['x-kde-passwordManagerHint', bytesOf('secret')]],
  // nspasteboard.org: a convention that managers keep; an empty value is enough.
  darwin: () => [['org.nspasteboard.ConcealedType', bytesOf('')]],
  // learn.microsoft.com, "Clipboard formats", cloud clipboard and clipboard history. The first says all of it to
  // Windows 10 and 11; the other two say it to programs that look for them alone.
  win32: () => [
    ['ExcludeClipboardContentFromMonitorProcessing', no()],
    ['CanIncludeInClipboardHistory', no()],
    ['CanUploadToCloudClipboard', no()]
  ]
}

export const marksOf = (platform: NodeJS.Platform): readonly ClipboardMark[] => marks[platform]?.() ?? []

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, 'utf8'))
}
