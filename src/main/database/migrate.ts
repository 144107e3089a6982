import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/bridge/errors.ts'

/** One step of a schema. Frozen once released; imports nothing that may change later. */
export interface Migration {
  version: number
  name: string
  up: (db: Database) => void
}

/**
 * Brings a database to the newest schema: all missing steps and the version number in one transaction.
 * Throws `vault-newer` for a file that a later Latchkey wrote; it is left untouched.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.version ?? 0
  const found = db.pragma('user_version', { simple: true }) as number
  if (found > newest) throw new AppError('vault-newer')
  if (found === newest) return
  const run = db.transaction(() => {
    for (const migration of migrations) if (migration.version > found) migration.up(db)
    db.pragma(`user_version = ${String(newest)}`)
  })
  run.immediate()
}
