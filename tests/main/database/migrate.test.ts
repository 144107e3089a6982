import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { migrate, refuseNewer, type Migration } from '../../../src/main/database/migrate.ts'
import { seedsMigrations, vaultMigrations } from '../../../src/main/database/migrations/list.ts'

const version = (db: Sqlite.Database) => db.pragma('user_version', { simple: true })
const step = (number: number, sql: string): Migration => {
  return { version: number, name: `step ${String(number)}`, up: (db) => void db.exec(sql) }
}
const steps = [
  step(1, 'CREATE TABLE a (x)'),
  step(2, 'ALTER TABLE a ADD COLUMN y'),
  step(3, "INSERT INTO a VALUES ('x', 'y')")
]

describe('migrate', () => {
  test('runs every missing step once, in order', () => {
    const db = new Sqlite(':memory:')
    migrate(db, steps.slice(0, 1))
    expect(version(db)).toBe(1)
    migrate(db, steps)
    migrate(db, steps)
    expect(version(db)).toBe(3)
    expect(db.prepare('SELECT * FROM a').all()).toEqual([{ x: 'x', y: 'y' }])
  })

  test('changes nothing where one step fails, not even the version', () => {
    const db = new Sqlite(':memory:')
    migrate(db, steps.slice(0, 1))
    const broken = [...steps, step(4, 'CREATE TABLE b (x); SELECT * FROM nowhere')]
    expect(() => migrate(db, broken)).toThrow('nowhere')
    expect(version(db)).toBe(1)
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE name = 'b'").all()).toEqual([])
    migrate(db, steps)
    expect(version(db)).toBe(3)
  })

  test('refuses a file of a later version and leaves it as it is', () => {
    const db = new Sqlite(':memory:')
    db.exec('CREATE TABLE later (x)')
    db.pragma('user_version = 4')
    expect(() => migrate(db, steps)).toThrow(expect.objectContaining({ code: 'vault-newer' }))
    expect(() => refuseNewer(db, steps)).toThrow(expect.objectContaining({ code: 'vault-newer' }))
    expect(version(db)).toBe(4)
    expect(db.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'later' }])
  })
})

describe.each([
  ['vault', vaultMigrations],
  ['seeds', seedsMigrations]
])('the steps of %s.db', (_file, list) => {
  test('are numbered from 1 without a gap', () => {
    expect(list.map((migration) => migration.version)).toEqual(list.map((_migration, at) => at + 1))
  })

  test('make tables that check their types', () => {
    const db = new Sqlite(':memory:')
    migrate(db, list)
    const tables = db.pragma('table_list') as { name: string; schema: string; strict: number }[]
    const ours = tables.filter(({ name, schema }) => schema === 'main' && !name.startsWith('sqlite_'))
    expect(ours.length).toBeGreaterThan(1)
    for (const { name, strict } of ours) expect(strict, name).toBe(1)
  })
})
