import { stretched } from './contrast.ts'
import type { CodeRegion } from './code-regions.ts'
import { halvedTo, scaledBy, type Gray } from './gray.ts'
import { readWithJsqr, readWithQr } from './other-decoders.ts'
import { grayOn, type Pixels } from './pixels.ts'
import { regionsIn, searchRegions } from './search-regions.ts'
import { joinedParts } from './spread-message.ts'
import type { Hit, Zxing, ZxingWay } from './zxing.ts'

export const mostCodesPerPicture = 64
/** Up to here a second look at another size or contrast costs less than a person notices. */
const smallPixels = 1_200_000

/** Which way of looking found a code. */
export type Stage =
  'zxing' | 'on-black' | 'qr' | 'enlarged' | 'contrast' | 'denoised' | 'region' | 'bent' | 'jsqr'
export interface Found {
  text: string
  stage: Stage
}

/**
 * The texts of all QR codes in a picture, each once and as soon as it is found; `mostCodesPerPicture` at most.
 * zxing reads nearly all there is; where it finds nothing the others are asked, quick ones first. Then what has
 * the corners of a code and was not read is tried at length, each by itself. Without zxing (WebAssembly did not
 * load) the others do what they can.
 */
export async function* findCodes(picture: Pixels, zxing: Zxing | undefined): AsyncGenerator<Found, void> {
  const found = new Set<string>()
  for await (const each of searched(picture, zxing)) {
    if (found.has(each.text)) continue
    found.add(each.text)
    yield each
    if (found.size >= mostCodesPerPicture) return
  }
}

async function* searched(picture: Pixels, zxing: Zxing | undefined): AsyncGenerator<Found, void> {
  const { gray: whole, hasTransparency } = grayOn(picture, 255)
  const onBlack = hasTransparency ? grayOn(picture, 0).gray : undefined
  let known: CodeRegion[] | undefined
  const regions = () => (known ??= regionsIn(whole))
  let hits: Hit[] = []
  for (const { stage, look } of quickLooks(whole, onBlack, regions, zxing)) {
    hits = await look()
    for (const { text } of joinedParts(hits)) yield { text, stage }
    if (hits.length > 0) break
  }
  yield* searchRegions(whole, regions(), zxing, hits)
}

interface Look {
  stage: Stage
  look: () => Hit[] | Promise<Hit[]>
}

/** The whole picture in one go; the first look that finds something is the last one. */
function* quickLooks(
  whole: Gray,
  onBlack: Gray | undefined,
  regions: () => readonly CodeRegion[],
  zxing: Zxing | undefined
): Generator<Look, void> {
  const small = halvedTo(whole, smallPixels).copy
  if (zxing === undefined) {
    yield { stage: 'jsqr', look: () => readWithJsqr(small) }
    yield { stage: 'qr', look: () => readWithQr(whole) }
    return
  }
  const ask = (copy: Gray, way: ZxingWay) => zxing(copy, way, mostCodesPerPicture + 1)
  yield { stage: 'zxing', look: () => ask(whole, 'usual') }
  // White modules on nothing are seen only against black.
  if (onBlack !== undefined) {
    yield { stage: 'on-black', look: () => ask(onBlack, 'usual') }
    yield { stage: 'on-black', look: () => readWithQr(onBlack) }
  }
  yield { stage: 'qr', look: () => readWithQr(small) }
  if (whole === small) yield { stage: 'enlarged', look: () => ask(scaledBy(whole, 2), 'usual') }
  // A large picture without anything like a code in it is most often just that.
  else if (regions().length === 0) return
  else yield { stage: 'qr', look: () => readWithQr(whole) }
  const clear = stretched(whole)
  yield { stage: 'contrast', look: () => ask(clear, 'usual') }
  yield { stage: 'denoised', look: () => ask(clear, 'denoised') }
}
