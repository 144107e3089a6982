import type { Database } from 'better-sqlite3'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder, openFile } from '../../../src/main/backup/backup-files.ts'
import { BackupFault } from '../../../src/main/backup/backup-fault.ts'
import { compare } from '../../../src/main/backup/compare.ts'
import { openEnvelope } from '../../../src/main/backup/read-envelope.ts'
import { unpack, type Unpacked } from '../../../src/main/backup/unpack.ts'
import { openDatabase } from '../../../src/main/database/open.ts'
import { kitPairSecret } from '../../../src/main/vault/kit-slot.ts'
import { parseKit } from '../../../src/main/vault/kit-text.ts'
import { runSteps } from '../../../src/main/vault/steps.ts'
import type { Compartment } from '../../../src/main/vault/compartments.ts'
import { addCode, addLogin } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { kitOf, withBackups, type BackupCore } from './support.ts'

const newFolder = useTempFolders()
let core: BackupCore
let unpacked: Unpacked

/** A backup of two logins and a code, taken apart. */
beforeAll(async () => {
  core = withBackups(newFolder())
  await core.vault.create(true, undefined)
  const kit = parseKit(kitOf(core))
  if (kit.kind !== 'kit') throw new Error('the kit is none')
  addLogin(core, { title: 'Example one' })
  addLogin(core, { title: 'Example two', password: 'quince 8' })
  addCode(core)
  await core.backups.make()
  const work = await makeWorkFolder(newFolder())
  await using file = await openFile(core.backups.folder.pathOf(core.kept()[0] ?? ''))
  const opened = await openEnvelope(file, { kind: 'kit', keyPair: kitPairSecret(kit.secret) })
  if (opened === 'wrong') throw new Error('the kit does not open the backup')
  using contents = opened
  unpacked = await unpack(contents, work)
})
afterAll(() => core.vault.lock())

/** What the drill says of a backup that holds these files, and says this of them. */
function drilled(files: Unpacked['files'], manifest: Partial<Unpacked['manifest']> = {}): string {
  const { pageKeys, contentKeys } = unpacked
  const changed = { ...unpacked.manifest, ...manifest }
  try {
    const { records } = runSteps(compare({ manifest: changed, pageKeys, contentKeys, files }, null))
    return `${String(records)} records`
  } catch (error) {
    if (error instanceof BackupFault) return error.problem
    throw error
  }
}

function copied(): Unpacked['files'] {
  const folder = newFolder()
  const files = { vault: join(folder, 'vault.db'), seeds: join(folder, 'seeds.db') }
  copyFileSync(unpacked.files.vault, files.vault)
  copyFileSync(unpacked.files.seeds, files.seeds)
  return files
}

function altered(compartment: Compartment, change: (db: Database) => unknown): Unpacked['files'] {
  const files = copied()
  const key = unpacked.pageKeys[compartment]
  const db = openDatabase({ file: files[compartment], key, mode: 'existing', nativeBinding: null })
  change(db)
  db.close()
  return files
}

/** The trail refuses to be changed; somebody with the key of the file drops that first. */
const unguarded = 'DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_erased;'
const exchange = `UPDATE credential SET sealed =
  (SELECT sealed FROM credential AS other WHERE other.id <> credential.id)`
const sql = (statement: string) => (db: Database) => db.exec(statement)

