import type { CodeId } from '../../shared/model/ids.ts'
import type { Reading } from '../database/handles.ts'

export interface SeedRow {
  codeId: CodeId
  revision: number
  sealed: Buffer
  /** HMAC of the seed and how it is used: knows the same code again without opening anything. */
  fingerprint: Buffer
}

export function getSeed(db: Reading, codeId: CodeId): SeedRow | undefined {
  return db
    .prepare('SELECT code_id AS codeId, revision, sealed, fingerprint FROM seed WHERE code_id = ?')
    .get(codeId) as SeedRow | undefined
}

export function codesWithFingerprint(db: Reading, fingerprint: Buffer): CodeId[] {
  const rows = db.prepare('SELECT code_id AS codeId FROM seed WHERE fingerprint = ?').all(fingerprint)
  return (rows as { codeId: CodeId }[]).map((row) => row.codeId)
}
