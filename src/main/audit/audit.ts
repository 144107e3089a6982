import { codeGroups } from '../../shared/rules/audit-notes.ts'
import type { AuditAction, AuditOrigin } from '../../shared/model/audit.ts'
import type { Finding } from '../../shared/model/vault.ts'
import { ManyMacs } from '../crypto/many-macs.ts'
import type { Writing } from '../database/handles.ts'
import type { Session } from '../vault/session.ts'
import { auditRecordMac, beforeFirst, ChainFollower, type FollowedChain } from './audit-chain.ts'
import { auditMacAt, hasAuditBetween, insertAudit, lastAudit, type AuditRow } from './audit-table.ts'

export interface AuditEntry {
  action: AuditAction
  origin: AuditOrigin
  /** Name of what it is about, as it is called now; empty for the vault itself. */
  subject?: string
  /** Id of the credential it is about, or of the code or recovery set that stands alone. */
  item?: string | null | undefined
  /** What else is known: the reason a person gave, a number. Never a secret. */
  note?: string | undefined
}

/** Adds records inside the transaction of what they record, one after the other; many at once are quicker than each. */
export type RecordAudit = (session: Session, db: Writing, ...entries: AuditEntry[]) => void

/**
 * The audit trail: a chain of HMACs, `mac_n = HMAC(key, n ‖ mac_{n-1} ‖ record)`. It shows what was altered, removed
 * in the middle or reordered by somebody with the file but not the key; a cut-off end it does not show by itself.
 */
export function auditTrail(nowMs: () => number) {
  /** How far the trail of a session was followed: what is behind that is not followed again to list it. */
  const followers = new WeakMap<Session, ChainFollower>()

  const record: RecordAudit = (session, db, ...entries) => {
    using macs = new ManyMacs(session.auditMac)
    let { n, mac } = lastAudit(db) ?? { n: 0, mac: beforeFirst }
    const rows = entries.map(({ action, origin, subject = '', item = null, note = '' }): AuditRow => {
      const isPlain = item === null && note === ''
      n += 1
      const row = { n, atMs: nowMs(), action, origin, subject, item, note: isPlain ? null : note }
      mac = auditRecordMac(macs, mac, row)
      return { ...row, mac }
    })
    insertAudit(db, rows)
  }

  /** Goes on from where the trail of this session was followed to, to its end. In steps. */
  function* follow(session: Session): Generator<undefined, FollowedChain> {
    const follower =
      followers.get(session) ?? session.read('vault', (db) => new ChainFollower(db, session.auditMac))
    followers.set(session, follower)
    while (!session.read('vault', (db) => follower.step(db))) yield
    return follower.followed
  }

  return {
    record,
    follow,

    /** Follows it from its beginning. In steps. */
    followAnew: (session: Session): Generator<undefined, FollowedChain> => {
      followers.delete(session)
      return follow(session)
    },

    /** What was followed is not known any more: records of it were let go. */
    forget: (session: Session): void => {
      followers.delete(session)
    },

    /** Records something in a transaction of its own: on disk when this returns, or an error. */
    recordAlone: (session: Session, entry: AuditEntry): void => {
      session.writeWithReserve('vault', (db) => {
        record(session, db, entry)
      })
    },

    /** Follows the whole chain, in steps; a finding unless somebody has already chosen to go on. */
    *check(session: Session): Generator<undefined, Finding[]> {
      const { firstBad, isAccepted } = yield* follow(session)
      return firstBad === undefined || isAccepted ? [] : ['audit-altered']
    },

    /** The MAC of one record, or nothing where there is none with this number. */
    macAt: (session: Session, n: number): Buffer | undefined =>
      session.read('vault', (db) => auditMacAt(db, n)),

    /** Whether the vault was used between two times, by its own records. */
    wasUsedBetween: (session: Session, fromMs: number, toMs: number): boolean =>
      session.read('vault', (db) => hasAuditBetween(db, fromMs, toMs)),

    /** Where the trail stands, for people to note and compare: eight groups, none of it secret. */
    headCode: (session: Session): string =>
      codeGroups((session.read('vault', lastAudit)?.mac ?? beforeFirst).toString('hex'))
  }
}
export type AuditTrail = ReturnType<typeof auditTrail>
