import { AppError, type ErrorCode } from '../../shared/bridge/errors.ts'
import type {
  ChangeConfirmation,
  ChangedConfirmation,
  ConfirmationEnrolment,
  ConfirmationRule,
  ConfirmationState,
  EnteredConfirmation,
  FinishedConfirmation,
  NewConfirmationCodes
} from '../../shared/model/confirmation.ts'
import type { RecordAudit } from '../audit/audit.ts'
import { MacKey } from '../crypto/keys.ts'
import { randomBytesSecret, randomSecret } from '../crypto/random.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import type { Writing } from '../database/handles.ts'
import { forgetAttempt } from '../vault/attempt-table.ts'
import { kitStatus } from '../vault/kit-table.ts'
import type { Session } from '../vault/session.ts'
import { quietly } from '../vault/vault-listeners.ts'
import type { ConfirmationGate } from '../vault/vault-options.ts'
import type { Vault } from '../vault/vault.ts'
import {
  backupCodeCount,
  countBackupCodes,
  findBackupCode,
  hashBackupCodes,
  makeBackupCodes,
  withoutBackupCode
} from './backup-codes.ts'
import {
  forgetConfirmation,
  readConfirmation,
  writeConfirmation,
  type ConfirmationRow
} from './confirmation-table.ts'
import { ConfirmationWait } from './confirmation-wait.ts'
import { isConfirmationDue } from './is-confirmation-due.ts'
import { matchCode, stepSeconds, type Matched } from './match-code.ts'
import { ConfirmationSecrets, openConfirmation, sealConfirmation, seedLength } from './sealed-confirmation.ts'

export interface ConfirmationOptions {
  vault: Vault
  nowMs: () => number
  monotonicMs: () => number
  newId: () => string
  record: RecordAudit
  /** How far the clocks outside are known to be ahead of this computer's, in milliseconds. */
  aheadMs: (session: Session) => number
  /** The code of a step: six digits of HMAC-SHA1 (RFC 6238). */
  codeAt: (seed: SecretBytes, step: number) => string
  /** The seed as a phone takes it. */
  enrolment: (seed: SecretBytes, vaultMark: string) => ConfirmationEnrolment
}

type Refused = Extract<EnteredConfirmation, { kind: 'wrong-code' | 'too-soon' | 'used-code' }>

/** What a code was taken for: all of it in the transaction that uses the code up. */
type Take = (db: Writing, next: Omit<ConfirmationRow, 'sealed'>, secrets: ConfirmationSecrets) => void

/** A code of the phone passes also where the disk takes nothing more: locked out by a full disk helps nobody. */
const survivable: readonly ErrorCode[] = ['read-only', 'disk-full', 'not-writable', 'io-error']

/**
 * The vault's own extra confirmation: a one-time code after the vault's keys have opened it.
 *
 * SECURITY: a rule that this program keeps. The keys are in memory while it asks, and whoever has them and another
 * program is not asked. What is encrypted by a second factor is the master password and the key file.
 */
export class Confirmation implements ConfirmationGate {
  readonly #options: ConfirmationOptions
  readonly #wait: ConfirmationWait
  #enrolling: { session: Session; seed: SecretBytes } | undefined
  /** The newest step that was taken while this program runs: where the disk takes nothing, too. */
  #taken = { vaultId: '', step: 0 }

  constructor(options: ConfirmationOptions) {
    this.#options = options
    this.#wait = new ConfirmationWait(options)
    options.vault.listen({
      unlocked: (session, { isKitShown }) => {
        if (isKitShown === true) this.#reset(session)
      },
      locking: () => this.#forgetEnrolment()
    })
  }

