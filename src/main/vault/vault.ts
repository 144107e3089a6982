import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditOrigin } from '../../shared/model/audit.ts'
import type {
  CreateVaultResult,
  UnlockVaultResult,
  VaultProblem,
  VaultProtection,
  VaultState
} from '../../shared/model/vault.ts'
import type { RootKey } from '../crypto/keys.ts'
import { passwordBytes } from '../crypto/password-hash.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import { sqliteFailure } from '../database/sqlite-failure.ts'
import { parseKeychainEntry } from '../keychain/keychain-entry.ts'
import type { Keychain } from '../keychain/keychain.ts'
import { keyringMaxBytes, parseKeyring, type Keyring, type Slot } from './keyring.ts'
import { makeVault } from './make-vault.ts'
import { Session } from './session.ts'
import { checkKeyringMac, openSlot, type SlotSecrets } from './slots.ts'
import { UnlockDelay } from './unlock-delay.ts'
import type { VaultFiles } from './vault-files.ts'

export interface VaultOptions {
  files: VaultFiles
  keychain: Keychain
  nowMs: () => number
  /** A clock that only goes forward, in milliseconds. */
  monotonicMs: () => number
  nativeBinding: string | null
  isDemo: boolean
}

type Found =
  | { kind: 'missing' }
  | { kind: 'keyring'; keyring: Keyring; slot: Slot }
  | { kind: 'unusable'; problem: VaultProblem }

export interface Unlocked {
  wrongPasswords: number
  isNew: boolean
  /** Who asked: somebody at the window, or the program by itself at its start. */
  origin: AuditOrigin
}

/** Called before the session ends (`locking`) and after each change of state. */
export interface VaultListener {
  /** An error here ends the session again: what must be known or on record at the start is, or nothing is open. */
  unlocked?: (session: Session, how: Unlocked) => void
  /** An error here does not keep the vault open. */
  locking?: (session: Session, origin: AuditOrigin) => void
  changed?: () => void
}

/** The vault's life: missing → locked → unlocked → locked. The only holder of an open session. */
export class Vault {
  readonly #options: VaultOptions
  readonly #delay: UnlockDelay
  readonly #listeners: VaultListener[] = []
  #session: Session | undefined
  #protection: VaultProtection = 'keychain'
  /** Unlocking and creating wait on keychain and Argon2id; a second call meanwhile joins the queue behind it. */
  #busy: Promise<unknown> = Promise.resolve()
  /** Outlives a lock request made while an unlock is under way, which must then not end unlocked. */
  #lockCount = 0
  /** Why the last try to unlock met something that is not the person's doing; the next try replaces it. */
  #refusal: Extract<UnlockVaultResult, { kind: 'keychain' | 'unusable' }> | undefined

  constructor(options: VaultOptions) {
    this.#options = options
    this.#delay = new UnlockDelay(options.monotonicMs)
  }

  listen(listener: VaultListener): void {
    this.#listeners.push(listener)
  }

  get isUnlocked(): boolean {
    return this.#session !== undefined
  }

