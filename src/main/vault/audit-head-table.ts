import type { Database } from 'better-sqlite3'

/** Number and MAC of the newest audit record; what the trail says is its own feature's. */
export interface AuditHead {
  n: number
  mac: Buffer
}

/** The newest record as it stands in the file, or nothing where there is none. */
export function readAuditHead(db: Database): AuditHead | undefined {
  return db.prepare('SELECT n, mac FROM audit ORDER BY n DESC LIMIT 1').get() as AuditHead | undefined
}
