import type { DarkLight } from './dark-light.ts'
import type { Point } from './gray.ts'

/** One of the three squares in the corners of a QR code. */
export interface FinderPattern extends Point {
  moduleSize: number
  /** On how many lines it was seen. */
  seen: number
}

/** Five runs of pixels that stand to each other as 1:1:3:1:1 are what every line through such a square shows. */
function moduleSizeOf(runs: readonly number[]): number | undefined {
  const size = runs.reduce((sum, run) => sum + run, 0) / 7
  if (size < 1) return undefined
  const isOne = (run = 0) => Math.abs(run - size) <= size * 0.6
  const fits =
    isOne(runs[0]) &&
    isOne(runs[1]) &&
    Math.abs((runs[2] ?? 0) - size * 3) <= size * 1.2 &&
    isOne(runs[3]) &&
    isOne(runs[4])
  return fits ? size : undefined
}

/** All squares in a picture, dark on light or light on dark, those seen on most lines first. */
export function finderPatterns(picture: DarkLight): FinderPattern[] {
  const found: FinderPattern[] = []
  const { width, height, bits } = picture
  const step = height > 1500 ? 2 : 1
  for (let y = 0; y < height; y += step) {
    const runs = [0, 0, 0, 0, 0]
    let value = bits[y * width]
    let length = 0
    for (let x = 0; x <= width; x += 1) {
      const next = x < width ? bits[y * width + x] : undefined
      if (next === value) {
        length += 1
        continue
      }
      runs.shift()
      runs.push(length)
      const size = (runs[0] ?? 0) === 0 ? undefined : moduleSizeOf(runs)
      if (size !== undefined) {
        const middle = x - (runs[4] ?? 0) - (runs[3] ?? 0) - (runs[2] ?? 0) / 2
        addIfCrossed(picture, found, middle, y, size)
      }
      value = next
      length = 1
    }
  }
  return found.filter((one) => one.seen > 1).sort((a, b) => b.seen / b.moduleSize - a.seen / a.moduleSize)
}

function addIfCrossed(picture: DarkLight, found: FinderPattern[], x: number, y: number, size: number): void {
  const known = found.find(
    (one) =>
      Math.abs(one.x - x) < size * 1.5 &&
      Math.abs(one.y - y) < size * 2 &&
      one.moduleSize < size * 1.6 &&
      size < one.moduleSize * 1.6
  )
  if (known !== undefined) {
    known.seen += 1
    return
  }
  const down = crossDown(picture, Math.floor(x), y, size)
  if (down === undefined) return
  found.push({ x, y: down.middle, moduleSize: (size + down.size) / 2, seen: 1 })
}

/** The same five runs, looked for from top to bottom through a point. */
function crossDown({ bits, width, height }: DarkLight, x: number, y: number, size: number) {
  const inner = bits[y * width + x] ?? 0
  const most = size * 5
  const walk = (from: number, direction: 1 | -1): [number[], number] => {
    const runs: number[] = []
    let at = from
    for (const value of [inner, 1 - inner, inner]) {
      let length = 0
      while (at >= 0 && at < height && bits[at * width + x] === value && length <= most) {
        length += 1
        at += direction
      }
      runs.push(length)
    }
    return [runs, at]
  }
  const [up] = walk(y, -1)
  const [below] = walk(y + 1, 1)
  const [upInner = 0, upRing = 0, upOuter = 0] = up
  const [downInner = 0, downRing = 0, downOuter = 0] = below
  const runs = [upOuter, upRing, upInner + downInner, downRing, downOuter]
  const downSize = moduleSizeOf(runs)
  if (downSize === undefined || downSize > size * 1.7 || size > downSize * 1.7) return undefined
  return { middle: y + (downInner - upInner) / 2, size: downSize }
}
