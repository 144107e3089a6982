import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditAction } from '../../shared/model/audit.ts'
import type { ChangeKeysResult } from '../../shared/model/vault.ts'
import type { Reading } from '../database/handles.ts'
import { KeychainSecret } from '../crypto/keys.ts'
import { passwordBytes } from '../crypto/password-hash.ts'
import { randomSecret } from '../crypto/random.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import { askAgain } from './ask-again.ts'
import { changeKeys, newDatabaseNames } from './change-keys.ts'
import { readKeychainSecret, storeKeychainSecret } from './keychain-secret.ts'
import { recoveryAfter } from './recovery-compartment.ts'
import { kitSlot, primarySlot, type PrimarySlot } from './keyring.ts'
import { identityOfSlot, type KitIdentity } from './kit-slot.ts'
import { readKit, writeKit } from './kit-table.ts'
import type { Session } from './session.ts'
import { quietly } from './vault-listeners.ts'
import type { Vault } from './vault.ts'

export interface KeyChangesOptions {
  vault: Vault
  record: (session: Session, action: AuditAction) => void
  /** How many backups in the folder still open the old way. */
  countOlderBackups: () => number
}

/** What is to open the vault from now on. */
interface Next {
  useKeychain: boolean
  password: SecretBytes | undefined
  kit: KitIdentity | undefined
  /** When the kit that goes on was typed back; null for one that was not. */
  kitConfirmedAtMs: number | null
  /** What becomes of the recovery keys' lock. */
  adjustRecovery: (db: Pick<Reading, 'prepare'>) => void
}

/**
 * Changes of what opens the vault. Every one of them makes a new root key and puts all files under new keys: what
 * opened the vault before opens none of what is written from then on.
 */
export class KeyChanges {
  readonly #options: KeyChangesOptions

  constructor(options: KeyChangesOptions) {
    this.#options = options
  }

