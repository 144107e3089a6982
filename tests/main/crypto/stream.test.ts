import { createCipheriv } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { StreamKey } from '../../../src/main/crypto/keys.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import {
  chunkLength,
  chunksOf,
  decryptChunk,
  encryptChunk,
  encryptedLength
} from '../../../src/main/crypto/stream.ts'

const keyOf = (byte: number) => new StreamKey(SecretBytes.take(Buffer.alloc(32, byte)))
const key = keyOf(7)
const plain = Buffer.from('quince')

describe('a chunk of a stream', () => {
  test('is AES-256-GCM under an 11-byte counter and a byte for the last', () => {
    const nonce = Buffer.from('000000000000000001020301', 'hex')
    const cipher = createCipheriv('aes-256-gcm', Buffer.alloc(32, 7), nonce)
    const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    expect(encryptChunk(key, 0x010203, true, plain)).toEqual(body)
  })

  test('opens in its place and in no other', () => {
    const chunk = encryptChunk(key, 3, false, plain)
    expect(decryptChunk(key, 3, false, chunk)?.use((bytes) => bytes.toString())).toBe('quince')
    expect(decryptChunk(key, 2, false, chunk)).toBeUndefined()
    expect(decryptChunk(key, 4, false, chunk)).toBeUndefined()
    expect(decryptChunk(key, 3, true, chunk)).toBeUndefined()
    expect(decryptChunk(keyOf(8), 3, false, chunk)).toBeUndefined()
  })

  test('altered, cut or lengthened does not open', () => {
    const chunk = encryptChunk(key, 0, true, plain)
    for (let at = 0; at < chunk.byteLength; at++) {
      const altered = Buffer.from(chunk)
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(decryptChunk(key, 0, true, altered)).toBeUndefined()
      expect(decryptChunk(key, 0, true, chunk.subarray(0, at))).toBeUndefined()
    }
    expect(decryptChunk(key, 0, true, Buffer.concat([chunk, Buffer.of(0)]))).toBeUndefined()
  })

  test('has a number that fits its nonce', () => {
    for (const n of [-1, 1.5, 2 ** 32, NaN]) expect(() => encryptChunk(key, n, false, plain)).toThrow('2^32')
  })
})

test.each([
  [0, 1],
  [1, 1],
  [chunkLength, 1],
  [chunkLength + 1, 2],
  [3 * chunkLength, 3]
])('%i bytes are %i chunks', (length, chunks) => {
  expect(chunksOf(length)).toBe(chunks)
  expect(encryptedLength(length)).toBe(length + chunks * 16)
})
