import type { Reading, Writing } from '../database/handles.ts'

/** Up to where records were let go, on record: the chain goes on from the code of the last of them. */
export interface Rotation {
  throughN: number
  throughMac: Buffer
  atMs: number
}

/** The latest, or nothing where there was none or the schema knows none. */
export function lastRotation(db: Reading): Rotation | undefined {
  const sql =
    'SELECT through_n AS throughN, through_mac AS throughMac, at_ms AS atMs FROM audit_rotation ORDER BY through_n DESC LIMIT 1'
  return db.prepare(sql).get() as Rotation | undefined
}

/** Puts a rotation in the place of those before it: the trail itself keeps a record of each. */
export function writeRotation(db: Writing, { throughN, throughMac, atMs }: Rotation): void {
  db.prepare('DELETE FROM audit_rotation').run()
  db.prepare('INSERT INTO audit_rotation (through_n, through_mac, at_ms) VALUES (?, ?, ?)').run(
    throughN,
    throughMac,
    atMs
  )
}
