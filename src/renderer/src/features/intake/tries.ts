import { bentCopies } from './bent.ts'
import { againstMean, darkened, stretched } from './contrast.ts'
import type { Stage } from './find-codes.ts'
import type { Gray } from './gray.ts'
import { readWithJsqr, readWithQr } from './other-decoders.ts'
import type { Hit, Zxing } from './zxing.ts'

export interface Try {
  stage: Stage
  look: () => Hit[] | Promise<Hit[]>
}

/** In pixels, of a code of about five pixels a module. */
const reach = 16

/** Ways to read a part that is likely one code, those that read most for their time first. */
export function* triesOf(cut: () => Gray, zxing: Zxing | undefined): Generator<Try, void> {
  const part = cut()
  const ask = (copy: Gray, way: 'usual' | 'global') => zxing?.(copy, way, 4) ?? []
  yield { stage: 'region', look: () => ask(part, 'usual') }
  yield { stage: 'region', look: () => readWithQr(part) }
  yield { stage: 'region', look: () => ask(part, 'global') }
  const flat = againstMean(part, reach, 0)
  yield { stage: 'region', look: () => ask(flat, 'global') }
  yield { stage: 'region', look: () => readWithQr(flat) }
  for (const copy of [darkened(part), stretched(part)]) {
    yield { stage: 'region', look: () => ask(copy, 'usual') }
    yield { stage: 'region', look: () => readWithQr(copy) }
  }
  yield { stage: 'jsqr', look: () => readWithJsqr(part) }
  yield { stage: 'jsqr', look: () => readWithJsqr(flat) }
  for (const bent of bentCopies(part)) {
    yield { stage: 'bent', look: () => ask(bent, 'usual') }
    yield { stage: 'bent', look: () => readWithQr(bent) }
    yield { stage: 'bent', look: () => ask(bent, 'global') }
    const flatBent = againstMean(bent, reach, 0)
    yield { stage: 'bent', look: () => ask(flatBent, 'global') }
    yield { stage: 'bent', look: () => readWithQr(flatBent) }
  }
}
