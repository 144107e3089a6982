import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { vaultMigrations } from '../../../src/main/database/migrations/list.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { defaultSettings } from '../../../src/shared/rules/default-settings.ts'
import { projectRoot } from '../../architecture/source-files.ts'
import { fixturePassword, kitFileOf } from '../../format/make-vault.ts'
import { addLogin, confirmKit, makeCore, type TestCore } from '../../support/core.ts'
import { readKeyring } from '../../support/keys.ts'
import { actionsOf, everythingIn, filesIn, nextStart, tamper } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const fixtureOf = (schema: number) => join(projectRoot, `tests/format/vaults/schema-${String(schema)}`)
const fixture = fixtureOf(1)

function old(schema = 1): TestCore {
  const profileFolder = newFolder()
  cpSync(fixtureOf(schema), join(profileFolder, 'vault'), { recursive: true })
  return makeCore({ profileFolder })
}

const expectAllOfIt = (core: TestCore) => {
  expect(everythingIn(core)).toMatchObject({
    logins: [{ title: 'Example one', userName: 'ada', password: 'quince 8' }],
    trashed: [{ title: 'Example two', userName: 'grace' }],
    codes: [{ issuer: 'Example', account: 'ada' }],
    live: [{}],
    knows: true,
    theme: 'dark'
  })
}

describe('a vault of the first schema', () => {
  test('opens, is brought up to date, and keeps everything', async () => {
    const core = old()
    expect(await core.vault.state()).toEqual({
      kind: 'locked',
      protection: 'password',
      hasKit: false,
      keyFile: 'none'
    })
    expect(await core.vault.unlock(fixturePassword)).toEqual({ kind: 'unlocked' })
    await core.vault.whenChecked()
    expect(await core.vault.state()).toMatchObject({ kind: 'unlocked', kit: 'none', findings: [] })
    expectAllOfIt(core)
    expect(actionsOf(core)[0]).toBe('vault-created')
    core.vault.lock()
    const again = nextStart(core)
    expect(await again.vault.unlock(fixturePassword)).toEqual({ kind: 'unlocked' })
    expectAllOfIt(again)
    again.vault.lock()
    expect(readKeyring(core.vaultFolder)).toEqual(
      JSON.parse(readFileSync(join(fixture, 'keyring.json'), 'utf8'))
    )
  })

  test('needs a kit before the next login, gets one, and new keys in a keyring of the present form', async () => {
    const core = old()
    await core.vault.unlock(fixturePassword)
    const draft = { title: 'New', userName: '', url: '' }
    expect(() => core.credentials.save(draft)).toThrow(new AppError('kit-needed'))
    expect(await core.keyChanges.makeKit(fixturePassword)).toMatchObject({ kind: 'changed' })
    const kit = core.vault.kit.sheet()?.groups.join('-') ?? ''
    confirmKit(core)
    expect(await core.vault.state()).toMatchObject({ kit: 'confirmed', findings: [] })
    expect(readKeyring(core.vaultFolder)).toMatchObject({ version: 2, generation: 2 })
    expectAllOfIt(core)
    const trail = actionsOf(core)
    const { id } = core.credentials.save(draft)
    core.credentials.trash(id)
    core.vault.lock()

    const again = nextStart(core)
    expect(await again.vault.unlockWithKit(kit)).toEqual({ kind: 'unlocked' })
    expect(actionsOf(again).slice(0, trail.length)).toEqual(trail)
    expect(again.credentials.list().map(({ title }) => title)).toEqual(['Example one'])
    again.vault.lock()
    expect(filesIn(again.vaultFolder).filter((name) => /^(vault|seeds)\.db$/.test(name))).toEqual([])
  })

  test('changes its password like any other', async () => {
    const core = old()
    await core.vault.unlock(fixturePassword)
    const next = { useKeychain: true, masterPassword: 'another one entirely' }
    expect(await core.keyChanges.protect(fixturePassword, next)).toMatchObject({ kind: 'changed' })
    core.vault.lock()
    expect(await core.vault.unlock(fixturePassword)).toMatchObject({ kind: 'wrong-password' })
    expect(await core.vault.unlock(next.masterPassword)).toEqual({ kind: 'unlocked' })
    expectAllOfIt(core)
    core.vault.lock()
  })

  test('is of the first schema or the second where the upgrade is broken off, and raises no alarm', async () => {
    const core = old()
    const last = vaultMigrations.at(-1)
    if (last === undefined) throw new Error('no migrations')
    const broken = vi.spyOn(last, 'up').mockImplementation(() => {
      throw new AppError('disk-full')
    })
    await expect(core.vault.unlock(fixturePassword)).rejects.toThrow(new AppError('disk-full'))
    broken.mockRestore()
    // Broken off behind the steps themselves: they, and what the file says of its age, come together or not at all.
    const up = last.up
    const late = vi.spyOn(last, 'up').mockImplementation((db) => {
      up(db)
      db.exec('CREATE TEMP TRIGGER late BEFORE INSERT ON main.freshness BEGIN SELECT RAISE (ABORT, 1); END')
    })
    await expect(core.vault.unlock(fixturePassword)).rejects.toThrow()
    late.mockRestore()
    expect(await core.vault.unlock(fixturePassword)).toEqual({ kind: 'unlocked' })
    expectAllOfIt(core)
    core.vault.lock()
  })

  test('is guarded from its first opening on', async () => {
    const core = old()
    await core.vault.unlock(fixturePassword)
    core.vault.lock()
    const change = "UPDATE credential SET url = 'https://elsewhere.example'"
    await tamper(core.vaultFolder, 'vault', (db) => db.exec(change), undefined, fixturePassword)
    expect(await core.vault.unlock(fixturePassword)).toEqual({ kind: 'in-doubt' })
    core.vault.lock()
  })
})

