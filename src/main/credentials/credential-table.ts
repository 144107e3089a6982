import { AppError } from '../../shared/bridge/errors.ts'
import type { CredentialKind } from '../../shared/model/credential.ts'
import type { CredentialId, FolderId } from '../../shared/model/ids.ts'
import type { Reading, Writing } from '../database/handles.ts'

/** What lists need of a row. */
export interface CredentialFacts {
  id: CredentialId
  kind: CredentialKind
  title: string
  userName: string
  url: string
  hasPassword: boolean
  hasNotes: boolean
  tags: readonly string[]
  folderId: FolderId | null
  isFavourite: boolean
  revision: number
  createdAtMs: number
  updatedAtMs: number
  usedAtMs: number | null
  trashedAtMs: number | null
}

export interface CredentialRow extends CredentialFacts {
  /** Further fields and second factors; see `details.ts`. */
  details: string
  /** The secrets, sealed; they open only in this row, at this revision and beside these columns. */
  sealed: Buffer
}

/** As SQLite keeps it: it has no truth values, and no lists. */
type Stored<Row extends CredentialFacts> = Omit<Row, 'hasPassword' | 'hasNotes' | 'isFavourite' | 'tags'> & {
  hasPassword: number
  hasNotes: number
  isFavourite: number
  tags: string
}

const facts = `id, kind, title, user_name AS userName, url, has_password AS hasPassword, has_notes AS hasNotes, tags,
  folder_id AS folderId, is_favourite AS isFavourite, revision, created_at_ms AS createdAtMs,
  updated_at_ms AS updatedAtMs, used_at_ms AS usedAtMs, trashed_at_ms AS trashedAtMs`

const noTags: readonly string[] = []

function factsFrom<Row extends CredentialFacts>(row: Stored<Row>): Row {
  return {
    ...row,
    hasPassword: row.hasPassword === 1,
    hasNotes: row.hasNotes === 1,
    isFavourite: row.isFavourite === 1,
    tags: row.tags === '[]' ? noTags : tagsFrom(row.tags)
  } as unknown as Row
}

/** None where what stands there is no list of texts: one damaged row must not take a whole list along. */
function tagsFrom(text: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(text)
    return Array.isArray(parsed) ? parsed.filter((tag): tag is string => typeof tag === 'string') : noTags
  } catch {
    return noTags
  }
}

/** Everything not in the trash, by title. */
export function listCredentials(db: Reading): CredentialFacts[] {
  const sql = `SELECT ${facts} FROM credential WHERE trashed_at_ms IS NULL ORDER BY title COLLATE NOCASE, id`
  return (db.prepare(sql).all() as Stored<CredentialFacts>[]).map(factsFrom<CredentialFacts>)
}

/** Where a page of the list ended. */
export type ListPlace = Pick<CredentialFacts, 'title' | 'id'>

/**
 * The next `limit` of the same list after a place in it, or its first ones. Goes by the index on the title, so that
 * the first screen costs the same in a vault of any size.
 */
export function listCredentialsAfter(
  db: Reading,
  after: ListPlace | undefined,
  limit: number
): CredentialFacts[] {
  // The first half is what SQLite can look up in the index; by the second alone it would read all before the place.
  const isAfter =
    'title >= @title COLLATE NOCASE AND (title COLLATE NOCASE, id) > (@title COLLATE NOCASE, @id)'
  const place = after === undefined ? '' : `AND ${isAfter}`
  const sql = `SELECT ${facts} FROM credential WHERE trashed_at_ms IS NULL ${place}
    ORDER BY title COLLATE NOCASE, id LIMIT @limit`
  return (db.prepare(sql).all({ ...after, limit }) as Stored<CredentialFacts>[]).map(
    factsFrom<CredentialFacts>
  )
}

/** What is in the trash, the latest first. */
export function listTrashedCredentials(db: Reading): (CredentialFacts & { trashedAtMs: number })[] {
  const sql = `SELECT ${facts} FROM credential WHERE trashed_at_ms IS NOT NULL ORDER BY trashed_at_ms DESC, id`
  type Trashed = CredentialFacts & { trashedAtMs: number }
  return (db.prepare(sql).all() as Stored<Trashed>[]).map(factsFrom<Trashed>)
}

/** One row with its sealed secrets, in the trash or not. Throws `not-found`. */
export function getCredential(db: Reading, id: CredentialId): CredentialRow {
  const row = db.prepare(`SELECT ${facts}, details, sealed FROM credential WHERE id = ?`).get(id)
  if (row === undefined) throw new AppError('not-found')
  return factsFrom<CredentialRow>(row as Stored<CredentialRow>)
}

