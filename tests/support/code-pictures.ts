import { PNG } from 'pngjs'
import QRCode, { type QRCodeSegment } from 'qrcode'
import type { Pixels } from '../../src/renderer/src/features/intake/pixels.ts'

/** A picture of one QR code, as pixels. */
export async function codePicture(
  text: string | QRCodeSegment[],
  look: { dark?: string; light?: string; margin?: number; scale?: number } = {}
): Promise<Pixels> {
  const { dark = '#000000', light = '#ffffff', margin = 4, scale = 5 } = look
  const file = await QRCode.toBuffer(text, { margin, scale, color: { dark, light } })
  const { data, width, height } = PNG.sync.read(file)
  return { data: new Uint8ClampedArray(data), width, height }
}

export function blank(width: number, height: number, shade: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(shade)
  for (let at = 3; at < data.length; at += 4) data[at] = 255
  return { data, width, height }
}

export function place(onto: Pixels, part: Pixels, left: number, top: number): Pixels {
  for (let y = 0; y < part.height; y += 1) {
    const row = part.data.subarray(y * part.width * 4, (y + 1) * part.width * 4)
    onto.data.set(row, ((top + y) * onto.width + left) * 4)
  }
  return onto
}

/** Strews little dark boxes, always the same, so that a picture looks as busy as a screen. */
export function speckle(picture: Pixels, count: number): Pixels {
  let seed = 7
  const next = (below: number) => (seed = (seed * 16_807) % 2_147_483_647) % below
  for (let n = 0; n < count; n += 1) {
    const [left, top] = [next(picture.width - 10), next(picture.height - 10)]
    const [width, height] = [2 + next(8), 2 + next(8)]
    for (let y = top; y < top + height; y += 1) {
      for (let x = left; x < left + width; x += 1)
        picture.data.set([60, 60, 60, 255], (y * picture.width + x) * 4)
    }
  }
  return picture
}

/** A quarter turn to the right. */
export function turned({ data, width, height }: Pixels): Pixels {
  const out = blank(height, width, 255)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4
      out.data.set(data.subarray(from, from + 4), (x * height + height - 1 - y) * 4)
    }
  }
  return out
}

export function flipped({ data, width, height }: Pixels): Pixels {
  const out = blank(width, height, 255)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4
      out.data.set(data.subarray(from, from + 4), (y * width + width - 1 - x) * 4)
    }
  }
  return out
}

/** As if it stuck to a bottle: each column is pushed down, the outer ones most, by up to this share of the height. */
export function bentOver({ data, width, height }: Pixels, share: number): Pixels {
  const out = blank(width, height, 255)
  for (let x = 0; x < width; x += 1) {
    const down = Math.round(share * height * ((x / width) * 2 - 1) ** 2)
    for (let y = down; y < height; y += 1) {
      const from = ((y - down) * width + x) * 4
      out.data.set(data.subarray(from, from + 4), (y * width + x) * 4)
    }
  }
  return out
}
