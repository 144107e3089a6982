import type { Finding } from '../../shared/model/vault.ts'
import type { Session } from '../vault/session.ts'
import { firstAudit, lastAuditOf } from './audit-table.ts'
import type { AuditTrail } from './audit.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Puts on record what the check of the whole vault came to: each time where something was found, else once a day. Not
 * on a vault's first day: it was whole when it was made.
 */
export function recordCheck(
  session: Session,
  findings: readonly Finding[],
  { trail, nowMs }: { trail: AuditTrail; nowMs: () => number }
): void {
  if (session.isReadOnly) return
  if (findings.length === 0) {
    const before = session.read('vault', (db) => lastAuditOf(db, 'vault-checked') ?? firstAudit(db))
    // A clock that was set back must not keep it from being recorded for long.
    if (before === undefined || Math.abs(nowMs() - before.atMs) < dayMs) return
  }
  trail.recordAlone(session, { action: 'vault-checked', origin: 'program', note: findings.join(', ') })
}
