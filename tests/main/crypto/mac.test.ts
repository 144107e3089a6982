import { describe, expect, test } from 'vitest'
import { MacKey } from '../../../src/main/crypto/keys.ts'
import { mac, sameBytes } from '../../../src/main/crypto/mac.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'

const hex = (text: string) => Buffer.from(text, 'hex')

describe('mac', () => {
  // RFC 4231's keys are of other lengths. HMAC pads a short key with zeros, so its cases 1 and 2 do with ours too.
  test.each([
    [
      '0b'.repeat(20),
      Buffer.from('Hi There'),
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'
    ],
    [
      Buffer.from('Jefe').toString('hex'),
      Buffer.from('what do ya want for nothing?'),
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
    ]
  ])('is HMAC-SHA256: RFC 4231', (key, data, answer) => {
    const padded = hex(key.padEnd(64, '0'))
    expect(mac(new MacKey(SecretBytes.take(padded)), data).toString('hex')).toBe(answer)
  })
})

describe('sameBytes', () => {
  test.each([
    ['', '', true],
    ['00', '00', true],
    ['00', '01', false],
    ['00', '', false],
    ['0000', '00', false],
    ['ff'.repeat(32), `${'ff'.repeat(31)}fe`, false]
  ])('of %s and %s is %s', (a, b, same) => {
    expect(sameBytes(hex(a), hex(b))).toBe(same)
  })
})
