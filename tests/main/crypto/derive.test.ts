import { createHmac, hkdfSync } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derive, purposes, type Purpose } from '../../../src/main/crypto/derive.ts'
import { RootKey } from '../../../src/main/crypto/keys.ts'
import { lengthPrefixed } from '../../../src/main/crypto/length-prefix.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import { projectRoot } from '../../architecture/source-files.ts'
import { holds } from '../../support/random-cases.ts'

const sourceText = (folder: string) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(projectRoot, folder, name), 'utf8'))
    .join('')

const hex = (text: string) => Buffer.from(text, 'hex')
const hexOf = (secret: SecretBytes) => secret.use((bytes) => bytes.toString('hex'))
const rootOf = (byte: number) => new RootKey(SecretBytes.take(Buffer.alloc(32, byte)))

/** HKDF-SHA256 written down from RFC 5869 §2, on nothing but HMAC. */
function hkdf(key: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Buffer {
  const hmac = (with_: Uint8Array, ...data: Uint8Array[]) =>
    data.reduce((state, part) => state.update(part), createHmac('sha256', with_)).digest()
  const extracted = hmac(salt.byteLength === 0 ? Buffer.alloc(32) : salt, key)
  let block = Buffer.alloc(0)
  let all = Buffer.alloc(0)
  for (let n = 1; all.byteLength < length; n++) {
    block = hmac(extracted, block, info, Buffer.of(n))
    all = Buffer.concat([all, block])
  }
  return all.subarray(0, length)
}

// RFC 5869 Appendix A, test cases 1 to 3.
const vectors = [
  {
    key: '0b'.repeat(22),
    salt: '000102030405060708090a0b0c',
    info: 'f0f1f2f3f4f5f6f7f8f9',
    answer: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865'
  },
  {
    key: Buffer.from(Array.from({ length: 80 }, (_, n) => n)).toString('hex'),
    salt: Buffer.from(Array.from({ length: 80 }, (_, n) => 0x60 + n)).toString('hex'),
    info: Buffer.from(Array.from({ length: 80 }, (_, n) => 0xb0 + n)).toString('hex'),
    answer:
      'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09' +
      'da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87'
  },
  {
    key: '0b'.repeat(22),
    salt: '',
    info: '',
    answer: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8'
  }
]

describe('derive', () => {
  test.each(vectors)(
    'the HKDF it is measured by gives the answers of RFC 5869',
    ({ key, salt, info, answer }) => {
      const length = answer.length / 2
      expect(hkdf(hex(key), hex(salt), hex(info), length).toString('hex')).toBe(answer)
      expect(Buffer.from(hkdfSync('sha256', hex(key), hex(salt), hex(info), length)).toString('hex')).toBe(
        answer
      )
    }
  )

  test('is HKDF-SHA256 with the purpose and the context, length-prefixed, as info', () => {
    const names = fc.constantFrom(...(Object.keys(purposes) as Purpose[]))
    const key = fc.uint8Array({ minLength: 32, maxLength: 32 })
    holds(
      [names, key, fc.array(fc.string(), { maxLength: 3 }), fc.uint8Array({ maxLength: 40 })],
      (name, bytes, context, salt) => {
        const expected = hkdf(bytes, salt, lengthPrefixed(purposes[name], ...context), 32).toString('hex')
        const root = new RootKey(SecretBytes.take(Uint8Array.from(bytes)))
        expect(hexOf(derive(root, name, context, salt))).toBe(expected)
      }
    )
  })

  test('has one string for each purpose', () => {
    const strings = Object.values(purposes)
    expect(new Set(strings).size).toBe(strings.length)
    for (const text of strings) expect(text).toMatch(/^latchkey\/v1\/[a-z-]+$/)
  })

  test('has no purpose that nothing is derived for', () => {
    const source = sourceText('src/main')
    for (const name of Object.keys(purposes)) expect(source, name).toContain(`'${name}'`)
  })

  test('gives a key of its own for each purpose, vault, salt and root', () => {
    const names = Object.keys(purposes) as Purpose[]
    const keys = names.flatMap((name) => [
      hexOf(derive(rootOf(1), name, ['a'])),
      hexOf(derive(rootOf(1), name, ['b'])),
      hexOf(derive(rootOf(1), name, ['a', ''])),
      hexOf(derive(rootOf(1), name, ['a'], Buffer.of(1))),
      hexOf(derive(rootOf(2), name, ['a']))
    ])
    expect(new Set(keys).size).toBe(names.length * 5)
  })

  test('leaves the key it was given as it was', () => {
    const root = rootOf(9)
    derive(root, 'auditMac', ['a'])
    expect(root.use((bytes) => bytes.every((byte) => byte === 9))).toBe(true)
  })
})
