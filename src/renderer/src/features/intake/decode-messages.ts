/** What the page tells the worker. Bytes and bitmaps are handed over, not copied. */
export type ToWorker =
  { kind: 'warm-up' } | { kind: 'read'; bytes: ArrayBuffer } | { kind: 'read-bitmap'; bitmap: ImageBitmap }
/** What it answers: texts as they are found, then that it is done, or that the picture would not open. */
export type FromWorker = { kind: 'found'; text: string } | { kind: 'done' } | { kind: 'broken' }
