import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../../src/main/database/open.ts'
import { databasesOf } from '../../../src/main/vault/keyring.ts'
import { addLogin, makeCore, makeOpenCore, type TestCore } from '../../support/core.ts'
import { databaseKeysOf, readKeyring } from '../../support/keys.ts'
import { actionsOf, copyOf, everythingIn, filesIn, fill, nextStart } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const [first, second] = ['correct horse battery', 'staple of another sort']
const changed = { kind: 'changed', olderBackups: 0 }

const headOf = (core: TestCore) =>
  core.vault.session.read('vault', (db) => db.prepare('SELECT n, mac FROM audit ORDER BY n').all()) as {
    n: number
    mac: Buffer
  }[]

describe('a change of keys', () => {
  test('goes every way there is, and keeps everything', async () => {
    const core = await makeOpenCore(newFolder())
    fill(core)
    const all = everythingIn(core)
    const ways: [from: string | undefined, useKeychain: boolean, to: string | undefined, kind: string][] = [
      [undefined, true, first, 'keychain-and-password'],
      [first, true, second, 'keychain-and-password'],
      [second, true, undefined, 'keychain'],
      [undefined, false, first, 'password'],
      [first, true, undefined, 'keychain']
    ]
    for (const [from, useKeychain, to, kind] of ways) {
      const trail = headOf(core)
      const { generation } = readKeyring(core.vaultFolder)
      expect(await core.keyChanges.protect(from, { useKeychain, masterPassword: to })).toEqual(changed)
      expect(await core.vault.state()).toMatchObject({ kind: 'unlocked', protection: kind, findings: [] })
      // The chain goes on from where it was: the same records under the same MACs, and two more.
      expect(headOf(core).slice(0, trail.length)).toEqual(trail)
      // And a third where the password is not needed any more.
      const weaker = from !== undefined && to === undefined ? ['safety-weakened'] : []
      const about = ['keys-changing', 'keys-changed', ...weaker]
      expect(actionsOf(core).slice(trail.length)).toEqual(about)
      expect(readKeyring(core.vaultFolder).generation).toBe(generation + 1)
      expect(everythingIn(core)).toEqual(all)
      core.vault.lock()
      if (from !== undefined && to !== undefined) {
        expect(await core.vault.unlock(from)).toMatchObject({ kind: 'wrong-password' })
      }
      expect(await core.vault.unlock(to)).toEqual({ kind: 'unlocked' })
      expect(everythingIn(core)).toEqual(all)
    }
    core.vault.lock()
  })

  test('leaves nothing that the old keys open in what is new, nor the other way round', async () => {
    const core = await makeOpenCore(newFolder())
    fill(core)
    const before = join(copyOf(core.vaultFolder, newFolder()), 'vault')
    const old = await databaseKeysOf(before, core.keychain)
    await core.keyChanges.protect(undefined, { useKeychain: true, masterPassword: first })
    core.vault.lock()
    const fresh = await databaseKeysOf(core.vaultFolder, core.keychain, first)
    const opens = (folder: string, name: 'vault' | 'seeds', key: typeof old) => {
      const file = join(copyOf(folder, newFolder()), 'vault', databasesOf(readKeyring(folder))[name])
      openDatabase({ file, key: key[name], mode: 'existing', nativeBinding: null }).close()
    }
    for (const name of ['vault', 'seeds'] as const) {
      expect(() => opens(core.vaultFolder, name, fresh)).not.toThrow()
      expect(() => opens(before, name, old)).not.toThrow()
      expect(() => opens(core.vaultFolder, name, old)).toThrow()
      expect(() => opens(before, name, fresh)).toThrow()
    }
    // The old keyring beside the new files, and the new one beside the old files.
    const mixed = copyOf(core.vaultFolder, newFolder())
    writeFileSync(join(mixed, 'vault', 'keyring.json'), readFileSync(join(before, 'keyring.json')))
    for (const name of ['vault', 'seeds'] as const) {
      const from = join(core.vaultFolder, databasesOf(readKeyring(core.vaultFolder))[name])
      writeFileSync(join(mixed, 'vault', `${name}.db`), readFileSync(from))
    }
    const mix = makeCore({ profileFolder: mixed, keychain: core.keychain })
    expect(await mix.vault.unlock(undefined)).toEqual({ kind: 'unusable', problem: 'damaged' })
  })

  test('asks for the password of now, and slows down who does not know it', async () => {
    const core = makeCore({ profileFolder: newFolder() })
    await core.vault.create(false, first)
    const files = filesIn(core.vaultFolder)
    const change = (current: string | undefined) =>
      core.keyChanges.protect(current, { useKeychain: true, masterPassword: second })
    expect(await change(undefined)).toEqual({ kind: 'password-needed' })
    for (const retryAfterMs of [0, 0, 1000]) {
      expect(await change('wrong')).toEqual({ kind: 'wrong-password', retryAfterMs })
    }
    expect(await change(first)).toEqual({ kind: 'too-soon', retryAfterMs: 1000 })
    expect(filesIn(core.vaultFolder)).toEqual([...files, 'wrong-passwords.json'])
    core.clock.monotonicMs += 1000
    expect(await change(first)).toEqual(changed)
    core.vault.lock()
  })

  test('keeps the files of before until the vault was opened once more in the ordinary way', async () => {
    const core = await makeOpenCore(newFolder())
    fill(core)
    const before = filesIn(core.vaultFolder).filter((name) => !name.endsWith('-wal'))
    const { vaultId } = readKeyring(core.vaultFolder)
    await core.keyChanges.protect(undefined, { useKeychain: false, masterPassword: first })
    const { vault, seeds } = databasesOf(readKeyring(core.vaultFolder))
    core.vault.lock()
    await core.vault.whenNoted()
    expect(filesIn(core.vaultFolder)).toEqual([...before, 'keyring.previous.json', vault, seeds].sort())
    // What the old keyring needs stays as long as it does.
    expect((await core.keychain.read(vaultId)).state).toBe('found')
    expect(await core.vault.unlock('not the password')).toMatchObject({ kind: 'wrong-password' })
    expect(filesIn(core.vaultFolder)).toContain('keyring.previous.json')

    const again = nextStart(core)
    expect(await again.vault.unlock(first)).toEqual({ kind: 'unlocked' })
    again.vault.lock()
    expect(filesIn(core.vaultFolder)).toEqual(['keyring.json', seeds, vault].sort())
    expect(await core.keychain.peek(vaultId)).toBeUndefined()
    expect(await core.keychain.peek(`${vaultId}/seen`)).toBeUndefined()
  })

  test('is not undone, nor its files removed, by the keyring of before put back', async () => {
    const core = await makeOpenCore(newFolder())
    fill(core)
    await core.keyChanges.protect(undefined, { useKeychain: true, masterPassword: first })
    addLogin(core, { title: 'Under the new keys' })
    core.vault.lock()
    await core.vault.whenNoted()
    const file = (name: string) => join(core.vaultFolder, name)
    const keyring = readFileSync(file('keyring.json'))
    writeFileSync(file('keyring.json'), readFileSync(file('keyring.previous.json')))
    const files = filesIn(core.vaultFolder)

    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'in-doubt' })
    expect(await core.vault.state()).toMatchObject({ findings: expect.arrayContaining(['keyring-older']) })
    await core.vault.openAnyway()
    core.vault.lock()
    // Nor by the ordinary unlock after that.
    expect(await nextStart(core).vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    expect(filesIn(core.vaultFolder)).toEqual(expect.arrayContaining(files))

    writeFileSync(file('keyring.json'), keyring)
    const again = makeCore({ profileFolder: join(core.vaultFolder, '..'), keychain: core.keychain })
    expect(['unlocked', 'in-doubt']).toContain((await again.vault.unlock(first)).kind)
  })

  test('ends locked where the vault was locked meanwhile, with the old keys or the new', async () => {
    for (const turns of [0, 1, 2, 5, 10, 20, 40]) {
      const core = await makeOpenCore(newFolder())
      fill(core)
      const all = everythingIn(core)
      const changing = core.keyChanges.protect(undefined, { useKeychain: true, masterPassword: undefined })
      const end = changing.then(
        ({ kind }) => kind,
        (error: unknown) => (error as { code: unknown }).code
      )
      for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
      const isDone = await Promise.race([end.then(() => true), Promise.resolve(false)])
      core.vault.lock()
      expect(isDone ? ['changed'] : ['locked', 'changed']).toContain(await end)
      expect(core.vault.isUnlocked).toBe(false)
      expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
      expect(everythingIn(core)).toEqual(all)
      core.vault.lock()
    }
  })

  test('lets nothing be written meanwhile, and everything afterwards, done or not', async () => {
    const core = await makeOpenCore(newFolder())
    fill(core)
    const refused: unknown[] = []
    core.vault.options.pause = () => {
      try {
        addLogin(core, { title: 'Meanwhile' })
      } catch (error) {
        refused.push((error as { code: unknown }).code)
      }
      return Promise.resolve()
    }
    let now = 0
    core.vault.options.monotonicMs = () => (now += 1000)
    expect(
      await core.keyChanges.protect(undefined, { useKeychain: true, masterPassword: undefined })
    ).toEqual(changed)
    expect(new Set(refused)).toEqual(new Set(['busy']))
    addLogin(core, { title: 'Afterwards' })
    expect(core.credentials.list().map(({ title }) => title)).not.toContain('Meanwhile')
    core.vault.lock()
  })
})
