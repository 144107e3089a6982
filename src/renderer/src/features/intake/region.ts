/** A part of a picture, in fractions of its width and height. */
export interface Region {
  left: number
  top: number
  width: number
  height: number
}

interface Point {
  x: number
  y: number
}

/** Where the frame stands before somebody has drawn one: the middle. */
export const firstRegion: Region = { left: 0.3, top: 0.25, width: 0.4, height: 0.5 }
/** Smaller frames are slips of the hand. */
const leastSide = 0.02
const step = 0.02

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

/** The frame between two corners, whichever way it was drawn; undefined for a mere click. */
export function regionBetween(a: Point, b: Point): Region | undefined {
  const [left, right] = [within(Math.min(a.x, b.x), 0, 1), within(Math.max(a.x, b.x), 0, 1)]
  const [top, bottom] = [within(Math.min(a.y, b.y), 0, 1), within(Math.max(a.y, b.y), 0, 1)]
  if (right - left < leastSide || bottom - top < leastSide) return undefined
  return { left, top, width: right - left, height: bottom - top }
}

/** The frame after an arrow key: moved, or with Shift made larger or smaller. Undefined for other keys. */
export function regionAfterKey(region: Region, key: string, isSize: boolean): Region | undefined {
  const ways: Record<string, Point> = {
    ArrowLeft: { x: -step, y: 0 },
    ArrowRight: { x: step, y: 0 },
    ArrowUp: { x: 0, y: -step },
    ArrowDown: { x: 0, y: step }
  }
  const way = ways[key]
  if (way === undefined) return undefined
  const { left, top, width, height } = region
  if (isSize) {
    return {
      left,
      top,
      width: within(width + way.x, leastSide, 1 - left),
      height: within(height + way.y, leastSide, 1 - top)
    }
  }
  return { width, height, left: within(left + way.x, 0, 1 - width), top: within(top + way.y, 0, 1 - height) }
}

/** The same in whole pixels of a picture; never outside of it, never without any. */
export function pixelsOfRegion(region: Region, width: number, height: number) {
  const x = within(Math.floor(region.left * width), 0, width - 1)
  const y = within(Math.floor(region.top * height), 0, height - 1)
  return {
    x,
    y,
    width: within(Math.ceil(region.width * width), 1, width - x),
    height: within(Math.ceil(region.height * height), 1, height - y)
  }
}
