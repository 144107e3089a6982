import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { addCode, addLogin, exampleSeed, makeCore, makeOpenCore } from '../support/core.ts'
import { projectRoot } from '../architecture/source-files.ts'
import { readVault } from '../support/read-vault.ts'
import { useTempFolders } from '../support/temp-folder.ts'
import { fixturePassword } from './make-vault.ts'
import { expectSame, fill, keychainLine } from './sample-contents.ts'

// Argon2id, many times, and once more in the reader, whose implementation is the slower one.
vi.setConfig({ testTimeout: 120_000 })
const newFolder = useTempFolders()
const password = 'Grüße aus Ängelholm'
const withPassword = `password: ${password}\n`

describe('the independent reader', () => {
  test.each([
    ['keychain', true, undefined],
    ['keychain-and-password', true, password],
    ['password', false, password]
  ] as const)('reads a vault with %s as the core reads it', async (kind, useKeychain, given) => {
    const core = makeCore({ profileFolder: newFolder() })
    await core.vault.create(useKeychain, given)
    fill(core)
    core.vault.lock()
    const secrets = (useKeychain ? await keychainLine(core) : '') + (given === undefined ? '' : withPassword)
    const read = readVault(core.vaultFolder, secrets)
    expect(read.slots).toEqual([kind, 'recovery-kit'])
    await core.vault.unlock(given)
    expectSame(core, read)
    core.vault.lock()
  })

  test('reads what is committed in the write-ahead log of a vault that was not closed', async () => {
    const core = await makeOpenCore(newFolder())
    fill(core)
    const copy = join(newFolder(), 'vault')
    cpSync(core.vaultFolder, copy, { recursive: true })
    expect(statSync(join(copy, 'vault.db-wal')).size).toBeGreaterThan(100_000)
    const secrets = await keychainLine(core)
    const read = readVault(copy, secrets)
    expectSame(core, read)
    expect(read.audit.length).toBeGreaterThan(60)

    // Without the log the last of it is missing; with half of it, what was committed until there is read.
    const whole = readFileSync(join(copy, 'vault.db-wal'))
    writeFileSync(join(copy, 'vault.db-wal'), whole.subarray(0, whole.byteLength / 2))
    const half = readVault(copy, secrets)
    expect(half.credentials.length).toBeLessThan(read.credentials.length)
    rmSync(join(copy, 'vault.db-wal'))
    expect(JSON.stringify(readVault(copy, secrets))).not.toContain('quince')
    core.vault.lock()
  })

  test('opens a vault with its recovery kit, as somebody types it', async () => {
    const core = makeCore({ profileFolder: newFolder() })
    await core.vault.create(false, password)
    const kit = core.vault.kit.sheet()?.groups ?? []
    fill(core)
    core.vault.lock()
    const typed = kit.join(' ').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
    const read = readVault(core.vaultFolder, `kit: ${typed}\n`)
    await core.vault.unlock(password)
    expectSame(core, read)
    core.vault.lock()
    const mistyped = readVault(core.vaultFolder, `kit: ${[...kit].reverse().join('-')}\n`)
    expect(mistyped).toMatchObject({ ok: false, words: expect.stringContaining('mistyped') as string })
  })

  test('reads earlier versions, and seeds that have not been carried over yet', async () => {
    const core = await makeOpenCore(newFolder())
    fill(core)
    core.vault.session.deliverSeeds = () => {
      throw new Error('the other file cannot be written')
    }
    addCode(core, 'otpauth://totp/Waiting:ada?secret=JBSWY3DPEHPK3PXP')
    core.vault.lock()
    const read = readVault(core.vaultFolder, await keychainLine(core))
    expect(read.problems).toEqual([])
    expect(read.versions).toMatchObject([{ title: 'Éxample', password: 'old', revision: 1 }])
    expect(read.codes.find(({ issuer }) => issuer === 'Waiting')?.secret).toBe('JBSWY3DPEHPK3PXP')
  })

  test('reads a vault whose keys were changed, with the new password and no longer with the old', async () => {
    const core = makeCore({ profileFolder: newFolder() })
    await core.vault.create(false, password)
    fill(core)
    const changed = await core.keyChanges.protect(password, {
      useKeychain: false,
      masterPassword: 'another one'
    })
    expect(changed).toMatchObject({ kind: 'changed' })
    core.vault.lock()
    expect(readVault(core.vaultFolder, withPassword)).toMatchObject({ ok: false })
    const read = readVault(core.vaultFolder, 'password: another one\n')
    await core.vault.unlock('another one')
    expectSame(core, read)
    core.vault.lock()
  })

  test.each([2, 3, 4])('reads a vault of schema %i that was brought up to date', async (schema) => {
    const profileFolder = newFolder()
    cpSync(join(projectRoot, `tests/format/vaults/schema-${String(schema)}`), join(profileFolder, 'vault'), {
      recursive: true
    })
    const core = makeCore({ profileFolder })
    // Rows from before are shorter than their tables now.
    expect(await core.vault.unlock(fixturePassword)).toEqual({ kind: 'unlocked' })
    const codes = core.codes.list()
    core.vault.lock()
    const read = readVault(core.vaultFolder, `password: ${fixturePassword}\n`)
    expect(read).toMatchObject({ ok: true, problems: [] })
    expect(read.codes).toEqual(
      expect.arrayContaining(codes.map((code) => expect.objectContaining(code) as unknown))
    )
  })

  test('reads the vault of the first schema', () => {
    const read = readVault(
      join(projectRoot, 'tests/format/vaults/schema-1'),
      `password: ${fixturePassword}\n`
    )
    expect(read).toMatchObject({
      ok: true,
      problems: [],
      keyringVersion: 1,
      credentials: [
        { title: 'Example one', userName: 'ada', password: 'quince 8', notes: 'under the mat', revision: 2 },
        {
          title: 'Example two',
          userName: 'grace',
          url: 'https://example.org',
          password: 'quince 7',
          revision: 1
        }
      ],
      codes: [{ issuer: 'Example', account: 'ada', kind: 'totp', secret: exampleSeed }],
      settings: { theme: '"dark"' }
    })
    expect(read.audit.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  test('says how much there is, and nothing of it, when not asked to show it', async () => {
    const core = await makeOpenCore(newFolder())
    fill(core)
    const trail = core.handlers['audit.list']({ limit: 1 })
    core.vault.lock()
    const read = readVault(core.vaultFolder, await keychainLine(core), false)
    expect(read).toMatchObject({
      ok: true,
      credentials: { inUse: 65, inTrash: 1 },
      attachments: { inUse: 1, inTrash: 0 },
      ...{ typed: 1, folders: 1, generated: 0, exclusions: 0 },
      codes: { inUse: 1, inTrash: 0 },
      orphanSeeds: 0,
      auditRecords: (await trail).total + 1
    })
    expect(JSON.stringify(read)).not.toMatch(/quince|Example|Gone|still here|GEZD|4711|Fox|typed 7|Wörk/)
  })
})

test('the independent reader reads a vault of the first schema that is in use today', async () => {
  const profileFolder = newFolder()
  cpSync(join(projectRoot, 'tests/format/vaults/schema-1'), join(profileFolder, 'vault'), { recursive: true })
  const core = makeCore({ profileFolder })
  expect(await core.vault.unlock(fixturePassword)).toEqual({ kind: 'unlocked' })
  await core.vault.whenChecked()
  core.vault.lock()
  const read = readVault(core.vaultFolder, `password: ${fixturePassword}\n`)
  expect(read).toMatchObject({ ok: true, keyringVersion: 1, problems: [] })
  expect(read.credentials.map(({ password }) => password)).toEqual(['quince 8', 'quince 7'])
  expect(read.freshness).toMatchObject({ vault: { auditCount: read.audit.length } })
})

test('the independent reader reads all that is known of codes, also on their way and on their way out', async () => {
  const core = await makeOpenCore(newFolder())
  const code = addCode(core)
  const counted = addCode(core, `otpauth://hotp/Counted?secret=${exampleSeed}&counter=3&image=a%20b`)
  const erased = addCode(core, 'otpauth://totp/Erased?secret=JBSWY3DPEHPK3PXP')
  core.codes.makeNext(counted.id)
  core.seedExports.showQr(code.id)
  core.seedExports.showQr(code.id)
  core.codes.trash(erased.id)
  // From here on the other file cannot be written: what changes there waits.
  const refuse = "BEGIN SELECT RAISE (ABORT, 'no'); END"
  core.vault.session.read('seeds', (db) => {
    db.prepare(`CREATE TEMP TRIGGER u BEFORE UPDATE ON main.seed ${refuse}`).run()
    db.prepare(`CREATE TEMP TRIGGER d BEFORE DELETE ON main.seed ${refuse}`).run()
  })
  core.codes.change({ id: code.id, issuer: 'Renamed', verification: 'accepted', offsetSeconds: 7 })
  core.codes.erase(erased.id)
  const known = core.codes.list().map(({ id }) => core.codes.get(id))
  core.vault.lock()
  const read = readVault(core.vaultFolder, await keychainLine(core))
  expect(read).toMatchObject({ ok: true, problems: [], orphanSeeds: 0 })
  expect(read.codes).toHaveLength(2)
  expect(read.codes).toEqual(
    expect.arrayContaining(
      known.map((one) => expect.objectContaining({ ...one, secret: exampleSeed }) as unknown)
    )
  )
})

describe('the independent reader, given what is not right', () => {
  const saying = (words: string) => ({
    ok: false,
    exitCode: 1,
    words: expect.stringContaining(words) as string
  })

  test('says so in words', async () => {
    const core = await makeOpenCore(newFolder())
    addLogin(core)
    core.vault.lock()
    const secrets = await keychainLine(core)
    const read = (given = secrets) => readVault(core.vaultFolder, given)
    const path = (name: string) => join(core.vaultFolder, name)
    expect(read(secrets.replace(/.{4}\n$/, 'AAAA\n'))).toMatchObject(saying('does not open this vault'))
    expect(read(secrets.replace(/:[0-9a-f]/, ':x'))).toMatchObject(saying('not of this vault'))
    expect(read('')).toMatchObject(saying("None of this vault's slots"))
    expect(read('passwort: x\n')).toMatchObject(saying('standard input'))
    expect(readVault(newFolder(), '')).toMatchObject(saying('keyring.json'))

    const keyring = readFileSync(path('keyring.json'), 'utf8')
    for (const [from, to, words] of [
      ['"generation": ', '"generation": 1', 'altered'],
      ['"backend": "', '"backend": "x', 'does not open'],
      ['"vault.db"', '"../vault.db"', 'database file'],
      ['latchkey-keyring', 'something-else', 'not a keyring'],
      ['"version": ', '"version": 9', 'version'],
      ['{', '', 'damaged']
    ] as const) {
      expect(keyring).toContain(from)
      writeFileSync(path('keyring.json'), keyring.replace(from, to))
      expect(read()).toMatchObject(saying(words))
    }
    writeFileSync(path('keyring.json'), keyring)

    const database = readFileSync(path('vault.db'))
    const bytes = Buffer.from(database)
    bytes[4096 + 7] = (bytes[4096 + 7] ?? 0) ^ 1
    writeFileSync(path('vault.db'), bytes)
    expect(read()).toMatchObject(saying('Page 2'))
    writeFileSync(path('vault.db'), database.subarray(0, 5000))
    expect(read()).toMatchObject(saying('whole pages'))
    writeFileSync(path('vault.db'), readFileSync(path('seeds.db')))
    expect(read()).toMatchObject(saying('does not open a database'))
    writeFileSync(path('vault.db'), database)
    expect(existsSync(path('vault.db-wal'))).toBe(false)
    writeFileSync(path('vault.db-wal'), Buffer.alloc(5000, 7))
    expect(read()).toMatchObject(saying('log'))
    rmSync(path('vault.db-wal'))
    expect(read()).toMatchObject({ ok: true })
  })

  test('does not let a keyring make it work for hours', () => {
    const folder = newFolder()
    const keyring = readFileSync(join(projectRoot, 'tests/format/vaults/schema-1/keyring.json'), 'utf8')
    for (const [from, to] of [
      [/"memoryKiB": \d+/, '"memoryKiB": 4194304'],
      [/"passes": \d+/, '"passes": 1000'],
      [/"passes": \d+/, '"passes": 1']
    ] as const) {
      writeFileSync(join(folder, 'keyring.json'), keyring.replace(from, to))
      expect(readVault(folder, withPassword)).toMatchObject(saying('costs'))
    }
  })

  test('names a document that was exchanged with another', async () => {
    const core = await makeOpenCore(newFolder())
    const one = addLogin(core, { title: 'One' })
    const two = addLogin(core, { title: 'Two' })
    core.vault.session.write('vault', (db) => {
      const sealedOf = 'SELECT sealed FROM credential WHERE id = ?'
      const sealed = db.prepare(sealedOf).pluck().get(two.id)
      db.prepare('UPDATE credential SET sealed = ? WHERE id = ?').run(sealed, one.id)
    })
    core.vault.lock()
    const read = readVault(core.vaultFolder, await keychainLine(core))
    expect(read).toMatchObject({ ok: false, exitCode: 2, problems: ['The secrets of “One” do not open.'] })
    expect(read.credentials.find(({ title }) => title === 'Two')?.password).toBe('quince 7')
  })

  test('names a document beside other fields than it is about, and a file with a part missing', async () => {
    const core = await makeOpenCore(newFolder())
    fill(core)
    core.vault.session.write('vault', (db) => {
      db.prepare("UPDATE credential SET details = replace(details, 'Northern', 'Southern')").run()
      db.prepare('DELETE FROM attachment_part WHERE revision = 2').run()
    })
    core.vault.lock()
    const read = readVault(core.vaultFolder, await keychainLine(core))
    expect(read).toMatchObject({
      ok: false,
      problems: ['The secrets of “Item card” do not open.', 'The attachment “Fox 🦊.txt” does not open.']
    })
  })
})
