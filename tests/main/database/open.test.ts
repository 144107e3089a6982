import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { DatabaseKey } from '../../../src/main/crypto/keys.ts'
import { randomSecret } from '../../../src/main/crypto/random.ts'
import { assertEncrypted, openDatabase } from '../../../src/main/database/open.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const key = new DatabaseKey(randomSecret())
const open = (file: string, mode: 'create' | 'existing', by = key) =>
  openDatabase({ file, key: by, mode, nativeBinding: null })

function made(): string {
  const file = join(newFolder(), 'test.db')
  const db = open(file, 'create')
  db.exec("CREATE TABLE t (x TEXT); INSERT INTO t VALUES ('quince marmalade')")
  db.close()
  return file
}

describe('openDatabase', () => {
  test('holds every setting on a new file and on each opening after that', () => {
    const file = made()
    for (let round = 0; round < 2; round++) {
      const db = open(file, 'existing')
      const read = (name: string) => db.pragma(name, { simple: true })
      expect({
        locking_mode: read('locking_mode'),
        temp_store: read('temp_store'),
        journal_mode: read('journal_mode'),
        synchronous: read('synchronous'),
        fullfsync: read('fullfsync'),
        checkpoint_fullfsync: read('checkpoint_fullfsync'),
        secure_delete: read('secure_delete'),
        trusted_schema: read('trusted_schema'),
        cell_size_check: read('cell_size_check'),
        foreign_keys: read('foreign_keys'),
        cipher: read('cipher'),
        page_size: read('page_size')
      }).toEqual({
        locking_mode: 'exclusive',
        temp_store: 2,
        journal_mode: 'wal',
        synchronous: 2,
        fullfsync: 1,
        checkpoint_fullfsync: 1,
        secure_delete: 1,
        trusted_schema: 0,
        cell_size_check: 1,
        foreign_keys: 1,
        cipher: 'sqlcipher',
        page_size: 4096
      })
      db.close()
    }
  })

  test('writes nothing that can be read without the key', () => {
    const file = made()
    const bytes = readFileSync(file)
    expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
    expect(bytes.includes('quince')).toBe(false)
    expect(bytes.includes('CREATE TABLE')).toBe(false)
    expect(() => new Sqlite(file).prepare('SELECT * FROM t').all()).toThrow('file is not a database')
  })

  test('opens with its key and with no other', () => {
    const file = made()
    const again = open(file, 'existing')
    expect(again.prepare('SELECT x FROM t').get()).toEqual({ x: 'quince marmalade' })
    again.close()
    const wrong = new DatabaseKey(randomSecret())
    expect(() => open(file, 'existing', wrong)).toThrow(expect.objectContaining({ code: 'SQLITE_NOTADB' }))
    // The failed attempt left no lock behind.
    open(file, 'existing').close()
  })

  test('leaves the key as it was lent', () => {
    const before = key.use((bytes) => bytes.toString('hex'))
    made()
    expect(key.use((bytes) => bytes.toString('hex'))).toBe(before)
  })

  test('does not make a file that should be there', () => {
    expect(() => open(join(newFolder(), 'none.db'), 'existing')).toThrow(
      expect.objectContaining({ code: 'SQLITE_CANTOPEN' })
    )
  })

  test('shuts everybody else out while it is open', () => {
    const file = made()
    const db = open(file, 'existing')
    const other = `const S = require('better-sqlite3'); const db = new S(process.argv[1], { timeout: 1 });
      db.pragma("cipher = 'sqlcipher'"); db.pragma('legacy = 4'); db.key(Buffer.concat([Buffer.from('raw:'),
      Buffer.from(process.argv[2], 'hex')])); try { db.prepare('SELECT * FROM t').all(); console.log('read') }
      catch (error) { console.log(error.code) }`
    const hex = key.use((bytes) => bytes.toString('hex'))
    const said = execFileSync(process.execPath, ['-e', other, file, hex], { encoding: 'utf8' }).trim()
    expect(said).toMatch(/^SQLITE_BUSY/)
    db.close()
  })

  test('sorts what does not fit in its cache without a file', () => {
    const db = open(made(), 'existing')
    db.pragma('cache_size = 10')
    db.exec(
      'CREATE TEMP TABLE big AS SELECT randomblob(1000) AS x FROM (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3000) SELECT i FROM n)'
    )
    expect(db.prepare('SELECT count(*) AS n FROM (SELECT x FROM big ORDER BY x)').get()).toEqual({ n: 3000 })
    if (process.platform === 'linux') {
      const files = execFileSync('ls', ['-l', `/proc/${String(process.pid)}/fd`], { encoding: 'utf8' })
      expect(files).not.toContain('etilqs')
    }
    db.close()
  })
})

describe('a file whose end is gone', () => {
  test('is refused at the open, however much is missing', () => {
    const file = made()
    const whole = open(file, 'existing')
    for (let n = 0; n < 50; n++) whole.prepare('INSERT INTO t VALUES (?)').run('x'.repeat(1000))
    whole.close()
    const bytes = readFileSync(file)
    for (const pages of [2, 6, bytes.byteLength / 4096 - 1]) {
      writeFileSync(file, bytes.subarray(0, 4096 * pages))
      expect(() => open(file, 'existing')).toThrow(expect.objectContaining({ code: 'SQLITE_CORRUPT' }))
    }
  })
})

describe('assertEncrypted', () => {
  test('refuses the first bytes of a plain database, and nothing else', () => {
    const file = join(newFolder(), 'plain.db')
    const db = new Sqlite(file)
    db.exec('CREATE TABLE t (x)')
    db.close()
    expect(() => assertEncrypted(readFileSync(file))).toThrow(
      expect.objectContaining({ code: 'vault-damaged' })
    )
    expect(() => assertEncrypted(readFileSync(made()))).not.toThrow()
    expect(() => assertEncrypted(Buffer.alloc(0))).not.toThrow()
  })
})
