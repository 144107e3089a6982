import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MacKey } from '../../../src/main/crypto/keys.ts'
import { lengthPrefixed } from '../../../src/main/crypto/length-prefix.ts'
import { mac } from '../../../src/main/crypto/mac.ts'
import { ManyMacs } from '../../../src/main/crypto/many-macs.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import { holds } from '../../support/random-cases.ts'

const keyOf = (bytes: Uint8Array): MacKey => new MacKey(SecretBytes.take(Uint8Array.from(bytes)))
const key32 = fc.uint8Array({ minLength: 32, maxLength: 32 })
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3000 }),
  fc.constantFrom('', '\ud800', 'ä', '🦊'.repeat(900))
)

test('many MACs are those that are made one by one, of every text and in any order', () => {
  holds(
    [key32, fc.array(fc.tuple(fc.array(text, { maxLength: 6 }), key32), { maxLength: 6 })],
    (bytes, all) => {
      using key = keyOf(bytes)
      using macs = new ManyMacs(key)
      for (const [parts, before] of all) {
        const expected = mac(key, lengthPrefixed(before, ...parts)).toString('hex')
        const isMac = (claimed: string): boolean => {
          macs.begin()
          macs.add(Buffer.from(before).toString('hex').toUpperCase(), 'hex')
          for (const part of parts) macs.add(part)
          return macs.isMac(claimed)
        }
        expect(isMac(expected)).toBe(true)
        expect(isMac(expected.toUpperCase())).toBe(true)
        expect(isMac((expected.startsWith('0') ? '1' : '0') + expected.slice(1))).toBe(false)
      }
    }
  )
})

test('a MAC of another length, or none at all, is no MAC', () => {
  using key = keyOf(new Uint8Array(32))
  using macs = new ManyMacs(key)
  macs.begin()
  const right = mac(key, lengthPrefixed()).toString('hex')
  expect(macs.isMac(right)).toBe(true)
  for (const wrong of ['', right.slice(2), `${right}00`, 'z'.repeat(64)])
    expect(macs.isMac(wrong)).toBe(false)
})
