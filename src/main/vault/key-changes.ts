import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditAction } from '../../shared/model/audit.ts'
import type { ChangeKeysResult, ProtectVault } from '../../shared/model/vault.ts'
import type { Reading } from '../database/handles.ts'
import { KeychainSecret } from '../crypto/keys.ts'
import { passwordBytes } from '../crypto/password-hash.ts'
import { randomSecret } from '../crypto/random.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import type { Refusal } from './authenticate.ts'
import { askAgain } from './ask-again.ts'
import { changeKeys, newDatabaseNames } from './change-keys.ts'
import { readKeychainSecret, storeKeychainSecret } from './keychain-secret.ts'
import { newKeyFile, type KeyFile } from './key-file.ts'
import { keyFileNameOf, nextKeyFile, type GivenKeyFile, type NextKeyFile } from './next-key-file.ts'
import { recoveryAfter } from './recovery-compartment.ts'
import { kitSlot, primarySlot, type PrimarySlot } from './keyring.ts'
import { identityOfSlot, type KitIdentity } from './kit-slot.ts'
import { readKit, writeKit } from './kit-table.ts'
import type { Session } from './session.ts'
import { changeOfWays } from './change-of-ways.ts'
import { quietly } from './vault-listeners.ts'
import type { Vault } from './vault.ts'

export interface KeyChangesOptions {
  vault: Vault
  record: (session: Session, action: AuditAction, note?: string) => void
  /** Asks where a file is to be saved; nothing where the person thinks better of it. */
  chooseFileToWrite: (name: string) => Promise<string | undefined>
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
  /** What becomes of the key file; wiped by whoever asked for it. */
  keyFile: NextKeyFile
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
  async protect(
    current: string | undefined,
    { useKeychain, masterPassword, keyFile = 'keep' }: Omit<ProtectVault, 'current'>
  ): Promise<ChangeKeysResult> {
    if (!useKeychain && masterPassword === undefined) throw new AppError('invalid-input')
    const asked = keyFile === 'new' ? await this.#askForPlace(current) : undefined
    if (asked !== undefined && 'kind' in asked) return asked
    const next = { useKeychain, masterPassword }
    if (asked === undefined) return this.#protect(current, next, keyFile === 'none' ? 'none' : 'keep')
    using file = asked.file
    return await this.#protect(current, next, { path: asked.path, file })
  }

  #protect(
    current: string | undefined,
    { useKeychain, masterPassword }: Pick<ProtectVault, 'useKeychain' | 'masterPassword'>,
    keyFile: NextKeyFile
  ): Promise<ChangeKeysResult> {
    return this.#change(current, 'kit-suffices', async (session) => {
      const slot = kitSlot(session.keyring)
      const password = masterPassword === undefined ? undefined : passwordBytes(masterPassword)
      using before = current === undefined ? undefined : passwordBytes(current)
      try {
        return {
          useKeychain,
          password,
          keyFile,
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
  async makeKit(current: string | undefined): Promise<ChangeKeysResult> {
    const { vault, record } = this.#options
    const made = await this.#change(current, 'password-stays', async (session) => {
      const kind = primarySlot(session.keyring)?.kind
      return {
        useKeychain: kind !== 'password',
        password: kind === 'keychain' || current === undefined ? undefined : passwordBytes(current),
        kit: await vault.kit.prepare(vault.options.nowMs()),
        kitConfirmedAtMs: null,
        keyFile: 'keep',
        adjustRecovery: () => undefined
      }
    })
    // The change of keys is on record before it began.
    if (made.kind === 'changed') quietly(() => record(vault.session, 'kit-made'))
    return made
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
      const refused = await this.#refusal(session, current, needs)
      if (refused !== undefined) return refused
      const next = await nextOf(session)
      let written: GivenKeyFile | undefined
      try {
        const given = nextKeyFile(next.keyFile, slot, vault.options)
        if ('kind' in given) return given
        written = given
        const secret = next.useKeychain ? await this.#keychainSecret(session, slot) : undefined
        if (secret !== undefined && 'kind' in secret && secret.kind === 'refused') {
          return { kind: 'keychain', state: secret.state }
        }
        using keychainSecret = secret
        const change = changeOfWays(slot, { ...next, keyFile: given.file })
        record(session, 'keys-changing', change.note)
        await this.#switch(session, next, keychainSecret, given.file)
        if (change.isWeaker) quietly(() => record(vault.session, 'safety-weakened', change.note))
        return { kind: 'changed', olderBackups: countOlderBackups() }
      } finally {
        next.password?.wipe()
        written?.file?.secret.wipe()
        // Nothing opens with it, unless the keyring that names it is in its place.
        if (written?.file !== undefined && !vault.options.files.isNamed(written.file.id)) written.takeBack()
      }
    })
  }

  /** Why it is not the person who may change keys; the kit has just been shown where it opened the vault. */
  async #refusal(
    session: Session,
    current: string | undefined,
    needs: 'kit-suffices' | 'password-stays'
  ): Promise<Refusal | undefined> {
    const { vault } = this.#options
    // Where the master password is to go on, it must be the right one.
    const isShown = needs === 'kit-suffices' || primarySlot(session.keyring)?.kind === 'keychain'
    return isShown && vault.wasOpenedWithKit ? undefined : askAgain(vault, session, current)
  }

  /** Asks where a new key file is to be written, and before that whether it is the person who may have one. */
  async #askForPlace(
    current: string | undefined
  ): Promise<ChangeKeysResult | { path: string; file: KeyFile }> {
    const { vault, chooseFileToWrite } = this.#options
    const refused = await vault.oneAtATime(() => {
      if (vault.session.isReadOnly) throw new AppError('read-only')
      // SECURITY: a key file can be lost. The way in for that day is there first, and known to be on paper.
      vault.kit.require()
      return this.#refusal(vault.session, current, 'kit-suffices')
    })
    if (refused !== undefined) return refused
    // Not in a turn: a dialog that nobody answers must keep nobody out.
    const file = newKeyFile()
    const path = await chooseFileToWrite(keyFileNameOf(file))
    if (path !== undefined) return { path, file }
    file.secret.wipe()
    return { kind: 'key-file-not-written' }
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

  async #switch(
    session: Session,
    next: Next,
    keychainSecret: KeychainSecret | undefined,
    keyFile: KeyFile | undefined
  ): Promise<void> {
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
          keyFile,
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
