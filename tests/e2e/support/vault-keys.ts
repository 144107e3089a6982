import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { derive, type Purpose } from '../../../src/main/crypto/derive.ts'
import { DatabaseKey, type RootKey } from '../../../src/main/crypto/keys.ts'
import { passwordBytes } from '../../../src/main/crypto/password-hash.ts'
import { pageBytes, pageMacKey } from '../../../src/main/crypto/sqlcipher-page.ts'
import { parseKeychainEntry } from '../../../src/main/keychain/keychain-entry.ts'
import { databasesOf, parseKeyring, primarySlot, type Keyring } from '../../../src/main/vault/keyring.ts'
import { openSlot, unwrapAuditKey, unwrapSeedsKey } from '../../../src/main/vault/slots.ts'
import { keyringName } from '../../../src/main/vault/vault-files.ts'

const derived: readonly Purpose[] = [
  'wrapSeedsKey',
  'wrapAuditKey',
  'keyringMac',
  'sealCredentials',
  'sealSeeds',
  'seedFingerprint',
  'setHash'
]

/** Every key of a vault that the application has in memory while it is open, by its name, as another program with the
 * same secrets finds them. */
export async function keysOf(
  folder: string,
  keychainEntry: string,
  masterPassword?: string
): Promise<Map<string, Buffer>> {
  const parsed = parseKeyring(readFileSync(join(folder, keyringName)))
  if (parsed.kind !== 'keyring') throw new Error(`the keyring is ${parsed.kind}`)
  const { keyring } = parsed
  const root = await rootOf(keyring, keychainEntry, masterPassword)
  const keys = new Map<string, Buffer>()
  const add = (name: string, key: { use: (borrow: (bytes: Buffer) => void) => void } | undefined): void => {
    key?.use((bytes) => keys.set(name, Buffer.from(bytes)))
  }
  add('keychain secret', parseKeychainEntry(keychainEntry, keyring.vaultId))
  add('root key', root)
  const vaultKey = new DatabaseKey(derive(root, 'vaultDatabase', [keyring.vaultId]))
  const seedsKey = unwrapSeedsKey(root, keyring)
  const names = databasesOf(keyring)
  add('key of vault.db', vaultKey)
  add('page MAC key of vault.db', pageMacKey(vaultKey, firstPage(join(folder, names.vault))))
  add('key of seeds.db', seedsKey)
  if (seedsKey) add('page MAC key of seeds.db', pageMacKey(seedsKey, firstPage(join(folder, names.seeds))))
  for (const purpose of derived) add(purpose, derive(root, purpose, [keyring.vaultId]))
  add('audit key', unwrapAuditKey(root, keyring))
  return keys
}

async function rootOf(keyring: Keyring, entry: string, masterPassword: string | undefined): Promise<RootKey> {
  const secret = parseKeychainEntry(entry, keyring.vaultId)
  const slot = primarySlot(keyring)
  if (secret === undefined || slot === undefined) throw new Error('no way into this vault')
  const password = masterPassword === undefined ? undefined : passwordBytes(masterPassword)
  const root = await openSlot(slot, keyring.vaultId, { keychain: { secret, backend: 'any' }, password })
  if (root === undefined) throw new Error('these secrets do not open this vault')
  return root
}

function firstPage(file: string): Buffer {
  const descriptor = openSync(file, 'r')
  const page = Buffer.alloc(pageBytes)
  readSync(descriptor, page, 0, pageBytes, 0)
  closeSync(descriptor)
  return page
}
