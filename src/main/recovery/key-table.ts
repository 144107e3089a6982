import { AppError } from '../../shared/bridge/errors.ts'
import type { RecoveryKeyId, RecoverySetId } from '../../shared/model/ids.ts'
import type { Reading, Writing } from '../database/handles.ts'

/** One recovery key without its seal. */
export interface KeyFacts {
  id: RecoveryKeyId
  setId: RecoverySetId
  /** Place in the set, from 0. */
  position: number
  label: string
  usedAtMs: number | null
  note: string
  revision: number
  createdAtMs: number
}

/** The same with the seal that only the private half opens. */
export interface KeyRow extends KeyFacts {
  sealed: Buffer
}

const facts = `id, set_id AS setId, position, label, used_at_ms AS usedAtMs, note, revision,
  created_at_ms AS createdAtMs`

/** The keys of a set in their order. */
export function listKeys(db: Reading, setId: RecoverySetId): KeyFacts[] {
  const sql = `SELECT ${facts} FROM recovery_key WHERE set_id = ? ORDER BY position, id`
  return db.prepare(sql).all(setId) as KeyFacts[]
}

/** The same with their seals. */
export function listSealedKeys(db: Reading, setId: RecoverySetId): KeyRow[] {
  const sql = `SELECT ${facts}, sealed FROM recovery_key WHERE set_id = ? ORDER BY position, id`
  return db.prepare(sql).all(setId) as KeyRow[]
}

export function countKeys(db: Reading, setId: RecoverySetId): number {
  return db.prepare('SELECT count(*) FROM recovery_key WHERE set_id = ?').pluck().get(setId) as number
}

export function findKey(db: Reading, id: RecoveryKeyId): KeyFacts | undefined {
  return db.prepare(`SELECT ${facts} FROM recovery_key WHERE id = ?`).get(id) as KeyFacts | undefined
}

/** Throws `not-found`. */
export function getSealedKey(db: Reading, id: RecoveryKeyId): KeyRow {
  const row = db.prepare(`SELECT ${facts}, sealed FROM recovery_key WHERE id = ?`).get(id)
  if (row === undefined) throw new AppError('not-found')
  return row as KeyRow
}

export function insertKey(db: Writing, row: KeyRow): void {
  db.prepare(
    `INSERT INTO recovery_key (id, set_id, position, label, used_at_ms, note, revision, sealed, created_at_ms)
     VALUES (@id, @setId, @position, @label, @usedAtMs, @note, @revision, @sealed, @createdAtMs)`
  ).run(row)
}

/** Throws `not-found`. */
export function setKeyUsed(db: Writing, id: RecoveryKeyId, usedAtMs: number | null, note: string): void {
  const sql = 'UPDATE recovery_key SET used_at_ms = ?, note = ? WHERE id = ?'
  if (db.prepare(sql).run(usedAtMs, note, id).changes !== 1) throw new AppError('not-found')
}

export function setKeyPosition(db: Writing, id: RecoveryKeyId, position: number): void {
  db.prepare('UPDATE recovery_key SET position = ? WHERE id = ?').run(position, id)
}

export function deleteKeys(db: Writing, setId: RecoverySetId): void {
  db.prepare('DELETE FROM recovery_key WHERE set_id = ?').run(setId)
}
