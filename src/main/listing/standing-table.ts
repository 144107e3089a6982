import type { CredentialId, FolderId } from '../../shared/model/ids.ts'
import type { Reading, Writing } from '../database/handles.ts'

/** Where a credential stands in lists, as its row has it. */
export interface Standing {
  /** As the column holds them. */
  tags: string
  folderId: FolderId | null
  isFavourite: 0 | 1
}
export interface StandingRow extends Standing {
  id: CredentialId
}

const standing = 'id, tags, folder_id AS folderId, is_favourite AS isFavourite'

/** Those of some that are not in the trash, in no order. */
export function standingOf(db: Reading, ids: readonly CredentialId[]): StandingRow[] {
  const sql = `SELECT ${standing} FROM credential
    WHERE trashed_at_ms IS NULL AND id IN (SELECT value FROM json_each(?))`
  return db.prepare(sql).all(JSON.stringify(ids)) as StandingRow[]
}

/** All in a folder, those in the trash too, but not those in the folders in it. */
export function idsInFolder(db: Reading, folderId: FolderId): CredentialId[] {
  return db.prepare('SELECT id FROM credential WHERE folder_id = ?').pluck().all(folderId) as CredentialId[]
}

/** Changes where one stands, while it stands where it stood; false where it does not any more. */
export function moveStanding(db: Writing, id: CredentialId, from: Standing, to: Standing): boolean {
  const { changes } = db
    .prepare(
      `UPDATE credential SET tags = @tags, folder_id = @folderId, is_favourite = @isFavourite
       WHERE id = @id AND tags = @tagsFrom AND folder_id IS @folderIdFrom AND is_favourite = @isFavouriteFrom`
    )
    .run({
      ...{ id, tags: to.tags, folderId: to.folderId, isFavourite: to.isFavourite },
      ...{ tagsFrom: from.tags, folderIdFrom: from.folderId, isFavouriteFrom: from.isFavourite }
    })
  return changes === 1
}

/** Into another folder, or none, while it is in the one it was in; in the trash or not. */
export function moveFolder(
  db: Writing,
  id: CredentialId,
  from: FolderId | null,
  to: FolderId | null
): boolean {
  const sql = 'UPDATE credential SET folder_id = ? WHERE id = ? AND folder_id IS ?'
  return db.prepare(sql).run(to, id, from).changes === 1
}

/** Into the trash; false for one that is there already, or not at all. */
export function putIntoTrash(db: Writing, id: CredentialId, atMs: number): boolean {
  const sql = 'UPDATE credential SET trashed_at_ms = ? WHERE id = ? AND trashed_at_ms IS NULL'
  return db.prepare(sql).run(atMs, id).changes === 1
}

/** Back out of the trash, of what was put there at that time; false for what was not. */
export function takeFromTrash(db: Writing, id: CredentialId, atMs: number): boolean {
  const sql = 'UPDATE credential SET trashed_at_ms = NULL WHERE id = ? AND trashed_at_ms = ?'
  return db.prepare(sql).run(id, atMs).changes === 1
}

/** Titles of some, in the trash or not. */
export function titlesOf(db: Reading, ids: readonly CredentialId[]): Map<CredentialId, string> {
  const sql = 'SELECT id, title FROM credential WHERE id IN (SELECT value FROM json_each(?))'
  return new Map(db.prepare(sql).raw().all(JSON.stringify(ids)) as [CredentialId, string][])
}

/** Title of one, in the trash or not; empty where there is none. */
export function titleOf(db: Reading, id: CredentialId): string {
  return (db.prepare('SELECT title FROM credential WHERE id = ?').pluck().get(id) as string | undefined) ?? ''
}
