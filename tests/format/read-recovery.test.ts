import type { Database } from 'better-sqlite3'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { projectRoot } from '../architecture/source-files.ts'
import { readVault } from '../support/read-vault.ts'
import { tamper } from '../support/saved-vault.ts'
import { useTempFolders } from '../support/temp-folder.ts'
import { fixturePin } from './fixture-recovery.ts'
import { fixturePassword, kitFileOf, phoneFileOf } from './make-vault.ts'

// Argon2id in the reader, whose implementation is the slower one.
vi.setConfig({ testTimeout: 120_000 })
const newFolder = useTempFolders()
const fixture = join(projectRoot, 'tests/format/vaults/schema-5')
const kitLine = `kit: ${readFileSync(kitFileOf(fixture), 'utf8')}`
const pinLine = `recovery-pin: ${fixturePin}\n`

interface ReadSet {
  kind: string
  name: string
  keys: { label: string; text?: string; note: string; usedAtMs: number | null }[]
}
const recoveryIn = (read: ReturnType<typeof readVault>) =>
  read.recovery as { ways: string[]; isOpen: boolean; sets: ReadSet[] }
const textsIn = (read: ReturnType<typeof readVault>) =>
  recoveryIn(read).sets.map(({ keys }) => keys.map(({ text }) => text))

/** The fixture, changed by somebody who has its keys. */
async function changed(...changes: ((db: Database) => void)[]): Promise<string> {
  const folder = join(newFolder(), 'vault')
  cpSync(fixture, folder, { recursive: true })
  const all = (db: Database) => changes.forEach((change) => change(db))
  await tamper(folder, 'vault', all, undefined, fixturePassword)
  return folder
}

describe('the independent reader and a vault of the fifth schema', () => {
  const all = [
    ['OLD1-0001', 'OLD1-0002'],
    ['AAAA-1111', 'BBBB-2222', 'Ünïcode 3 🦊'],
    ['legal winner thank year wave sausage worth useful legal winner thank yellow'],
    ['Rex']
  ]

  test('opens recovery keys with their PIN or the master password, and with nothing less', () => {
    const read = readVault(fixture, kitLine + pinLine)
    expect(read).toMatchObject({ ok: true, problems: [], rotation: { throughN: 2 } })
    expect(textsIn(read)).toEqual(all)
    const { ways, sets } = recoveryIn(read)
    expect(ways).toEqual(['master-password', 'pin'])
    expect(sets.map(({ kind }) => kind)).toEqual(['keys', 'keys', 'phrase', 'questions'])
    expect(sets[1]?.keys[0]).toMatchObject({ note: 'lost phone', usedAtMs: expect.any(Number) as number })
    expect(sets[3]?.keys[0]).toMatchObject({ label: 'First pet', usedAtMs: null })
    expect(read.confirmation).toMatchObject({ secret: readFileSync(phoneFileOf(fixture), 'utf8').trim() })
    const used = read.audit.find(({ action }) => action === 'recovery-used')
    expect(used).toMatchObject({ subject: 'Example one #1', note: 'lost phone' })
    expect(read.audit[0]).toMatchObject({ n: 3, item: null, note: null })

    const byPassword = readVault(fixture, `password: ${fixturePassword}\n`)
    expect(textsIn(byPassword)).toEqual(all)
    const without = readVault(fixture, kitLine)
    expect(without).toMatchObject({ ok: true, recovery: { isOpen: false } })
    expect(textsIn(without).flat()).toEqual(all.flat().map(() => undefined))
    const wrong = readVault(fixture, `${kitLine}recovery-pin: 999999\n`)
    expect(wrong).toMatchObject({
      exitCode: 2,
      problems: ['The recovery PIN is not right, or there is none.']
    })
  })

  test('names each recovery key that was moved, altered or given another question; the others open', async () => {
    const folder = await changed((db) => {
      const keys = db.prepare('SELECT id, sealed FROM recovery_key ORDER BY rowid').all() as {
        id: string
        sealed: Buffer
      }[]
      const reseal = db.prepare('UPDATE recovery_key SET sealed = ? WHERE id = ?')
      const [first, second, , fourth] = keys
      reseal.run(second?.sealed, first?.id)
      const altered = Buffer.from(fourth?.sealed ?? [])
      altered.fill(0, 1, 33)
      reseal.run(altered, fourth?.id)
      db.prepare("UPDATE recovery_key SET label = 'Mother’s name' WHERE label = 'First pet'").run()
    })
    const read = readVault(folder, kitLine + pinLine)
    expect(read.problems).toEqual([
      'The recovery key “Example one”, 1 does not open.',
      'The recovery key “Example one”, 2 does not open.',
      'The recovery key “Example bank”, 1 does not open.',
      'Rows of the vault file were altered.'
    ])
    expect(textsIn(read)).toEqual([
      [undefined, 'OLD1-0002'],
      ['AAAA-1111', undefined, 'Ünïcode 3 🦊'],
      ...[all[2], [undefined]]
    ])
  })

  test.each([
    ["UPDATE audit SET note = 'another' WHERE action = 'recovery-used'", 'broken at record 30'],
    ["UPDATE audit SET item = NULL WHERE action = 'recovery-used'", 'broken at record 30'],
    ['DELETE FROM audit WHERE n = 3', 'broken at record 3'],
    ['DELETE FROM audit_rotation', 'broken at record 1'],
    [
      'DELETE FROM audit WHERE n <= 5; UPDATE audit_rotation SET through_n = 5, through_mac = (SELECT mac FROM kept)',
      'lost its beginning'
    ]
  ])('names where the trail does not hold: %s', async (change, words) => {
    const folder = await changed((db) => {
      const triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit'"
      for (const name of db.prepare(triggers).pluck().all() as string[]) db.exec(`DROP TRIGGER ${name}`)
      db.exec('CREATE TEMP TABLE kept AS SELECT mac FROM audit WHERE n = 5')
      db.exec(change)
    })
    const { problems } = readVault(folder, kitLine)
    expect(problems).toContainEqual(expect.stringContaining(words))
  })

  test('says how many recovery keys there are, and none of them, when not asked to show it', () => {
    const read = readVault(fixture, kitLine + pinLine, false)
    expect(read).toMatchObject({
      recovery: { ways: ['master-password', 'pin'], isOpen: true, sets: 4, keys: 7, used: 1 }
    })
    expect(JSON.stringify(read)).not.toMatch(/AAAA|OLD1|legal|Rex|First pet|lost phone|help\.example/)
  })
})
