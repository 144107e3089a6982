import type { Reading, Writing } from '../database/handles.ts'

/** Settings as stored: name and JSON text. */
export function readSettings(db: Reading): Record<string, unknown> {
  const rows = db.prepare('SELECT name, value FROM setting').all() as { name: string; value: string }[]
  return Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]))
}

export function writeSetting(db: Writing, name: string, value: unknown): void {
  db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value'
  ).run(name, JSON.stringify(value))
}
