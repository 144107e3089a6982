import type { CredentialKind } from '../../shared/model/credential.ts'
import type { CredentialId, FolderId } from '../../shared/model/ids.ts'
import type { Reading } from '../database/handles.ts'

/** What a row of the list shows, as it stands in the table. */
export interface SummaryRow {
  id: CredentialId
  kind: CredentialKind
  title: string
  userName: string
  url: string
  tags: string[]
  folderId: FolderId | null
  isFavourite: boolean
  updatedAtMs: number
}

const summary = `id, kind, title, user_name AS userName, url, tags, folder_id AS folderId,
  is_favourite AS isFavourite, updated_at_ms AS updatedAtMs`

/** Rows in the order asked for; those that are not there are left out. */
export function summaryRows(db: Reading, ids: readonly CredentialId[]): SummaryRow[] {
  const sql = `SELECT ${summary} FROM credential WHERE id IN (SELECT value FROM json_each(?))`
  const rows = db.prepare(sql).all(JSON.stringify(ids)) as StoredSummary[]
  const found = new Map(rows.map((row) => [row.id, summaryFrom(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

type StoredSummary = Omit<SummaryRow, 'tags' | 'isFavourite'> & { tags: string; isFavourite: number }

const summaryFrom = (row: StoredSummary): SummaryRow => ({
  ...row,
  tags: tagsFrom(row.tags),
  isFavourite: row.isFavourite === 1
})

/** The tags of a row; none where what stands there is no list of texts. */
export function tagsFrom(stored: string): string[] {
  try {
    const parsed: unknown = JSON.parse(stored)
    return Array.isArray(parsed) ? parsed.filter((tag): tag is string => typeof tag === 'string') : []
  } catch {
    return []
  }
}
