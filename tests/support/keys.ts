import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { derive } from '../../src/main/crypto/derive.ts'
import { DatabaseKey, type RootKey } from '../../src/main/crypto/keys.ts'
import { passwordBytes } from '../../src/main/crypto/password-hash.ts'
import { parseKeychainEntry } from '../../src/main/keychain/keychain-entry.ts'
import type { Keychain } from '../../src/main/keychain/keychain.ts'
import { parseKeyring, primarySlot, type Keyring } from '../../src/main/vault/keyring.ts'
import { openSlot, unwrapSeedsKey } from '../../src/main/vault/slots.ts'

export function readKeyring(vaultFolder: string): Keyring {
  const parsed = parseKeyring(readFileSync(join(vaultFolder, 'keyring.json')))
  if (parsed.kind !== 'keyring') throw new Error(`the keyring is ${parsed.kind}`)
  return parsed.keyring
}

/** A vault's root key, the way its owner gets it. */
export async function rootKeyOf(
  vaultFolder: string,
  keychain?: Keychain,
  password?: string
): Promise<RootKey> {
  const { vaultId, slots } = readKeyring(vaultFolder)
  const answer = await keychain?.read(vaultId)
  const secret = answer?.state === 'found' ? parseKeychainEntry(answer.value, vaultId) : undefined
  const slot = primarySlot({ slots })
  if (slot === undefined) throw new Error('a keyring without a slot')
  const root = await openSlot(slot, vaultId, {
    keychain: secret && { secret, backend: 'memory' },
    password: password === undefined ? undefined : passwordBytes(password)
  })
  if (root === undefined) throw new Error('this does not open the vault')
  return root
}

/** The keys of a vault's two files. */
export async function databaseKeysOf(
  vaultFolder: string,
  keychain?: Keychain,
  password?: string
): Promise<Record<'vault' | 'seeds', DatabaseKey>> {
  const keyring = readKeyring(vaultFolder)
  const root = await rootKeyOf(vaultFolder, keychain, password)
  const seeds = unwrapSeedsKey(root, keyring)
  if (seeds === undefined) throw new Error('the key of seeds.db does not open')
  return { vault: new DatabaseKey(derive(root, 'vaultDatabase', [keyring.vaultId])), seeds }
}
