/** A place that bytes are read from in pieces, so that nothing else waits for long. */
export interface ByteSource {
  readonly sizeBytes: number
  /** Up to `length` bytes; fewer only where the source ends. */
  read: (at: number, length: number) => Promise<Buffer>
}

/** A place that bytes are written to, one piece after the other. */
export interface ByteSink {
  write: (bytes: Uint8Array) => Promise<void>
}

/** A source of bytes that are in memory. They are lent, not copied: wiping them is the caller's. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    sizeBytes: bytes.byteLength,
    read: (at, length) => Promise.resolve(Buffer.from(bytes.subarray(at, at + length)))
  }
}
