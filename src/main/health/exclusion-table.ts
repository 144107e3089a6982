import type { ExcludeFinding, HealthKind } from '../../shared/model/health.ts'
import type { z } from 'zod'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { Reading, Writing } from '../database/handles.ts'

export interface Exclusion {
  credentialId: CredentialId
  kind: z.infer<typeof HealthKind>
  reason: string
}

export function listExclusions(db: Reading): Exclusion[] {
  return db
    .prepare('SELECT credential_id AS credentialId, finding AS kind, reason FROM health_exclusion')
    .all() as Exclusion[]
}

/** Excludes one finding of one credential with a reason; without one it counts again. */
export function setExclusion(db: Writing, exclusion: z.infer<typeof ExcludeFinding>, atMs: number): void {
  const { credentialId, kind, reason } = exclusion
  if (reason === null) {
    db.prepare('DELETE FROM health_exclusion WHERE credential_id = ? AND finding = ?').run(credentialId, kind)
    return
  }
  db.prepare(
    `INSERT INTO health_exclusion (credential_id, finding, reason, at_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (credential_id, finding) DO UPDATE SET reason = excluded.reason, at_ms = excluded.at_ms`
  ).run(credentialId, kind, reason, atMs)
}
