import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditOrigin } from '../../shared/model/audit.ts'
import type {
  CodeChange,
  CodeDetail,
  CodeLabel,
  CodeOrigin,
  CodeSettings,
  CodeSummary,
  CopiedCode,
  LiveCode,
  MadeCode,
  TrashedCode
} from '../../shared/model/code.ts'
import type { CodeId, CredentialId } from '../../shared/model/ids.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import type { Writing } from '../database/handles.ts'
import { pendingSeeds, sendSeed } from '../vault/outbox-table.ts'
import { seedFingerprint } from '../vault/seed-fingerprint.ts'
import { quietly } from '../vault/vault-listeners.ts'
import { aboutCode } from './about-code.ts'
import { changeCode, noteChange } from './change-code.ts'
import {
  findCodesWithId,
  findCodesWithLabel,
  getCode,
  insertCode,
  listCodes,
  listCodesOf,
  listCodesWithId,
  listTopCodes,
  setCodeTrashed,
  setPosition,
  type CodeFacts,
  type FoundCode
} from './code-table.ts'
import type { CodesOptions } from './codes-options.ts'
import { copyCode, liveCodeOf, offsetMs } from './copy-code.ts'
import { CounterCodes } from './counter-codes.ts'
import { eraseCode, eraseCodesOf, eraseExpiredCodes, eraseTrashedCodes, trashedCodes } from './erase-codes.ts'
import { listExposures } from './exposure-table.ts'
import { sealSeed, withSeed } from './sealed-seed.ts'
import { codesWithFingerprint } from './seed-table.ts'

export interface NewCode {
  seed: SecretBytes
  label: CodeLabel
  settings: CodeSettings
  credentialId: CredentialId | null
  /** The next counter of a counter-based code, 0 for the others. */
  counter: number
  cameFrom: CodeOrigin
  extraParameters: { name: string; value: string }[]
  /** It was in use elsewhere before: nobody needs to be asked whether its site takes it. */
  isInUse: boolean
}

/** One-time codes: what is known of them is in `vault.db`, their seeds are in `seeds.db`, each sealed. */
export class Codes {
  readonly #options: CodesOptions
  readonly #counters: CounterCodes

  constructor(options: CodesOptions) {
    this.#options = options
    this.#counters = new CounterCodes(options)
  }

  list(): CodeSummary[] {
    return this.#options.vault.session.read('vault', listCodes)
  }

