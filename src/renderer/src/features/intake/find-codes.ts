import jsQR from 'jsqr'
import { codeRegions, type CodeRegion } from './code-regions.ts'
import { darkLight } from './dark-light.ts'
import { finderPatterns } from './finder-patterns.ts'
import {
  boxAround,
  cropped,
  doubled,
  framed,
  halved,
  copyOf,
  hasTransparency,
  laidOn,
  paintOver,
  type Pixels,
  type Point
} from './pixels.ts'

export const mostCodesPerPicture = 8
/** A picture under this is searched in one go; jsQR takes about 90 ms a megapixel. */
const quickPixels = 700_000
const smallPixels = 1_200_000
const marginPixels = 16

interface Hit {
  text: string
  corners: Point[]
}

/**
 * The texts of all QR codes in a picture, each as soon as it is found. jsQR answers with one code a picture, and
 * with none where the corners of two lead it astray; so the corners are looked for first and each code is given
 * to it cut out. What that misses (curved, dirty, far off) is searched for in the whole picture, small copies first.
 */
export function* findCodes(picture: Pixels): Generator<string, void> {
  const found = new Set<string>()
  // White modules on nothing are seen only against black, so that is tried where white showed nothing.
  const copies = hasTransparency(picture)
    ? [() => laidOn(picture, 255), () => laidOn(picture, 0)]
    : [() => copyOf(picture)]
  for (const copy of copies) {
    if (found.size > 0) return
    for (const text of searchFlat(copy())) {
      if (found.has(text)) continue
      found.add(text)
      yield text
      if (found.size >= mostCodesPerPicture) return
    }
  }
}

function* searchFlat(whole: Pixels): Generator<string, void> {
  let found = 0
  for (const hit of searchRegions(whole)) {
    paintOver(whole, hit.corners)
    found += 1
    yield hit.text
  }
  const sizes = [whole]
  for (let size = whole; size.width * size.height > quickPixels;) {
    size = halved(size)
    sizes.unshift(size)
  }
  const painted: { corners: Point[]; width: number }[] = []
  for (const size of sizes) {
    for (const { corners, width } of painted) paintOver(size, scaled(corners, size.width / width))
    for (const { text, corners } of searchWhole(size)) {
      painted.push({ corners, width: size.width })
      found += 1
      yield text
    }
    // The larger copies take longest and would hardly add to what two ways of looking have found.
    if (found > 0) return
  }
  if (whole.width * whole.height > smallPixels) return
  const withMargin = framed(whole, marginPixels)
  for (const size of [withMargin, doubled(withMargin)]) {
    for (const { text } of searchWhole(size)) yield text
  }
}

/** Cuts out what has the three corners of a code and reads each on its own. */
export function* searchRegions(whole: Pixels): Generator<Hit, void> {
  const done = new Set<CodeRegion['patterns'][number]>()
  for (const region of codeRegions(finderPatterns(darkLight(whole)))) {
    if (region.patterns.some((pattern) => done.has(pattern))) continue
    const box = boxAround(region.corners, region.moduleSize * 5, whole)
    let part = cropped(whole, box)
    let scale = 1
    // Two to eight pixels a module is what it reads best.
    for (; region.moduleSize * scale > 8; scale /= 2) part = halved(part)
    if (region.moduleSize < 2.5) {
      part = doubled(part)
      scale = 2
    }
    const hit = ask(part)
    if (hit === undefined) continue
    for (const pattern of region.patterns) done.add(pattern)
    if (hit.text === '') continue
    const corners = scaled(hit.corners, 1 / scale)
    yield { text: hit.text, corners: corners.map(({ x, y }) => ({ x: x + box.left, y: y + box.top })) }
  }
}

function* searchWhole(size: Pixels): Generator<Hit, void> {
  for (let turn = 0; turn < mostCodesPerPicture + 4; turn += 1) {
    const hit = ask(size)
    if (hit === undefined) return
    paintOver(size, hit.corners)
    if (hit.text !== '') yield hit
  }
}

/** jsQR sometimes "finds" a code without a text; no site makes such a code, and the callers pass over it. */
function ask({ data, width, height }: Pixels): Hit | undefined {
  if (width === 0 || height === 0) return undefined
  // Always said: jsQR keeps the options of earlier calls as its new defaults.
  const hit = jsQR(data, width, height, { inversionAttempts: 'attemptBoth' })
  if (hit === null) return undefined
  const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = hit.location
  return { text: hit.data, corners: [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner] }
}

const scaled = (points: readonly Point[], scale: number): Point[] =>
  points.map(({ x, y }) => ({ x: x * scale, y: y * scale }))
