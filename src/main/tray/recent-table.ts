import type { CredentialId } from '../../shared/model/ids.ts'
import type { Reading } from '../database/handles.ts'

export interface RecentRow {
  id: CredentialId
  title: string
  userName: string
  hasPassword: boolean
}

/**
 * Credentials whose password was copied or shown last, or one of whose codes was, the latest first; those of
 * which nothing can be copied are left out.
 */
export function listRecent(db: Reading, limit: number): RecentRow[] {
  const sql = `
    SELECT c.id, c.title, c.user_name AS userName, c.has_password AS hasPassword
    FROM credential AS c
    LEFT JOIN (
      SELECT credential_id, max(last_used_at_ms) AS at_ms FROM code
      WHERE trashed_at_ms IS NULL AND last_used_at_ms IS NOT NULL GROUP BY credential_id
    ) AS of_code ON of_code.credential_id = c.id
    WHERE c.trashed_at_ms IS NULL AND (c.used_at_ms IS NOT NULL OR of_code.at_ms IS NOT NULL)
      AND (c.has_password = 1 OR c.user_name <> '' OR of_code.at_ms IS NOT NULL)
    ORDER BY max(coalesce(c.used_at_ms, 0), coalesce(of_code.at_ms, 0)) DESC, c.id
    LIMIT ?`
  return (db.prepare(sql).all(limit) as (Omit<RecentRow, 'hasPassword'> & { hasPassword: number })[]).map(
    (row) => ({ ...row, hasPassword: row.hasPassword === 1 })
  )
}
