import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditOrigin } from '../../shared/model/audit.ts'
import type { CodeLabel, CodeSettings, CodeSummary, LiveCode, TrashedCode } from '../../shared/model/code.ts'
import type { CodeId, CredentialId } from '../../shared/model/ids.ts'
import { codeName } from '../../shared/rules/code-name.ts'
import type { RecordAudit } from '../audit/audit.ts'
import { open, seal, type SealPlace } from '../crypto/seal.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import { pendingSeed, pendingSeeds, sendSeed } from '../vault/outbox-table.ts'
import { seedFingerprint } from '../vault/seed-fingerprint.ts'
import type { Session } from '../vault/session.ts'
import { quietly } from '../vault/vault-listeners.ts'
import type { Vault } from '../vault/vault.ts'
import {
  getCode,
  insertCode,
  listCodes,
  listCodesOf,
  listCodesWithId,
  listTrashedCodes,
  setCodeTrashed
} from './code-table.ts'
import { liveCode } from './one-time-code.ts'
import { codesWithFingerprint, getSeed } from './seed-table.ts'

export interface CodesOptions {
  vault: Vault
  nowMs: () => number
  newId: () => string
  record: RecordAudit
  /** Whether a credential is there for a code to hang on; they are another feature's. */
  hasCredential: (id: CredentialId) => boolean
  copy: (text: string, content: 'code') => Promise<void>
  /** A code was used: the codes' own lock begins to wait anew. */
  noteUse: () => void
  onChange: () => void
}

export interface NewCode {
  seed: SecretBytes
  label: CodeLabel
  settings: CodeSettings
  credentialId: CredentialId | null
}

/** One-time codes: what is known of them is in `vault.db`, their seeds are in `seeds.db`, each sealed. */
export class Codes {
  readonly #options: CodesOptions

  constructor(options: CodesOptions) {
    this.#options = options
  }

  list(): CodeSummary[] {
    return this.#options.vault.session.read('vault', listCodes)
  }

  /** The codes in use of these credentials; none of one that is in the trash. */
  listOf(...ids: readonly CredentialId[]): CodeSummary[] {
    return this.#options.vault.session.read('vault', (db) => listCodesOf(db, ...ids))
  }

  listTrashed(): TrashedCode[] {
    return this.#options.vault.session.read('vault', listTrashedCodes)
  }

  /** Codes of this moment for the ids that are in use; others are left out. */
  live(ids: readonly CodeId[]): (LiveCode & { id: CodeId })[] {
    const { vault, nowMs } = this.#options
    const found = vault.session.read('vault', (db) => listCodesWithId(db, ids))
    const atMs = nowMs()
    return found.map((code) => ({ id: code.id, ...this.#liveCode(vault.session, code, atMs) }))
  }

  /** The code as it is now, on the clipboard; audited first. Answers until when it holds. */
  async copy(id: CodeId, origin: AuditOrigin): Promise<{ validUntilMs: number | null }> {
    const { vault, nowMs, record, copy, noteUse } = this.#options
    const session = vault.session
    session.requireSeeds()
    // SECURITY: the record is committed before the seed is opened; if it cannot be, nothing is copied.
    const code = session.writeWithReserve('vault', (db) => {
      const found = getCode(db, id)
      record(session, db, { action: 'code-copied', origin, subject: codeName(found) })
      return found
    })
    const live = this.#liveCode(session, code, nowMs())
    noteUse()
    vault.noteSeen()
    await copy(live.code, 'code')
    return { validUntilMs: live.validUntilMs }
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
    const added = codes.map((code) => {
      const summary = {
        id: newId() as CodeId,
        credentialId: code.credentialId,
        ...code.label,
        ...code.settings
      }
      return { summary, code }
    })
    session.write('vault', (db) => {
      for (const { summary, code } of added) {
        insertCode(db, summary, nowMs())
        sendSeed(db, {
          codeId: summary.id,
          revision: 1,
          sealed: seal(session.sealSeeds, code.seed, placeOf(session, summary, 1)),
          fingerprint: seedFingerprint(session.seedFingerprint, code.seed, code.settings)
        })
        record(session, db, { action: 'code-added', origin: 'window', subject: codeName(summary) })
      }
    })
    quietly(() => session.deliverSeeds())
    noteUse()
    onChange()
    return added.map(({ summary }) => summary)
  }

  /** Whether this very code is in the vault already and in use. */
  has(seed: SecretBytes, settings: CodeSettings): boolean {
    const session = this.#options.vault.session
    const fingerprint = seedFingerprint(session.seedFingerprint, seed, settings)
    const waiting = session.read('vault', pendingSeeds)
    const known = session.read('seeds', (db) => codesWithFingerprint(db, fingerprint))
    for (const one of waiting) if (one.fingerprint.equals(fingerprint)) known.push(one.codeId as CodeId)
    return session.read('vault', (db) => listCodesWithId(db, known)).length > 0
  }

  trash(id: CodeId): void {
    this.#setTrashed(id, this.#options.nowMs())
  }

  restore(id: CodeId): void {
    this.#setTrashed(id, null)
  }

  #setTrashed(id: CodeId, atMs: number | null): void {
    const { vault, record, onChange } = this.#options
    const session = vault.session
    session.writeWithReserve('vault', (db) => {
      setCodeTrashed(db, id, atMs)
      const action = atMs === null ? 'code-restored' : 'code-trashed'
      record(session, db, { action, origin: 'window', subject: codeName(getCode(db, id)) })
    })
    onChange()
  }

  #liveCode(session: Session, code: CodeSummary, atMs: number): LiveCode {
    session.requireSeeds()
    // Still on its way, where the other file could not be written when it was saved.
    const waiting = session.read('vault', (db) => pendingSeed(db, code.id))
    const row = waiting ?? session.read('seeds', (db) => getSeed(db, code.id))
    const opened = row && open(session.sealSeeds, row.sealed, placeOf(session, code, row.revision))
    if (opened === undefined) throw new AppError('vault-damaged')
    using seed = opened
    return liveCode(seed, code, atMs)
  }
}

// The same columns in the same order as in `vault/sealed-table.ts`.
const placeOf = (session: Session, code: CodeSummary, revision: number): SealPlace => ({
  vaultId: session.vaultId,
  table: 'seed',
  rowId: code.id,
  schema: 1,
  revision,
  bound: [
    code.issuer,
    code.account,
    code.kind,
    code.algorithm,
    String(code.digits),
    String(code.periodSeconds)
  ]
})