  /** What is open now. Throws `locked` where nothing is. */
  get session(): Session {
    if (this.#session === undefined) throw new AppError('locked')
    return this.#session
  }

  async state(): Promise<VaultState> {
    if (this.#session !== undefined) {
      return { kind: 'unlocked', protection: this.#protection, isDemo: this.#options.isDemo }
    }
    const found = this.#find()
    if (found.kind === 'unusable') return found
    if (found.kind === 'keyring') {
      const refusal = this.#refusal
      if (refusal?.kind === 'unusable') return refusal
      const keychain = refusal === undefined ? {} : { keychain: refusal.state }
      return { kind: 'locked', protection: found.slot.kind, ...keychain }
    }
    return { kind: 'missing', canUseKeychain: (await this.#options.keychain.probe()) === 'done' }
  }

  create(
    useKeychain: boolean,
    masterPassword: string | undefined,
    origin: AuditOrigin = 'program'
  ): Promise<CreateVaultResult> {
    const lockCount = this.#lockCount
    return this.#oneAtATime(async () => {
      if (!useKeychain && masterPassword === undefined) throw new AppError('invalid-input')
      const { files, keychain, nowMs, nativeBinding } = this.#options
      const found = files.find()
      if (found === 'not-writable') throw new AppError('not-writable')
      // SECURITY: a new key is never made where any vault file exists.
      if (found !== 'none') return { kind: 'already-there' }
      using password = masterPassword === undefined ? undefined : passwordBytes(masterPassword)
      const made = await makeVault({
        files,
        keychain: useKeychain ? keychain : undefined,
        masterPassword: password,
        nowMs: nowMs(),
        nativeBinding
      })
      if (made.kind === 'keychain') return made
      const opened = await this.#open(password, { lockCount, isNew: true, origin })
      if (opened.kind !== 'unlocked') throw new AppError('internal')
      return { kind: 'created' }
    })
  }

  unlock(masterPassword: string | undefined, origin: AuditOrigin = 'program'): Promise<UnlockVaultResult> {
    const lockCount = this.#lockCount
    return this.#oneAtATime(async () => {
      using password = masterPassword === undefined ? undefined : passwordBytes(masterPassword)
      const result = await this.#open(password, { lockCount, isNew: false, origin })
      this.#refusal = result.kind === 'keychain' || result.kind === 'unusable' ? result : undefined
      // Also for who did not ask: at the start the window may not have been there yet.
      if (this.#refusal !== undefined) this.#tellChanged()
      return result
    })
  }

  /** Ends the session, and keeps calls of `unlock` and `create` that wait or work from beginning one. */
  lock(origin: AuditOrigin = 'program'): void {
    this.#lockCount += 1
    const session = this.#session
    if (session === undefined) return
    // SECURITY: nothing keeps a vault open, not even its own record of locking where the disk is full.
    for (const listener of this.#listeners) quietly(() => listener.locking?.(session, origin))
    this.#end(session)
    this.#tellChanged()
  }

  #end(session: Session): void {
    this.#session = undefined
    quietly(() => session[Symbol.dispose]())
  }

  /** `lockCount` is that of the moment somebody asked: a lock since then is the later word. */
  async #open(
    password: SecretBytes | undefined,
    { lockCount, ...how }: Omit<Unlocked, 'wrongPasswords'> & { lockCount: number }
  ): Promise<UnlockVaultResult> {
    if (this.#session !== undefined) return { kind: 'unlocked' }
    const found = this.#find()
    if (found.kind === 'missing') throw new AppError('not-found')
    if (found.kind === 'unusable') return found
    const { keyring, slot } = found
    if (slot.kind !== 'keychain' && password === undefined) return { kind: 'password-needed' }
    const tooSoonMs = slot.kind === 'keychain' ? 0 : this.#delay.remainingMs()
    if (tooSoonMs > 0) return { kind: 'too-soon', retryAfterMs: tooSoonMs }

    const secrets = await this.#secretsFor(keyring, slot, password)
    if ('kind' in secrets) return secrets
    const rootKey = await openSlot(slot, keyring.vaultId, secrets).finally(() =>
      secrets.keychain?.secret.wipe()
    )
    if (rootKey === undefined) {
      if (slot.kind === 'keychain') return { kind: 'keychain', state: 'changed' }
      return { kind: 'wrong-password', retryAfterMs: this.#delay.wrong() }
    }
    using key = rootKey
    if (lockCount !== this.#lockCount) throw new AppError('locked')
    return this.#begin(key, keyring, slot, how)
  }

  #begin(
    rootKey: RootKey,
    keyring: Keyring,
    slot: Slot,
    how: Omit<Unlocked, 'wrongPasswords'>
  ): UnlockVaultResult {
    if (!checkKeyringMac(rootKey, keyring)) return { kind: 'unusable', problem: 'damaged' }
    const { files, nativeBinding, nowMs } = this.#options
    let session: Session
    try {
      session = Session.open({ files, rootKey, keyring, mode: 'existing', nowMs: nowMs(), nativeBinding })
    } catch (error) {
      const problem = problemOf(error)
      if (problem === undefined) throw error
      return { kind: 'unusable', problem }
    }
    this.#session = session
    this.#protection = slot.kind
    const wrongPasswords = this.#delay.right()
    try {
      for (const listener of this.#listeners) listener.unlocked?.(session, { wrongPasswords, ...how })
    } catch (error) {
      this.#end(session)
      throw error
    }
    this.#tellChanged()
    return { kind: 'unlocked' }
  }

  async #secretsFor(
    keyring: Keyring,
    slot: Slot,
    password: SecretBytes | undefined
  ): Promise<SlotSecrets | Extract<UnlockVaultResult, { kind: 'keychain' }>> {
    if (slot.kind === 'password') return { password }
    const { keychain } = this.#options
    const answer = await keychain.read(keyring.vaultId)
    if (answer.state !== 'found') return { kind: 'keychain', state: answer.state }
    const secret = parseKeychainEntry(answer.value, keyring.vaultId)
    if (secret === undefined) return { kind: 'keychain', state: 'changed' }
    return {
      password: slot.kind === 'keychain' ? undefined : password,
      keychain: { secret, backend: slot.backend }
    }
  }

  #find(): Found {
    const { files } = this.#options
    const found = files.find()
    if (found === 'none') return { kind: 'missing' }
    if (found === 'some') return { kind: 'unusable', problem: 'half-written' }
    if (found !== 'all') return { kind: 'unusable', problem: found }
    let bytes: Uint8Array
    try {
      bytes = files.readKeyring(keyringMaxBytes)
    } catch {
      return { kind: 'unusable', problem: 'not-readable' }
    }
    const parsed = parseKeyring(bytes)
    if (parsed.kind !== 'keyring') return { kind: 'unusable', problem: parsed.kind }
    const slot = parsed.keyring.slots[0]
    return slot === undefined
      ? { kind: 'unusable', problem: 'damaged' }
      : { kind: 'keyring', keyring: parsed.keyring, slot }
  }

  #oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#busy.then(work).catch((error: unknown) => {
      throw sqliteFailure(error)
    })
    this.#busy = next.catch(() => undefined)
    return next
  }

  #tellChanged(): void {
    for (const listener of this.#listeners) listener.changed?.()
  }
}

function quietly(work: () => void): void {
  try {
    work()
  } catch {
    // Whoever calls has more to do that must not be skipped.
  }
}

function problemOf(error: unknown): VaultProblem | undefined {
  const code = error instanceof AppError ? error.code : undefined
  if (code === 'vault-damaged') return 'damaged'
  if (code === 'vault-newer') return 'newer'
  if (code === 'not-writable') return 'not-writable'
  return undefined
}
