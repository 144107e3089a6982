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
import type { GrowingDelay } from './growing-delay.ts'
import { Holding } from './holding.ts'
import { primarySlot, type Keyring } from './keyring.ts'
import { openWithKit } from './open-with-kit.ts'
import { makeVault } from './make-vault.ts'
import { removeBrokenOff } from './new-vault-folder.ts'
import { openSession } from './open-session.ts'
import type { Stage } from './open-vault.ts'
import { RecoveryKit } from './recovery-kit.ts'
import { SeenNotes } from './seen-notes.ts'
import type { Session } from './session.ts'
import { Turns } from './turns.ts'
import { unlockDelay } from './unlock-delay.ts'
import { VaultListeners, type Unlocked, type VaultListener } from './vault-listeners.ts'
import type { VaultOptions } from './vault-options.ts'
import { withoutCode } from './without-code.ts'

/**
 * The vault's life: missing → locked → (to confirm →) (in doubt →) unlocked → locked. The only holder of an open
 * session; nobody is lent it before the last of these.
 */
export class Vault {
  readonly options: VaultOptions
  readonly kit: RecoveryKit
  readonly delay: GrowingDelay
  readonly #listeners = new VaultListeners()
  readonly #notes: SeenNotes
  readonly #holding: Holding
  readonly #turns = new Turns(() => this.#lockCount)
  /** Outlives a lock request made while an unlock is under way, which must then not end unlocked. */
  #lockCount = 0
  /** Why the last try to unlock met something that is not the person's doing; the next try replaces it. */
  #refusal: Refusal | undefined

  constructor(options: VaultOptions) {
    this.options = options
    this.delay = unlockDelay(options)
    this.#holding = new Holding(options, this.#listeners, this.delay)
    this.kit = new RecoveryKit()
    this.#notes = new SeenNotes(options.keychain)
    removeBrokenOff(options.files)
  }

  listen(listener: VaultListener): void {
    this.#listeners.add(listener)
  }

  get isUnlocked(): boolean {
    return this.#holding.inUse !== undefined
  }

  /** Whether keys are in memory: also while a code is missing, or the person has not chosen yet. */
  get holdsKeys(): boolean {
    return this.#holding.now !== undefined
  }

