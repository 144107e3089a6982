import { describe, expect, test, vi } from 'vitest'
import type * as PasswordHash from '../../../src/main/crypto/password-hash.ts'
import { derive } from '../../../src/main/crypto/derive.ts'
import { DatabaseKey, KeychainSecret, MacKey, RootKey } from '../../../src/main/crypto/keys.ts'
import { passwordBytes } from '../../../src/main/crypto/password-hash.ts'
import { randomSecret } from '../../../src/main/crypto/random.ts'
import type { Key } from '../../../src/main/crypto/keys.ts'
import { newKeyFile } from '../../../src/main/vault/key-file.ts'
import type { Keyring, KeyringNow, PrimarySlot } from '../../../src/main/vault/keyring.ts'
import {
  checkKeyringMac,
  makeSlot,
  openSlot,
  sealKeyring,
  unwrapAuditKey,
  unwrapSeedsKey,
  wrapAuditKey,
  wrapSeedsKey,
  type SlotSecrets
} from '../../../src/main/vault/slots.ts'

// The real Argon2id at the least it may cost: what is tested here is not its price.
vi.mock('../../../src/main/crypto/password-hash.ts', async (original) => {
  const real = await original<typeof PasswordHash>()
  return { ...real, defaultCost: { memoryKiB: 64 * 1024, passes: 3, lanes: 4 } }
})

const vaultId = '7f6c1d0e-2b3a-4c5d-8e9f-0a1b2c3d4e5f'
const otherId = '00000000-2b3a-4c5d-8e9f-0a1b2c3d4e5f'
const rootKey = new RootKey(randomSecret())
const hexOf = (key: Key | undefined) => key?.use((bytes) => bytes.toString('hex'))
const newKeychain = () => ({ secret: new KeychainSecret(randomSecret()), backend: 'test' })
const keychain = newKeychain()
const password = passwordBytes('correct horse')

const kinds: Record<PrimarySlot['kind'], SlotSecrets> = {
  keychain: { keychain },
  password: { password },
  'keychain-and-password': { keychain, password }
}

const keyFile = newKeyFile()
const withKeyFile = Object.entries(kinds).map(([kind, secrets]): [string, SlotSecrets] => [
  kind,
  { ...secrets, keyFile }
])

describe.each(withKeyFile)('a slot of kind %s with a key file', (kind, secrets) => {
  test('opens with both, and with neither alone', async () => {
    const slot = await makeSlot(rootKey, vaultId, secrets)
    expect(slot).toMatchObject({ kind, keyFile: { id: keyFile.id } })
    expect(hexOf(await openSlot(slot, vaultId, secrets))).toBe(hexOf(rootKey))
    expect(await openSlot(slot, vaultId, { ...secrets, keyFile: newKeyFile() })).toBeUndefined()
    await expect(openSlot(slot, vaultId, { ...secrets, keyFile: undefined })).rejects.toThrow('was not given')
    const { keyFile: named, ...without } = slot
    expect(named?.id).toBe(keyFile.id)
    expect(await openSlot(without, vaultId, secrets)).toBeUndefined()
    expect(await openSlot({ ...slot, keyFile: { id: otherId } }, vaultId, secrets)).toBeUndefined()
    keyFile.secret.use((bytes) => expect(bytes.every((byte) => byte === 0)).toBe(false))
  })
})

describe.each(Object.entries(kinds))('a slot of kind %s', (kind, secrets) => {
  test('opens with its secrets, and with none else', async () => {
    const slot = await makeSlot(rootKey, vaultId, secrets)
    expect(slot.kind).toBe(kind)
    expect(hexOf(await openSlot(slot, vaultId, secrets))).toBe(hexOf(rootKey))
    expect(await openSlot(slot, otherId, secrets)).toBeUndefined()
    if (kind !== 'password') {
      expect(await openSlot(slot, vaultId, { ...secrets, keychain: newKeychain() })).toBeUndefined()
    }
    if (kind !== 'keychain') {
      const wrong = passwordBytes('Correct horse')
      expect(await openSlot(slot, vaultId, { ...secrets, password: wrong })).toBeUndefined()
    }
  })

  test('does not open with any field edited', async () => {
    const slot = await makeSlot(rootKey, vaultId, secrets)
    const other = await makeSlot(rootKey, vaultId, secrets)
    const edited: PrimarySlot[] = (['salt', 'nonce', 'wrapped', 'id'] as const).map((name) => {
      return { ...slot, [name]: other[name] }
    })
    if (slot.kind !== 'password') edited.push({ ...slot, backend: 'else' })
    if (slot.kind !== 'keychain') {
      const { passwordHash } = slot
      edited.push({ ...slot, passwordHash: { ...passwordHash, passes: 4 } })
      edited.push({ ...slot, passwordHash: { ...passwordHash, lanes: 1 } })
    }
    for (const candidate of edited) expect(await openSlot(candidate, vaultId, secrets)).toBeUndefined()
  })

  test('leaves the secrets it was lent as they were', async () => {
    await makeSlot(rootKey, vaultId, secrets)
    expect(password.isWiped).toBe(false)
    expect(() => keychain.secret.use(() => undefined)).not.toThrow()
    expect(hexOf(rootKey)).toHaveLength(64)
  })
})

