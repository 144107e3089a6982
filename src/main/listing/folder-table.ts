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
export function updateFolder(db: Writing, folder: FolderRow): void {
  const { changes } = db
    .prepare('UPDATE folder SET parent_id = @parentId, name = @name WHERE id = @id')
    .run(folder)
  if (changes !== 1) throw new AppError('not-found')
}

/** Removes a folder; what was in it moves to the folder around it. */
export function deleteFolder(db: Writing, { id, parentId }: FolderRow): void {
  db.prepare('UPDATE credential SET folder_id = ? WHERE folder_id = ?').run(parentId, id)
  db.prepare('UPDATE folder SET parent_id = ? WHERE parent_id = ?').run(parentId, id)
  db.prepare('DELETE FROM folder WHERE id = ?').run(id)
}
