import { readFileSync } from 'node:fs'
import { derive } from '../../../src/main/crypto/derive.ts'
import { DatabaseKey } from '../../../src/main/crypto/keys.ts'
import { openDatabase } from '../../../src/main/database/open.ts'
import { parseKeychainEntry } from '../../../src/main/keychain/keychain-entry.ts'
import { databasesOf, parseKeyring, primarySlot } from '../../../src/main/vault/keyring.ts'
import { openSlot } from '../../../src/main/vault/slots.ts'
import { keyringName } from '../../../src/main/vault/vault-files.ts'
import { join } from 'node:path'

/** Writes a higher schema version into `vault.db`, as a later Latchkey would: only the right key can. */
export async function raiseSchemaVersion(folder: string, keychainEntry: string): Promise<void> {
  const parsed = parseKeyring(readFileSync(join(folder, keyringName)))
  if (parsed.kind !== 'keyring') throw new Error(`the keyring is ${parsed.kind}`)
  const { vaultId } = parsed.keyring
  const secret = parseKeychainEntry(keychainEntry, vaultId)
  const slot = primarySlot(parsed.keyring)
  if (secret === undefined || slot === undefined) throw new Error('no way into this vault')
  const rootKey = await openSlot(slot, vaultId, { keychain: { secret, backend: 'secret-service' } })
  if (rootKey === undefined) throw new Error('the keychain entry does not open this vault')
  const key = new DatabaseKey(derive(rootKey, 'vaultDatabase', [vaultId]))
  const file = join(folder, databasesOf(parsed.keyring).vault)
  const db = openDatabase({ file, key, mode: 'existing', nativeBinding: null })
  db.pragma('user_version = 999')
  db.close()
}
