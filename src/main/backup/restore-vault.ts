import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditOrigin } from '../../shared/model/audit.ts'
import type { KeychainState } from '../../shared/model/vault.ts'
import { KeychainSecret } from '../crypto/keys.ts'
import { randomId, randomSecret } from '../crypto/random.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import { changeKeys, newDatabaseNames } from '../vault/change-keys.ts'
import { storeKeychainSecret } from '../vault/keychain-secret.ts'
import type { KitIdentity } from '../vault/kit-slot.ts'
import { writeKit } from '../vault/kit-table.ts'
import { beginNewVault, setVaultAside, type NewVaultFolder } from '../vault/new-vault-folder.ts'
import type { SlotSecrets } from '../vault/slots.ts'
import type { Vault } from '../vault/vault.ts'
import type { VaultFiles } from '../vault/vault-files.ts'
import { copyNewFile, moveFile } from './backup-files.ts'
import { forgetKit } from './copied-table.ts'
import type { Unpacked } from './unpack.ts'

export interface RestoreOptions {
  useKeychain: boolean
  password: SecretBytes | undefined
  /** Undefined where the backup was made without one. */
  kit: (KitIdentity & { confirmedAtMs: number | null }) | undefined
  origin: AuditOrigin
}

export type PutInPlace =
  { kind: 'done'; setAside: string | null } | { kind: 'keychain'; state: Exclude<KeychainState, 'found'> }

/**
 * Makes a new vault of an unpacked backup, in the place of the one that is there: a new id, a new root key, new keys
 * for everything, and only then, in this order, the present vault is locked, kept in a folder aside, and the keyring
 * replaced by one rename. Whatever fails before that rename leaves the present vault as it was.
 */
export function putInPlace(vault: Vault, unpacked: Unpacked, options: RestoreOptions): Promise<PutInPlace> {
  return vault.oneAtATime(async () => {
    const { files, keychain } = vault.options
    const vaultId = randomId()
    using keychainSecret = options.useKeychain ? new KeychainSecret(randomSecret()) : undefined
    const secrets: SlotSecrets = { password: options.password }
    if (keychainSecret !== undefined) {
      const stored = await storeKeychainSecret(keychain, vaultId, keychainSecret)
      if (stored !== 'done') return { kind: 'keychain', state: stored }
      secrets.keychain = { secret: keychainSecret, backend: keychain.backend }
    }
    const names = newDatabaseNames()
    const making = beginNewVault(files, vaultId)
    try {
      const bytes = await makeFiles(vault, making, names, { vaultId, unpacked, secrets, options })
      const present = files.find()
      if (present === 'none') {
        making.files.writeNewKeyring(bytes)
        making.finish()
        return { kind: 'done', setAside: null }
      }
      return { kind: 'done', setAside: await takePlace(vault, making, names, bytes, options.origin) }
    } catch (error) {
      if (!files.isNamed(names.vault)) await keychain.erase(vaultId).catch(() => undefined)
      throw error
    } finally {
      making.abandon()
    }
  })
}

type Names = ReturnType<typeof newDatabaseNames>

/** The two databases of the new vault, in a folder beside its place, and the bytes of its keyring. */
async function makeFiles(
  vault: Vault,
  { files }: NewVaultFolder,
  names: Names,
  of: { vaultId: string; unpacked: Unpacked; secrets: SlotSecrets; options: RestoreOptions }
): Promise<Buffer> {
  const { unpacked, vaultId, secrets } = of
  const { kit } = of.options
  const { manifest, contentKeys, pageKeys } = unpacked
  const { nowMs, monotonicMs, pause, nativeBinding } = vault.options
  for (const name of ['vault', 'seeds'] as const) {
    await copyNewFile(unpacked.files[name], files.path(names[name]))
  }
  const changed = await changeKeys({
    files,
    names,
    pair: { owner: { vaultId: manifest.vaultId, keys: contentKeys }, pageKeys },
    vaultId,
    generation: manifest.keyEpoch + 1,
    createdAtMs: nowMs(),
    secrets,
    kit,
    adjust: (db) => {
      if (kit === undefined) forgetKit(db)
      else writeKit(db, kit, kit.confirmedAtMs)
    },
    nowMs,
    monotonicMs,
    pause,
    nativeBinding
  })
  changed.rootKey.wipe()
  return changed.bytes
}

/** From here on nothing is awaited that could let somebody open the vault of before again. */
async function takePlace(
  vault: Vault,
  making: NewVaultFolder,
  names: Names,
  bytes: Buffer,
  origin: AuditOrigin
): Promise<string> {
  const { files, nowMs } = vault.options
  vault.lock(origin)
  const stamp = new Date(nowMs()).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').toLowerCase()
  const aside = setVaultAside(files, `${stamp}-${randomId().slice(0, 4)}`, [])
  try {
    for (const name of Object.values(names)) await moveFile(making.files.path(name), files.path(name))
    files.settleDatabases(Object.values(names))
    switchTo(files, bytes)
    return aside
  } catch (error) {
    if (!files.isNamed(names.vault)) files.removeFiles(Object.values(names))
    throw error
  }
}

function switchTo(files: VaultFiles, bytes: Buffer): void {
  const found = files.find()
  if (found === 'keyring') files.switchKeyring(bytes)
  // Database files without their keyring: there is none to keep, and nothing opened them.
  else if (found === 'no-keyring') files.writeNewKeyring(bytes)
  else throw new AppError('not-writable')
}
