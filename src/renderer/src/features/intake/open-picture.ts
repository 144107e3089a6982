import type { Pixels } from './pixels.ts'

/** The first picture of a file, turned as its camera says. Rejects where it does not open. */
export const decoded = async (bytes: ArrayBuffer): Promise<Pixels> =>
  pixelsOf(await createImageBitmap(new Blob([bytes])))

/** Takes the pixels out of a bitmap, and closes it. */
export async function pixelsOf(bitmap: ImageBitmap): Promise<Pixels> {
  try {
    return (await opaquePixels(bitmap)) ?? drawnPixels(bitmap)
  } finally {
    bitmap.close()
  }
}

/**
 * As they lie in memory, which is twice as fast as drawing and reading them back; nothing where they are laid out
 * in another way. Red and blue may be exchanged: to a code that is all one.
 */
async function opaquePixels(bitmap: ImageBitmap): Promise<Pixels | undefined> {
  const { width, height } = bitmap
  let frame: VideoFrame
  try {
    frame = new VideoFrame(bitmap, { timestamp: 0 })
  } catch {
    // Where a graphics card holds it in a way of its own; drawing it works everywhere.
    return undefined
  }
  try {
    const { format, visibleRect } = frame
    if (format !== 'BGRX' && format !== 'RGBX') return undefined
    if (visibleRect?.width !== width || visibleRect.height !== height) return undefined
    const data = new Uint8ClampedArray(width * height * 4)
    if (frame.allocationSize() !== data.length) return undefined
    await frame.copyTo(data)
    return { data, width, height, isOpaque: true }
  } finally {
    frame.close()
  }
}

function drawnPixels(bitmap: ImageBitmap): Pixels {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('No canvas')
  context.drawImage(bitmap, 0, 0)
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
  return { data, width, height, isOpaque: false }
}