/** One row without its secrets, in the trash or not. Throws `not-found`. */
export function getCredentialFacts(db: Reading, id: CredentialId): Omit<CredentialRow, 'sealed'> {
  const row = db.prepare(`SELECT ${facts}, details FROM credential WHERE id = ?`).get(id)
  if (row === undefined) throw new AppError('not-found')
  return factsFrom<CredentialRow>(row as Stored<CredentialRow>)
}

/** The same of several at once, without details, in the order asked for; those that are not there are left out. */
export function listCredentialsWithId(db: Reading, ids: readonly CredentialId[]): CredentialFacts[] {
  const sql = `SELECT ${facts} FROM credential WHERE id IN (SELECT value FROM json_each(?))`
  const rows = db.prepare(sql).all(JSON.stringify(ids)) as Stored<CredentialFacts>[]
  const found = new Map(rows.map((row) => [row.id, factsFrom<CredentialFacts>(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** The whole rows of several, in no order; those that are not there, or are in the trash, are left out. */
export function credentialRowsWithId(db: Reading, ids: readonly CredentialId[]): CredentialRow[] {
  const sql = `SELECT ${facts}, details, sealed FROM credential
    WHERE trashed_at_ms IS NULL AND id IN (SELECT value FROM json_each(?))`
  return (db.prepare(sql).all(JSON.stringify(ids)) as Stored<CredentialRow>[]).map(factsFrom<CredentialRow>)
}

/** Whether there is such a credential, and it is not in the trash. */
export function hasCredential(db: Reading, id: CredentialId): boolean {
  return db.prepare('SELECT 1 FROM credential WHERE id = ? AND trashed_at_ms IS NULL').get(id) !== undefined
}

export function insertCredential(db: Writing, row: CredentialRow): void {
  db.prepare(
    `INSERT INTO credential (id, kind, title, user_name, url, has_password, has_notes, details, tags, folder_id,
       is_favourite, revision, sealed, created_at_ms, updated_at_ms)
     VALUES (@id, @kind, @title, @userName, @url, @hasPassword, @hasNotes, @details, @tags, @folderId,
       @isFavourite, @revision, @sealed, @createdAtMs, @updatedAtMs)`
  ).run(toStored(row))
}

/** Throws `conflict` where the row is not the one of the revision before. */
export function updateCredential(db: Writing, row: CredentialRow): void {
  const { changes } = db
    .prepare(
      `UPDATE credential SET kind = @kind, title = @title, user_name = @userName, url = @url,
         has_password = @hasPassword, has_notes = @hasNotes, details = @details, tags = @tags,
         folder_id = @folderId, is_favourite = @isFavourite, revision = @revision, sealed = @sealed,
         updated_at_ms = @updatedAtMs
       WHERE id = @id AND revision = @revision - 1`
    )
    .run(toStored(row))
  if (changes !== 1) throw new AppError('conflict')
}

/** Where a credential stands: no part of its versions, and not bound to its document. */
export type Organisation = Pick<CredentialFacts, 'tags' | 'folderId' | 'isFavourite'>

export function setOrganisation(db: Writing, id: CredentialId, to: Organisation): void {
  const { tags, folderId, isFavourite } = to
  db.prepare('UPDATE credential SET tags = ?, folder_id = ?, is_favourite = ? WHERE id = ?').run(
    JSON.stringify(tags),
    folderId,
    Number(isFavourite),
    id
  )
}

/** Whether there is such a folder to put something into. */
export function hasFolder(db: Reading, id: FolderId): boolean {
  return db.prepare('SELECT 1 FROM folder WHERE id = ?').get(id) !== undefined
}

/** Its password was shown or copied. */
export function setUsed(db: Writing, id: CredentialId, atMs: number): void {
  db.prepare('UPDATE credential SET used_at_ms = ? WHERE id = ?').run(atMs, id)
}

/** Moves to the trash (a time) or back out of it (null). Throws `not-found`. */
export function setCredentialTrashed(db: Writing, id: CredentialId, atMs: number | null): void {
  const { changes } = db.prepare('UPDATE credential SET trashed_at_ms = ? WHERE id = ?').run(atMs, id)
  if (changes !== 1) throw new AppError('not-found')
}

/** The row itself and its warnings that were switched off; versions and what else hangs on it are removed before. */
export function deleteCredential(db: Writing, id: CredentialId): void {
  db.prepare('DELETE FROM health_exclusion WHERE credential_id = ?').run(id)
  db.prepare('DELETE FROM credential WHERE id = ?').run(id)
}

/** What SQLite binds; times of use and of the trash are set by themselves. */
function toStored(row: CredentialRow): object {
  return {
    ...row,
    hasPassword: Number(row.hasPassword),
    hasNotes: Number(row.hasNotes),
    isFavourite: Number(row.isFavourite),
    tags: JSON.stringify(row.tags)
  }
}
