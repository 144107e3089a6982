import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/shared/model/vault.ts'
import { addLogin, type TestCore } from '../../support/core.ts'
import {
  actionsOf,
  copyOf,
  everythingIn,
  filesIn,
  nextStart,
  putBack,
  tamper
} from '../../support/saved-vault.ts'
import { twoDays, type TwoDays } from '../../support/two-days.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
let core: TestCore
let days: TwoDays

beforeAll(async () => {
  days = await twoDays(newFolder)
  core = days.core
})

const hashes = (folder: string) =>
  filesIn(folder).map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  ])

const found = (change: (folder: string) => void | Promise<void>) => days.found(change)

/** Opens it, sees what is found, and that nothing was changed by looking; then goes on all the same. */
async function expectFindings(start: TestCore, expected: Finding[]): Promise<void> {
  const before = hashes(start.vaultFolder)
  expect(await start.vault.unlock(undefined)).toEqual({ kind: 'in-doubt' })
  const state = await start.vault.state()
  expect(state.kind === 'in-doubt' && [...state.findings].sort()).toEqual([...expected].sort())
  expect(start.vault.isUnlocked).toBe(false)
  expect(() => start.credentials.list()).toThrow('locked')
  // Asking again, in whichever way, changes nothing.
  expect(await start.vault.unlock(undefined)).toEqual({ kind: 'in-doubt' })
  start.vault.lock()
  expect(hashes(start.vaultFolder)).toEqual(before)
  expect(await start.vault.state()).toMatchObject({ kind: 'locked' })
}

