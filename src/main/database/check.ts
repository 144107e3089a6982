import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/bridge/errors.ts'

/** Files up to this many pages (32 MiB, about 50,000 logins) are read whole at every open: some 40 ms for 6 MiB. */
const checkedPages = 8192

/**
 * Throws `vault-damaged` where pages are missing or do not fit together. SQLite by itself opens a file whose end was
 * cut off and fails, or writes over the gap, only when it comes to it.
 */
export function refuseDamaged(db: Database): void {
  const pages = db.pragma('page_count', { simple: true }) as number
  if (pages > checkedPages) return
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new AppError('vault-damaged')
}
