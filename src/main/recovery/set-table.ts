import { AppError } from '../../shared/bridge/errors.ts'
import type { CredentialId, RecoverySetId } from '../../shared/model/ids.ts'
import type { RecoveryKind, RecoverySetSummary, WaysBackIn } from '../../shared/model/recovery.ts'
import type { Reading, Writing } from '../database/handles.ts'

/** A recovery set without its keys. */
export interface SetRow extends RecoverySetSummary {
  waysBackIn: WaysBackIn
}

/** What a set is made of, and what of it can be changed. */
export interface SetFacts {
  id: RecoverySetId
  credentialId: CredentialId | null
  name: string
  kind: RecoveryKind
  waysBackIn: WaysBackIn
  createdAtMs: number
  revokedAtMs: number | null
  replacedBy: RecoverySetId | null
  secondCopyAtMs: number | null
}

const columns = `own.id, own.credential_id AS credentialId, coalesce(credential.title, '') AS credentialTitle,
  credential.trashed_at_ms IS NOT NULL AS isCredentialTrashed, own.name, own.kind, own.ways_back_in AS waysBackIn,
  (SELECT count(*) FROM recovery_key WHERE set_id = own.id) AS total,
  CASE WHEN own.revoked_at_ms IS NULL
    THEN (SELECT count(*) FROM recovery_key WHERE set_id = own.id AND used_at_ms IS NULL) ELSE 0 END AS unused,
  own.created_at_ms AS createdAtMs, own.revoked_at_ms AS revokedAtMs, own.replaced_by AS replacedBy,
  own.second_copy_at_ms AS secondCopyAtMs`
const all = 'recovery_set AS own LEFT JOIN credential ON credential.id = own.credential_id'
const byName = `ORDER BY own.revoked_at_ms IS NOT NULL,
  coalesce(credential.title, own.name) COLLATE NOCASE, own.created_at_ms DESC, own.id`

/** Those that count before those that were revoked; by what they hang on, or their name; the newest first. */
export function listSets(db: Reading): SetRow[] {
  return db.prepare(`SELECT ${columns} FROM ${all} ${byName}`).all().map(toRow)
}

export function listSetsOf(db: Reading, id: CredentialId): SetRow[] {
  return db.prepare(`SELECT ${columns} FROM ${all} WHERE own.credential_id = ? ${byName}`).all(id).map(toRow)
}

export function findSet(db: Reading, id: RecoverySetId): SetRow | undefined {
  const row = db.prepare(`SELECT ${columns} FROM ${all} WHERE own.id = ?`).get(id)
  return row === undefined ? undefined : toRow(row)
}

/** Throws `not-found`. */
export function getSet(db: Reading, id: RecoverySetId): SetRow {
  const row = findSet(db, id)
  if (row === undefined) throw new AppError('not-found')
  return row
}

export function insertSet(db: Writing, facts: SetFacts): void {
  db.prepare(
    `INSERT INTO recovery_set (id, credential_id, name, kind, ways_back_in, created_at_ms, revoked_at_ms, replaced_by,
       second_copy_at_ms)
     VALUES (@id, @credentialId, @name, @kind, @waysBackIn, @createdAtMs, @revokedAtMs, @replacedBy, @secondCopyAtMs)`
  ).run({ ...facts, waysBackIn: JSON.stringify(facts.waysBackIn) })
}

/** Writes what can be changed of a set. Throws `not-found`. */
export function updateSet(db: Writing, facts: SetFacts): void {
  const { changes } = db
    .prepare(
      `UPDATE recovery_set SET credential_id = @credentialId, name = @name, ways_back_in = @waysBackIn,
         revoked_at_ms = @revokedAtMs, replaced_by = @replacedBy, second_copy_at_ms = @secondCopyAtMs
       WHERE id = @id`
    )
    .run({
      id: facts.id,
      credentialId: facts.credentialId,
      name: facts.name,
      waysBackIn: JSON.stringify(facts.waysBackIn),
      revokedAtMs: facts.revokedAtMs,
      replacedBy: facts.replacedBy,
      secondCopyAtMs: facts.secondCopyAtMs
    })
  if (changes !== 1) throw new AppError('not-found')
}

/** The set itself, once its keys are erased. Those it took the place of stay revoked. */
export function deleteSet(db: Writing, id: RecoverySetId): void {
  db.prepare('UPDATE recovery_set SET replaced_by = NULL WHERE replaced_by = ?').run(id)
  db.prepare('DELETE FROM recovery_set WHERE id = ?').run(id)
}

/** Another credential has it from here on, while the first one still has it. */
export function moveSet(db: Writing, id: RecoverySetId, from: CredentialId, to: CredentialId): void {
  db.prepare('UPDATE recovery_set SET credential_id = ? WHERE id = ? AND credential_id = ?').run(to, id, from)
}

type Stored = Omit<SetRow, 'waysBackIn' | 'isCredentialTrashed'> & {
  waysBackIn: string
  isCredentialTrashed: number
}

function toRow(stored: unknown): SetRow {
  const { waysBackIn, isCredentialTrashed, ...row } = stored as Stored
  return {
    ...row,
    isCredentialTrashed: isCredentialTrashed === 1,
    waysBackIn: JSON.parse(waysBackIn) as WaysBackIn
  }
}
