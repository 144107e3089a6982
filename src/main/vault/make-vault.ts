import { AppError } from '../../shared/bridge/errors.ts'
import { DatabaseKey, KeychainSecret, RootKey } from '../crypto/keys.ts'
import { randomId, randomSecret } from '../crypto/random.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import { sqliteFailure } from '../database/sqlite-failure.ts'
import type { Keychain, KeychainWritten } from '../keychain/keychain.ts'
import { printKeychainEntry } from '../keychain/keychain-entry.ts'
import { keyringFormat, keyringVersion, printKeyring, type Keyring } from './keyring.ts'
import { Session } from './session.ts'
import { makeSlot, sealKeyring, wrapSeedsKey, type SlotSecrets } from './slots.ts'
import type { VaultFiles } from './vault-files.ts'

export interface MakeVaultOptions {
  files: VaultFiles
  /** The keychain to keep a secret in; left out for a vault that a master password opens alone. */
  keychain: Keychain | undefined
  masterPassword: SecretBytes | undefined
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
  const secrets: SlotSecrets = { password: masterPassword }
  if (keychain !== undefined) {
    const stored = await storeSecret(keychain, vaultId, keychainSecret)
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

/** SECURITY: read back before anything relies on it: a vault whose secret was not kept could never be opened. */
async function storeSecret(
  keychain: Keychain,
  vaultId: string,
  secret: KeychainSecret
): Promise<KeychainWritten> {
  const entry = printKeychainEntry(vaultId, secret)
  const written = await keychain.write(vaultId, entry)
  if (written !== 'done') return written
  const back = await keychain.read(vaultId)
  if (back.state === 'found' && back.value === entry) return 'done'
  await keychain.erase(vaultId)
  return back.state === 'found' || back.state === 'absent' ? 'unavailable' : back.state
}

async function makeFiles(
  files: VaultFiles,
  vaultId: string,
  secrets: SlotSecrets,
  { nowMs, nativeBinding }: MakeVaultOptions
): Promise<void> {
  using rootKey = new RootKey(randomSecret())
  using newSeedsKey = new DatabaseKey(randomSecret())
  const slot = await makeSlot(rootKey, vaultId, secrets)
  const seedsKey = wrapSeedsKey(rootKey, vaultId, newSeedsKey)
  const unsealed: Omit<Keyring, 'mac'> = {
    format: keyringFormat,
    version: keyringVersion,
    vaultId,
    generation: 1,
    createdAtMs: nowMs,
    slots: [slot],
    seedsKey
  }
  const making = files.beginNew(vaultId)
  try {
    making.files.writeNewKeyring(printKeyring(sealKeyring(rootKey, unsealed)))
    Session.open({ files: making.files, rootKey, keyring: unsealed, mode: 'create', nowMs, nativeBinding })[
      Symbol.dispose
    ]()
    if (files.find() !== 'none') throw new AppError('conflict')
    making.finish()
  } catch (error) {
    making.abandon()
    throw error
  }
}
