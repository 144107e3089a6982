import { AppError } from '../../shared/bridge/errors.ts'
import { DatabaseKey, KeychainSecret, MacKey, RootKey } from '../crypto/keys.ts'
import type { PasswordHashCost } from '../crypto/password-hash.ts'
import { randomId, randomSecret } from '../crypto/random.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import { sqliteFailure } from '../database/sqlite-failure.ts'
import type { Keychain, KeychainWritten } from '../keychain/keychain.ts'
import { anchorOf } from './change-keys.ts'
import { freshStart } from './freshness-table.ts'
import { storeKeychainSecret } from './keychain-secret.ts'
import { keyringFormat, printKeyring, versionFor, type KeyringNow } from './keyring.ts'
import { writeKit } from './kit-table.ts'
import { makeKitSlot, type KitIdentity } from './kit-slot.ts'
import { beginNewVault } from './new-vault-folder.ts'
import { Session } from './session.ts'
import { makeSlot, sealKeyring, wrapAuditKey, wrapSeedsKey, type SlotSecrets } from './slots.ts'
import type { VaultFiles } from './vault-files.ts'
import { quietly } from './vault-listeners.ts'

export interface MakeVaultOptions {
  files: VaultFiles
  /** The keychain to keep a secret in; left out for a vault that a master password opens alone. */
  keychain: Keychain | undefined
  masterPassword: SecretBytes | undefined
  cost: PasswordHashCost | undefined
  kit: KitIdentity
  nowMs: number
  nativeBinding: string | null
}

export type MadeVault = { kind: 'made' } | { kind: 'keychain'; state: Exclude<KeychainWritten, 'done'> }

/**
 * Makes a new vault in an empty place: keychain entry first, then all files in a folder beside it, then one rename.
 * Whatever fails before the rename leaves no vault and takes the new keychain entry back.
 */
export async function makeVault(options: MakeVaultOptions): Promise<MadeVault> {
  const { files, keychain, masterPassword } = options
  const vaultId = randomId()
  using keychainSecret = new KeychainSecret(randomSecret())
  const secrets: SlotSecrets = { password: masterPassword, cost: options.cost }
  if (keychain !== undefined) {
    const stored = await storeKeychainSecret(keychain, vaultId, keychainSecret)
    if (stored !== 'done') return { kind: 'keychain', state: stored }
    secrets.keychain = { secret: keychainSecret, backend: keychain.backend }
  }
  try {
    await makeFiles(files, vaultId, secrets, options)
    return { kind: 'made' }
  } catch (error) {
    await keychain?.erase(vaultId).catch(() => undefined)
    throw sqliteFailure(error)
  }
}

async function makeFiles(
  files: VaultFiles,
  vaultId: string,
  secrets: SlotSecrets,
  { nowMs, nativeBinding, kit }: MakeVaultOptions
): Promise<void> {
  using rootKey = new RootKey(randomSecret())
  using newSeedsKey = new DatabaseKey(randomSecret())
  using newAuditKey = new MacKey(randomSecret())
  const slots = [await makeSlot(rootKey, vaultId, secrets), await makeKitSlot(rootKey, vaultId, kit)]
  const unsealed: Omit<KeyringNow, 'mac'> = {
    format: keyringFormat,
    version: versionFor(slots),
    vaultId,
    generation: 1,
    createdAtMs: nowMs,
    databases: { vault: 'vault.db', seeds: 'seeds.db' },
    anchor: anchorOf({ ...freshStart(1), generation: 0 }, freshStart(1)),
    slots,
    seedsKey: wrapSeedsKey(rootKey, vaultId, newSeedsKey),
    auditKey: wrapAuditKey(rootKey, vaultId, newAuditKey)
  }
  const keyring = sealKeyring(rootKey, unsealed)
  const making = beginNewVault(files, vaultId)
  try {
    making.files.writeNewKeyring(printKeyring(keyring))
    const opened = Session.open({
      files: making.files,
      rootKey,
      keyring,
      mode: 'create',
      nowMs,
      nativeBinding
    })
    try {
      opened.write('vault', (db) => {
        writeKit(db, kit, null)
      })
    } finally {
      opened[Symbol.dispose]()
    }
    if (files.find() !== 'none') throw new AppError('conflict')
    making.finish()
  } catch (error) {
    // A disk that takes no more may not let go either; what stays is removed at the next start.
    quietly(() => making.abandon())
    throw error
  }
}
