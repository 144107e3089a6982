import type { Database } from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AuditChain, AuditPage } from '../../../src/shared/model/audit.ts'
import { addCode, addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
let core: TestCore
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  return () => core.vault.lock()
})

const db = () => core.vault.session.read('vault', (reading) => reading as unknown as Database)
const page = (limit = 500) => core.handlers['audit.list']({ limit }) as AuditPage

/** The chain, followed from its beginning. */
const chain = async (): Promise<AuditChain> => core.handlers['audit.chain'](undefined)

/** What somebody with the file and its key, but not our program, could do. */
function tamper(sql: string): void {
  db().exec('DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_erased')
  db().exec(sql)
}

describe('the audit trail', () => {
  test('has a record for everything that was shown, copied or changed', async () => {
    const { id } = addLogin(core, { notes: 'n' })
    addLogin(core, { id, title: 'Renamed' })
    core.credentials.reveal(id, 'password')
    core.credentials.reveal(id, 'notes')
    await core.credentials.copy(id, 'password')
    await core.credentials.copy(id, 'userName')
    const code = addCode(core)
    await core.codes.copy(code.id, 'tray')
    core.codes.trash(code.id)
    core.codes.restore(code.id)
    core.credentials.trash(id)
    core.credentials.restore(id)
    core.settings.set({ theme: 'dark' })
    core.vault.lock()
    await core.vault.unlock(undefined)
    const { records, total, unbroken } = page()
    expect(records.map(({ action }) => action).reverse()).toEqual([
      'vault-created',
      'vault-unlocked',
      'kit-confirmed',
      'credential-added',
      'credential-changed',
      'password-revealed',
      'notes-revealed',
      'password-copied',
      'code-added',
      'code-copied',
      'code-trashed',
      'code-restored',
      'credential-trashed',
      'credential-restored',
      'settings-changed',
      'vault-locked',
      'vault-unlocked'
    ])
    expect(records.map(({ n }) => n)).toEqual(Array.from({ length: total }, (_, n) => total - n))
    expect(records.find(({ action }) => action === 'code-copied')).toMatchObject({ origin: 'tray' })
    expect(records.filter(({ action }) => action.startsWith('vault-')).map(({ origin }) => origin)).toEqual([
      'program',
      'program',
      'program',
      'program'
    ])
    expect(records.find(({ action }) => action === 'password-revealed')).toMatchObject({ subject: 'Renamed' })
    expect(unbroken).toBe(true)
    expect(JSON.stringify(records)).not.toContain('quince')
  })

  test('gives as many of the newest as asked for, and says how many there are', () => {
    for (let n = 0; n < 5; n++) addLogin(core, { title: `N${String(n)}` })
    const { records, total } = page(2)
    expect(records.map(({ subject }) => subject)).toEqual(['N4', 'N3'])
    expect(total).toBe(8)
  })

  test('cannot be changed or erased by any statement', () => {
    expect(() => db().exec("UPDATE audit SET action = 'settings-changed'")).toThrow('never changed')
    expect(() => db().exec('DELETE FROM audit')).toThrow('never erased')
    expect(page()).toMatchObject({ total: 3, unbroken: true })
  })

  test.each([
    ['an altered action', "UPDATE audit SET action = 'notes-revealed' WHERE n = 4", 4, 'altered'],
    ['an action that is none', "UPDATE audit SET action = 'nothing' WHERE n = 4", 4, 'altered'],
    ['an altered time', 'UPDATE audit SET at_ms = at_ms + 1 WHERE n = 4', 4, 'altered'],
    ['a time that no calendar has', 'UPDATE audit SET at_ms = 9000000000000000 WHERE n = 4', 4, 'altered'],
    ['an altered subject', "UPDATE audit SET subject = 'Other' WHERE n = 4", 4, 'altered'],
    ['an altered origin', "UPDATE audit SET origin = 'tray' WHERE n = 4", 4, 'altered'],
    ['an altered MAC', 'UPDATE audit SET mac = zeroblob(32) WHERE n = 4', 4, 'altered'],
    ['an item taken out', 'UPDATE audit SET item = NULL WHERE n = 4', 4, 'altered'],
    ['an empty item', "UPDATE audit SET item = '' WHERE n = 4", 4, 'altered'],
    ['another item', "UPDATE audit SET item = replace(item, '-', '0') WHERE n = 4", 4, 'altered'],
    ['a note put in', "UPDATE audit SET note = 'n' WHERE n = 4", 4, 'altered'],
    ['a note taken out', 'UPDATE audit SET note = NULL WHERE n = 4', 4, 'altered'],
    ['item and note taken out', 'UPDATE audit SET item = NULL, note = NULL WHERE n = 4', 4, 'altered'],
    ['an empty note put in', "UPDATE audit SET note = '' WHERE n = 1", 1, 'altered'],
    [
      'the altered last one',
      "UPDATE audit SET subject = 'Other' WHERE n = (SELECT max(n) FROM audit)",
      8,
      'altered'
    ],
    ['a record taken out', 'DELETE FROM audit WHERE n = 4', 5, 'missing-before'],
    [
      'a record taken out and the rest moved up',
      'DELETE FROM audit WHERE n = 4; UPDATE audit SET n = n - 1 WHERE n > 4',
      4,
      'altered'
    ],
    ['the first taken out', 'DELETE FROM audit WHERE n = 1', 2, 'start-missing'],
    ['the last two taken out', 'DELETE FROM audit WHERE n > 6', 7, 'end-missing'],
    ['all taken out', 'DELETE FROM audit', 1, 'end-missing'],
    [
      'two exchanged',
      'UPDATE audit SET n = 99 WHERE n = 4; UPDATE audit SET n = 4 WHERE n = 5; UPDATE audit SET n = 5 WHERE n = 99',
      4,
      'altered'
    ],
    [
      'one that was put in',
      'INSERT INTO audit SELECT n + 100, at_ms, action, origin, subject, mac, item, note FROM audit WHERE n = 4',
      104,
      'missing-before'
    ],
    [
      'a rotation that never was',
      'INSERT INTO audit_rotation SELECT 3, mac, 0 FROM audit WHERE n = 3; DELETE FROM audit WHERE n <= 3',
      4,
      'start-missing'
    ]
  ])('shows %s', async (_what, sql, n, why) => {
    for (let n = 0; n < 5; n++) addLogin(core, { title: `N${String(n)}` })
    expect(await chain()).toMatchObject({ state: 'unbroken', total: 8, firstBad: null, headN: 8 })
    tamper(sql)
    expect(await chain()).toMatchObject({ state: 'broken', firstBad: { n, why } })
    const listed = page()
    expect(listed.unbroken).toBe(why === 'end-missing')
    expect(listed.records.map((one) => one.n)).toEqual(
      listed.records.map((one) => one.n).sort((a, b) => b - a)
    )
  })

  test('shows a record of another course of events in the place of the one that was', async () => {
    addLogin(core, { title: 'First course' })
    const [row] = db().prepare('SELECT * FROM audit ORDER BY n DESC LIMIT 1').all() as { n: number }[]
    if (row === undefined) throw new Error('no record')
    tamper(`DELETE FROM audit WHERE n = ${String(row.n)}`)
    for (const title of ['Second course', 'More']) addLogin(core, { title })
    expect((await chain()).state).toBe('unbroken')
    db().exec(`DELETE FROM audit WHERE n = ${String(row.n)}`)
    db()
      .prepare('INSERT INTO audit VALUES (@n, @at_ms, @action, @origin, @subject, @mac, @item, @note)')
      .run(row)
    expect(await chain()).toMatchObject({ state: 'broken', firstBad: { n: row.n + 1, why: 'altered' } })
  })

  test('stays shown as broken when more is recorded', async () => {
    for (let n = 0; n < 4; n++) addLogin(core)
    tamper("UPDATE audit SET subject = 'Other' WHERE n = 3")
    addLogin(core)
    expect((await chain()).state).toBe('broken')
    expect(page().unbroken).toBe(false)
  })

  test('holds names of any sort', () => {
    for (const title of [
      '\u202eevil',
      'NUL-free',
      '\ud800lone',
      'emoji 🦊',
      "'; DROP TABLE audit; --",
      'x'.repeat(256)
    ]) {
      addLogin(core, { title })
    }
    expect(page().unbroken).toBe(true)
  })
})