describe('the drill', () => {
  test('finds what the backup says it holds', () => {
    expect(drilled(copied())).toBe(
      `${String(unpacked.manifest.vault.rows + unpacked.manifest.seeds.rows)} records`
    )
  })

  test.each<[string, Compartment, string]>([
    ['a login that is gone', 'vault', "DELETE FROM credential WHERE title = 'Example two'"],
    ['a title that is another', 'vault', "UPDATE credential SET title = 'x' WHERE title = 'Example two'"],
    ['one letter in the settings', 'vault', "INSERT INTO setting (name, value) VALUES ('theme', '\"dark\"')"],
    ['two documents that were exchanged', 'vault', exchange],
    ['a code that is gone', 'vault', 'DELETE FROM code'],
    ['a seed that is gone', 'seeds', 'DELETE FROM seed'],
    ['a seed of another revision', 'seeds', 'UPDATE seed SET revision = revision + 1'],
    ['an audit record that is gone', 'vault', `${unguarded} DELETE FROM audit WHERE n = 2`],
    [
      'the newest audit record gone',
      'vault',
      `${unguarded} DELETE FROM audit WHERE n = (SELECT max(n) FROM audit)`
    ],
    ['an audit record that was altered', 'vault', `${unguarded} UPDATE audit SET action = 'x' WHERE n = 1`],
    ['another vault', 'vault', "UPDATE identity SET vault_id = '3f0c2d52-58a8-4f4f-9a7e-0a1c5d6e7f80'"],
    ['no word of how new it is', 'seeds', 'DELETE FROM freshness'],
    [
      'a trigger that nobody knows',
      'vault',
      'CREATE TRIGGER t AFTER INSERT ON code BEGIN DELETE FROM credential; END'
    ],
    [
      'a view in the place of a table',
      'vault',
      'DROP TABLE outbox; CREATE VIEW outbox AS SELECT 1 AS code_id'
    ],
    ['a table that is gone', 'seeds', 'DROP TABLE identity'],
    ['a table that nobody knows', 'vault', 'CREATE TABLE other (n INTEGER)'],
    ['an older schema than it says', 'vault', 'PRAGMA user_version = 1']
  ])('sees %s', (_, compartment, statement) => {
    expect(drilled(altered(compartment, sql(statement)))).toBe('contents-differ')
  })

  test('leaves a backup of a later schema to a later Latchkey', () => {
    expect(drilled(altered('vault', sql('PRAGMA user_version = 1000')))).toBe('newer')
  })

  test('sees a page that was damaged, and a file that is none', () => {
    const files = copied()
    const bytes = readFileSync(files.vault)
    for (let at = 6000; at < bytes.byteLength; at += 4096) {
      const damaged = Buffer.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 1
      writeFileSync(files.vault, damaged)
      expect(drilled(files), `byte ${String(at)}`).toBe('contents-differ')
    }
    writeFileSync(files.vault, 'no database')
    expect(drilled(files)).toBe('contents-differ')
  })

  test('sees every number of the manifest that is another', () => {
    const { manifest } = unpacked
    const more = { vault: { ...manifest.vault, rows: manifest.vault.rows + 1 } }
    expect(drilled(copied(), more)).toBe('contents-differ')
    for (const change of [
      { auditCount: manifest.auditCount + 1 },
      { auditHead: '0'.repeat(64) },
      { vaultId: '3f0c2d52-58a8-4f4f-9a7e-0a1c5d6e7f80' },
      { seeds: { ...manifest.seeds, setHash: '0'.repeat(64) } },
      { vault: { ...manifest.vault, generation: manifest.vault.generation - 1 } },
      { seeds: { ...manifest.seeds, tables: { ...manifest.seeds.tables, seed: 2 } } }
    ]) {
      expect(drilled(copied(), change), Object.keys(change).join()).toBe('contents-differ')
    }
  })
})

test('a backup of a document that does not open is made, and said not to be proven', async () => {
  const other = withBackups(newFolder())
  await other.vault.create(true, undefined)
  addLogin(other)
  expect(await other.backups.make()).toMatchObject({ kind: 'made' })
  const proven = (await other.backups.state()).lastProven
  other.vault.session.write('vault', (db) => {
    db.prepare('UPDATE credential SET sealed = zeroblob(length(sealed))').run()
  })
  other.clock.nowMs += 1000
  expect(await other.backups.make()).toEqual({ kind: 'failed', failure: 'not-proven' })
  const state = await other.backups.state()
  expect(state.lastFailure).toEqual({ atMs: other.clock.nowMs, failure: 'not-proven' })
  expect(state.lastProven).toEqual(proven)
  expect(state.files.map(({ problem }) => problem)).toEqual(['contents-differ', null])
  expect(state.isBehind).toBe(true)
  expect(other.leftovers()).toEqual([])
  other.vault.lock()
})