  /** The `limit` codes that are nearest at hand, and how far each is ahead of this computer's clock, in milliseconds. */
  listTop(limit: number): (CodeSummary & { aheadMs: number })[] {
    return this.#options.vault.session
      .read('vault', (db) => listTopCodes(db, limit))
      .map((code) => ({ ...code, aheadMs: offsetMs(code, this.#options) }))
  }

  /** The codes in use of these credentials; none of one that is in the trash. */
  listOf(...ids: readonly CredentialId[]): CodeSummary[] {
    return this.#options.vault.session.read('vault', (db) => listCodesOf(db, ...ids))
  }

  listTrashed(): TrashedCode[] {
    return trashedCodes(this.#options)
  }

  /** All that is known of one code, in the trash or not. Throws `not-found`. */
  get(id: CodeId): CodeDetail {
    return this.#options.vault.session.read('vault', (db) => ({
      ...getCode(db, id),
      exposures: listExposures(db, id)
    }))
  }

  /**
   * Codes of this moment for the ids that are in use; others are left out, and so is one whose seed does not open, so
   * that it does not take the rest along. Throws `seeds-locked`, and `vault-damaged` where none opens.
   */
  live(ids: readonly CodeId[]): (LiveCode & { id: CodeId })[] {
    const { vault, nowMs } = this.#options
    const { session } = vault
    const found = session.read('vault', (db) => listCodesWithId(db, ids))
    const atMs = nowMs()
    const live = found.flatMap((code) => {
      const one = unlessDamaged(() =>
        withSeed(session, code, (seed) => liveCodeOf(this.#options, seed, code, atMs))
      )
      return one === undefined ? [] : [{ id: code.id, ...one }]
    })
    if (live.length === 0 && found.length > 0) throw new AppError('vault-damaged')
    return live
  }

  /** Puts the code on the clipboard; see `copyCode`. */
  copy(id: CodeId, origin: AuditOrigin): Promise<CopiedCode> {
    return copyCode(this.#options, this.#counters, id, origin)
  }

  /** Makes the next code of a counter-based one; see `CounterCodes`. */
  makeNext(id: CodeId): MadeCode {
    return this.#counters.make(id, 'window')
  }

  takeBack(id: CodeId): boolean {
    return this.#counters.takeBack(id)
  }

  findCounter(id: CodeId, typed: string): boolean {
    return this.#counters.findCounter(id, typed)
  }

  /**
   * Adds codes. Codes and sealed seeds are committed together; the seeds then move on to their own file, now or,
   * where that fails, at the next start. Throws `not-found`, and adds none, where a credential is not there.
   */
  add(codes: readonly NewCode[]): CodeSummary[] {
    const { vault, nowMs, newId, record, hasCredential, noteUse, onChange } = this.#options
    const session = vault.session
    vault.kit.require()
    for (const { credentialId } of codes) {
      if (credentialId !== null && !hasCredential(credentialId)) throw new AppError('not-found')
    }
    const added = codes.map((code) => ({ code, facts: factsOf(code, newId() as CodeId, nowMs()) }))
    session.write('vault', (db) => {
      if (added.length > 1) {
        record(session, db, { action: 'codes-imported', origin: 'window', subject: String(added.length) })
      }
      for (const { code, facts } of added) {
        insertCode(db, facts)
        sendSeed(db, {
          codeId: facts.id,
          revision: 1,
          sealed: sealSeed(session, facts, code.seed, 1),
          fingerprint: seedFingerprint(session.seedFingerprint, code.seed, code.settings)
        })
        record(session, db, { action: 'code-added', origin: 'window', ...aboutCode(facts) })
      }
    })
    quietly(() => session.deliverSeeds())
    noteUse()
    onChange()
    return added.map(({ facts }) => facts)
  }

  /** This very code where it is in the vault already, in the trash or not. */
  find(seed: SecretBytes, settings: CodeSettings): FoundCode | undefined {
    const session = this.#options.vault.session
    const fingerprint = seedFingerprint(session.seedFingerprint, seed, settings)
    const waiting = session.read('vault', pendingSeeds)
    const known = session.read('seeds', (db) => codesWithFingerprint(db, fingerprint))
    for (const one of waiting) if (one.fingerprint.equals(fingerprint)) known.push(one.codeId as CodeId)
    return session.read('vault', (db) => findCodesWithId(db, known))[0]
  }

  /** A code of this issuer and account, in the trash or not; none for a label without either. */
  findByLabel({ issuer, account }: CodeLabel): FoundCode | undefined {
    if (issuer === '' && account === '') return undefined
    return this.#options.vault.session.read('vault', (db) => findCodesWithLabel(db, { issuer, account }))[0]
  }

  /** Changes what is known of a code, and can be undone; see `changeCode`. */
  change(change: CodeChange): CodeDetail {
    const changed = changeCode(this.#options, change)
    if (changed !== undefined) noteChange(this.#options, changed)
    return this.get(change.id)
  }

  /** To another credential, for another feature that takes its changes back in its own way. */
  move(id: CodeId, credentialId: CredentialId): void {
    changeCode(this.#options, { id, credentialId })
  }

  /** Takes this for the person's own order. Codes that are not named keep their places, ids that are none are skipped. */
  arrange(ids: readonly CodeId[]): void {
    const { vault, onChange } = this.#options
    vault.session.write('vault', (db) => {
      ;[...new Set(ids)].forEach((id, position) => setPosition(db, id, position))
    })
    onChange()
  }

  trash(id: CodeId): void {
    this.setTrashed(id, true)
    this.#noteUndo('code-trashed', id, () => this.#bringBack(id))
  }

  /** Out of the trash again, and its login before it where that is in the trash: with it, it would be in no list. */
  restore(id: CodeId): void {
    this.#bringBack(id)
    this.#noteUndo('code-restored', id, () => this.setTrashed(id, true))
  }

  #bringBack(id: CodeId): void {
    const { hasCredential, restoreCredential } = this.#options
    const { credentialId } = this.get(id)
    if (credentialId !== null && !hasCredential(credentialId)) restoreCredential(credentialId)
    this.setTrashed(id, false)
  }

  /** Erases a code and its seed for ever. Throws `conflict` for one that is not in the trash itself. */
  erase(id: CodeId): void {
    eraseCode(this.#options, id)
  }

  /** Erases all that hang on a credential; see `eraseCodesOf`. */
  eraseOf(db: Writing, credentialId: CredentialId, origin: AuditOrigin): void {
    eraseCodesOf(this.#options, db, credentialId, origin)
  }

  /** Erases all that are in the trash themselves; answers how many. */
  eraseTrashed(): number {
    return eraseTrashedCodes(this.#options)
  }

  /** Erases what has been in the trash for its time; see `eraseExpiredCodes`. */
  eraseExpired(): void {
    eraseExpiredCodes(this.#options)
  }

  /** Into the trash or out of it, for another feature that takes its changes back in its own way. */
  setTrashed(id: CodeId, isTrashed: boolean): void {
    const { vault, nowMs, record, onChange } = this.#options
    const session = vault.session
    session.writeWithReserve('vault', (db) => {
      setCodeTrashed(db, id, isTrashed ? nowMs() : null)
      const action = isTrashed ? 'code-trashed' : 'code-restored'
      record(session, db, { action, origin: 'window', ...aboutCode(getCode(db, id)) })
    })
    onChange()
  }

  #noteUndo(action: 'code-trashed' | 'code-restored', id: CodeId, undo: () => void): void {
    const { subject, item } = aboutCode(this.get(id))
    this.#options.noteUndo({ action, subject, count: 1 }, undo, item)
  }
}

function unlessDamaged<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof AppError && error.code === 'vault-damaged') return undefined
    throw error
  }
}

function factsOf(code: NewCode, id: CodeId, createdAtMs: number): CodeFacts {
  const open = code.isInUse ? 'not-asked' : 'open'
  return {
    id,
    credentialId: code.credentialId,
    ...code.label,
    ...code.settings,
    position: null,
    isPinned: false,
    uses: 0,
    lastUsedAtMs: null,
    verification: open,
    verifiedAtMs: null,
    recovery: open,
    createdAtMs,
    cameFrom: code.cameFrom,
    counter: code.counter,
    offsetSeconds: null,
    extraParameters: code.extraParameters
  }
}
