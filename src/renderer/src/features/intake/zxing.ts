import { prepareZXingModule, type ZXingReaderModule } from 'zxing-wasm/reader'
import type { Gray, Point } from './gray.ts'

export interface Hit {
  text: string
  /** In pixels of the picture, in their order around the code. */
  corners: readonly Point[]
  /** Of a message that is spread over several codes (ISO/IEC 18004, structured append). */
  part?: { of: number; at: number; message: string }
}

export type ZxingWay = 'usual' | 'denoised'
/** All QR codes of a picture: any turn, mirrored, light on dark. Throws nothing a picture could cause. */
export type Zxing = (picture: Gray, way: ZxingWay, most: number) => Hit[]

/** Where the program of the decoder is: an address of our own, or its bytes. */
export type ZxingProgram =
  { locateFile: () => string; printErr: () => void } | { wasmBinary: ArrayBuffer | Uint8Array }

/** Its memory, which the library's type takes from Emscripten's global ones; those are not among ours. */
interface Memory {
  HEAPU8: Uint8Array
  _malloc: (bytes: number) => number
  _free: (at: number) => void
}
type PixmapOptions = Parameters<ZXingReaderModule['readBarcodesFromPixmap']>[3]

/** The library's own defaults, but texts as they are in the code; its numbers stand for names (`*.d.ts` there). */
const usual: PixmapOptions = {
  formats: 'QRCode',
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  tryDenoise: false,
  binarizer: 0,
  isPure: false,
  downscaleFactor: 3,
  downscaleThreshold: 500,
  minLineCount: 2,
  maxNumberOfSymbols: 255,
  validateOptionalChecksum: false,
  returnErrors: false,
  eanAddOnSymbol: 0,
  textMode: 0,
  characterSet: 0,
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- means nothing any more, but must be there
  tryCode39ExtendedMode: true
}
const ways: Record<ZxingWay, Partial<PixmapOptions>> = {
  usual: {},
  denoised: { tryDenoise: true }
}

/**
 * Starts zxing-cpp in WebAssembly. It must be said where its program is: the library alone would ask a host on the
 * network for it. Rejects where WebAssembly cannot be loaded.
 *
 * Below the library's usual call, which takes colours only and turns them to brightness anew at each of our tries.
 */
export async function startZxing(program: ZxingProgram): Promise<Zxing> {
  const started = await prepareZXingModule({ overrides: program, fireImmediately: true })
  const module = started as ZXingReaderModule & Memory
  return ({ data, width, height }, way, most) => {
    if (width === 0 || height === 0) return []
    const at = module._malloc(data.length)
    if (at === 0) throw new Error('No memory')
    try {
      module.HEAPU8.set(data, at)
      const options = { ...usual, ...ways[way], maxNumberOfSymbols: Math.min(255, most) }
      const found = module.readBarcodesFromPixmap(at, width, height, options)
      const hits: Hit[] = []
      for (let index = 0; index < found.size(); index += 1) {
        const result = found.get(index)
        if (result === undefined || result.text === '') continue
        const { topLeft, topRight, bottomRight, bottomLeft } = result.position
        const { sequenceSize: of, sequenceIndex, sequenceId: message } = result
        hits.push({
          text: result.text,
          corners: [topLeft, topRight, bottomRight, bottomLeft],
          ...(of > 1 ? { part: { of, at: sequenceIndex, message } } : {})
        })
      }
      return hits
    } finally {
      // SECURITY: the library's memory outlives the picture.
      module.HEAPU8.fill(0, at, at + data.length)
      module._free(at)
    }
  }
}
