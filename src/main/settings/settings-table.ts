import type { Reading, Writing } from '../database/handles.ts'

/** Settings as stored: name and JSON text. What is no JSON is left out: no setting may keep a vault from opening. */
export function readSettings(db: Reading): Record<string, unknown> {
  const rows = db.prepare('SELECT name, value FROM setting').all() as { name: string; value: string }[]
  return Object.fromEntries(rows.map(({ name, value }) => [name, parsed(value)]))
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

export function writeSetting(db: Writing, name: string, value: unknown): void {
  db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value'
  ).run(name, JSON.stringify(value))
}
