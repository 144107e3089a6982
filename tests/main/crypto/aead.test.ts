import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decrypt, encrypt, nonceLength } from '../../../src/main/crypto/aead.ts'
import { SealKey } from '../../../src/main/crypto/keys.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import { holds } from '../../support/random-cases.ts'

const hex = (text: string) => Buffer.from(text, 'hex')
const keyOf = (bytes: Uint8Array) => new SealKey(SecretBytes.take(Uint8Array.from(bytes)))
const textOf = (secret: SecretBytes | undefined) => secret?.use((bytes) => bytes.toString('hex'))

const longKey = 'feffe9928665731c6d6a8f9467308308'.repeat(2)
const longPlain =
  'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
  '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255'

// The Galois/Counter Mode of Operation (McGrew, Viega), test cases 13 to 16: the ones with 256-bit keys.
const vectors = [
  ['13', '00'.repeat(32), '00'.repeat(12), '', '', '530f8afbc74536b9a963b4f1c4cb738b'],
  [
    '14',
    '00'.repeat(32),
    '00'.repeat(12),
    '00'.repeat(16),
    '',
    'cea7403d4d606b6e074ec5d3baf39d18' + 'd0d1c8a799996bf0265b98b5d48ab919'
  ],
  [
    '15',
    longKey,
    'cafebabefacedbaddecaf888',
    longPlain,
    '',
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
      '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad' +
      'b094dac5d93471bdec1a502270e3cc6c'
  ],
  [
    '16',
    longKey,
    'cafebabefacedbaddecaf888',
    longPlain.slice(0, 120),
    'feedfacedeadbeeffeedfacedeadbeefabaddad2',
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
      '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
      '76fc6ece0f4e1768cddf8853bb2d551b'
  ]
] as const

describe('AES-256-GCM', () => {
  test.each(vectors)('test case %s: seals and opens', (_case, key, nonce, plain, associated, sealed) => {
    const made = encrypt(keyOf(hex(key)), hex(nonce), hex(plain), hex(associated))
    expect(made.toString('hex')).toBe(sealed)
    expect(textOf(decrypt(keyOf(hex(key)), hex(nonce), hex(sealed), hex(associated)))).toBe(plain)
  })

  test('opens what it sealed, whatever that was', () => {
    const bytes = (min: number, max: number) => fc.uint8Array({ minLength: min, maxLength: max })
    holds([bytes(32, 32), bytes(12, 12), bytes(0, 300), bytes(0, 60)], (key, nonce, plain, associated) => {
      const sealed = encrypt(keyOf(key), nonce, plain, associated)
      expect(textOf(decrypt(keyOf(key), nonce, sealed, associated))).toBe(Buffer.from(plain).toString('hex'))
    })
  })

  const [, key, nonce, , associated, sealed] = vectors[3]

  test.each([
    ['ciphertext or tag', hex(sealed).byteLength],
    ['nonce', hex(nonce).byteLength],
    ['associated data', hex(associated).byteLength],
    ['key', hex(key).byteLength]
  ])('refuses every flipped bit of %s', (part, length) => {
    for (let bit = 0; bit < length * 8; bit++) {
      const flip = (text: string, name: string): Buffer => {
        const bytes = hex(text)
        if (name === part) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        return bytes
      }
      const opened = decrypt(
        keyOf(flip(key, 'key')),
        flip(nonce, 'nonce'),
        flip(sealed, 'ciphertext or tag'),
        flip(associated, 'associated data')
      )
      expect(opened, `bit ${String(bit)} of ${part}`).toBeUndefined()
    }
  })

  test('refuses every shorter text, a longer one, and nonces of another length', () => {
    const whole = hex(sealed)
    for (let length = 0; length < whole.byteLength; length++) {
      expect(decrypt(keyOf(hex(key)), hex(nonce), whole.subarray(0, length), hex(associated))).toBeUndefined()
    }
    const longer = Buffer.concat([whole, Buffer.of(0)])
    expect(decrypt(keyOf(hex(key)), hex(nonce), longer, hex(associated))).toBeUndefined()
    for (const length of [0, 1, 11, 13, 16]) {
      expect(decrypt(keyOf(hex(key)), Buffer.alloc(length), whole, hex(associated))).toBeUndefined()
    }
    expect(nonceLength).toBe(12)
  })

  test('moving bytes between text and associated data is refused', () => {
    const moved = encrypt(keyOf(hex(key)), hex(nonce), hex('aabb'), hex('ccdd'))
    expect(decrypt(keyOf(hex(key)), hex(nonce), moved, hex('bbccdd'))).toBeUndefined()
  })
})