async function expectGoesOn(start: TestCore): Promise<void> {
  expect(await start.vault.unlock(undefined)).toEqual({ kind: 'in-doubt' })
  await start.vault.openAnyway('window')
  expect(await start.vault.state()).toMatchObject({ kind: 'unlocked', findings: [] })
  addLogin(start, { title: 'Afterwards' })
  // Killed: also without an ordinary end the doubt is over.
  await start.vault.whenNoted()
  const killed = nextStart(start, copyOf(start.vaultFolder, newFolder()))
  expect(await killed.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
  expect(killed.credentials.list().map(({ title }) => title)).toContain('Afterwards')
  killed.vault.lock()
  start.vault.lock()
  await start.vault.whenNoted()

  const again = nextStart(start)
  expect(await again.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
  addLogin(again, { title: 'And on' })
  again.vault.lock()
  await tamper(
    again.vaultFolder,
    'vault',
    (db) => db.exec("UPDATE credential SET title = 'Not by us' WHERE title = 'And on'"),
    again.keychain
  )
  expect(await nextStart(again).vault.unlock(undefined)).toEqual({ kind: 'in-doubt' })
}

/** What was done, with whatever key it took, and what it must be called. */
const cases: [what: string, expected: Finding[], change: (folder: string) => void | Promise<void>][] = [
  ['vault.db is of yesterday', ['vault-older'], (folder) => putBack(days.yesterday, folder, 'vault.db')],
  ['seeds.db is of yesterday', ['seeds-older'], (folder) => putBack(days.yesterday, folder, 'seeds.db')],
  [
    'all of it is of yesterday, but for what the keychain knows',
    ['vault-older', 'seeds-older'],
    (folder) => putBack(days.yesterday, folder, 'vault.db', 'seeds.db', 'keyring.json')
  ],
  ...(
    [
      ['credential', "UPDATE credential SET user_name = 'eve' WHERE title = 'Today 1'"],
      ['credential, one less', "DELETE FROM credential WHERE title = 'Today 1'"],
      [
        'credential, exchanged documents',
        `UPDATE credential SET sealed = (SELECT sealed FROM credential WHERE title = 'Today 0') WHERE title = 'Today 1'`
      ],
      ['credential_version', 'DELETE FROM credential_version'],
      ['code', 'UPDATE code SET trashed_at_ms = NULL'],
      ['setting', "UPDATE setting SET value = 'null' WHERE name = 'autoLockMinutes'"],
      ['setting, one more', "INSERT INTO setting VALUES ('new', '1')"],
      ['kit', 'UPDATE kit SET confirmed_at_ms = 1']
    ] as const
  ).map(([what, sql]): (typeof cases)[number] => [
    `with the key, but not by us: ${what}`,
    ['vault-altered'],
    (folder) => tamper(folder, 'vault', (db) => db.exec(sql), core.keychain)
  ]),
  [
    'with the key, but not by us: what it says of its age',
    ['vault-altered'],
    (folder) =>
      tamper(
        folder,
        'vault',
        (db) => db.exec('UPDATE freshness SET generation = generation + 1'),
        core.keychain
      )
  ],
  [
    'with the key, but not by us: it says nothing of its age',
    ['seeds-altered'],
    (folder) => tamper(folder, 'seeds', (db) => db.exec('DELETE FROM freshness'), core.keychain)
  ],
  [
    'with the key, but not by us: a seed',
    ['seeds-altered'],
    (folder) =>
      tamper(
        folder,
        'seeds',
        (db) => db.exec('DELETE FROM seed WHERE rowid = (SELECT max(rowid) FROM seed)'),
        core.keychain
      )
  ],
  ...(
    [
      ['the newest records are gone', ['audit-cut'], 'DELETE FROM audit WHERE n > 9'],
      ['all records are gone', ['audit-cut'], 'DELETE FROM audit'],
      [
        'two records are exchanged',
        ['audit-altered'],
        'UPDATE audit SET n = -1 WHERE n = 4; UPDATE audit SET n = 4 WHERE n = 5; UPDATE audit SET n = 5 WHERE n = -1'
      ],
      ['a record is altered', ['audit-altered'], "UPDATE audit SET subject = 'x' WHERE n = 4"],
      [
        'the newest record is altered',
        ['audit-altered', 'vault-forked'],
        'UPDATE audit SET mac = zeroblob(32) WHERE n = (SELECT max(n) FROM audit)'
      ],
      ['the first record is gone', ['audit-altered'], 'DELETE FROM audit WHERE n = 1']
    ] as const
  ).map(([what, expected, sql]): (typeof cases)[number] => [
    `in the trail ${what}`,
    [...expected],
    (folder) =>
      tamper(
        folder,
        'vault',
        (db) => {
          db.pragma('ignore_check_constraints = ON')
          db.exec('DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_erased')
          db.exec(sql)
        },
        core.keychain
      )
  ]),
  [
    'another course of events was put in the place of this one',
    ['vault-forked'],
    async (folder) => {
      const other = nextStart(core, copyOf(days.yesterday, newFolder()))
      await other.vault.unlock(undefined)
      await other.vault.openAnyway()
      for (let n = 0; n < 30; n++) addLogin(other, { title: 'Another course' })
      other.vault.lock()
      await other.vault.whenNoted()
      // As on another computer: what its keychain knows, this one's does not.
      putBack(other.vaultFolder, folder, 'vault.db', 'seeds.db')
    }
  ]
]

describe('a vault is held back, untouched, until the person has chosen, where', () => {
  test.each(cases)('%s', async (_what, expected, change) => {
    const start = await found(change)
    await expectFindings(start, expected)
    await expectGoesOn(start)
  })
})

test('going on is put on record, with what was found', async () => {
  const start = await found((folder) => putBack(days.yesterday, folder, 'seeds.db'))
  await start.vault.unlock(undefined)
  await start.vault.openAnyway('window')
  const page = await start.handlers['audit.list']({ limit: 5 })
  expect(page.records.find(({ action }) => action === 'doubt-accepted')).toMatchObject({
    origin: 'window',
    subject: 'seeds-older'
  })
  start.vault.lock()
})

test('going on without a doubt does nothing, and is on no record', async () => {
  const start = await found(() => undefined)
  expect(await start.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
  const before = actionsOf(start)
  await start.vault.openAnyway('window')
  expect(actionsOf(start)).toEqual(before)
  start.vault.lock()
  await expect(start.vault.openAnyway('window')).rejects.toThrow('locked')
})

test('a doubt that cannot be put on record is not accepted', async () => {
  const start = await found((folder) =>
    tamper(
      folder,
      'vault',
      (db) => {
        db.exec("UPDATE credential SET user_name = 'eve' WHERE title = 'Today 1'")
        db.exec("CREATE TRIGGER refuse BEFORE INSERT ON audit BEGIN SELECT RAISE (ABORT, 'refused'); END")
      },
      core.keychain
    )
  )
  await start.vault.unlock(undefined)
  await expect(start.vault.openAnyway('window')).rejects.toThrow('refused')
  expect(await start.vault.state()).toEqual({ kind: 'in-doubt', findings: ['vault-altered'] })
  start.vault.lock()
})

test('locking while the person’s choice is carried out ends locked', async () => {
  const start = await found((folder) => putBack(days.yesterday, folder, 'vault.db'))
  await start.vault.unlock(undefined)
  const choosing = start.vault.openAnyway('window')
  await Promise.resolve()
  start.vault.lock()
  await expect(choosing).rejects.toMatchObject({ code: 'locked' })
  expect(start.vault.isUnlocked).toBe(false)
})

test('a vault nobody has touched holds what it held', async () => {
  const start = await found(() => undefined)
  await start.vault.unlock(undefined)
  const all = everythingIn(start) as { logins: unknown[]; knows: boolean }
  expect(all.logins.length).toBe(9)
  expect(all.knows).toBe(true)
  start.vault.lock()
})