test('a slot asked to open without its secret is a mistake of ours, not a wrong secret', async () => {
  const slot = await makeSlot(rootKey, vaultId, kinds.password)
  await expect(openSlot(slot, vaultId, {})).rejects.toThrow('was not given')
})

test('taking the password off a slot’s kind does not open it', async () => {
  const slot = await makeSlot(rootKey, vaultId, kinds['keychain-and-password'])
  if (slot.kind === 'keychain') throw new Error('another kind')
  const { id, salt, nonce, wrapped } = slot
  const weaker: PrimarySlot = { kind: 'keychain', backend: 'test', id, salt, nonce, wrapped }
  expect(await openSlot(weaker, vaultId, { keychain })).toBeUndefined()
})

describe('the key of seeds.db', () => {
  const seedsKey = new DatabaseKey(randomSecret())
  const wrapped = wrapSeedsKey(rootKey, vaultId, seedsKey)
  const ringOf = (change: Partial<Keyring> = {}) => ({ vaultId, seedsKey: wrapped, ...change }) as Keyring

  test('is wrapped under the root key, for one vault', () => {
    expect(hexOf(unwrapSeedsKey(rootKey, ringOf()))).toBe(hexOf(seedsKey))
    expect(unwrapSeedsKey(new RootKey(randomSecret()), ringOf())).toBeUndefined()
    expect(unwrapSeedsKey(rootKey, ringOf({ vaultId: otherId }))).toBeUndefined()
  })

  test('does not open with any field of another wrap', () => {
    const other = wrapSeedsKey(rootKey, vaultId, seedsKey)
    for (const name of ['salt', 'nonce', 'wrapped'] as const) {
      expect(
        unwrapSeedsKey(rootKey, ringOf({ seedsKey: { ...wrapped, [name]: other[name] } }))
      ).toBeUndefined()
    }
  })
})

describe('the key of the audit chain', () => {
  const auditMac = new MacKey(randomSecret())
  const wrapped = wrapAuditKey(rootKey, vaultId, auditMac)
  const ringOf = (change: Partial<KeyringNow> = {}) =>
    ({ version: 2, vaultId, auditKey: wrapped, ...change }) as KeyringNow
  const opened = (root: RootKey, ring: Keyring) =>
    unwrapAuditKey(root, ring)?.use((bytes) => bytes.toString('hex'))

  test('is the same whatever root key it is wrapped under, and opens only with that', () => {
    expect(opened(rootKey, ringOf())).toBe(hexOf(auditMac))
    const next = new RootKey(randomSecret())
    expect(opened(next, ringOf())).toBeUndefined()
    expect(opened(next, ringOf({ auditKey: wrapAuditKey(next, vaultId, auditMac) }))).toBe(hexOf(auditMac))
    expect(opened(rootKey, ringOf({ vaultId: otherId }))).toBeUndefined()
  })

  test('cannot stand where the key of the seeds is, nor that in its place', () => {
    const seedsKey = wrapSeedsKey(rootKey, vaultId, new DatabaseKey(randomSecret()))
    expect(opened(rootKey, ringOf({ auditKey: seedsKey }))).toBeUndefined()
    expect(unwrapSeedsKey(rootKey, ringOf({ seedsKey: wrapped }))).toBeUndefined()
  })

  test('comes from the root key where the keyring is of version 1', () => {
    const old = { version: 1, vaultId } as Keyring
    const expected = derive(rootKey, 'auditMac', [vaultId]).use((bytes) => bytes.toString('hex'))
    expect(opened(rootKey, old)).toBe(expected)
  })
})

describe('the MAC of the keyring', () => {
  test('covers every field, and needs the root key', async () => {
    const slot = await makeSlot(rootKey, vaultId, kinds.keychain)
    const seedsKey = wrapSeedsKey(rootKey, vaultId, new DatabaseKey(randomSecret()))
    const mark = Buffer.alloc(32).toString('base64url')
    const anchor = {
      generation: 7,
      auditCount: 4,
      auditHead: mark,
      setHash: mark,
      seedsGeneration: 2,
      seedsSetHash: mark
    }
    const keyring = sealKeyring(rootKey, {
      format: 'latchkey-keyring',
      version: 2,
      vaultId,
      generation: 3,
      createdAtMs: 5,
      databases: { vault: 'vault.db', seeds: 'seeds.db' },
      anchor,
      slots: [slot],
      seedsKey,
      auditKey: seedsKey
    })
    expect(checkKeyringMac(rootKey, keyring)).toBe(true)
    expect(checkKeyringMac(new RootKey(randomSecret()), keyring)).toBe(false)
    const edits: Partial<KeyringNow>[] = [
      { databases: { ...keyring.databases, vault: 'vault-0a1b2c3d.db' } },
      { anchor: { ...anchor, generation: 2 } },
      { anchor: { ...anchor, seedsGeneration: 0 } },
      { auditKey: { ...seedsKey, nonce: slot.nonce } },
      { vaultId: otherId },
      { generation: 2 },
      { createdAtMs: 6 },
      { slots: [] },
      { slots: [slot, slot] },
      { slots: [{ ...slot, id: otherId }] },
      { seedsKey: { ...seedsKey, nonce: slot.nonce } },
      { mac: slot.salt }
    ]
    for (const edit of edits) {
      expect(checkKeyringMac(rootKey, { ...keyring, ...edit }), JSON.stringify(edit)).toBe(false)
    }
  })
})
