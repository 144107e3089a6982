import jsQR from 'jsqr'
import { decodeQRBatch } from 'qr/decode.js'
import type { Gray } from './gray.ts'
import type { Hit } from './zxing.ts'

/** All codes the `qr` package finds, by rules of its own; mirrored ones it does not know. */
export async function readWithQr({ data, width, height }: Gray): Promise<Hit[]> {
  if (width === 0 || height === 0) return []
  const hits: Hit[] = []
  await decodeQRBatch([{ data, width, height }], {
    // A plane of brightness is how this format begins, and all of it that is looked at.
    format: 'I420',
    maxSize: { width, height },
    pointsOnDetect({ bounds }, result) {
      if (typeof result === 'string' && result !== '') hits.push({ text: result, corners: bounds })
    }
  })
  return hits
}

/** One code at most: what jsQR finds, which is slow and asked last. */
export function readWithJsqr({ data, width, height }: Gray): Hit[] {
  if (width === 0 || height === 0) return []
  const colours = new Uint8ClampedArray(data.length * 4)
  for (let at = 0; at < data.length; at += 1) colours.fill(data[at] ?? 0, at * 4, at * 4 + 4)
  // Always said: jsQR keeps the options of earlier calls as its new defaults.
  const hit = jsQR(colours, width, height, { inversionAttempts: 'attemptBoth' })
  // It sometimes "finds" a code without a text; no site makes such a code.
  if (hit === null || hit.data === '') return []
  const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = hit.location
  return [{ text: hit.data, corners: [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner] }]
}