test('a login of the first schema that is saved again is bound to what stands beside it', async () => {
  const core = old()
  await core.vault.unlock(fixturePassword)
  await core.keyChanges.makeKit(fixturePassword)
  const [login] = core.credentials.list()
  if (login === undefined) throw new Error('nothing there')
  addLogin(core, { id: login.id, title: 'Saved again', password: 'quince 9' })
  const versions = core.vault.session.read('vault', (db) =>
    db.prepare('SELECT sealed FROM credential UNION ALL SELECT sealed FROM credential_version').pluck().all()
  ) as Buffer[]
  expect(versions.map((sealed) => sealed[0])).toEqual(versions.map(() => 2))
  core.vault.lock()
})

describe('a vault of the second schema', () => {
  const kit = readFileSync(kitFileOf(fixtureOf(2)), 'utf8').trim()

  test('opens with its password and with its kit, and has everything', async () => {
    const core = old(2)
    expect(await core.vault.state()).toEqual({
      kind: 'locked',
      protection: 'password',
      hasKit: true,
      keyFile: 'none'
    })
    for (const unlock of [() => core.vault.unlock(fixturePassword), () => core.vault.unlockWithKit(kit)]) {
      expect(await unlock()).toEqual({ kind: 'unlocked' })
      await core.vault.whenChecked()
      expect(await core.vault.state()).toMatchObject({ kit: 'confirmed', findings: [] })
      expect(await core.vault.kit.test(kit)).toEqual({ kind: 'opens' })
      expectAllOfIt(core)
      core.vault.lock()
    }
  })

  test('keeps everything under new keys, and its kit', async () => {
    const core = old(2)
    await core.vault.unlock(fixturePassword)
    const next = { useKeychain: true, masterPassword: undefined }
    expect(await core.keyChanges.protect(fixturePassword, next)).toMatchObject({ kind: 'changed' })
    expectAllOfIt(core)
    core.vault.lock()
    expect(await core.vault.unlockWithKit(kit)).toEqual({ kind: 'unlocked' })
    expectAllOfIt(core)
    core.vault.lock()
  })

  test.each([
    ['a code', "UPDATE code SET issuer = 'Elsewhere'"],
    ['a code of other rows', 'UPDATE code SET digits = 8, period_seconds = 60'],
    ['a setting', "UPDATE setting SET value = '\"light\"' WHERE name = 'theme'"],
    ['a row that is gone', 'DELETE FROM setting']
  ])('in which %s was altered is in doubt also once it is brought up to date', async (_what, change) => {
    const core = old(2)
    await tamper(core.vaultFolder, 'vault', (db) => db.exec(change), undefined, fixturePassword)
    expect(await core.vault.unlock(fixturePassword)).toEqual({ kind: 'in-doubt' })
    core.vault.lock()
    // The step itself is done; it has made nothing right.
    expect(await core.vault.unlock(fixturePassword)).toEqual({ kind: 'in-doubt' })
    core.vault.lock()
  })

  test('says of its codes what was never asked, and counts them from then on', async () => {
    const core = old(2)
    await core.vault.unlock(fixturePassword)
    const [code] = core.codes.list()
    if (code === undefined) throw new Error('nothing there')
    expect(core.codes.get(code.id)).toMatchObject({
      counter: 0,
      cameFrom: 'unknown',
      extraParameters: [],
      position: null,
      uses: 0,
      lastUsedAtMs: null,
      verification: 'not-asked',
      recovery: 'not-asked',
      offsetSeconds: null,
      exposures: []
    })
    await core.codes.copy(code.id, 'window')
    core.codes.change({ id: code.id, issuer: 'Renamed' })
    expect(core.settings.current).toMatchObject({ ...defaultSettings, theme: 'dark' })
    core.vault.lock()
    const again = nextStart(core)
    expect(await again.vault.unlock(fixturePassword)).toEqual({ kind: 'unlocked' })
    await again.vault.whenChecked()
    expect(await again.vault.state()).toMatchObject({ findings: [] })
    expect(again.codes.list()).toMatchObject([{ issuer: 'Renamed', uses: 1 }])
    expect(again.codes.live([code.id])).toHaveLength(1)
    again.vault.lock()
  })
})

