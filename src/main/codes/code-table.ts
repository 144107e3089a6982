import { AppError } from '../../shared/bridge/errors.ts'
import type {
  CodeDetail,
  CodeLabel,
  CodeSummary,
  RecoveryAnswer,
  TrashedCode,
  Verification
} from '../../shared/model/code.ts'
import type { CodeId, CredentialId } from '../../shared/model/ids.ts'
import type { Reading, Writing } from '../database/handles.ts'

/** A code with what is needed to compute it, beside its seed. */
export interface CodeRow extends CodeSummary {
  counter: number
  offsetSeconds: number | null
}

/** All that stands in the row of a code; what it was shown to stands in a table of its own. */
export type CodeFacts = Omit<CodeDetail, 'exposures'>

/** A code as another feature may point to it. */
export interface FoundCode extends CodeLabel {
  id: CodeId
  isTrashed: boolean
}

const columns = `code.id, code.credential_id AS credentialId, code.issuer, code.account, code.kind, code.algorithm,
  code.digits, code.period_seconds AS periodSeconds, code.position, code.is_pinned AS isPinned, code.uses,
  code.last_used_at_ms AS lastUsedAtMs, code.verification, code.recovery, code.created_at_ms AS createdAtMs`
const workingColumns = `${columns}, code.counter, code.offset_seconds AS offsetSeconds`
const allColumns = `${workingColumns}, code.came_from AS cameFrom, code.verified_at_ms AS verifiedAtMs, code.extra`

const withCredential = 'code LEFT JOIN credential ON credential.id = code.credential_id'
const isInUse = '(code.trashed_at_ms IS NULL AND credential.trashed_at_ms IS NULL)'
const byIssuer = 'ORDER BY issuer COLLATE NOCASE, account COLLATE NOCASE, code.id'

type Stored<Code extends { isPinned: boolean }> = Omit<Code, 'isPinned'> & { isPinned: number }
/** Rows as they are to be known; SQLite has no booleans. */
const known = <Code extends { isPinned: boolean }>(rows: readonly unknown[]): Code[] =>
  (rows as Stored<Code>[]).map((row) => ({ ...row, isPinned: row.isPinned === 1 }) as unknown as Code)

/** Codes in use: neither they nor the credential they hang on are in the trash. By issuer, then account. */
export function listCodes(db: Reading): CodeSummary[] {
  return known(db.prepare(`SELECT ${columns} FROM ${withCredential} WHERE ${isInUse} ${byIssuer}`).all())
}

/** The `limit` of them that are nearest at hand: pinned ones by name, then those used most. */
export function listTopCodes(db: Reading, limit: number): CodeRow[] {
  const sql = `SELECT ${workingColumns} FROM ${withCredential} WHERE ${isInUse}
    ORDER BY code.is_pinned DESC, CASE code.is_pinned WHEN 1 THEN 0 ELSE code.uses END DESC,
      CASE code.is_pinned WHEN 1 THEN 0 ELSE code.last_used_at_ms END DESC,
      issuer COLLATE NOCASE, account COLLATE NOCASE, code.id LIMIT ?`
  return known(db.prepare(sql).all(limit))
}

/** Those of them that hang on one of these credentials. */
export function listCodesOf(db: Reading, ...credentialIds: readonly CredentialId[]): CodeSummary[] {
  const sql = `SELECT ${columns} FROM ${withCredential} WHERE ${isInUse}
    AND code.credential_id IN (SELECT value FROM json_each(?)) ${byIssuer}`
  return known(db.prepare(sql).all(JSON.stringify(credentialIds)))
}

/** Those of them that have one of these ids. */
export function listCodesWithId(db: Reading, ids: readonly CodeId[]): CodeRow[] {
  const sql = `SELECT ${workingColumns} FROM ${withCredential} WHERE ${isInUse}
    AND code.id IN (SELECT value FROM json_each(?)) ${byIssuer}`
  return known(db.prepare(sql).all(JSON.stringify(ids)))
}

/** One code in use. Throws `not-found`. */
export function getCodeInUse(db: Reading, id: CodeId): CodeRow {
  const row = listCodesWithId(db, [id])[0]
  if (row === undefined) throw new AppError('not-found')
  return row
}

/** One code, in the trash or not. Throws `not-found`. */
export function getCode(db: Reading, id: CodeId): CodeFacts {
  const [row] = known<Omit<CodeFacts, 'extraParameters'> & { extra: string }>(
    db.prepare(`SELECT ${allColumns} FROM code WHERE id = ?`).all(id)
  )
  if (row === undefined) throw new AppError('not-found')
  const { extra, ...facts } = row
  return { ...facts, extraParameters: JSON.parse(extra) as CodeFacts['extraParameters'] }
}

const foundColumns = `code.id, code.issuer, code.account, NOT ${isInUse} AS isTrashed`
const found = (row: unknown): FoundCode => {
  const { isTrashed, ...code } = row as Omit<FoundCode, 'isTrashed'> & { isTrashed: number }
  return { ...code, isTrashed: isTrashed === 1 }
}

