import type { Reading } from '../database/handles.ts'

/** A database with a transaction that may be changed. */
type Changing = Pick<Reading, 'prepare'>

/** When the master password was typed last, Unix time in milliseconds; nothing where that was never noted. */
export function readPasswordTyped(db: Changing): number | undefined {
  const row = db.prepare('SELECT at_ms AS atMs FROM password_typed WHERE id = 1').get()
  return (row as { atMs: number } | undefined)?.atMs
}

export function writePasswordTyped(db: Changing, atMs: number): void {
  db.prepare('INSERT OR REPLACE INTO password_typed (id, at_ms) VALUES (1, ?)').run(atMs)
}
