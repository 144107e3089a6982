import type { FinderPattern } from './finder-patterns.ts'
import type { Point } from './gray.ts'

/** Where a whole QR code may be: three squares that stand as its corners do. */
export interface CodeRegion {
  /** The middles of the squares: the corner between the two others first. */
  patterns: readonly Point[]
  corners: Point[]
  moduleSize: number
}

const mostPatterns = 60
const mostRegions = 80

/** Every three squares of like size at a right angle, small ones first: a big one may span two codes. */
export function codeRegions(found: readonly FinderPattern[]): CodeRegion[] {
  const patterns = found.slice(0, mostPatterns)
  const regions: { region: CodeRegion; span: number }[] = []
  for (const corner of patterns) {
    for (const [index, one] of patterns.entries()) {
      if (one === corner || !alike(one, corner)) continue
      for (const other of patterns.slice(index + 1)) {
        if (other === corner || !alike(other, corner) || !alike(other, one)) continue
        const span = spanOf(corner, one, other)
        if (span !== undefined) regions.push({ region: regionOf(corner, one, other), span })
      }
    }
  }
  return regions
    .sort((a, b) => sizeClass(a.span) - sizeClass(b.span) || topOf(a.region) - topOf(b.region))
    .slice(0, mostRegions)
    .map(({ region }) => region)
}

const sizeClass = (span: number) => Math.round(Math.log(span) * 4)

/** Codes of about one size are read as people read: by lines, and from the left. */
const topOf = ({ patterns: [{ x, y } = { x: 0, y: 0 }], moduleSize }: CodeRegion) =>
  Math.round(y / (moduleSize * 14)) * 20_000 + x

const alike = (a: FinderPattern, b: FinderPattern) =>
  a.moduleSize < b.moduleSize * 1.5 && b.moduleSize < a.moduleSize * 1.5

/** How long the sides are, where they are of one length, at a right angle, and fit a code's 21 to 177 modules. */
function spanOf(corner: Point & { moduleSize: number }, one: Point, other: Point): number | undefined {
  const a = { x: one.x - corner.x, y: one.y - corner.y }
  const b = { x: other.x - corner.x, y: other.y - corner.y }
  const [lengthA, lengthB] = [Math.hypot(a.x, a.y), Math.hypot(b.x, b.y)]
  const modules = Math.max(lengthA, lengthB) / corner.moduleSize
  if (modules < 9 || modules > 230) return undefined
  if (lengthA > lengthB * 1.4 || lengthB > lengthA * 1.4) return undefined
  const cosine = (a.x * b.x + a.y * b.y) / (lengthA * lengthB)
  return Math.abs(cosine) > 0.3 ? undefined : lengthA + lengthB
}

function regionOf(corner: FinderPattern, one: FinderPattern, other: FinderPattern): CodeRegion {
  const fourth = { x: one.x + other.x - corner.x, y: one.y + other.y - corner.y }
  const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
  const moduleSize = (corner.moduleSize + one.moduleSize + other.moduleSize) / 3
  const half = Math.hypot(corner.x - middle.x, corner.y - middle.y)
  // From the middles of the squares to the outer edges of the code.
  const grow = (half + moduleSize * 3.5 * Math.SQRT2) / half
  const corners = [corner, one, fourth, other].map(({ x, y }) => ({
    x: middle.x + (x - middle.x) * grow,
    y: middle.y + (y - middle.y) * grow
  }))
  return { patterns: [corner, one, other], corners, moduleSize }
}