  isDue(session: Session): boolean {
    const row = session.read('vault', readConfirmation)
    return row !== undefined && isConfirmationDue(row, this.#options.nowMs())
  }

  waiting(session: Session): { backupCodesLeft: number; retryAfterMs: number } {
    const backupCodesLeft = session.read('vault', readConfirmation)?.codesLeft ?? 0
    return { backupCodesLeft, retryAfterMs: this.#wait.of(session).remainingMs() }
  }

  state(): ConfirmationState {
    const { session, options } = this.#options.vault
    const row = session.read('vault', readConfirmation)
    return {
      isOn: row !== undefined,
      mode: row?.mode ?? 'every-unlock',
      days: row?.days ?? 7,
      sinceMs: row?.createdAtMs ?? null,
      lastPassedAtMs: row?.passedAtMs ?? null,
      backupCodesLeft: row?.codesLeft ?? 0,
      driftSeconds: (row?.driftSteps ?? 0) * stepSeconds,
      isKitConfirmed: options.isDemo || session.read('vault', kitStatus) === 'confirmed'
    }
  }

  /** Makes a seed for a phone. Throws `conflict` where it is on, and `kit-needed` before the kit is confirmed. */
  begin(): ConfirmationEnrolment {
    const { vault, enrolment } = this.#options
    const { session } = vault
    if (session.isReadOnly) throw new AppError('read-only')
    if (session.read('vault', readConfirmation) !== undefined) throw new AppError('conflict')
    vault.kit.require()
    this.#forgetEnrolment()
    const seed = randomBytesSecret(seedLength)
    this.#enrolling = { session, seed }
    return enrolment(seed, session.vaultId.slice(0, 8).toUpperCase())
  }

  /** Switches it on with a first code of the phone. The answer's backup codes cannot be shown again. */
  finish(code: string, rule: ConfirmationRule): FinishedConfirmation {
    const { vault, nowMs, newId, record } = this.#options
    const { session } = vault
    const enrolling = this.#enrolling
    if (enrolling?.session !== session || session.read('vault', readConfirmation) !== undefined) {
      this.#forgetEnrolment()
      return { kind: 'gone' }
    }
    vault.kit.require()
    const matched = this.#match(session, enrolling.seed, code, { driftSteps: 0, lastStep: -1 }, true)
    if (matched?.kind !== 'right') return { kind: 'wrong-code', retryAfterMs: 0 }
    const codes = makeBackupCodes()
    const codesKey = new MacKey(randomSecret())
    using secrets = new ConfirmationSecrets(enrolling.seed.copy(), codesKey, hashBackupCodes(codesKey, codes))
    const next = {
      ...{ id: newId(), ...rule, driftSteps: matched.driftSteps, lastStep: matched.step },
      ...{ passedAtMs: nowMs(), createdAtMs: nowMs(), codesLeft: backupCodeCount, revision: 1 }
    }
    session.write('vault', (db) => {
      writeConfirmation(db, { ...next, sealed: sealConfirmation(session, next, secrets) })
      forgetAttempt(db, 'confirmation')
      record(session, db, { action: 'confirmation-on', origin: 'window' })
    })
    this.#wait.forget()
    this.#forgetEnrolment()
    return { kind: 'on', backupCodes: codes }
  }

  /** The code that opens the vault the rest of the way. Throws `locked` where it does not wait for one. */
  enter(code: string): Promise<EnteredConfirmation> {
    const { vault, record } = this.#options
    return vault.oneAtATime((): Promise<EnteredConfirmation> => {
      if (vault.isUnlocked) return Promise.resolve({ kind: 'unlocked' })
      const session = vault.sessionToConfirm
      const refused = this.#take(session, code, 'passes-unwritten', (db, next, secrets) => {
        this.#keep(session, db, next, secrets)
        record(session, db, { action: 'confirmation-passed', origin: 'window' })
      })
      if (refused === undefined) return Promise.resolve({ kind: vault.passConfirmation() })
      vault.tellChanged()
      return Promise.resolve(refused)
    })
  }