describe('a vault of the third schema', () => {
  const kit = readFileSync(kitFileOf(fixtureOf(3)), 'utf8').trim()

  test('opens with its password and with its kit, and has everything', async () => {
    const core = old(3)
    for (const unlock of [() => core.vault.unlock(fixturePassword), () => core.vault.unlockWithKit(kit)]) {
      expect(await unlock()).toEqual({ kind: 'unlocked' })
      await core.vault.whenChecked()
      expect(await core.vault.state()).toMatchObject({ kit: 'confirmed', findings: [] })
      expect(everythingIn(core)).toMatchObject({
        logins: [{ title: 'Example one', password: 'quince 8' }],
        knows: true,
        theme: 'dark'
      })
      const [counted, code] = core.codes.list()
      if (counted === undefined || code === undefined) throw new Error('a code is missing')
      expect(core.codes.get(counted.id)).toMatchObject({
        issuer: 'Counted',
        account: 'grace',
        kind: 'hotp',
        counter: 8,
        position: 0,
        uses: 1,
        verification: 'open',
        extraParameters: [{ name: 'image', value: 'a b' }]
      })
      expect(core.codes.get(code.id)).toMatchObject({
        issuer: 'Example',
        account: 'ada',
        cameFrom: 'typed-text',
        position: 1,
        verification: 'accepted',
        offsetSeconds: -5,
        exposures: [{ way: 'qr', times: 1 }]
      })
      core.vault.lock()
    }
    await core.vault.unlock(fixturePassword)
    const counted = core.codes.list()[0]
    // RFC 4226, counter 8.
    expect(counted && core.codes.makeNext(counted.id)).toMatchObject({ code: '399871', counter: 8 })
    core.vault.lock()
  })
})
