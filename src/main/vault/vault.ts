import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditOrigin } from '../../shared/model/audit.ts'
import type {
  CreateVaultResult,
  UnlockVaultResult,
  UnlockWithKitResult,
  VaultState
} from '../../shared/model/vault.ts'
import type { RootKey } from '../crypto/keys.ts'
import { passwordBytes } from '../crypto/password-hash.ts'
import { acceptDoubts } from './accept-doubts.ts'
import { authenticate } from './authenticate.ts'
import { closedState, type Refusal } from './closed-state.ts'
import { findVault, type FoundVault } from './find-vault.ts'
import { primarySlot, type Keyring, type PrimarySlot } from './keyring.ts'
import { openWithKit } from './open-with-kit.ts'
import { makeVault } from './make-vault.ts'
import { removeBrokenOff } from './new-vault-folder.ts'
import { openSession, type OpenedSession } from './open-session.ts'
import { OpenVault } from './open-vault.ts'
import { RecoveryKit } from './recovery-kit.ts'
import { SeenNotes } from './seen-notes.ts'
import type { Session } from './session.ts'
import { Turns } from './turns.ts'
import { UnlockDelay } from './unlock-delay.ts'
import { quietly, VaultListeners, type Unlocked, type VaultListener } from './vault-listeners.ts'
import type { VaultOptions } from './vault-options.ts'

/** The vault's life: missing → locked → (in doubt →) unlocked → locked. The only holder of an open session. */
export class Vault {
  readonly options: VaultOptions
  readonly kit: RecoveryKit
  readonly delay: UnlockDelay
  readonly #listeners = new VaultListeners()
  readonly #notes: SeenNotes
  #open: OpenVault | undefined
  #inDoubt: OpenVault | undefined
  readonly #turns = new Turns(() => this.#lockCount)
  /** Outlives a lock request made while an unlock is under way, which must then not end unlocked. */
  #lockCount = 0
  /** Why the last try to unlock met something that is not the person's doing; the next try replaces it. */
  #refusal: Refusal | undefined

  constructor(options: VaultOptions) {
    this.options = options
    this.delay = new UnlockDelay(options.monotonicMs)
    this.kit = new RecoveryKit()
    this.#notes = new SeenNotes(options.keychain)
    removeBrokenOff(options.files)
  }

  listen(listener: VaultListener): void {
    this.#listeners.add(listener)
  }

  get isUnlocked(): boolean {
    return this.#open !== undefined
  }

  /** Whether keys are in memory: also while the person has not chosen yet. */
  get holdsKeys(): boolean {
    return this.#open !== undefined || this.#inDoubt !== undefined
  }

