import type { Reading } from '../database/handles.ts'

/** How many rows every table of a database has. */
export function countTables(db: Reading): Record<string, number> {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[]
  const count = (table: string): number =>
    db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number
  return Object.fromEntries(tables.map((table) => [table, count(table)]))
}

/** Which schema a database has. */
export function schemaOf(db: Reading): number {
  return db.prepare('SELECT user_version FROM pragma_user_version').pluck().get() as number
}

/** Whose a database says it is. */
export function identityOf(db: Reading): string | undefined {
  return db.prepare('SELECT vault_id FROM identity').pluck().get() as string | undefined
}

/** All that a database defines, in one text. */
export function schemaText(db: Reading): string {
  const rows = db
    .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name, tbl_name, sql')
    .raw()
    .all()
  return JSON.stringify(rows)
}
