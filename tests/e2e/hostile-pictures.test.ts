import { beforeAll, describe, expect, test } from 'vitest'
import { pictureProblemText, type PictureProblem } from '../../src/renderer/src/text/intake-text.ts'
import type { RunningApp } from './support/app.ts'
import { heldAs, pngOf, pngWithBomb, writtenAs } from './support/hostile-pictures.ts'
import { createVault } from './support/person.ts'
import { otpauth } from './support/pictures.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'

const stage = useStage({ keyring: true, keepApps: true })
let app: RunningApp
const site = 'Quellmoos'
const address = otpauth({ issuer: site, account: 'me', secret: 'JBSWY3DPEHPK3PXPJBSWY3DP' })

beforeAll(async () => {
  app = await stage.launch()
  await createVault(app)
})

type Outcome = 'read' | PictureProblem

/** Drops the picture on the page; answers how it ended, and closes what showed it. */
async function dropped(content: Buffer): Promise<Outcome> {
  expect(await app.text()).not.toContain(site)
  await app.page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([bytes], 'picture'))
    document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, content.toString('base64'))
  const outcome = await until<Outcome>(
    'an answer',
    async () => {
      const text = await app.text()
      if (text.includes(site)) return 'read'
      const said = Object.entries(pictureProblemText).find(([, sentence]) => text.includes(sentence))
      return said?.[0] as PictureProblem | undefined
    },
    // Five seconds until a reading is stopped, and as many for a busy machine.
    10_000
  )
  await app.page.keyboard.press('Escape')
  await app.page.getByRole('dialog').waitFor({ state: 'detached' })
  return outcome
}

/** Whatever came before: the page is there, and its reader reads. */
async function seeAlive(): Promise<void> {
  expect(await dropped(await writtenAs(address, 'good.png'))).toBe('read')
}

describe('a picture that is made to do harm', () => {
  test.each<[string, () => Buffer | Promise<Buffer>, Outcome[]]>([
    ['says it has 30,000 by 30,000 pixels', () => pngOf(30_000, 30_000, 1_000), ['too-many-pixels']],
    [
      'says it is a hundred thousand wide and one high',
      () => pngOf(100_000, 1, 100_001),
      ['too-many-pixels']
    ],
    [
      'holds a text of 256 MB in 260 kB',
      async () => pngWithBomb(await writtenAs(address, 'a.png'), 'zTXt'),
      ['read', 'broken']
    ],
    [
      'holds a colour profile of 256 MB',
      async () => pngWithBomb(await writtenAs(address, 'a.png'), 'iCCP'),
      ['read', 'broken']
    ],
    ['unpacks to far more than its size', () => pngOf(20, 20, 256 * 1024 * 1024), ['no-code', 'broken']],
    ['unpacks to far less than its size', () => pngOf(6_000, 6_000, 1_000), ['no-code', 'broken']],
    [
      'is just within the limits, and empty',
      () => pngOf(6_300, 6_300, 6_301 * 6_300),
      ['no-code', 'too-slow']
    ],
    [
      'is an AVIF that says it is huge',
      async () => {
        const avif = await writtenAs(address, 'a.avif')
        const at = avif.indexOf('ispe') + 8
        avif.writeUInt32BE(30_000, at)
        avif.writeUInt32BE(30_000, at + 4)
        return avif
      },
      ['too-many-pixels']
    ],
    [
      'is an AVIF that says it is one pixel',
      async () => {
        const avif = await writtenAs(address, 'a.avif')
        const at = avif.indexOf('ispe') + 8
        avif.writeUInt32BE(1, at)
        avif.writeUInt32BE(1, at + 4)
        return avif
      },
      ['broken', 'no-code', 'read']
    ]
  ])('because it %s', async (_what, make, outcomes) => {
    expect(outcomes).toContain(await dropped(await make()))
    await seeAlive()
  })

  test.each(['a.png', 'a.jpg', 'a.gif', 'a.webp', 'a.avif', 'a.bmp'])(
    'because it breaks off in the middle: %s',
    async (name) => {
      const whole = await writtenAs(address, name)
      for (const share of [0.1, 0.5, 0.9]) {
        const part = whole.subarray(0, Math.floor(whole.length * share))
        expect(['broken', 'not-a-picture', 'no-code', 'read']).toContain(await dropped(part))
      }
      await seeAlive()
    }
  )
})

describe('a picture of a kind that is seldom seen', () => {
  test.each<[string, string, string[]]>([
    ['an animated GIF', 'a.gif', ['(', '-clone', '0', '-negate', ')', '-set', 'delay', '10']],
    ['an animated WebP', 'a.webp', ['(', '-clone', '0', '-blur', '0x9', ')', '-set', 'delay', '10']],
    ['a JPEG in the colours of printing', 'a.jpg', ['-colorspace', 'CMYK']],
    ['a progressive JPEG', 'a.jpg', ['-interlace', 'JPEG', '-quality', '60']],
    ['an interlaced PNG of sixteen bits', 'png48:a.png', ['-interlace', 'PNG']],
    ['a PNG of one bit', 'a.png', ['-monochrome']],
    ['a PNG of a palette with transparency', 'png8:a.png', ['-transparent', 'white']],
    ['a lossless WebP', 'a.webp', ['-define', 'webp:lossless=true']],
    ['an AVIF', 'a.avif', []],
    ['a BMP', 'a.bmp', []]
  ])('%s is read', async (_what, name, options) => {
    const [kind = '', file = kind] = name.split(':')
    const made = await writtenAs(
      address,
      file,
      kind === file ? options : [...options, '-define', `png:format=${kind}`]
    )
    expect(await dropped(made)).toBe('read')
  })

  test('a JPEG whose camera was held in any of the eight ways is read', async () => {
    const jpeg = await writtenAs(address, 'a.jpg', ['-strip'])
    for (let way = 1; way <= 8; way += 1) expect(await dropped(heldAs(jpeg, way)), String(way)).toBe('read')
  })
})
