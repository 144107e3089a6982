import { AppError } from '../../shared/bridge/errors.ts'
import type { CodeSummary, TrashedCode } from '../../shared/model/code.ts'
import type { CodeId, CredentialId } from '../../shared/model/ids.ts'
import type { Reading, Writing } from '../database/handles.ts'

const columns = `code.id, credential_id AS credentialId, issuer, account, code.kind, algorithm, digits,
  period_seconds AS periodSeconds`

const inUse = `SELECT ${columns} FROM code LEFT JOIN credential ON credential.id = code.credential_id
  WHERE code.trashed_at_ms IS NULL AND credential.trashed_at_ms IS NULL`
const byIssuer = 'ORDER BY issuer COLLATE NOCASE, account COLLATE NOCASE, code.id'

/** Codes in use: neither they nor the credential they hang on are in the trash. By issuer, then account. */
export function listCodes(db: Reading): CodeSummary[] {
  return db.prepare(`${inUse} ${byIssuer}`).all() as CodeSummary[]
}

/** Those of them that hang on one of these credentials. */
export function listCodesOf(db: Reading, ...credentialIds: readonly CredentialId[]): CodeSummary[] {
  const sql = `${inUse} AND code.credential_id IN (SELECT value FROM json_each(?)) ${byIssuer}`
  return db.prepare(sql).all(JSON.stringify(credentialIds)) as CodeSummary[]
}

/** Those of them that have one of these ids. */
export function listCodesWithId(db: Reading, ids: readonly CodeId[]): CodeSummary[] {
  const sql = `${inUse} AND code.id IN (SELECT value FROM json_each(?)) ${byIssuer}`
  return db.prepare(sql).all(JSON.stringify(ids)) as CodeSummary[]
}

/** Codes that are in the trash themselves, the latest first. */
export function listTrashedCodes(db: Reading): TrashedCode[] {
  const sql = `SELECT id, issuer, account, trashed_at_ms AS trashedAtMs FROM code
    WHERE trashed_at_ms IS NOT NULL ORDER BY trashed_at_ms DESC, id`
  return db.prepare(sql).all() as TrashedCode[]
}

/** One code, in the trash or not. Throws `not-found`. */
export function getCode(db: Reading, id: CodeId): CodeSummary {
  const row = db.prepare(`SELECT ${columns} FROM code WHERE id = ?`).get(id) as CodeSummary | undefined
  if (row === undefined) throw new AppError('not-found')
  return row
}

export function insertCode(db: Writing, code: CodeSummary, createdAtMs: number): void {
  db.prepare(
    `INSERT INTO code (id, credential_id, issuer, account, kind, algorithm, digits, period_seconds, created_at_ms)
     VALUES (@id, @credentialId, @issuer, @account, @kind, @algorithm, @digits, @periodSeconds, @createdAtMs)`
  ).run({ ...code, createdAtMs })
}

/** Moves to the trash (a time) or back out of it (null). Throws `not-found`. */
export function setCodeTrashed(db: Writing, id: CodeId, atMs: number | null): void {
  const { changes } = db.prepare('UPDATE code SET trashed_at_ms = ? WHERE id = ?').run(atMs, id)
  if (changes !== 1) throw new AppError('not-found')
}
