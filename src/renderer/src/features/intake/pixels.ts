import type { Gray } from './gray.ts'

/** A picture as RGBA bytes, row by row. */
export interface Pixels {
  data: Uint8ClampedArray
  width: number
  height: number
}

export function hasTransparency({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true
  return false
}

/** Its brightness (ITU-R BT.601), with what is transparent laid on white (255) or black (0). */
export function grayOn({ data, width, height }: Pixels, shade: 0 | 255): Gray {
  const gray = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < gray.length; at += 1, from += 4) {
    const bright =
      ((data[from] ?? 0) * 306 + (data[from + 1] ?? 0) * 601 + (data[from + 2] ?? 0) * 117 + 512) >> 10
    const alpha = data[from + 3] ?? 255
    gray[at] = alpha === 255 ? bright : (bright * alpha + shade * (255 - alpha)) / 255
  }
  return { data: gray, width, height }
}
