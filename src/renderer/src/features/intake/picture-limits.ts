import type { PictureProblem } from '../../text/intake-text.ts'
import { looksLikeSvg, readPictureSize } from './picture-size.ts'

export const pictureMaxBytes = 25 * 1024 * 1024
export const pictureMaxPixels = 40_000_000
export const pictureMaxSide = 16_384

/** Why a file is not to be decoded, found out from its first bytes alone. */
export function pictureProblem(bytes: Uint8Array): PictureProblem | undefined {
  if (bytes.byteLength > pictureMaxBytes) return 'too-large'
  const size = readPictureSize(bytes)
  if (size === undefined) return looksLikeSvg(bytes) ? 'svg' : 'not-a-picture'
  if (size.width <= 0 || size.height <= 0) return 'broken'
  const tooBig =
    size.width > pictureMaxSide || size.height > pictureMaxSide || size.width * size.height > pictureMaxPixels
  return tooBig ? 'too-many-pixels' : undefined
}
