import Sqlite, { type Database } from 'better-sqlite3'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { MacKey } from '../../../src/main/crypto/keys.ts'
import { randomSecret } from '../../../src/main/crypto/random.ts'
import { addRowSets, countRows, emptyRowSet, RowSetWatch } from '../../../src/main/database/row-set.ts'
import { runSteps } from '../../../src/main/vault/steps.ts'
import { holds } from '../../support/random-cases.ts'

const key = new MacKey(randomSecret())
const tables = ['one', 'two']
let db: Database
let watch: RowSetWatch

beforeEach(() => {
  db = new Sqlite(':memory:')
  db.pragma('trusted_schema = OFF')
  db.exec(`CREATE TABLE one (id TEXT PRIMARY KEY, a, b BLOB, unique_too INTEGER UNIQUE);
    CREATE TABLE two (id INTEGER PRIMARY KEY, a); CREATE TABLE audit (n INTEGER PRIMARY KEY, mac BLOB)`)
  watch = new RowSetWatch(db, tables, key, 'audit')
  return () => void db.close()
})

const counted = (slice?: number) => runSteps(countRows(db, tables, key, slice))

/** What the watch made of these statements, on top of what was there. */
function following(...statements: string[]) {
  let sum = counted()
  for (const statement of statements) {
    watch.forget()
    db.exec(statement)
    sum = addRowSets(sum, watch.take().change)
  }
  return sum
}

describe('the watch over rows', () => {
  test.each([
    ['INSERT', "INSERT INTO one VALUES ('c', 3, x'03', 3)"],
    ['INSERT of many', "INSERT INTO one SELECT id || 'x', a, b, unique_too + 100 FROM one"],
    ['UPDATE', "UPDATE one SET a = 'another' WHERE id = 'a'"],
    ['UPDATE of everything', 'UPDATE one SET a = a + 1'],
    ['UPDATE of the key', "UPDATE one SET id = 'z' WHERE id = 'a'"],
    ['UPDATE that changes nothing', 'UPDATE one SET a = a'],
    ['DELETE', "DELETE FROM one WHERE id = 'a'"],
    ['DELETE of everything', 'DELETE FROM one'],
    ['INSERT OR REPLACE', "INSERT OR REPLACE INTO one VALUES ('a', 9, x'09', 9)"],
    ['INSERT OR REPLACE of two rows at once', "INSERT OR REPLACE INTO one VALUES ('a', 9, x'09', 2)"],
    ['UPDATE OR REPLACE', "UPDATE OR REPLACE one SET unique_too = 2 WHERE id = 'a'"],
    ['INSERT OR IGNORE', "INSERT OR IGNORE INTO one VALUES ('a', 9, x'09', 9)"],
    ['an upsert', "INSERT INTO one VALUES ('a', 9, NULL, 9) ON CONFLICT (id) DO UPDATE SET a = excluded.a"],
    ['a type alone', "UPDATE one SET a = CAST(a AS TEXT) WHERE id = 'a'"],
    ['one table into the other', 'INSERT INTO two SELECT rowid + 50, a FROM one; DELETE FROM one']
  ])('sees %s', (_what, statement) => {
    db.exec("INSERT INTO one VALUES ('a', 1, x'01', 1), ('b', 2, NULL, 2); INSERT INTO two VALUES (7, 'x')")
    watch.forget()
    const before = counted()
    const after = following(statement)
    expect(after).toEqual(counted())
    if (!/IGNORE|a = a$/.test(statement)) expect(after.hash.equals(before.hash)).toBe(false)
  })

  test('counts what is there in the end, whatever is written between two steps of a count', () => {
    const write = fc.tuple(fc.constantFrom('put', 'delete', 'move', 'undone'), fc.nat(120), fc.nat(3))
    holds([fc.array(fc.array(write, { maxLength: 3 }), { minLength: 4, maxLength: 8 })], (turns) => {
      db.exec(`DELETE FROM one; DELETE FROM two;
        INSERT INTO one SELECT value, value, NULL, value FROM json_each('${JSON.stringify(Array.from({ length: 50 }, (_, n) => n))}');
        INSERT INTO two SELECT unique_too * 2, a FROM one`)
      watch.forget()
      const counting = watch.count(db, tables, key)
      let step = counting.next()
      let steps = 0
      for (; step.done !== true; step = counting.next(), steps++) {
        for (const [what, id, a] of turns[steps] ?? []) {
          watch.forget()
          db.exec('BEGIN')
          if (what === 'delete') db.prepare('DELETE FROM two WHERE id = ?').run(id)
          else if (what === 'move') db.prepare('UPDATE OR REPLACE two SET id = id + 31 WHERE id = ?').run(id)
          else db.prepare('INSERT OR REPLACE INTO two VALUES (?, ?)').run(id, a)
          db.prepare('UPDATE one SET a = ? WHERE unique_too = ?').run(a, id)
          watch.take()
          db.exec(what === 'undone' ? 'ROLLBACK' : 'COMMIT')
          if (what === 'undone') watch.forget()
          else watch.settle()
        }
      }
      expect(steps).toBeGreaterThan(3)
      expect(step.value).toEqual(counted())
    })
  })

  test('keeps what a count of all rows gives, whatever the values and however it is sliced', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.double({ noNaN: true }),
      fc.constant(null),
      fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes))
    )
    holds(
      [fc.array(fc.tuple(fc.nat(6), value), { maxLength: 30 }), fc.integer({ min: 1, max: 9 })],
      (rows, slice) => {
        db.exec('DELETE FROM one; DELETE FROM two')
        watch.forget()
        let sum = emptyRowSet()
        for (const [id, a] of rows) {
          db.prepare('INSERT OR REPLACE INTO two VALUES (?, ?)').run(id, a)
          sum = addRowSets(sum, watch.take().change)
        }
        expect(sum).toEqual(counted(slice))
      }
    )
  })

  test('tells two sets apart that differ in one value, its type, its table or its column', () => {
    const sums = [
      'INSERT INTO two VALUES (1, 1)',
      "INSERT INTO two VALUES (1, '1')",
      "INSERT INTO two VALUES (1, x'31')",
      'INSERT INTO two VALUES (1, NULL)',
      "INSERT INTO two VALUES (1, '')",
      "INSERT INTO two VALUES (1, 'null')",
      'INSERT INTO one (id, a) VALUES (1, 1)',
      'INSERT INTO one (id, b) VALUES (1, 1)'
    ].map((statement) => {
      db.exec('DELETE FROM one; DELETE FROM two')
      db.exec(statement)
      return counted().hash.toString('hex')
    })
    expect(new Set(sums).size).toBe(sums.length)
  })

  test('notes the newest record of the trail, and forgets it when it is told to', () => {
    db.exec("INSERT INTO audit VALUES (1, x'01'); INSERT INTO audit VALUES (2, x'02')")
    expect(watch.take().audit).toEqual({ n: 2, mac: Buffer.of(2) })
    expect(watch.take().audit).toBeUndefined()
    db.exec("INSERT INTO audit VALUES (3, x'03')")
    watch.forget()
    expect(watch.take()).toEqual({ change: emptyRowSet(), audit: undefined })
  })
})
