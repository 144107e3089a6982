import type { Stage } from './find-codes.ts'

/** What the page tells the worker. Bytes and bitmaps are handed over, not copied. */
export type ToWorker =
  { kind: 'warm-up' } | { kind: 'read'; bytes: ArrayBuffer } | { kind: 'read-bitmap'; bitmap: ImageBitmap }
/**
 * What it answers: texts as they are found, then how it ended. `full`: as many codes were found as are taken of one
 * picture. `broken`: the picture would not open. `failed`: the search itself came to an end it should not have, and
 * the worker is not to be used again.
 */
export type FromWorker =
  { kind: 'found'; text: string; stage: Stage } | { kind: 'done' | 'full' | 'broken' | 'failed' }
