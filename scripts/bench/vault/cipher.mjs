// What the encryption of the pages costs: the same rows in the same tables, in our format and in a plain file.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { DatabaseKey } from '../../../src/main/crypto/keys.ts'
import { randomSecret } from '../../../src/main/crypto/random.ts'
import { migrate } from '../../../src/main/database/migrate.ts'
import { vaultMigrations } from '../../../src/main/database/migrations/list.ts'
import { openDatabase } from '../../../src/main/database/open.ts'
import { figure, median, progress } from '../report.mjs'
import { openCore } from './core.mjs'

const saves = 300
const reads = 9
const copies = 7

export async function measureCipher(scratch, size) {
  progress(`in process: cipher and plain, ${size}`)
  const core = await openCore(join(scratch, `vault-${size}`))
  const rows = core.vault.session.read('vault', (db) => ({
    credential: db.prepare('SELECT * FROM credential').all(),
    audit: db.prepare('SELECT * FROM audit').all()
  }))
  core.vault.lock()
  const ours = openDatabase({
    file: join(scratch, 'cipher.db'),
    key: new DatabaseKey(randomSecret()),
    mode: 'create',
    nativeBinding: null
  })
  const plain = openPlain(join(scratch, 'plain.db'), ours)
  for (const db of [ours, plain]) fill(db, rows)

  const both = { value: ours, reference: plain }
  const measured = (runs, work) => {
    const took = { value: [], reference: [] }
    for (let n = 0; n < runs; n++) {
      const turns = Object.keys(both)
      for (const which of n % 2 === 0 ? turns : turns.reverse()) {
        const from = performance.now()
        work(both[which], `${which}-${n}`)
        took[which].push(performance.now() - from)
      }
    }
    return { value: median(took.value), reference: median(took.reference), unit: 'ms', runs }
  }
  const add = (db) => db.transaction(() => insert(db, rows)).immediate()
  figure({ name: `save with cipher to plain, ${size}`, ...measured(saves, add) })
  const read = (db) => db.prepare('SELECT * FROM credential').all()
  figure({ name: `full read with cipher to plain, ${size}`, ...measured(reads, read) })
  const copy = (db, name) => db.prepare('VACUUM INTO ?').run(join(scratch, `${name}.copy`))
  figure({ name: `VACUUM INTO with cipher to plain, ${size}`, ...measured(copies, copy) })
  ours.close()
  plain.close()
}

/** With every setting of ours but the key. */
function openPlain(file, ours) {
  const db = new Sqlite(file)
  const same = [
    'locking_mode',
    'temp_store',
    'journal_mode',
    'synchronous',
    'fullfsync',
    'checkpoint_fullfsync'
  ]
  for (const name of [...same, 'secure_delete', 'trusted_schema', 'cell_size_check', 'foreign_keys']) {
    db.pragma(`${name} = ${ours.pragma(name, { simple: true })}`)
  }
  return db
}

const insertion = (db, table, row) => {
  const names = Object.keys(row)
  return db.prepare(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`
  )
}

function fill(db, rows) {
  migrate(db, vaultMigrations)
  db.transaction(() => {
    for (const table of ['credential', 'audit']) {
      const statement = insertion(db, table, rows[table][0])
      for (const row of rows[table]) statement.run(row)
    }
  })()
}

/** One more credential and its record. */
function insert(db, rows) {
  const [credential] = rows.credential
  insertion(db, 'credential', credential).run({ ...credential, id: randomUUID() })
  const { n } = db.prepare('SELECT max(n) AS n FROM audit').get()
  insertion(db, 'audit', rows.audit[0]).run({ ...rows.audit[0], n: n + 1 })
}