  /** Changes when it asks, forgets the phone's drift, or switches it off; what makes it weaker needs a code. */
  change(change: ChangeConfirmation): ChangedConfirmation {
    const { vault, record } = this.#options
    const { session } = vault
    if (change.to === 'no-drift') {
      session.write('vault', (db) => {
        const row = readConfirmation(db)
        if (row === undefined) throw new AppError('not-found')
        writeConfirmation(db, { ...row, driftSteps: 0 })
        record(session, db, { action: 'confirmation-changed', origin: 'window' })
      })
      return { kind: 'done' }
    }
    const refused = this.#take(session, change.code, 'must-be-written', (db, next, secrets) => {
      if (change.to === 'off') {
        forgetConfirmation(db)
        record(session, db, { action: 'confirmation-off', origin: 'window' })
        return
      }
      this.#keep(session, db, { ...next, mode: change.mode, days: change.days }, secrets)
      record(session, db, { action: 'confirmation-changed', origin: 'window' })
    })
    return refused ?? { kind: 'done' }
  }

  /** Ten new backup codes; those of before open nothing any more. */
  newCodes(code: string): NewConfirmationCodes {
    const { vault, record } = this.#options
    const { session } = vault
    const backupCodes = makeBackupCodes()
    const refused = this.#take(session, code, 'must-be-written', (db, next, secrets) => {
      secrets.hashes = hashBackupCodes(secrets.codesKey, backupCodes)
      this.#keep(session, db, next, secrets)
      record(session, db, { action: 'confirmation-codes-made', origin: 'window' })
    })
    return refused ?? { kind: 'made', backupCodes }
  }

  /** Uses a code up and does what it was given for, in one transaction; or says why not. */
  #take(
    session: Session,
    text: string,
    how: 'passes-unwritten' | 'must-be-written',
    take: Take
  ): Refused | undefined {
    const { nowMs, record } = this.#options
    const row = session.read('vault', readConfirmation)
    if (row === undefined) throw new AppError('not-found')
    const wait = this.#wait.of(session)
    const tooSoonMs = wait.remainingMs()
    if (tooSoonMs > 0) return { kind: 'too-soon', retryAfterMs: tooSoonMs }
    using secrets = openConfirmation(session, row)
    const matched = this.#match(session, secrets.seed, text, row)
    if (matched?.kind === 'used') return { kind: 'used-code' }
    const backup = matched === undefined ? findBackupCode(secrets.codesKey, secrets.hashes, text) : undefined
    if (matched === undefined && backup === undefined) {
      return { kind: 'wrong-code', retryAfterMs: wait.wrong() }
    }
    const next = { ...row, passedAtMs: nowMs(), revision: row.revision + 1 }
    if (matched !== undefined) Object.assign(next, { lastStep: matched.step, driftSteps: matched.driftSteps })
    if (backup !== undefined) secrets.hashes = withoutBackupCode(secrets.hashes, backup)
    try {
      session.writeWithReserve('vault', (db) => {
        if (backup !== undefined) {
          const note = String(countBackupCodes(secrets.hashes))
          record(session, db, { action: 'confirmation-codes-used', origin: 'window', note })
        }
        take(db, next, secrets)
      })
    } catch (error) {
      const mayPass = how === 'passes-unwritten' && backup === undefined
      if (!mayPass || !(error instanceof AppError) || !survivable.includes(error.code)) throw error
    }
    if (matched !== undefined) this.#taken = { vaultId: session.vaultId, step: matched.step }
    wait.right()
    return undefined
  }

  #match(
    session: Session,
    seed: SecretBytes,
    text: string,
    { driftSteps, lastStep }: Pick<ConfirmationRow, 'driftSteps' | 'lastStep'>,
    isFirst = false
  ): Matched | undefined {
    const { nowMs, aheadMs, codeAt } = this.#options
    const here = !isFirst && this.#taken.vaultId === session.vaultId ? this.#taken.step : -1
    const stepNow = Math.floor((nowMs() + aheadMs(session)) / (stepSeconds * 1000))
    const expected = { stepNow, driftSteps, lastStep: Math.max(lastStep, here) }
    return matchCode((step) => codeAt(seed, step), text, expected, isFirst)
  }

  #keep(
    session: Session,
    db: Writing,
    next: Omit<ConfirmationRow, 'sealed'>,
    secrets: ConfirmationSecrets
  ): void {
    const sealed = sealConfirmation(session, next, secrets)
    writeConfirmation(db, { ...next, codesLeft: countBackupCodes(secrets.hashes), sealed })
  }

  /** The recovery kit has opened the vault, or made it anew of a backup: whoever has it lost the phone. */
  #reset(session: Session): void {
    const { record } = this.#options
    // A disk that takes nothing does not make the kit useless: it opens the vault the next time, too.
    quietly(() => {
      if (session.isReadOnly || session.read('vault', readConfirmation) === undefined) return
      session.writeWithReserve('vault', (db) => {
        forgetConfirmation(db)
        forgetAttempt(db, 'confirmation')
        record(session, db, { action: 'confirmation-reset', origin: 'window' })
      })
      this.#wait.forget()
    })
  }

  #forgetEnrolment(): void {
    this.#enrolling?.seed.wipe()
    this.#enrolling = undefined
  }
}
