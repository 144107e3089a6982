import { beforeAll, describe, expect, it } from 'vitest'
import {
  findCodes,
  mostCodesPerPicture,
  type Found
} from '../../src/renderer/src/features/intake/find-codes.ts'
import type { Pixels } from '../../src/renderer/src/features/intake/pixels.ts'
import type { Zxing } from '../../src/renderer/src/features/intake/zxing.ts'
import { bentOver, blank, codePicture, flipped, place, speckle, turned } from '../support/code-pictures.ts'
import { zxingInNode } from '../support/zxing.ts'

const address = (n: number) =>
  `otpauth://totp/Site${String(n)}:user${String(n)}%40example.org?secret=JBSWY3DPEHPK3PX${'ABCDEFGHIJ'[n % 10] ?? 'Z'}&issuer=Site${String(n)}`
const addresses = (count: number) => Array.from({ length: count }, (_, n) => address(n)).sort()

let zxing: Zxing
beforeAll(async () => {
  zxing = await zxingInNode()
})

async function allOf(picture: Pixels, decoder: Zxing | undefined): Promise<Found[]> {
  const all: Found[] = []
  for await (const each of findCodes(picture, decoder)) all.push(each)
  return all
}
const textsOf = (all: Found[]) => all.map(({ text }) => text).sort()
const found = async (picture: Pixels) => textsOf(await allOf(picture, zxing))
const foundWithout = async (picture: Pixels) => textsOf(await allOf(picture, undefined))

async function grid(count: number, columns: number, scale: number): Promise<Pixels> {
  const side = (53 + 8) * scale
  const picture = blank(columns * side + 20, Math.ceil(count / columns) * side + 20, 250)
  for (let n = 0; n < count; n += 1) {
    const code = await codePicture(address(n), { scale, ...(n % 2 === 1 ? { dark: '#103060' } : {}) })
    place(picture, code, 10 + (n % columns) * side, 10 + Math.floor(n / columns) * side)
  }
  return picture
}

describe('codes in a picture', () => {
  it('finds none in a picture without one, and none in noise', async () => {
    expect(await found(blank(400, 300, 255))).toEqual([])
    expect(await found(speckle(blank(400, 300, 255), 3000))).toEqual([])
  })

  it('finds none in a picture of one pixel, or of one row', async () => {
    expect(await found(blank(1, 1, 0))).toEqual([])
    expect(await found(blank(300, 1, 255))).toEqual([])
  })

  it('finds one that fills the picture to its edge', async () => {
    expect(await found(await codePicture(address(0), { margin: 0 }))).toEqual([address(0)])
  })

  it('finds a light one on dark', async () => {
    const picture = blank(600, 400, 24)
    place(picture, await codePicture(address(0), { dark: '#eeeeee', light: '#181818' }), 200, 90)
    expect(await found(picture)).toEqual([address(0)])
  })

  it.each([
    ['upside down', (code: Pixels) => turned(turned(code))],
    ['on its side', turned],
    ['mirrored', flipped],
    ['mirrored and on its side', (code: Pixels) => turned(flipped(code))]
  ])('finds one that is %s', async (_how, change) => {
    expect(await found(change(await codePicture(address(1))))).toEqual([address(1)])
  })

  it.each([2, 3, 6, 12, 20])('finds all of %i', async (count) => {
    expect(await found(await grid(count, 5, 4))).toEqual(addresses(count))
  })

  it('says the same code once, however often it is there', async () => {
    const picture = blank(900, 450, 255)
    const code = await codePicture(address(1))
    place(picture, code, 20, 20)
    place(picture, code, 480, 40)
    expect(await found(picture)).toEqual([address(1)])
  })

  it('stops after the most it takes', async () => {
    expect(await found(await grid(70, 10, 3))).toHaveLength(mostCodesPerPicture)
  })

  it.each([
    ['dark modules on nothing', '#000000ff', '#ffffff00'],
    ['light modules on nothing', '#ffffffff', '#00000000']
  ])('finds %s', async (_what, dark, light) => {
    expect(await found(await codePicture(address(2), { dark, light }))).toEqual([address(2)])
  })

  it('gives bytes that are no text as some text, and goes on', async () => {
    const bytes = Uint8Array.from({ length: 120 }, (_, n) => (n * 37 + 128) % 256)
    const picture = blank(800, 400, 255)
    place(picture, await codePicture([{ data: bytes, mode: 'byte' }]), 20, 20)
    place(picture, await codePicture(address(3)), 420, 20)
    const texts = await found(picture)
    expect(texts).toHaveLength(2)
    expect(texts).toContain(address(3))
  })

  it('leaves the picture it was given as it was', async () => {
    const picture = await codePicture(address(3))
    const before = Buffer.from(picture.data).toString('base64')
    await found(picture)
    expect(Buffer.from(picture.data).toString('base64')).toBe(before)
  })
})

describe('what the first look does not read', () => {
  it('is bent back: a code round a bottle', async () => {
    const bent = bentOver(await codePicture(address(4), { scale: 4, margin: 6 }), 0.03)
    const all = await allOf(bent, zxing)
    expect(textsOf(all)).toEqual([address(4)])
    expect(all[0]?.stage).not.toBe('zxing')
  })

  it('is found by the others where WebAssembly does not load', async () => {
    const code = await codePicture(address(5))
    expect(await foundWithout(code)).toEqual([address(5)])
    expect(await foundWithout(await grid(6, 3, 5))).toEqual(addresses(6))
  })

  it('is not made up: no text but the right one under heavy damage', async () => {
    const code = await codePicture(address(6), { scale: 4 })
    for (let spots = 0; spots <= 600; spots += 60) {
      const texts = await found(speckle(place(blank(code.width, code.height, 255), code, 0, 0), spots))
      expect(
        texts.filter((text) => text !== address(6)),
        `${String(spots)} spots`
      ).toEqual([])
    }
  })
})
