import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/bridge/errors.ts'

/** One step of a schema. Frozen once released; imports nothing that may change later. */
export interface Migration {
  version: number
  name: string
  up: (db: Database) => void
}

/** Throws `vault-newer` for a file that a later Latchkey wrote; it is left untouched. */
export function refuseNewer(db: Database, migrations: readonly Migration[]): void {
  if (schemaVersion(db) > newestOf(migrations)) throw new AppError('vault-newer')
}

/**
 * Brings a database to the newest schema: all missing steps and the version number in one transaction.
 * Throws `vault-newer` as `refuseNewer` does.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  refuseNewer(db, migrations)
  const newest = newestOf(migrations)
  const found = schemaVersion(db)
  if (found === newest) return
  const run = db.transaction(() => {
    for (const migration of migrations) if (migration.version > found) migration.up(db)
    db.pragma(`user_version = ${String(newest)}`)
  })
  run.immediate()
}

const newestOf = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0

/** Number of the newest step that the file has seen; 0 for an empty one. */
export function schemaVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number
}
