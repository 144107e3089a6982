import { decrypt, encrypt, nonceLength } from './aead.ts'
import type { StreamKey } from './keys.ts'
import type { SecretBytes } from './secret-bytes.ts'

/** Plain bytes of every chunk of a stream but the last, which may be shorter. */
export const chunkLength = 64 * 1024
/** What a chunk gains by being encrypted. */
export const chunkTagLength = 16

/** How long a stream of `plainLength` bytes is once encrypted. An empty one still has its one, empty, last chunk. */
export function encryptedLength(plainLength: number): number {
  return plainLength + chunksOf(plainLength) * chunkTagLength
}

/** How many chunks `plainLength` bytes make. */
export function chunksOf(plainLength: number): number {
  return Math.max(1, Math.ceil(plainLength / chunkLength))
}

/**
 * One chunk of a long text: STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015) as age uses it. The nonce is the
 * chunk's number and whether it is the last one, so that no chunk can be left out, moved, doubled or added.
 *
 * SECURITY: the nonce is a counter. That is safe for a key made for one stream alone, and for nothing else.
 */
export function encryptChunk(key: StreamKey, n: number, isLast: boolean, plain: Uint8Array): Buffer {
  return encrypt(key, nonceOf(n, isLast), plain, noData)
}

/** The chunk's plain bytes, or nothing where it is not this stream's `n`th. */
export function decryptChunk(
  key: StreamKey,
  n: number,
  isLast: boolean,
  chunk: Uint8Array
): SecretBytes | undefined {
  return decrypt(key, nonceOf(n, isLast), chunk, noData)
}

/** What the chunks belong to is bound by the key: it is derived from that. */
const noData = new Uint8Array()

function nonceOf(n: number, isLast: boolean): Buffer {
  if (!Number.isInteger(n) || n < 0 || n >= 2 ** 32) throw new Error('a stream has at most 2^32 chunks')
  const nonce = Buffer.alloc(nonceLength)
  nonce.writeUInt32BE(n, nonceLength - 5)
  nonce[nonceLength - 1] = isLast ? 1 : 0
  return nonce
}
