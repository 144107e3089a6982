import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditOrigin } from '../../shared/model/audit.ts'
import { KeychainSecret } from '../crypto/keys.ts'
import { randomId, randomSecret } from '../crypto/random.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import type { KeychainWritten } from '../keychain/keychain.ts'
import { changeKeys, newDatabaseNames, type ChangedKeys } from './change-keys.ts'
import type { Compartment } from './compartments.ts'
import { storeKeychainSecret } from './keychain-secret.ts'
import type { KeyringNow } from './keyring.ts'
import type { KitIdentity } from './kit-slot.ts'
import { forgetKit, writeKit } from './kit-table.ts'
import { beginNewVault, removeSetAside, setVaultAside } from './new-vault-folder.ts'
import type { CopiedPair } from './rekey-pair.ts'
import type { Session } from './session.ts'
import { quietly } from './vault-listeners.ts'
import type { Vault } from './vault.ts'
import type { VaultFiles } from './vault-files.ts'

export interface RestoreVaultOptions {
  /** Writes the two databases of the backup to paths in the vault's place. They are changed there. */
  place: (path: (compartment: Compartment) => string) => Promise<void>
  pair: Pick<CopiedPair, 'owner' | 'pageKeys'>
  /** The kit that the backup was made for; `confirmedAtMs` is null where nobody has shown yet to have it on paper. */
  kit: (KitIdentity & { confirmedAtMs: number | null }) | undefined
  useKeychain: boolean
  masterPassword: SecretBytes | undefined
  /** Whether the recovery kit opened the backup: who has it is asked for no code, and the extra confirmation ends. */
  isKitShown: boolean
  origin: AuditOrigin
}

export type RestoredVault =
  /** The session may wait for the extra confirmation yet: it is handed out for the record of its restoring alone. */
  | { kind: 'restored'; setAside: string | undefined; session: Session }
  | { kind: 'keychain'; state: Exclude<KeychainWritten, 'done'> }

/**
 * Makes a vault of the databases of a backup, under a new id and new keys, and opens it. What stands in the place
 * now is first set aside, where Latchkey never touches it again. Whatever fails before the last rename leaves
 * everything as it was.
 */
export function restoreVault(vault: Vault, options: RestoreVaultOptions): Promise<RestoredVault> {
  const { lockCount } = vault
  return vault.oneAtATime(async () => {
    const { keychain, files } = vault.options
    if (!options.useKeychain && options.masterPassword === undefined) throw new AppError('invalid-input')
    const vaultId = randomId()
    using secret = new KeychainSecret(randomSecret())
    if (options.useKeychain) {
      const stored = await storeKeychainSecret(keychain, vaultId, secret)
      if (stored !== 'done') return { kind: 'keychain', state: stored }
    }
    const secrets = {
      password: options.masterPassword,
      cost: options.masterPassword && (await vault.options.passwordCost()),
      keychain: options.useKeychain ? { secret, backend: keychain.backend } : undefined
    }
    try {
      const change = async (into: VaultFiles, names: KeyringNow['databases']) => {
        const changed = await changeKeys({
          ...vault.options,
          files: into,
          names,
          pair: options.pair,
          vaultId,
          generation: 1,
          createdAtMs: vault.options.nowMs(),
          secrets,
          kit: options.kit,
          adjust: (db) => {
            if (options.kit !== undefined) writeKit(db, options.kit, options.kit.confirmedAtMs)
            else forgetKit(db)
          }
        })
        if (vault.lockCount === lockCount) return changed
        // Locked meanwhile: that was the later word, and nothing has been put in the place of anything yet.
        changed.rootKey.wipe()
        throw new AppError('locked')
      }
      const isEmpty = files.find() === 'none'
      const { changed, setAside } = isEmpty
        ? await inEmptyPlace(vault, vaultId, options, change)
        : await besidePresent(vault, options, change)
      using rootKey = changed.rootKey
      const { origin, isKitShown } = options
      const session = await vault.replace({
        ...{ rootKey, keyring: changed.keyring, isNew: false, origin, isKitShown }
      })
      return { kind: 'restored', setAside, session }
    } catch (error) {
      if (options.useKeychain && !isInPlace(vault, vaultId)) {
        await keychain.erase(vaultId).catch(() => undefined)
      }
      throw error
    }
  })
}

type Change = (into: VaultFiles, names: KeyringNow['databases']) => Promise<ChangedKeys>
interface Placed {
  changed: ChangedKeys
  setAside: string | undefined
}

async function inEmptyPlace(
  { options: { files } }: Vault,
  vaultId: string,
  { place }: RestoreVaultOptions,
  change: Change
): Promise<Placed> {
  const making = beginNewVault(files, vaultId)
  let changed: ChangedKeys | undefined
  try {
    const names = { vault: 'vault.db', seeds: 'seeds.db' }
    await place((compartment) => making.files.path(names[compartment]))
    changed = await change(making.files, names)
    making.files.writeNewKeyring(changed.bytes)
    making.finish()
    return { changed, setAside: undefined }
  } catch (error) {
    changed?.rootKey.wipe()
    making.abandon()
    throw error
  }
}

async function besidePresent(
  vault: Vault,
  { place, origin }: RestoreVaultOptions,
  change: Change
): Promise<Placed> {
  const { files, nowMs } = vault.options
  const names = newDatabaseNames()
  let changed: ChangedKeys | undefined
  let setAside: string | undefined
  try {
    await place((compartment) => files.path(names[compartment]))
    changed = await change(files, names)
    // From here on nothing more is written to what is about to be set aside.
    vault.lock(origin, true)
    const stamp = new Date(nowMs()).toISOString().replaceAll(/[:.]/g, '-')
    setAside = setVaultAside(files, `${stamp}-${names.vault.slice(6, 14)}`, Object.values(names))
    files.switchKeyring(changed.bytes)
    return { changed, setAside }
  } catch (error) {
    changed?.rootKey.wipe()
    if (files.isNamed(names.vault)) throw error
    quietly(() => files.removeFiles(Object.values(names)))
    // The vault goes on in its place; what was to be kept aside are other names of its files, not copies.
    const folder = setAside
    if (folder !== undefined) quietly(() => removeSetAside(folder))
    throw error
  }
}

function isInPlace({ options: { files } }: Vault, vaultId: string): boolean {
  return files.isNamed(vaultId)
}
