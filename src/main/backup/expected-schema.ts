import type { Database } from 'better-sqlite3'
import { DatabaseKey } from '../crypto/keys.ts'
import { randomSecret } from '../crypto/random.ts'
import { migrate } from '../database/migrate.ts'
import { seedsMigrations, vaultMigrations } from '../database/migrations/list.ts'
import { openDatabase } from '../database/open.ts'
import type { Reading } from '../database/handles.ts'
import type { Compartment } from '../vault/compartments.ts'
import { schemaText } from './copied-table.ts'

/** Every step of each file's schema. */
export const migrations = { vault: vaultMigrations, seeds: seedsMigrations }

/** Made once while the program runs: a released step never changes. */
const known = new Map<string, string>()

/**
 * All tables, indexes and triggers that our own steps make up to `version`, as SQLite writes them down. `scratch` is a
 * path for a file that is needed to find out, in a folder that is thrown away.
 *
 * SECURITY: anybody who knows the public half of a kit can make a file that it opens. What such a file brings along
 * beside our tables (a trigger, a view) must not come to life in a vault.
 */
export function expectedSchema(
  compartment: Compartment,
  version: number,
  scratch: string,
  nativeBinding: string | null
): string {
  const name = `${compartment} ${String(version)}`
  const found = known.get(name)
  if (found !== undefined) return found
  using key = new DatabaseKey(randomSecret())
  const db: Database = openDatabase({ file: scratch, key, mode: 'create', nativeBinding })
  try {
    migrate(
      db,
      migrations[compartment].filter((step) => step.version <= version)
    )
    const text = schemaText(db as unknown as Reading)
    known.set(name, text)
    return text
  } finally {
    db.close()
  }
}
