import type { Database } from 'better-sqlite3'

/** Names of all tables that are not SQLite's own. */
export function tableNames(db: Database): string[] {
  const sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
  return db.prepare(sql).pluck().all() as string[]
}
