import { format, inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import {
  DatabaseKey,
  KeychainSecret,
  keyLength,
  MacKey,
  RootKey,
  SealKey,
  SlotKey,
  WrapKey
} from '../../../src/main/crypto/keys.ts'
import { randomSecret } from '../../../src/main/crypto/random.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'

const classes = { RootKey, KeychainSecret, SlotKey, DatabaseKey, WrapKey, SealKey, MacKey }

describe.each(Object.entries(classes))('%s', (_name, KeyClass) => {
  test.each([0, 16, 31, 33, 64])('refuses %i bytes', (length) => {
    expect(() => new KeyClass(SecretBytes.take(new Uint8Array(length)))).toThrow('32 bytes')
  })

  test('is wiped with its scope and never prints', () => {
    const secret = randomSecret()
    const hex = secret.use((bytes) => bytes.toString('hex'))
    {
      using key = new KeyClass(secret)
      expect(key.use((bytes) => bytes.byteLength)).toBe(keyLength)
      const printed = inspect(key, { depth: 9, showHidden: true }) + JSON.stringify(key) + format('%s', key)
      expect(printed).not.toContain(hex)
      expect(printed).not.toContain(hex.slice(0, 8))
    }
    expect(secret.isWiped).toBe(true)
  })
})

test('a key lends itself in the form of the library, the same each time, and no longer once it is wiped', () => {
  const secret = randomSecret()
  const hex = secret.use((bytes) => bytes.toString('hex'))
  const key = new MacKey(secret)
  const lent = key.useObject((object) => object)
  expect(lent.export().toString('hex')).toBe(hex)
  expect(key.useObject((object) => object)).toBe(lent)
  key.wipe()
  expect(() => key.useObject((object) => object)).toThrow('wiped')
})

test('every class says what it is, so that the compiler takes none for another', () => {
  const kinds = Object.values(classes).map((KeyClass) => new KeyClass(randomSecret()).kind)
  expect(new Set(kinds).size).toBe(kinds.length)
})
