import type { AuditAction, AuditOrigin, AuditPage } from '../../shared/model/audit.ts'
import type { Finding } from '../../shared/model/vault.ts'
import type { MacKey } from '../crypto/keys.ts'
import type { Reading, Writing } from '../database/handles.ts'
import type { Session } from '../vault/session.ts'
import { auditRecordMac, beforeFirst, followChain } from './audit-chain.ts'
import { auditAfter, hasAuditBetween, insertAudit, lastAudit, newestAudit } from './audit-table.ts'

export interface AuditEntry {
  action: AuditAction
  origin: AuditOrigin
  /** Name of what it is about, as it is called now; empty for the vault itself. */
  subject?: string
}

/** Adds a record inside the transaction of what it records. */
export type RecordAudit = (session: Session, db: Writing, entry: AuditEntry) => void

/**
 * The audit trail: a chain of HMACs, `mac_n = HMAC(key, n ‖ mac_{n-1} ‖ record)`. It shows what was altered, removed
 * in the middle or reordered by somebody with the file but not the key; a cut-off end it does not show by itself.
 */
export function auditTrail(nowMs: () => number) {
  const record: RecordAudit = (session, db, { action, origin, subject = '' }) => {
    const last = lastAudit(db)
    const row = { n: (last?.n ?? 0) + 1, atMs: nowMs(), action, origin, subject }
    insertAudit(db, { ...row, mac: auditRecordMac(session.auditMac, last?.mac ?? beforeFirst, row) })
  }

  return {
    record,

    /** Records something in a transaction of its own: on disk when this returns, or an error. */
    recordAlone: (session: Session, entry: AuditEntry): void => {
      session.writeWithReserve('vault', (db) => {
        record(session, db, entry)
      })
    },

    /** Follows the whole chain, in steps; a finding unless somebody has already chosen to go on. */
    *check(session: Session): Generator<undefined, Finding[]> {
      const following = session.read('vault', (db) => followChain(db, session.auditMac))
      const { firstBad, isAccepted } = yield* following
      return firstBad === undefined || isAccepted ? [] : ['audit-altered']
    },

    /** The MAC of one record, or nothing where there is none with this number. */
    macAt: (session: Session, n: number): Buffer | undefined =>
      session.read('vault', (db) => auditAfter(db, n - 1, 1)).find((row) => row.n === n)?.mac,

    /** Whether the vault was used between two times, by its own records. */
    wasUsedBetween: (session: Session, fromMs: number, toMs: number): boolean =>
      session.read('vault', (db) => hasAuditBetween(db, fromMs, toMs)),

    /** Where the trail stands, for people to note and compare: eight groups, none of it secret. */
    headCode: (session: Session): string => {
      const head = session.read('vault', lastAudit)?.mac ?? beforeFirst
      const digits = head.subarray(0, 16).toString('hex').toUpperCase()
      return (digits.match(/.{4}/g) ?? []).join('-')
    },

    page: (session: Session, limit: number): AuditPage =>
      session.read('vault', (db) => ({
        records: newestAudit(db, limit).map(({ n, atMs, action, origin, subject }) => {
          return { n, atMs, action, origin, subject }
        }),
        ...verify(db, session.auditMac)
      }))
  }
}
export type AuditTrail = ReturnType<typeof auditTrail>

function verify(db: Reading, key: MacKey): { total: number; unbroken: boolean } {
  const following = followChain(db, key)
  let step = following.next()
  while (step.done !== true) step = following.next()
  const { total, firstBad } = step.value
  return { total, unbroken: firstBad === undefined }
}
