import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canonicalJson,
  databasesOf,
  keyringMaxBytes,
  keyringMaxSlots,
  parseKeyring,
  printKeyring,
  type Keyring,
  type KeyringNow
} from '../../../src/main/vault/keyring.ts'
import { holds } from '../../support/random-cases.ts'

const text = (bytes: number, fill = 7) => Buffer.alloc(bytes, fill).toString('base64url')
const uuid = '7f6c1d0e-2b3a-4c5d-8e9f-0a1b2c3d4e5f'
const wrapped = { salt: text(32), nonce: text(12), wrapped: text(48) }
const passwordHash = {
  algorithm: 'argon2id' as const,
  memoryKiB: 65_536,
  passes: 3,
  lanes: 4,
  salt: text(16)
}
const slot = { kind: 'keychain-and-password' as const, backend: 'x', id: uuid, passwordHash, ...wrapped }
const keyring: Keyring = {
  format: 'latchkey-keyring',
  version: 1,
  vaultId: uuid,
  generation: 1,
  createdAtMs: 5,
  slots: [slot],
  seedsKey: wrapped,
  mac: text(32)
}
/** The present form, with everything in it that can be. */
const kit = {
  kind: 'recovery-kit' as const,
  id: uuid,
  createdAtMs: 5,
  publicKey: text(32),
  encapsulated: text(32),
  wrapped: text(48)
}
const anchor = {
  generation: 9,
  auditCount: 4,
  auditHead: text(32),
  setHash: text(32),
  seedsGeneration: 3,
  seedsSetHash: text(32)
}
const now: KeyringNow = {
  ...keyring,
  version: 2,
  slots: [slot, kit],
  databases: { vault: 'vault-0a1b2c3d.db', seeds: 'seeds-0a1b2c3d.db' },
  anchor,
  auditKey: wrapped
}
const parse = (value: unknown) => parseKeyring(Buffer.from(JSON.stringify(value)))