  /** What is open now. Throws `locked` where nothing is. */
  get session(): Session {
    if (this.#open === undefined) throw new AppError('locked')
    return this.#open.session
  }

  /** Whether the recovery kit opened it this time. */
  get wasOpenedWithKit(): boolean {
    return this.#open?.how.withKit === true
  }

  async state(): Promise<VaultState> {
    if (this.#open !== undefined) return this.#open.state()
    if (this.#inDoubt !== undefined) return { kind: 'in-doubt', findings: this.#inDoubt.findings }
    return closedState(this.options, this.#refusal)
  }

  create(
    useKeychain: boolean,
    masterPassword: string | undefined,
    origin: AuditOrigin = 'program'
  ): Promise<CreateVaultResult> {
    const lockCount = this.#lockCount
    return this.oneAtATime(async () => {
      if (!useKeychain && masterPassword === undefined) throw new AppError('invalid-input')
      const { files, keychain, nowMs, nativeBinding } = this.options
      const found = files.find()
      if (found === 'not-writable') throw new AppError('not-writable')
      // SECURITY: a new key is never made where any vault file exists.
      if (found !== 'none') return { kind: 'already-there' }
      using password = masterPassword === undefined ? undefined : passwordBytes(masterPassword)
      const kit = await this.kit.prepare(nowMs())
      const made = await makeVault({
        files,
        keychain: useKeychain ? keychain : undefined,
        masterPassword: password,
        cost: password && (await this.options.passwordCost()),
        kit,
        nowMs: nowMs(),
        nativeBinding
      })
      if (made.kind === 'keychain') return made
      const opened = await this.#unlockBySlot(masterPassword, { lockCount, isNew: true, origin })
      // It was whole a moment ago: what cannot be read now is the disk's doing.
      if (opened.kind === 'unusable') throw new AppError('io-error')
      if (opened.kind !== 'unlocked') throw new AppError('internal')
      return { kind: 'created' }
    })
  }

  unlock(masterPassword: string | undefined, origin: AuditOrigin = 'program'): Promise<UnlockVaultResult> {
    const lockCount = this.#lockCount
    return this.oneAtATime(async () => {
      const result = await this.#unlockBySlot(masterPassword, { lockCount, isNew: false, origin })
      this.#refusal = result.kind === 'keychain' || result.kind === 'unusable' ? result : undefined
      // Also for who did not ask: at the start the window may not have been there yet.
      if (this.#refusal !== undefined) this.#listeners.changed()
      return result
    })
  }

  /** Opens the vault with what stands on the recovery kit, in any spelling; the keychain is not needed. */
  unlockWithKit(text: string, origin: AuditOrigin = 'program'): Promise<UnlockWithKitResult> {
    const lockCount = this.#lockCount
    return this.oneAtATime(async () => {
      if (this.#open !== undefined) return { kind: 'unlocked' }
      if (this.#inDoubt !== undefined) return { kind: 'in-doubt' }
      const found = findVault(this.options.files)
      if (found.kind === 'missing') throw new AppError('not-found')
      if (found.kind === 'unusable') return found
      const opened = await openWithKit(text, found.keyring)
      if (opened.kind !== 'root') return opened
      using rootKey = opened.rootKey
      return await this.#begin(rootKey, found, { lockCount, isNew: false, origin, withKit: true })
    })
  }

  /** Goes on with a vault in which something does not fit, and takes it for right from then on. On record. */
  openAnyway(origin: AuditOrigin = 'program'): Promise<void> {
    return this.oneAtATime(async () => {
      const held = this.#inDoubt ?? this.#open
      if (held === undefined) throw new AppError('locked')
      const { findings } = held
      if (findings.length === 0) return
      // SECURITY: on record before it counts, and only what the person was told of.
      this.#listeners.doubtAccepted(held.session, findings, origin)
      await acceptDoubts(held.session, findings, this.options)
      if (held !== this.#inDoubt && held !== this.#open) throw new AppError('locked')
      held.findings = held.findings.filter((finding) => !findings.includes(finding))
      // Nothing is tidied away: what looks left over may be what the older file was put in the place of.
      if (held === this.#inDoubt) {
        this.#inDoubt = undefined
        this.#publish(held)
      }
      this.noteSeen()
      this.#listeners.changed()
    })
  }

  /** Ends the session, and keeps calls of `unlock` and `create` that wait or work from beginning one. */
  lock(origin: AuditOrigin = 'program', isReplaced = false): void {
    this.#lockCount += 1
    this.kit.forget()
    const held = this.#open ?? this.#inDoubt
    if (held === undefined) return
    if (held === this.#open) {
      // SECURITY: nothing keeps a vault open, not even its own record of locking where the disk is full.
      this.#listeners.locking(held.session, origin)
      this.noteSeen()
    }
    this.#end(held)
    if (!isReplaced) this.#listeners.locked()
    this.#listeners.changed()
  }

  /** Goes up with every lock: what began before one must not end unlocked. */
  get lockCount(): number {
    return this.#lockCount
  }

  /** Notes in the keychain how new the open vault is: at lock, at the end, and after a secret was shown. */
  noteSeen(): void {
    if (this.#open !== undefined) this.#notes.add(this.#open.session)
  }

  /** Ends when every note for the keychain was taken or refused. */
  whenNoted(): Promise<void> {
    return this.#notes.whenDone()
  }

  /** Something the window shows of the vault has changed: the codes' own lock, the kit, a finding. */
  tellChanged(): void {
    this.#listeners.changed()
  }

  /** Takes `next` in the place of what is open, without a lock between: the same vault under other keys. */
  async replace(next: {
    rootKey: RootKey
    keyring: Keyring
    isNew: boolean
    origin: AuditOrigin
  }): Promise<void> {
    const slot = primarySlot(next.keyring)
    if (slot === undefined) throw new AppError('internal')
    const before = this.#open
    const lockCount = this.#lockCount
    const opened = await openSession(this.options, { ...next, isWritable: true })
    if ('problem' in opened) throw new AppError('vault-damaged')
    if (lockCount !== this.#lockCount) {
      opened.session[Symbol.dispose]()
      throw new AppError('locked')
    }
    if (before !== undefined) this.#end(before)
    const held = this.#hold(opened, slot, {
      isNew: next.isNew,
      origin: next.origin,
      isSame: before !== undefined
    })
    // What was before stays beside it until it was opened once more in the ordinary way.
    this.#publish(held)
    this.#listeners.changed()
  }

  /** Ends when every check that began with this unlock has been through. */
  async whenChecked(): Promise<void> {
    await this.#open?.whenChecked()
  }

  /** Runs `work` when nothing else opens, makes or changes the vault; SQLite's errors become ours. */
  oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take(work)
  }

  async #unlockBySlot(
    masterPassword: string | undefined,
    how: Omit<Unlocked, 'wrongPasswords'> & { lockCount: number }
  ): Promise<UnlockVaultResult> {
    if (this.#open !== undefined) return { kind: 'unlocked' }
    if (this.#inDoubt !== undefined) return { kind: 'in-doubt' }
    const found = findVault(this.options.files)
    if (found.kind === 'missing') throw new AppError('not-found')
    if (found.kind === 'unusable') return found
    using password = masterPassword === undefined ? undefined : passwordBytes(masterPassword)
    const { keychain } = this.options
    const result = await authenticate({ keychain, delay: this.delay }, found.keyring, found.slot, password)
    if (result.kind !== 'root') return result
    using rootKey = result.rootKey
    return await this.#begin(rootKey, found, how)
  }

  /** `lockCount` is that of the moment somebody asked: a lock since then is the later word. */
  async #begin(
    rootKey: RootKey,
    found: Extract<FoundVault, { kind: 'vault' }>,
    { lockCount, ...how }: Omit<Unlocked, 'wrongPasswords'> & { lockCount: number }
  ): Promise<Extract<UnlockVaultResult, { kind: 'unlocked' | 'in-doubt' | 'unusable' }>> {
    if (lockCount !== this.#lockCount) throw new AppError('locked')
    const opened = await openSession(this.options, { rootKey, ...found })
    if ('problem' in opened) return { kind: 'unusable', problem: opened.problem }
    const held = this.#hold(opened, found.slot, how)
    if (lockCount !== this.#lockCount) {
      this.#end(held)
      throw new AppError('locked')
    }
    if (opened.findings.length > 0) {
      this.#inDoubt = held
      this.#listeners.changed()
      return { kind: 'in-doubt' }
    }
    this.#publish(held)
    quietly(() => held.tidy())
    this.#listeners.changed()
    return { kind: 'unlocked' }
  }

  #publish(held: OpenVault): void {
    this.#open = held
    try {
      this.#listeners.unlocked(held.session, { wrongPasswords: this.delay.right(), ...held.how })
    } catch (error) {
      this.#end(held)
      throw error
    }
    held.begin()
  }

  #hold(opened: OpenedSession, slot: PrimarySlot, how: Omit<Unlocked, 'wrongPasswords'>): OpenVault {
    return new OpenVault(this.options, opened, slot, how, () => this.#listeners.changed())
  }

  #end(held: OpenVault): void {
    if (this.#open === held) this.#open = undefined
    if (this.#inDoubt === held) this.#inDoubt = undefined
    held[Symbol.dispose]()
  }
}
