import { describe, expect, it } from 'vitest'
import { findCodes } from '../../src/renderer/src/features/intake/find-codes.ts'
import { corpusPixels, isRead, qrCorpus, sourceOf, type CorpusPicture } from '../support/qr-corpus.ts'
import { zxingInNode } from '../support/zxing.ts'

const pictures = qrCorpus()
/** Of 198; zbarimg reads 163 of them. */
const leastRead = 190

describe.skipIf(pictures === undefined)('pictures of other readers’ tests', () => {
  it('are read, of no source fewer than zbarimg reads', async () => {
    const zxing = await zxingInNode()
    const sources = new Map<string, { all: number; read: number; byZbarimg: number }>()
    const unread: string[] = []
    const countsOf = (picture: CorpusPicture) => {
      const counts = sources.get(sourceOf(picture)) ?? { all: 0, read: 0, byZbarimg: 0 }
      sources.set(sourceOf(picture), counts)
      return counts
    }
    for (const picture of pictures ?? []) {
      const texts: string[] = []
      for await (const { text } of findCodes(corpusPixels(picture), zxing)) texts.push(text)
      const counts = countsOf(picture)
      counts.all += 1
      if (picture.zbarimg.match) counts.byZbarimg += 1
      if (isRead(picture, texts)) counts.read += 1
      else unread.push(picture.file)
    }
    const rows = [...sources].map(([source, counts]) => ({ source, ...counts }))
    console.info(rows.map((row) => JSON.stringify(row)).join('\n'))
    console.info(`not read: ${unread.join(', ')}`)
    expect(rows.filter(({ read, byZbarimg }) => read < byZbarimg)).toEqual([])
    expect(rows.reduce((sum, { read }) => sum + read, 0)).toBeGreaterThanOrEqual(leastRead)
  }, 600_000)
})
