import { avifSize } from './avif-size.ts'

export type PictureFormat = 'png' | 'jpeg' | 'webp' | 'gif' | 'bmp' | 'avif'
export interface PictureSize {
  format: PictureFormat
  width: number
  height: number
}

/**
 * Width and height from the first bytes of a file, so that a picture too big to open is refused before anything
 * decodes it. Nothing where the bytes are no picture we read, or the header is cut off.
 */
export function readPictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return png(view) ?? gif(view) ?? bmp(view) ?? webp(view) ?? jpeg(view) ?? avif(view)
  } catch (error) {
    // Reading past the end: the header is not whole.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** SVG is text with a picture in it: found by its first tag, after a byte order mark, comments and the like. */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096))
  return /^\uFEFF?\s*</.test(head) && /<svg[\s/>]/i.test(head)
}

function png(view: DataView): PictureSize | undefined {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

function gif(view: DataView): PictureSize | undefined {
  if (view.getUint32(0) !== 0x47494638) return undefined
  return { format: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function bmp(view: DataView): PictureSize | undefined {
  if (view.getUint16(0) !== 0x424d) return undefined
  if (view.getUint32(14, true) === 12)
    return { format: 'bmp', width: view.getUint16(18, true), height: view.getUint16(20, true) }
  // A negative height means that the rows are stored from the top.
  const size = { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) }
  return { format: 'bmp', ...size }
}

function webp(view: DataView): PictureSize | undefined {
  if (view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return undefined
  const chunk = view.getUint32(12)
  if (chunk === 0x56503858) {
    return { format: 'webp', width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
  }
  if (chunk === 0x5650384c) {
    const bits = view.getUint32(21, true)
    return { format: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (chunk === 0x56503820) {
    const [width, height] = [view.getUint16(26, true), view.getUint16(28, true)]
    return { format: 'webp', width: width & 0x3fff, height: height & 0x3fff }
  }
  return undefined
}

function avif(view: DataView): PictureSize | undefined {
  const size = avifSize(view)
  return size && { format: 'avif', ...size }
}

const uint24 = (view: DataView, at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)

/** JPEG keeps its size in the first "start of frame" segment; those before it are skipped by their lengths. */
function jpeg(view: DataView): PictureSize | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined
  let at = 2
  while (at < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { format: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    const standsAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    at += standsAlone ? 2 : 2 + view.getUint16(at + 2)
  }
  return undefined
}
