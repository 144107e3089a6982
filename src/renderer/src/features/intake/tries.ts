import { bentCopies } from './bent.ts'
import { againstMean, sharpened, stretched } from './contrast.ts'
import type { Stage } from './find-codes.ts'
import type { Gray } from './gray.ts'
import { readWithJsqr, readWithQr } from './other-decoders.ts'
import type { Hit, Zxing } from './zxing.ts'

export interface Try {
  stage: Stage
  look: () => Hit[] | Promise<Hit[]>
}

/** For codes of about five pixels a module: some three modules around, fewer for a code in spots, more in haze. */
const [reach, shortReach, longReach] = [16, 8, 40]

/** Ways to read a part that is likely one code, those that read most for their time first. */
export function* triesOf(cut: () => Gray, zxing: Zxing | undefined): Generator<Try, void> {
  const part = cut()
  const asZxing = (stage: Stage, copy: Gray): Try => ({ stage, look: () => zxing?.(copy, 'usual', 4) ?? [] })
  const asQr = (stage: Stage, copy: Gray): Try => ({ stage, look: () => readWithQr(copy) })
  const flat = againstMean(part, reach)
  yield asZxing('region', part)
  yield asZxing('region', flat)
  yield asQr('region', flat)
  yield asQr('region', part)
  yield asZxing('region', againstMean(part, shortReach))
  yield asZxing('region', sharpened(part))
  yield asZxing('region', stretched(part))
  yield asZxing('region', againstMean(part, longReach))
  yield { stage: 'jsqr', look: () => readWithJsqr(part) }
  yield { stage: 'jsqr', look: () => readWithJsqr(flat) }
  for (const bent of bentCopies(part)) {
    const flatBent = againstMean(bent, reach)
    yield asZxing('bent', flatBent)
    yield asQr('bent', flatBent)
    yield asZxing('bent', bent)
  }
}
