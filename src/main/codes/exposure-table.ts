import type { CodeDetail, ExposureWay } from '../../shared/model/code.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import type { Reading, Writing } from '../database/handles.ts'

/** How often the seed of a code was let out, by way, and when last. */
export function listExposures(db: Reading, id: CodeId): CodeDetail['exposures'] {
  const sql = 'SELECT way, times, last_at_ms AS lastAtMs FROM exposure WHERE code_id = ? ORDER BY way'
  return db.prepare(sql).all(id) as CodeDetail['exposures']
}

/** Counts once more. */
export function countExposure(db: Writing, id: CodeId, way: ExposureWay, atMs: number): void {
  db.prepare(
    `INSERT INTO exposure (code_id, way, times, last_at_ms) VALUES (?, ?, 1, ?)
     ON CONFLICT (code_id, way) DO UPDATE SET times = times + 1, last_at_ms = excluded.last_at_ms`
  ).run(id, way, atMs)
}

export function deleteExposures(db: Writing, id: CodeId): void {
  db.prepare('DELETE FROM exposure WHERE code_id = ?').run(id)
}
