import { describe, expect, it } from 'vitest'
import { findCodes, mostCodesPerPicture } from '../../src/renderer/src/features/intake/find-codes.ts'
import type { Pixels } from '../../src/renderer/src/features/intake/pixels.ts'
import { blank, codePicture, place, speckle } from '../support/code-pictures.ts'

const address = (n: number) =>
  `otpauth://totp/Site${String(n)}:user${String(n)}%40example.org?secret=JBSWY3DPEHPK3PX${'ABCDEFGHIJ'[n] ?? 'Z'}&issuer=Site${String(n)}`
const found = (picture: Pixels) => [...findCodes(picture)].sort()

describe('codes in a picture', () => {
  it('finds none in a picture without one, and none in noise', () => {
    expect(found(blank(400, 300, 255))).toEqual([])
    expect(found(speckle(blank(400, 300, 255), 3000))).toEqual([])
  })

  it('finds one that fills the picture to its edge', async () => {
    expect(found(await codePicture(address(0), { margin: 0 }))).toEqual([address(0)])
  })

  it('finds a light one on dark', async () => {
    const picture = blank(600, 400, 24)
    place(picture, await codePicture(address(0), { dark: '#eeeeee', light: '#181818' }), 200, 90)
    expect(found(picture)).toEqual([address(0)])
  })

  it('finds one on a screenshot of 1920 by 1080 within the time a person does not notice', async () => {
    const picture = speckle(blank(1920, 1080, 244), 2500)
    place(picture, await codePicture(address(0)), 1203, 411)
    Array.from(findCodes(picture))
    const start = performance.now()
    const first = findCodes(picture).next().value
    expect(first).toBe(address(0))
    expect(performance.now() - start).toBeLessThan(1_000)
  })

  it.each([2, 3, 4, 6, 8])('finds all of %i', async (count) => {
    const picture = blank(1500, 1000, 250)
    for (let n = 0; n < count; n += 1) {
      const code = await codePicture(address(n), n % 2 === 1 ? { dark: '#103060' } : {})
      place(picture, code, 30 + (n % 4) * 360, 40 + Math.floor(n / 4) * 400)
    }
    expect(found(picture)).toEqual(Array.from({ length: count }, (_, n) => address(n)).sort())
  })

  it('says the same code once, however often it is there', async () => {
    const picture = blank(900, 450, 255)
    const code = await codePicture(address(1))
    place(picture, code, 20, 20)
    place(picture, code, 480, 40)
    expect(found(picture)).toEqual([address(1)])
  })

  it('stops after the most it takes', async () => {
    const picture = blank(1900, 1000, 250)
    for (let n = 0; n < 10; n += 1)
      place(picture, await codePicture(address(n)), 20 + (n % 5) * 370, 40 + Math.floor(n / 5) * 420)
    expect(found(picture)).toHaveLength(mostCodesPerPicture)
  })

  it.each([
    ['dark modules on nothing', '#000000ff', '#ffffff00'],
    ['light modules on nothing', '#ffffffff', '#00000000']
  ])('finds %s', async (_what, dark, light) => {
    expect(found(await codePicture(address(2), { dark, light }))).toEqual([address(2)])
  })

  it('leaves the picture it was given as it was', async () => {
    const picture = await codePicture(address(3))
    const before = Buffer.from(picture.data).toString('base64')
    found(picture)
    expect(Buffer.from(picture.data).toString('base64')).toBe(before)
  })
})