/** Which of these there are, in the trash or not; those in use first. */
export function findCodesWithId(db: Reading, ids: readonly CodeId[]): FoundCode[] {
  const sql = `SELECT ${foundColumns} FROM ${withCredential}
    WHERE code.id IN (SELECT value FROM json_each(?)) ORDER BY isTrashed, code.created_at_ms, code.id`
  return db.prepare(sql).all(JSON.stringify(ids)).map(found)
}

/** Codes of this issuer and account, in the trash or not, in any case of their letters; those in use first. */
export function findCodesWithLabel(db: Reading, { issuer, account }: CodeLabel): FoundCode[] {
  const sql = `SELECT ${foundColumns} FROM ${withCredential}
    WHERE code.issuer = ? COLLATE NOCASE AND code.account = ? COLLATE NOCASE
    ORDER BY isTrashed, code.created_at_ms, code.id`
  return db.prepare(sql).all(issuer, account).map(found)
}

/** Codes that are in the trash themselves, the latest first; `keptMs` is how long they stay there, null for ever. */
export function listTrashedCodes(db: Reading, keptMs: number | null): TrashedCode[] {
  const sql = `SELECT id, issuer, account, trashed_at_ms AS trashedAtMs, trashed_at_ms + ? AS erasedAtMs FROM code
    WHERE trashed_at_ms IS NOT NULL ORDER BY trashed_at_ms DESC, id`
  return db.prepare(sql).all(keptMs) as TrashedCode[]
}

/** All that hang on a credential, in the trash or not. */
export function codesOfCredential(db: Reading, id: CredentialId): CodeId[] {
  return db.prepare('SELECT id FROM code WHERE credential_id = ?').pluck().all(id) as CodeId[]
}

export function insertCode(db: Writing, code: CodeFacts): void {
  db.prepare(
    `INSERT INTO code (id, credential_id, issuer, account, kind, algorithm, digits, period_seconds, created_at_ms,
       counter, came_from, extra, verification, recovery, is_pinned)
     VALUES (@id, @credentialId, @issuer, @account, @kind, @algorithm, @digits, @periodSeconds, @createdAtMs,
       @counter, @cameFrom, @extra, @verification, @recovery, @isPinned)`
  ).run({
    ...code,
    isPinned: Number(code.isPinned),
    extraParameters: null,
    extra: JSON.stringify(code.extraParameters)
  })
}

/** Moves to the trash (a time) or back out of it (null). Throws `not-found`. */
export function setCodeTrashed(db: Writing, id: CodeId, atMs: number | null): void {
  const { changes } = db.prepare('UPDATE code SET trashed_at_ms = ? WHERE id = ?').run(atMs, id)
  if (changes !== 1) throw new AppError('not-found')
}

/** Since when a code is in the trash itself; null where it is not. Throws `not-found`. */
export function trashedAt(db: Reading, id: CodeId): number | null {
  const at = db.prepare('SELECT trashed_at_ms FROM code WHERE id = ?').pluck().get(id)
  if (at === undefined) throw new AppError('not-found')
  return at as number | null
}

/** The row itself; what hangs on it is removed before. */
export function deleteCode(db: Writing, id: CodeId): void {
  db.prepare('DELETE FROM code WHERE id = ?').run(id)
}

/** Counts one use more. */
export function countUse(db: Writing, id: CodeId, atMs: number): void {
  db.prepare('UPDATE code SET uses = uses + 1, last_used_at_ms = ? WHERE id = ?').run(atMs, id)
}

export function setCounter(db: Writing, id: CodeId, counter: number): void {
  db.prepare('UPDATE code SET counter = ? WHERE id = ?').run(counter, id)
}

/** Place in the person's own order. What has that place already is not written. */
export function setPosition(db: Writing, id: CodeId, position: number): void {
  db.prepare('UPDATE code SET position = @position WHERE id = @id AND position IS NOT @position').run({
    id,
    position
  })
}

/** What of a code can be changed. */
export interface ChangeableCode extends CodeLabel {
  id: CodeId
  credentialId: CredentialId | null
  offsetSeconds: number | null
  verification: Verification
  verifiedAtMs: number | null
  recovery: RecoveryAnswer
  isPinned: boolean
}

export function updateCode(db: Writing, code: ChangeableCode): void {
  const { id, issuer, account, credentialId, offsetSeconds, verification, verifiedAtMs, recovery } = code
  const isPinned = Number(code.isPinned)
  db.prepare(
    `UPDATE code SET issuer = @issuer, account = @account, credential_id = @credentialId,
       offset_seconds = @offsetSeconds, verification = @verification, verified_at_ms = @verifiedAtMs,
       recovery = @recovery, is_pinned = @isPinned WHERE id = @id`
  ).run({ id, issuer, account, credentialId, offsetSeconds, verification, verifiedAtMs, recovery, isPinned })
}

/** Codes in use of a credential for which it is open what became of the recovery keys: they are stored now. */
export function storeRecoveryAnswers(db: Writing, credentialId: CredentialId): CodeId[] {
  const sql = `UPDATE code SET recovery = 'stored'
    WHERE credential_id = ? AND recovery = 'open' AND trashed_at_ms IS NULL RETURNING id`
  return db.prepare(sql).pluck().all(credentialId) as CodeId[]
}
