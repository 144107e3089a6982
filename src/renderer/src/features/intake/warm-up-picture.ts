import type { Pixels } from './pixels.ts'

const moduleSize = 4
const modules = 29

/**
 * A picture that sends a search down all its ways: busy like a screen, with something on it that has the corners of
 * a QR code but none of its sense. Searching it makes the next search, on which somebody waits, several times faster.
 */
export function warmUpPicture(): Pixels {
  const [width, height] = [960, 540]
  const data = new Uint8ClampedArray(width * height * 4).fill(250)
  for (let at = 3; at < data.length; at += 4) data[at] = 255
  const paint = (left: number, top: number, wide: number, high: number, shade: number) => {
    for (let y = top; y < top + high; y += 1) {
      const row = (y * width + left) * 4
      for (let at = row; at < row + wide * 4; at += 1) if (at % 4 !== 3) data[at] = shade
    }
  }
  for (let n = 0; n < 300; n += 1) paint((n * 97) % 940, (n * 389) % 520, 3 + (n % 9), 2 + (n % 7), 60)
  const [left, top] = [400, 200]
  const part = (x: number, y: number, wide: number, shade: number) => {
    paint(left + x * moduleSize, top + y * moduleSize, wide * moduleSize, wide * moduleSize, shade)
  }
  part(-4, -4, modules + 8, 250)
  for (let n = 0; n < modules * modules; n += 1) {
    if (((n * 7919) >> 3) % 2 === 0) part(n % modules, Math.floor(n / modules), 1, 0)
  }
  for (const [x, y] of [
    [0, 0],
    [modules - 7, 0],
    [0, modules - 7]
  ] as const) {
    part(Math.max(0, x - 1), Math.max(0, y - 1), 8, 250)
    part(x, y, 7, 0)
    part(x + 1, y + 1, 5, 250)
    part(x + 2, y + 2, 3, 0)
  }
  return { data, width, height }
}
