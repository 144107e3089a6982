import { readFileSync } from 'node:fs'
import { derive } from '../../../src/main/crypto/derive.ts'
import { DatabaseKey } from '../../../src/main/crypto/keys.ts'
import { openDatabase } from '../../../src/main/database/open.ts'
import { parseKeychainEntry } from '../../../src/main/keychain/keychain-entry.ts'
import { databasesOf, parseKeyring, primarySlot } from '../../../src/main/vault/keyring.ts'
import { openSlot } from '../../../src/main/vault/slots.ts'
import { keyringName } from '../../../src/main/vault/vault-files.ts'
import { join } from 'node:path'

/** Opens `vault.db` as another program that has its key would, and closes it again. */
async function changeVault(
  folder: string,
  keychainEntry: string,
  change: (db: ReturnType<typeof openDatabase>) => void
): Promise<void> {
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
  change(db)
  db.close()
}

/** Writes a higher schema version into `vault.db`, as a later Latchkey would: only the right key can. */
export const raiseSchemaVersion = (folder: string, keychainEntry: string): Promise<void> =>
  changeVault(folder, keychainEntry, (db) => {
    db.pragma('user_version = 999')
  })

/** Changes the last byte of a sealed recovery key, by its place from 0. */
export const spoilRecoveryKey = (folder: string, keychainEntry: string, place: number): Promise<void> =>
  changeVault(folder, keychainEntry, (db) => {
    const sealed = db.prepare('SELECT sealed FROM recovery_key WHERE position = ?').pluck().get(place)
    if (!Buffer.isBuffer(sealed)) throw new Error('there is no such key')
    const spoilt = Buffer.from(sealed)
    spoilt.writeUInt8(spoilt.readUInt8(spoilt.length - 1) ^ 1, spoilt.length - 1)
    db.prepare('UPDATE recovery_key SET sealed = ? WHERE position = ?').run(spoilt, place)
  })
