import type { Session } from '../vault/session.ts'
import type { BadRecord, FollowedChain } from './audit-chain.ts'
import type { AuditTrail } from './audit.ts'

/** Number and code of a record that was the newest at some time, as it stands in another place than the trail. */
interface Anchor {
  n: number
  mac: Buffer
}

/**
 * Where the trail does not hold what other places know of it: how new the file says it is, the seeds' file, the
 * keyring. A cut-off end and another course of events fit themselves; these name them. Nothing where all agree, and
 * nothing of records that were let go.
 */
export function anchoredBad(
  session: Session,
  trail: AuditTrail,
  followed: FollowedChain
): BadRecord | undefined {
  const { head } = followed
  const first = (followed.rotation?.throughN ?? 0) + 1
  const bad = anchorsOf(session).flatMap((anchor): BadRecord[] => {
    if (anchor.n < first) return []
    if (anchor.n > head.n) return [{ n: head.n + 1, atMs: head.atMs, why: 'end-missing' }]
    const there = trail.macAt(session, anchor.n)
    return there?.equals(anchor.mac) === true ? [] : [{ n: anchor.n, atMs: head.atMs, why: 'altered' }]
  })
  return bad.sort((a, b) => a.n - b.n)[0]
}

function anchorsOf(session: Session): Anchor[] {
  const { keyring } = session
  const files = [session.freshness('vault'), session.freshness('seeds')].flatMap((known) =>
    known === undefined ? [] : [{ n: known.auditCount, mac: known.auditHead }]
  )
  if (keyring.version === 1) return files
  const { auditCount, auditHead } = keyring.anchor
  return [...files, { n: auditCount, mac: Buffer.from(auditHead, 'base64url') }]
}
