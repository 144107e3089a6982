import { readFileSync } from 'node:fs'
import { startZxing, type Zxing } from '../../src/renderer/src/features/intake/zxing.ts'

/** The decoder as the worker starts it, but for where its program is read from. */
export function zxingInNode(): Promise<Zxing> {
  const file = new URL('../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm', import.meta.url)
  return startZxing({ wasmBinary: readFileSync(file) })
}
