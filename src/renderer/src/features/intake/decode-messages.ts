/** What the page tells the worker. Bytes are handed over, not copied. */
export type ToWorker = { kind: 'warm-up' } | { kind: 'read'; bytes: ArrayBuffer }
/** What it answers: texts as they are found, then that it is done, or that the picture would not open. */
export type FromWorker = { kind: 'found'; text: string } | { kind: 'done' } | { kind: 'broken' }
