import { format, inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'

const marker = 'quince marmalade'
const textOf = (secret: SecretBytes) => secret.use((bytes) => bytes.toString('utf8'))

describe('SecretBytes', () => {
  test('takes its bytes and zeroes where they came from', () => {
    const source = Buffer.from(marker)
    const secret = SecretBytes.take(source)
    expect(textOf(secret)).toBe(marker)
    expect(source.every((byte) => byte === 0)).toBe(true)
  })

  test('lives in memory of its own, not in the pool Node shares between small buffers', () => {
    const secret = SecretBytes.fromText(marker)
    expect(secret.use((bytes) => bytes.buffer.byteLength)).toBe(marker.length)
  })

  test.each([
    ['String()', (secret: SecretBytes) => String(secret)],
    ['a template', (secret: SecretBytes) => String(secret)],
    ['JSON', (secret: SecretBytes) => JSON.stringify({ secret })],
    ['inspect', (secret: SecretBytes) => inspect({ nested: { secret } }, { depth: 9, showHidden: true })],
    ['console format', (secret: SecretBytes) => format('%s %o %j %O', secret, secret, secret, secret)],
    ['its own properties', (secret: SecretBytes) => JSON.stringify(Object.getOwnPropertyNames(secret))],
    ['an error message', (secret: SecretBytes) => String(new Error(`bad: ${String(secret)}`))]
  ])('does not print by %s', (_way, print) => {
    const secret = SecretBytes.fromText(marker)
    const printed = print(secret)
    expect(printed).not.toContain(marker)
    expect(printed).not.toContain(Buffer.from(marker).toString('hex'))
    expect(printed).not.toContain('113, 117')
  })

  test('wipe zeroes the bytes and nothing can be had of it afterwards', () => {
    const secret = SecretBytes.fromText(marker)
    const lent = secret.use((bytes) => bytes)
    secret.wipe()
    expect(lent.every((byte) => byte === 0)).toBe(true)
    expect(secret.isWiped).toBe(true)
    expect(() => secret.use(() => 'used')).toThrow('wiped')
    expect(() => secret.length).toThrow('wiped')
    expect(() => secret.copy()).toThrow('wiped')
    expect(() => secret.wipe()).not.toThrow()
  })

  test('is wiped at the end of the scope that uses it, also when that ends with an error', () => {
    let seen: SecretBytes | undefined
    const work = () => {
      using secret = SecretBytes.fromText(marker)
      seen = secret
      throw new Error('stopped')
    }
    expect(work).toThrow('stopped')
    expect(seen?.isWiped).toBe(true)
  })

  test('a copy has a life of its own', () => {
    const first = SecretBytes.fromText(marker)
    const second = first.copy()
    first.wipe()
    expect(textOf(second)).toBe(marker)
  })
})
