import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import {
  pictureMaxBytes,
  pictureMaxSide,
  pictureProblem
} from '../../src/renderer/src/features/intake/picture-limits.ts'
import { looksLikeSvg, readPictureSize } from '../../src/renderer/src/features/intake/picture-size.ts'

const bytes = (...parts: (number | string)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [part]))
  )
const be16 = (n: number) => [n >> 8, n & 255]
const le16 = (n: number) => [n & 255, n >> 8]
const le32 = (n: number) => [...le16(n & 0xffff), ...le16(n >>> 16)]
const zeros = (n: number) => Array<number>(n).fill(0)
const png = (width: number, height: number) =>
  bytes(0x89, 'PNG\r\n\x1a\n', 0, 0, 0, 13, 'IHDR', 0, 0, ...be16(width), 0, 0, ...be16(height))
const text = (content: string) => new TextEncoder().encode(content)

const be32 = (n: number) => [...be16(n >>> 16), ...be16(n & 0xffff)]
const box = (name: string, ...inside: (number | string)[]) => {
  const content = [...bytes(...inside)]
  return [...be32(content.length + 8), ...bytes(name), ...content]
}
const ispe = (width: number, height: number) => box('ispe', 0, 0, 0, 0, ...be32(width), ...be32(height))
const avif = (brand: string, others: string, ...properties: number[][]) =>
  bytes(
    ...box('ftyp', brand, 0, 0, 0, 0, others),
    ...box(
      'meta',
      0,
      0,
      0,
      0,
      ...box('hdlr', 0, 0, 0, 0),
      ...box('iprp', ...box('ipco', ...properties.flat()))
    )
  )

const pictures = {
  png: png(1920, 1080),
  gif: bytes('GIF89a', ...le16(1920), ...le16(1080)),
  'bmp, rows from the bottom': bytes('BM', ...zeros(12), ...le32(40), ...le32(1920), ...le32(1080)),
  'bmp, rows from the top': bytes('BM', ...zeros(12), ...le32(40), ...le32(1920), ...le32(-1080)),
  'bmp of OS/2': bytes('BM', ...zeros(12), ...le32(12), ...le16(1920), ...le16(1080), 0, 0),
  'webp, extended': bytes('RIFF', ...zeros(4), 'WEBPVP8X', ...zeros(8), ...le16(1919), 0, ...le16(1079), 0),
  'webp, lossless': bytes('RIFF', ...zeros(4), 'WEBPVP8L', ...zeros(4), 0x2f, ...le32(1919 | (1079 << 14))),
  'webp, lossy': bytes('RIFF', ...zeros(4), 'WEBPVP8 ', ...zeros(10), ...le16(1920), ...le16(1080)),
  jpeg: bytes(0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, ...be16(1080), ...be16(1920)),
  'jpeg behind a profile and a table': bytes(
    ...[0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4],
    ...[0xff, 0xc4, 0, 4, 0xff, 0xc0],
    ...[0xff, 0xff, 0xc2, 0, 17, 8, ...be16(1080), ...be16(1920)]
  )
}

const avifs = {
  avif: avif('avif', 'mif1miaf', ispe(1920, 1080)),
  'avif, animated': avif('avis', 'avifmsf1', ispe(1920, 1080)),
  'avif by its second brand, with a thumbnail and a rotation': avif(
    'mif1',
    'miafavif',
    ispe(160, 90),
    box('irot', 0),
    ispe(1920, 1080)
  )
}

describe('size of an AVIF from its boxes', () => {
  it.each(Object.entries(avifs))('reads %s', (_name, data) => {
    expect(readPictureSize(data)).toEqual({ format: 'avif', width: 1920, height: 1080 })
  })

  it.each(Object.entries(avifs))('answers nothing when %s is cut off before its size', (_name, data) => {
    const before = Buffer.from(data).indexOf('ispe') - 4
    for (let length = 0; length < before + 8; length += 1)
      expect(readPictureSize(data.subarray(0, length)), String(length)).toBeUndefined()
  })

  it('does not take a video for one, nor a picture of another kind', () => {
    expect(readPictureSize(avif('isom', 'mp42avc1', ispe(1920, 1080)))).toBeUndefined()
    expect(readPictureSize(avif('heic', 'mif1heic', ispe(1920, 1080)))).toBeUndefined()
  })

  it('comes to an end in boxes that say they are endless, empty or longer than the file', () => {
    for (const length of [0, 1, 7, 8, 0xffffffff]) {
      const odd = [...be32(length), ...bytes('meta', 0, 0, 0, 0)]
      const data = bytes(...box('ftyp', 'avif', 0, 0, 0, 0), ...Array.from({ length: 500 }, () => odd).flat())
      expect(readPictureSize(data), String(length)).toBeUndefined()
    }
  })

  it('refuses one that says it is huge', () => {
    expect(pictureProblem(avif('avif', 'mif1', ispe(30_000, 30_000)))).toBe('too-many-pixels')
  })
})

describe('size of a picture from its header', () => {
  it.each(Object.entries(pictures))('reads %s', (name, data) => {
    expect(readPictureSize(data)).toEqual({
      format: name.slice(0, name.includes('jpeg') || name.includes('webp') ? 4 : 3),
      width: 1920,
      height: 1080
    })
  })

  it('agrees with a real encoder', () => {
    const real = PNG.sync.write(new PNG({ width: 37, height: 21 }))
    expect(readPictureSize(real)).toEqual({ format: 'png', width: 37, height: 21 })
  })

  it.each(Object.entries(pictures))('answers nothing when %s is cut off', (_name, data) => {
    for (let length = 0; length < data.length - 2; length += 1)
      expect(readPictureSize(data.subarray(0, length))).toBeUndefined()
  })

  it.each([
    ['nothing', ''],
    ['text', 'hello, this is no picture at all, but long enough'],
    ['a PDF', '%PDF-1.7 and so on and so on and so on'],
    ['a video in RIFF', 'RIFF\0\0\0\0AVI LIST and so on and so on']
  ])('answers nothing for %s', (_name, content) => {
    expect(readPictureSize(text(content))).toBeUndefined()
  })
})

describe('pictures that are not decoded', () => {
  it('takes one within the limits', () => {
    expect(pictureProblem(png(3840, 2160))).toBeUndefined()
  })
  it.each([
    ['a side is too long', png(pictureMaxSide + 1, 10)],
    ['there are too many pixels', png(8000, 5001)]
  ])('refuses one when %s', (_why, data) => {
    expect(pictureProblem(data)).toBe('too-many-pixels')
  })
  it('refuses one with a side of nothing', () => {
    expect(pictureProblem(png(0, 10))).toBe('broken')
  })
  it('refuses a file that is too large before looking into it', () => {
    expect(pictureProblem(new Uint8Array(pictureMaxBytes + 1))).toBe('too-large')
  })
  it.each(['<svg xmlns="x">', '\uFEFF<?xml version="1.0"?>\n<!-- a --><svg width="1">', '  <SVG >'])(
    'refuses SVG by name: %j',
    (content) => {
      expect(looksLikeSvg(text(content))).toBe(true)
      expect(pictureProblem(text(content))).toBe('svg')
    }
  )
  it('does not take a page that mentions SVG for one', () => {
    expect(looksLikeSvg(text('about <svg> in words'))).toBe(false)
  })
})