describe('parseKeyring', () => {
  test('reads what printKeyring wrote, on any layout', () => {
    expect(parseKeyring(printKeyring(keyring))).toEqual({ kind: 'keyring', keyring })
    expect(parse(keyring)).toEqual({ kind: 'keyring', keyring })
    expect(parseKeyring(printKeyring(now))).toEqual({ kind: 'keyring', keyring: now })
    expect(databasesOf(now)).toEqual(now.databases)
    expect(databasesOf(keyring)).toEqual({ vault: 'vault.db', seeds: 'seeds.db' })
  })

  test('takes no database name that leads anywhere else', () => {
    const wrong = [
      '../vault.db',
      '/etc/vault.db',
      'vault-0a1b2c3d.db/..',
      'vault-0a1b2c3D.db',
      'vault-0a1b2c3.db',
      'vault.db-wal',
      'vault.db\n',
      'seeds.db',
      'vaultxdb',
      ''
    ]
    for (const vault of wrong) {
      expect(parse({ ...now, databases: { ...now.databases, vault } }).kind, vault).toBe('damaged')
    }
  })

  test('takes as many slots as the limit and not one more', () => {
    const slots = (count: number) => ({ ...keyring, slots: Array.from({ length: count }, () => slot) })
    expect(parse(slots(keyringMaxSlots)).kind).toBe('keyring')
    expect(parse(slots(keyringMaxSlots + 1)).kind).toBe('damaged')
    expect(parse(slots(0)).kind).toBe('damaged')
  })

  test('looks at no more bytes than the limit', () => {
    const padded = Buffer.concat([printKeyring(keyring), Buffer.alloc(keyringMaxBytes, ' ')])
    expect(parseKeyring(padded.subarray(0, keyringMaxBytes)).kind).toBe('keyring')
    expect(parseKeyring(padded.subarray(0, keyringMaxBytes + 1)).kind).toBe('damaged')
  })

  test.each(['memoryKiB', 'passes', 'lanes'])('refuses any absurd %s before any of it is spent', (name) => {
    const absurd = [0, -1, Number.MAX_SAFE_INTEGER, 1e300, 2 ** 31, 3.5, null, 'NaN', '3', true, [3], {}]
    for (const value of absurd) {
      const bomb = { ...keyring, slots: [{ ...slot, passwordHash: { ...passwordHash, [name]: value } }] }
      expect(parse(bomb).kind, `${name} ${JSON.stringify(value)}`).toBe('damaged')
    }
    // JSON has no NaN; whoever writes it as one writes no JSON.
    const broken = JSON.stringify(keyring).replace(`"${name}":`, `"${name}":NaN,"x":`)
    expect(parseKeyring(Buffer.from(broken)).kind).toBe('damaged')
  })

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['no JSON', Buffer.from('{')],
    ['another JSON', Buffer.from('[]')],
    ['null', Buffer.from('null')],
    ['a number', Buffer.from('7')],
    ['depths of brackets', Buffer.alloc(60_000, '[')],
    ['zeros', Buffer.alloc(500)],
    ['random bytes', Buffer.from(Array.from({ length: 500 }, (_, n) => (n * 167) % 256))],
    ['a prototype', Buffer.from('{"__proto__":{"format":"latchkey-keyring","version":9}}')]
  ])('calls %s damaged', (_what, bytes) => {
    expect(parseKeyring(bytes)).toEqual({ kind: 'damaged' })
  })

  test('knows a keyring of a later version, whatever else is in it', () => {
    expect(parse({ format: 'latchkey-keyring', version: 4, slots: 'elsewhere' })).toEqual({ kind: 'newer' })
    expect(parse({ ...now, version: 4 })).toEqual({ kind: 'newer' })
    // One version's fields under another's number: neither of the two.
    expect(parse({ ...keyring, version: 2 })).toEqual({ kind: 'damaged' })
    expect(parse({ ...now, version: 1 })).toEqual({ kind: 'damaged' })
    expect(parse({ ...keyring, version: 0 })).toEqual({ kind: 'damaged' })
    expect(parse({ ...now, version: 3 })).toEqual({ kind: 'damaged' })
    expect(parse({ ...keyring, version: '4' })).toEqual({ kind: 'damaged' })
    expect(parse({ ...keyring, format: 'other', version: 4 })).toEqual({ kind: 'damaged' })
  })

  test('calls a missing, an unknown or a misshapen field damaged', () => {
    for (const whole of [keyring, now]) {
      for (const name of Object.keys(whole)) {
        expect(parse({ ...whole, [name]: undefined }).kind, `without ${name}`).toBe('damaged')
      }
    }
    for (const name of Object.keys(anchor)) {
      expect(parse({ ...now, anchor: { ...anchor, [name]: -1 } }).kind, name).toBe('damaged')
    }
    for (const name of Object.keys(kit)) {
      expect(parse({ ...now, slots: [slot, { ...kit, [name]: undefined }] }).kind, name).toBe('damaged')
    }
    expect(parse({ ...now, slots: [slot, { ...kit, more: 1 }] }).kind).toBe('damaged')
    expect(parse({ ...now, slots: [slot, { ...kit, publicKey: text(31) }] }).kind).toBe('damaged')
    expect(parse({ ...keyring, more: 1 }).kind).toBe('damaged')
    expect(parse({ ...keyring, slots: [{ ...slot, more: 1 }] }).kind).toBe('damaged')
    expect(parse({ ...keyring, slots: [{ ...slot, kind: 'open' }] }).kind).toBe('damaged')
    expect(parse({ ...keyring, mac: text(31) }).kind).toBe('damaged')
    expect(parse({ ...keyring, generation: 0 }).kind).toBe('damaged')
  })

  test('takes one spelling of bytes only', () => {
    const spare = `${text(32).slice(0, -1)}d`
    expect(Buffer.from(spare, 'base64url')).toEqual(Buffer.from(text(32), 'base64url'))
    expect(parse({ ...keyring, mac: spare }).kind).toBe('damaged')
    expect(parse({ ...keyring, mac: `${text(32)}=` }).kind).toBe('damaged')
    expect(parse({ ...keyring, mac: ` ${text(32)}` }).kind).toBe('damaged')
  })
})

describe('canonicalJson', () => {
  test('is the same for the same value in any order of its names', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: 'x' })).toBe('{"a":"x","b":[{"c":2,"d":1}]}')
    holds([fc.dictionary(fc.string(), fc.jsonValue())], (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse())
      expect(canonicalJson(turned)).toBe(canonicalJson(value))
    })
  })

  test('is another text for another value, and JSON of the value', () => {
    holds([fc.jsonValue(), fc.jsonValue()], (a, b) => {
      expect(canonicalJson(a) === canonicalJson(b)).toBe(
        canonicalJson(JSON.parse(JSON.stringify(a))) === canonicalJson(JSON.parse(JSON.stringify(b)))
      )
      expect(JSON.parse(canonicalJson(a))).toEqual(JSON.parse(JSON.stringify(a)))
    })
  })
})