  /** What is open now. Throws `locked` where nothing is. */
  get session(): Session {
    if (this.#holding.inUse === undefined) throw new AppError('locked')
    return this.#holding.inUse.session
  }

  /** What waits for the extra confirmation: for that, and nobody else. Throws `locked` where nothing does. */
  get sessionToConfirm(): Session {
    if (this.#holding.now?.stage !== 'to-confirm') throw new AppError('locked')
    return this.#holding.now.session
  }

  /** The code was right. */
  passConfirmation(): 'unlocked' | 'in-doubt' {
    const held = this.#holding.now
    if (held?.stage !== 'to-confirm') throw new AppError('locked')
    return this.#holding.advance(held, true) === 'in-doubt' ? 'in-doubt' : 'unlocked'
  }

  /** Whether the recovery kit opened it this time. */
  get wasOpenedWithKit(): boolean {
    return this.#holding.inUse?.how.withKit === true
  }

  async state(): Promise<VaultState> {
    return this.#holding.now?.state() ?? closedState(this.options, this.#refusal)
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
      const held = this.#holding.now
      if (held !== undefined && held.stage !== 'to-confirm') return { kind: held.stage }
      const found = findVault(this.options.files)
      if (found.kind === 'missing') throw new AppError('not-found')
      if (found.kind === 'unusable') return found
      const opened = await openWithKit(text, held?.session.keyring ?? found.keyring)
      if (opened.kind !== 'root') return opened
      using rootKey = opened.rootKey
      const how = { isNew: false, origin, withKit: true, isKitShown: true }
      if (held === undefined) return withoutCode(await this.#begin(rootKey, found, { lockCount, ...how }))
      // The phone is not at hand: the vault is open already, and the kit is more than its code.
      if (held !== this.#holding.now) throw new AppError('locked')
      held.how = how
      return withoutCode({ kind: this.#holding.advance(held, true) })
    })
  }

  /** Goes on with a vault in which something does not fit, and takes it for right from then on. On record. */
  openAnyway(origin: AuditOrigin = 'program'): Promise<void> {
    return this.oneAtATime(async () => {
      const held = this.#holding.now
      if (held === undefined || held.stage === 'to-confirm') throw new AppError('locked')
      const { findings } = held
      if (findings.length === 0) return
      // SECURITY: on record before it counts, and only what the person was told of.
      this.#listeners.doubtAccepted(held.session, findings, origin)
      await acceptDoubts(held.session, findings, this.options)
      if (held !== this.#holding.now) throw new AppError('locked')
      held.findings = held.findings.filter((finding) => !findings.includes(finding))
      // Nothing is tidied away: what looks left over may be what the older file was put in the place of.
      if (held.stage === 'in-doubt') this.#holding.publish(held)
      this.noteSeen()
      this.#listeners.changed()
    })
  }

  /** Ends the session, and keeps calls of `unlock` and `create` that wait or work from beginning one. */
  lock(origin: AuditOrigin = 'program', isReplaced = false): void {
    this.#lockCount += 1
    this.kit.forget()
    const held = this.#holding.now
    if (held === undefined) return
    if (held === this.#holding.inUse) {
      // SECURITY: nothing keeps a vault open, not even its own record of locking where the disk is full.
      this.#listeners.locking(held.session, origin)
      this.noteSeen()
    }
    this.#holding.end(held)
    if (!isReplaced) this.#listeners.locked()
    this.#listeners.changed()
  }

  /** Goes up with every lock: what began before one must not end unlocked. */
  get lockCount(): number {
    return this.#lockCount
  }

  /** Notes in the keychain how new the open vault is: at lock, at the end, and after a secret was shown. */
  noteSeen(): void {
    if (this.#holding.inUse !== undefined) this.#notes.add(this.#holding.inUse.session)
  }

  /** Ends when every note for the keychain was taken or refused. */
  whenNoted(): Promise<void> {
    return this.#notes.whenDone()
  }

  /** The way in was asked for once more, and this was the right one: what was wrong before it goes on record. */
  endWait(session: Session): void {
    const wrong = this.delay.right()
    if (wrong > 0) this.#listeners.refused(session, wrong)
  }

  /** Something the window shows of the vault has changed: the codes' own lock, the kit, a finding. */
  tellChanged(): void {
    this.#listeners.changed()
  }

  /** Takes `next` in the place of what is open, without a lock between: the same vault under other keys. */
  async replace(
    next: Pick<Unlocked, 'isNew' | 'origin' | 'isKitShown'> & { rootKey: RootKey; keyring: Keyring }
  ): Promise<Session> {
    const slot = primarySlot(next.keyring)
    if (slot === undefined) throw new AppError('internal')
    const before = this.#holding.inUse
    const lockCount = this.#lockCount
    const opened = await openSession(this.options, { ...next, isWritable: true })
    if ('problem' in opened) throw new AppError('vault-damaged')
    if (lockCount !== this.#lockCount) {
      opened.session[Symbol.dispose]()
      throw new AppError('locked')
    }
    if (before !== undefined) this.#holding.end(before)
    const held = this.#holding.take(opened, slot, {
      isNew: next.isNew,
      origin: next.origin,
      isSame: before !== undefined,
      isKitShown: next.isKitShown === true
    })
    // What was before stays beside it until it was opened once more in the ordinary way.
    if (before !== undefined || !this.#holding.mustConfirm(held)) this.#holding.publish(held)
    else this.#listeners.locked()
    this.#listeners.changed()
    return held.session
  }

  /** Ends when every check that began with this unlock has been through. */
  async whenChecked(): Promise<void> {
    await this.#holding.inUse?.whenChecked()
  }

  /** Runs `work` when nothing else opens, makes or changes the vault; SQLite's errors become ours. */
  oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take(work)
  }

  async #unlockBySlot(
    masterPassword: string | undefined,
    how: Omit<Unlocked, 'wrongPasswords'> & { lockCount: number }
  ): Promise<UnlockVaultResult> {
    if (this.#holding.now !== undefined) return { kind: this.#holding.now.stage }
    const found = findVault(this.options.files)
    if (found.kind === 'missing') throw new AppError('not-found')
    if (found.kind === 'unusable') return found
    // A rule of ours, not encryption: nothing but the keychain is needed for the key.
    const asksPerson = found.slot.kind === 'keychain' && !how.isNew
    if (asksPerson && (await this.options.confirmPerson?.()) === 'refused') return { kind: 'not-confirmed' }
    using password = masterPassword === undefined ? undefined : passwordBytes(masterPassword)
    const asks = { ...this.options, delay: this.delay }
    const result = await authenticate(asks, found.keyring, found.slot, password)
    if (result.kind !== 'root') return result
    using rootKey = result.rootKey
    return await this.#begin(rootKey, found, how)
  }

  /** `lockCount` is that of the moment somebody asked: a lock since then is the later word. */
  async #begin(
    rootKey: RootKey,
    found: Extract<FoundVault, { kind: 'vault' }>,
    { lockCount, ...how }: Omit<Unlocked, 'wrongPasswords'> & { lockCount: number }
  ): Promise<Extract<UnlockVaultResult, { kind: Stage | 'unusable' }>> {
    if (lockCount !== this.#lockCount) throw new AppError('locked')
    const opened = await openSession(this.options, { rootKey, ...found })
    if ('problem' in opened) return { kind: 'unusable', problem: opened.problem }
    const held = this.#holding.take(opened, found.slot, how)
    if (lockCount !== this.#lockCount) {
      this.#holding.end(held)
      throw new AppError('locked')
    }
    return { kind: this.#holding.advance(held, false) }
  }
}
