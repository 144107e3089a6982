import type { Gray } from './gray.ts'

/** A picture as RGBA bytes, row by row. Where it is said to be opaque, the last byte of each pixel means nothing. */
export interface Pixels {
  data: Uint8ClampedArray
  width: number
  height: number
  isOpaque?: boolean
}

/**
 * Its brightness (ITU-R BT.601), with what is transparent laid on white (255) or black (0); and whether anything was.
 */
export function grayOn(
  { data, width, height, isOpaque = false }: Pixels,
  shade: 0 | 255
): { gray: Gray; hasTransparency: boolean } {
  const gray = new Uint8Array(width * height)
  // A whole pixel at a time, alpha in the highest byte: every machine this runs on is little-endian.
  const pixels = new Uint32Array(data.buffer, data.byteOffset, gray.length)
  let hasTransparency = false
  for (let at = 0; at < gray.length; at += 1) {
    const pixel = pixels[at] ?? 0
    const bright =
      ((pixel & 255) * 306 + ((pixel >>> 8) & 255) * 601 + ((pixel >>> 16) & 255) * 117 + 512) >> 10
    const alpha = isOpaque ? 255 : pixel >>> 24
    if (alpha === 255) gray[at] = bright
    else {
      hasTransparency = true
      gray[at] = (bright * alpha + shade * (255 - alpha)) / 255
    }
  }
  return { gray: { data: gray, width, height }, hasTransparency }
}