  /** Turns the master password and the keychain on or off, or changes the password. `current` is today's. */
  protect(
    current: string | undefined,
    { useKeychain, masterPassword }: { useKeychain: boolean; masterPassword?: string | undefined }
  ): Promise<ChangeKeysResult> {
    if (!useKeychain && masterPassword === undefined) throw new AppError('invalid-input')
    return this.#change(current, 'kit-suffices', async (session) => {
      const slot = kitSlot(session.keyring)
      const password = masterPassword === undefined ? undefined : passwordBytes(masterPassword)
      using before = current === undefined ? undefined : passwordBytes(current)
      try {
        return {
          useKeychain,
          password,
          kit: slot && identityOfSlot(slot),
          kitConfirmedAtMs: session.read('vault', readKit)?.confirmedAtMs ?? null,
          adjustRecovery: await recoveryAfter(session, before, password)
        }
      } catch (error) {
        password?.wipe()
        throw error
      }
    })
  }

  /** Makes a new recovery kit, to be shown and confirmed next; the one before opens only what is old. */
  makeKit(current: string | undefined): Promise<ChangeKeysResult> {
    const { vault } = this.#options
    return this.#change(current, 'password-stays', async (session) => {
      const kind = primarySlot(session.keyring)?.kind
      return {
        useKeychain: kind !== 'password',
        password: kind === 'keychain' || current === undefined ? undefined : passwordBytes(current),
        kit: await vault.kit.prepare(vault.options.nowMs()),
        kitConfirmedAtMs: null,
        adjustRecovery: () => undefined
      }
    })
  }

  async #change(
    current: string | undefined,
    needs: 'kit-suffices' | 'password-stays',
    nextOf: (session: Session) => Promise<Next>
  ): Promise<ChangeKeysResult> {
    const { vault, record, countOlderBackups } = this.#options
    return vault.oneAtATime(async () => {
      const { session } = vault
      if (session.isReadOnly) throw new AppError('read-only')
      const slot = primarySlot(session.keyring)
      if (slot === undefined) throw new AppError('internal')
      // The kit has just been shown; but where the master password is to go on, it must be the right one.
      const isShown = needs === 'kit-suffices' || slot.kind === 'keychain'
      const refused = isShown && vault.wasOpenedWithKit ? undefined : await askAgain(vault, session, current)
      if (refused !== undefined) return refused
      const next = await nextOf(session)
      try {
        const secret = next.useKeychain ? await this.#keychainSecret(session, slot) : undefined
        if (secret !== undefined && 'kind' in secret && secret.kind === 'refused') {
          return { kind: 'keychain', state: secret.state }
        }
        using keychainSecret = secret
        record(session, 'keys-changing')
        await this.#switch(session, next, keychainSecret)
        return { kind: 'changed', olderBackups: countOlderBackups() }
      } finally {
        next.password?.wipe()
      }
    })
  }

  /**
   * The vault's half in the keychain: the one that is there, or a new one where there is none. SECURITY: another is
   * only written over what is there when the kit opened the vault, so that nothing depends on it any more.
   */
  async #keychainSecret(
    session: Session,
    slot: PrimarySlot
  ): Promise<
    KeychainSecret | { kind: 'refused'; state: Extract<ChangeKeysResult, { kind: 'keychain' }>['state'] }
  > {
    const { vault } = this.#options
    const { keychain } = vault.options
    const backend = slot.kind === 'password' ? keychain.backend : slot.backend
    const found = await readKeychainSecret(keychain, session.vaultId, backend)
    if (found instanceof KeychainSecret) return found
    const isFree = found === 'absent' || found === 'other-backend'
    if (!isFree && !(found === 'changed' && vault.wasOpenedWithKit)) return { kind: 'refused', state: found }
    const fresh = new KeychainSecret(randomSecret())
    const stored = await storeKeychainSecret(keychain, session.vaultId, fresh)
    if (stored === 'done') return fresh
    fresh.wipe()
    return { kind: 'refused', state: stored }
  }

  async #switch(session: Session, next: Next, keychainSecret: KeychainSecret | undefined): Promise<void> {
    const { vault, record } = this.#options
    const { files, nowMs, monotonicMs, pause, nativeBinding, keychain, passwordCost } = vault.options
    session.deliverSeeds()
    const names = newDatabaseNames()
    const frozen = session.freeze()
    try {
      const pageKeys = { vault: session.pageKey('vault'), seeds: session.pageKey('seeds') }
      session.file('vault').file.copyTo(files.path(names.vault))
      session.file('seeds').file.copyTo(files.path(names.seeds))
      const { bytes, rootKey, keyring } = await changeKeys({
        files,
        names,
        pair: { owner: { vaultId: session.vaultId, keys: session.keys }, pageKeys },
        vaultId: session.vaultId,
        generation: session.keyring.generation + 1,
        createdAtMs: session.keyring.createdAtMs,
        secrets: {
          password: next.password,
          cost: next.password && (await passwordCost()),
          keychain: keychainSecret && { secret: keychainSecret, backend: keychain.backend }
        },
        kit: next.kit,
        adjust: (db) => {
          if (next.kit !== undefined) writeKit(db, next.kit, next.kitConfirmedAtMs)
          next.adjustRecovery(db)
        },
        nowMs,
        monotonicMs,
        pause,
        nativeBinding
      })
      using newRoot = rootKey
      // Locked meanwhile: that was the later word.
      if (vault.session !== session) throw new AppError('locked')
      files.switchKeyring(bytes)
      await vault.replace({ rootKey: newRoot, keyring, isNew: false, origin: 'window' })
    } catch (error) {
      // Once the keyring names the new files, the old ones must not be written again, whatever came after.
      if (files.isNamed(names.vault)) vault.lock()
      else quietly(() => files.removeFiles(Object.values(names)))
      throw error
    } finally {
      frozen[Symbol.dispose]()
    }
    // The change was put on record before it began, and is done: a full disk does not undo it.
    quietly(() => record(vault.session, 'keys-changed'))
  }
}
