import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lengthPrefixed } from '../../../src/main/crypto/length-prefix.ts'
import { holds } from '../../support/random-cases.ts'

const parts = fc.array(fc.uint8Array({ maxLength: 6, max: 3 }), { maxLength: 5 })
const same = (a: readonly Uint8Array[], b: readonly Uint8Array[]) =>
  a.length === b.length && a.every((part, at) => Buffer.from(part).equals(b[at] ?? Buffer.alloc(0)))

describe('lengthPrefixed', () => {
  test('writes each part behind its length in 32 bits, big endian', () => {
    expect(lengthPrefixed('ab', Buffer.of(7)).toString('hex')).toBe('000000026162' + '0000000107')
    expect(lengthPrefixed().byteLength).toBe(0)
    expect(lengthPrefixed('ü').toString('hex')).toBe('00000002c3bc')
  })

  test('gives two different lists two different texts', () => {
    holds([parts, parts], (a, b) => {
      expect(lengthPrefixed(...a).equals(lengthPrefixed(...b))).toBe(same(a, b))
    })
  })

  test('moving a border between parts, or an empty part, changes the bytes', () => {
    holds([fc.uint8Array({ minLength: 1, maxLength: 20 }), fc.nat(20)], (whole, at) => {
      const cut = lengthPrefixed(whole.subarray(0, at % whole.length), whole.subarray(at % whole.length))
      expect(cut.equals(lengthPrefixed(whole))).toBe(false)
      expect(lengthPrefixed(whole, '').equals(lengthPrefixed('', whole))).toBe(false)
    })
  })
})
