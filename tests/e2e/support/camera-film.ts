import { writeFileSync } from 'node:fs'
import QRCode from 'qrcode'

const [width, height] = [640, 480]
const scale = 5

export interface FilmOptions {
  /** How far from the left the sheet is held; beyond the right edge it is cut off. */
  left?: number
  emptyPictures?: number
  pictures?: number
}

/**
 * A film for Chromium's stand-in for a camera, which shows it over and over: a gray room, and from some picture on a
 * sheet of paper with a QR code held into it. Uncompressed (YUV4MPEG2), so that nothing has to be encoded.
 */
export function writeCameraFilm(file: string, text: string | undefined, at: FilmOptions = {}): void {
  const { left = 90, emptyPictures = 5, pictures = 10 } = at
  const parts = [Buffer.from(`YUV4MPEG2 W${String(width)} H${String(height)} F10:1 Ip A1:1 C420jpeg\n`)]
  for (let n = 0; n < pictures; n += 1) {
    parts.push(Buffer.from('FRAME\n'), pictureOf(n < emptyPictures ? undefined : text, left))
  }
  writeFileSync(file, Buffer.concat(parts), { mode: 0o644 })
}

function pictureOf(text: string | undefined, left: number): Buffer<ArrayBuffer> {
  const luma = Buffer.alloc(width * height, 120)
  // Somebody, roughly.
  fill(luma, 420, 160, 150, 320, 70)
  if (text !== undefined) drawCode(luma, text, left)
  return Buffer.concat([luma, Buffer.alloc((width * height) / 2, 128)])
}

function drawCode(luma: Buffer<ArrayBuffer>, text: string, left: number): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const side = (modules.size + 8) * scale
  const top = 60
  fill(luma, left, top, side, side, 225)
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue
      fill(luma, left + (column + 4) * scale, top + (row + 4) * scale, scale, scale, 35)
    }
  }
}

function fill(
  luma: Buffer<ArrayBuffer>,
  left: number,
  top: number,
  wide: number,
  high: number,
  shade: number
): void {
  for (let y = top; y < Math.min(height, top + high); y += 1) {
    luma.fill(shade, y * width + left, y * width + Math.min(width, left + wide))
  }
}
