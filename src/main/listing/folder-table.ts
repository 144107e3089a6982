import { AppError } from '../../shared/bridge/errors.ts'
import type { FolderId } from '../../shared/model/ids.ts'
import type { Reading, Writing } from '../database/handles.ts'

export interface FolderRow {
  id: FolderId
  parentId: FolderId | null
  name: string
}

/** All folders, in no order that means anything. */
export function listFolders(db: Reading): FolderRow[] {
  return db.prepare('SELECT id, parent_id AS parentId, name FROM folder').all() as FolderRow[]
}

export function insertFolder(db: Writing, folder: FolderRow): void {
  db.prepare('INSERT INTO folder (id, parent_id, name) VALUES (@id, @parentId, @name)').run(folder)
}

/** Throws `not-found`. */
export function updateFolder(db: Writing, { id, parentId, name }: FolderRow): void {
  const { changes } = db
    .prepare('UPDATE folder SET parent_id = ?, name = ? WHERE id = ?')
    .run(parentId, name, id)
  if (changes !== 1) throw new AppError('not-found')
}

export function setParent(db: Writing, id: FolderId, parentId: FolderId | null): void {
  db.prepare('UPDATE folder SET parent_id = ? WHERE id = ?').run(parentId, id)
}

/** The row itself; nothing may be in it any more. Throws `not-found`. */
export function deleteFolder(db: Writing, id: FolderId): void {
  const { changes } = db.prepare('DELETE FROM folder WHERE id = ?').run(id)
  if (changes !== 1) throw new AppError('not-found')
}
