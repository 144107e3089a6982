import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import QRCode from 'qrcode'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCodes } from '../../src/renderer/src/features/intake/find-codes.ts'
import type { Pixels } from '../../src/renderer/src/features/intake/pixels.ts'
import type { Zxing } from '../../src/renderer/src/features/intake/zxing.ts'
import { blank, place, speckle } from '../support/code-pictures.ts'
import { pixelsOfFile } from '../support/qr-corpus.ts'
import { zxingInNode } from '../support/zxing.ts'

const address = (n: number) =>
  `otpauth://totp/Service%20${String(n)}:person${String(n)}%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PX${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[n] ?? ''}&issuer=Service%20${String(n)}&algorithm=SHA1&digits=6&period=30`

const looks = {
  light: { page: 246, dark: '#000000', light: '#ffffff' },
  'dark page, code on white': { page: 28, dark: '#000000', light: '#ffffff' },
  inverted: { page: 28, dark: '#f2f2f2', light: '#1c1c1c' },
  'transparent, dark modules': { page: undefined, dark: '#101010ff', light: '#ffffff00' },
  'transparent, light modules': { page: undefined, dark: '#f8f8f8ff', light: '#00000000' },
  'a logo in the middle': { page: 246, dark: '#1a2a4a', light: '#ffffff' }
} as const
type Look = keyof typeof looks

let zxing: Zxing
const folder = mkdtempSync(join(tmpdir(), 'latchkey-screens-'))
beforeAll(async () => {
  zxing = await zxingInNode()
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function found(picture: Pixels): Promise<string[]> {
  const texts: string[] = []
  for await (const { text } of findCodes(picture, zxing)) texts.push(text)
  return texts.sort()
}

/** A code as a page draws it: so many pixels wide, each pixel the mean of what it covers. */
function codeOf(text: string, side: number, look: Look): Pixels {
  const { dark, light } = looks[look]
  const hasLogo = look === 'a logo in the middle'
  const { modules } = QRCode.create(text, { errorCorrectionLevel: hasLogo ? 'H' : 'M' })
  const [onDark, onLight] = [colourOf(dark), colourOf(light)]
  const wide = modules.size + 8
  const picture = clear(side, side)
  // Each pixel is looked at in nine places; in which modules those are is the same for a whole row or column.
  const steps = [1 / 6, 3 / 6, 5 / 6]
  const modulesAt = Array.from({ length: side }, (_, at) =>
    steps.map((step) => Math.floor(((at + step) / side) * wide) - 4)
  )
  const isIn = (at: number) => at >= 0 && at < modules.size
  for (const [y, rows] of modulesAt.entries()) {
    for (const [x, columns] of modulesAt.entries()) {
      let dark = 0
      for (const row of rows)
        for (const column of columns) if (isIn(row) && isIn(column)) dark += modules.get(row, column)
      const covered = dark / 9
      for (let part = 0; part < 4; part += 1)
        picture.data[(y * side + x) * 4 + part] =
          (onDark[part] ?? 0) * covered + (onLight[part] ?? 0) * (1 - covered)
    }
  }
  if (!hasLogo) return picture
  const logo = blank(Math.round(side / 6), Math.round(side / 6), 200)
  const at = Math.round((side - logo.width) / 2)
  return place(picture, logo, at, at)
}

const colourOf = (hex: string): number[] =>
  [1, 3, 5, 7].map((at) => parseInt(hex.slice(at, at + 2) || 'ff', 16))

/** A page with codes of these sizes, the nth with the nth address, in rows. */
function screen(width: number, height: number, sides: readonly number[], look: Look): Pixels {
  const { page } = looks[look]
  const picture = page === undefined ? clear(width, height) : speckle(blank(width, height, page), 1500)
  let [left, top, rowHeight] = [20, 20, 0]
  for (const [n, side] of sides.entries()) {
    if (left + side > width) [left, top, rowHeight] = [20, top + rowHeight + 20, 0]
    place(picture, codeOf(address(n), side, look), left, top)
    left += side + 20
    rowHeight = Math.max(rowHeight, side)
  }
  return picture
}

const clear = (width: number, height: number): Pixels => ({
  data: new Uint8ClampedArray(width * height * 4),
  width,
  height
})

/** Saved as a messenger would: JPEG of quality 60. ImageMagick is given the plain pixels, which need no packing. */
function asJpeg({ data, width, height }: Pixels): Pixels {
  const size = `WIDTH ${String(width)}\nHEIGHT ${String(height)}`
  const header = `P7\n${size}\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n`
  const file = join(folder, 'shot.jpg')
  execFileSync('convert', ['pam:-', '-background', 'white', '-alpha', 'remove', '-quality', '60', file], {
    input: Buffer.concat([Buffer.from(header), Buffer.from(data)])
  })
  return pixelsOfFile(file)
}

const addresses = (count: number) => Array.from({ length: count }, (_, n) => address(n)).sort()
const sizes = [120, 160, 220, 300]
const screens = [
  ['1080p', 1920, 1080],
  ['4K', 3840, 2160]
] as const

describe.each(screens)('a screenshot of %s', (_name, width, height) => {
  describe.each(Object.keys(looks) as Look[])('%s', (look) => {
    it.each([1, 1.5, 2])('codes of 120 to 300 pixels are read at %fx', async (scale) => {
      const sides = sizes.map((size) => Math.round(size * scale))
      expect(await found(screen(width, height, sides, look))).toEqual(addresses(sides.length))
    })

    // On white there is nothing left of light modules on nothing; such a picture is no JPEG.
    it.skipIf(look === 'transparent, light modules')('and as a JPEG of quality 60', async () => {
      expect(await found(asJpeg(screen(width, height, [200, 300], look)))).toEqual(addresses(2))
    })
  })

  it.each([1, 3, 6, 12, 20])('all of %i codes are read', async (count) => {
    const sides = Array.from({ length: count }, () => 150 * (width / 1920))
    expect(await found(screen(width, height, sides, 'light'))).toEqual(addresses(count))
    expect(await found(asJpeg(screen(width, height, sides, 'inverted')))).toEqual(addresses(count))
  })
})
