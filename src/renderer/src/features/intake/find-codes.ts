import jsQR from 'jsqr'
import { doubled, halved, hasTransparency, laidOn, paintOver, type Pixels, type Point } from './pixels.ts'

export const mostCodesPerPicture = 8
/** A picture under this is searched in one go; jsQR takes about 90 ms a megapixel. */
const quickPixels = 700_000
/** A picture over this is searched whole only where its smaller copies showed nothing. */
const slowPixels = 12_000_000
const smallPixels = 1_200_000

/**
 * The texts of all QR codes in a picture, each as soon as it is found. Small copies of a big picture are searched
 * first: most screenshots are answered there in a quarter of the time, and the whole picture adds what they missed.
 */
export function* findCodes(picture: Pixels): Generator<string, void> {
  const found = new Set<string>()
  // White modules on nothing are seen only against black, so that is tried where white showed nothing.
  const shades = hasTransparency(picture) ? ([255, 0] as const) : ([255] as const)
  for (const shade of shades) {
    if (found.size === 0) yield* searchAllSizes(laidOn(picture, shade), found)
  }
}

function* searchAllSizes(whole: Pixels, found: Set<string>): Generator<string, void> {
  const sizes = [whole]
  for (let size = whole; size.width * size.height > quickPixels;) {
    size = halved(size)
    sizes.unshift(size)
  }
  const painted: { corners: Point[]; width: number }[] = []
  for (const size of sizes) {
    if (found.size > 0 && size.width * size.height > slowPixels) return
    for (const { corners, width } of painted) {
      const scale = size.width / width
      paintOver(
        size,
        corners.map(({ x, y }) => ({ x: x * scale, y: y * scale }))
      )
    }
    for (const { text, corners } of searchOne(size)) {
      painted.push({ corners, width: size.width })
      if (found.has(text)) continue
      found.add(text)
      yield text
      if (found.size >= mostCodesPerPicture) return
    }
  }
  if (found.size > 0 || whole.width * whole.height > smallPixels) return
  for (const { text } of searchOne(doubled(whole))) {
    if (found.has(text)) continue
    found.add(text)
    yield text
  }
}

/** jsQR answers with one code a call: what it found is painted over and it is asked again. */
function* searchOne(size: Pixels): Generator<{ text: string; corners: Point[] }, void> {
  for (let turn = 0; turn < mostCodesPerPicture + 4; turn += 1) {
    // Always said: jsQR keeps the options of earlier calls as its new defaults.
    const hit = jsQR(size.data, size.width, size.height, { inversionAttempts: 'attemptBoth' })
    if (hit === null) return
    const at = hit.location
    const corners = [at.topLeftCorner, at.topRightCorner, at.bottomRightCorner, at.bottomLeftCorner]
    paintOver(size, corners)
    // jsQR sometimes "finds" a code without a text; no site makes such a code.
    if (hit.data !== '') yield { text: hit.data, corners }
  }
}