describe('a record that cannot be written', () => {
  beforeEach(() => {
    addLogin(core, { notes: 'n' })
    addCode(core)
    db().exec("CREATE TRIGGER refuse BEFORE INSERT ON audit BEGIN SELECT RAISE (ABORT, 'refused'); END")
  })

  test('means that nothing is shown, copied, saved or removed', async () => {
    const [credential] = core.credentials.list()
    const [code] = core.codes.list()
    if (credential === undefined || code === undefined) throw new Error('nothing there')
    const { id } = credential
    expect(() => core.credentials.reveal(id, 'password')).toThrow('refused')
    expect(() => core.credentials.reveal(id, 'notes')).toThrow('refused')
    await expect(core.credentials.copy(id, 'password')).rejects.toThrow('refused')
    await expect(core.codes.copy(code.id, 'tray')).rejects.toThrow('refused')
    expect(() => addLogin(core, { id, title: 'Changed' })).toThrow('refused')
    expect(() => core.credentials.trash(id)).toThrow('refused')
    expect(() => core.codes.trash(code.id)).toThrow('refused')
    expect(() => core.settings.set({ theme: 'dark' })).toThrow('refused')
    expect(core.fakeClipboard.written).toEqual([])
    expect(core.credentials.list()).toEqual([credential])
    expect(core.codes.list()).toEqual([code])
    expect(core.settings.current.theme).toBe('system')
  })
})

test('the trail tells who locked and unlocked: somebody at the window, the tray, or the program', async () => {
  await core.handlers['vault.lock'](undefined)
  await core.handlers['vault.unlock']({})
  core.vault.lock('tray')
  await core.vault.unlock(undefined)
  const { records } = page()
  expect(records.slice(0, 4).map(({ action, origin }) => [action, origin])).toEqual([
    ['vault-unlocked', 'program'],
    ['vault-locked', 'tray'],
    ['vault-unlocked', 'window'],
    ['vault-locked', 'window']
  ])
})
