import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type * as PasswordHash from '../../../src/main/crypto/password-hash.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { memoryKeychain } from '../../../src/main/keychain/memory-keychain.ts'
import { addLogin, makeCore, makeOpenCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

// The real Argon2id at the least it may cost: what is tested here is not its price.
vi.mock('../../../src/main/crypto/password-hash.ts', async (original) => {
  const real = await original<typeof PasswordHash>()
  return { ...real, defaultCost: { memoryKiB: 64 * 1024, passes: 3, lanes: 4 } }
})

const newFolder = useTempFolders()
const password = 'correct horse battery'

describe('a vault', () => {
  test.each([
    ['keychain', true, undefined],
    ['keychain-and-password', true, password],
    ['password', false, password]
  ] as const)(
    'under %s is made, locked, and opened again by another start',
    async (protection, useKeychain, words) => {
      const keychain = memoryKeychain()
      const profileFolder = newFolder()
      const first = makeCore({ profileFolder, keychain })
      expect(await first.vault.state()).toEqual({ kind: 'missing', canUseKeychain: true })
      expect(await first.vault.create(useKeychain, words)).toEqual({ kind: 'created' })
      expect(await first.vault.state()).toEqual({
        kind: 'unlocked',
        protection,
        hasKeyFile: false,
        isDemo: false,
        kit: 'unconfirmed',
        openedWithKit: false,
        isReadOnly: false,
        findings: [],
        passwordDue: false,
        seedsLocked: false
      })
      const { id } = addLogin(first, { title: 'Kept' })
      first.vault.lock()
      expect(await first.vault.state()).toEqual({ kind: 'locked', protection, hasKit: true, keyFile: 'none' })

      const second = makeCore({ profileFolder, keychain })
      expect(await second.vault.state()).toEqual({
        kind: 'locked',
        protection,
        hasKit: true,
        keyFile: 'none'
      })
      expect(await second.vault.unlock(words)).toEqual({ kind: 'unlocked' })
      expect(second.credentials.get(id).title).toBe('Kept')
      expect(second.credentials.reveal(id, 'password').value).toBe('quince 7')
      second.vault.lock()
    }
  )

  test('gives nothing of itself while it is locked or missing', async () => {
    const core = await makeOpenCore(newFolder())
    const { id } = addLogin(core)
    core.vault.lock()
    expect(core.vault.isUnlocked).toBe(false)
    const calls = [
      () => core.credentials.list(),
      () => core.credentials.reveal(id, 'password'),
      () => core.codes.list(),
      () => core.intake.read('typed-text', ['x'], {}),
      () => core.settings.set({ theme: 'dark' }),
      () => core.vault.session
    ]
    for (const call of calls) expect(call).toThrow(new AppError('locked'))
    await expect(core.credentials.copy(id, 'password')).rejects.toThrow(new AppError('locked'))
  })

  test('has files that are their owner’s alone, and no others', async () => {
    const core = await makeOpenCore(newFolder())
    addLogin(core)
    const names = readdirSync(core.vaultFolder).sort()
    const files = ['keyring.json', 'reserve.bin', 'seeds.db', 'vault.db']
    expect(names.filter((name) => !name.endsWith('-wal'))).toEqual(files)
    expect(statSync(core.vaultFolder).mode & 0o777).toBe(0o700)
    for (const name of names) {
      expect(statSync(join(core.vaultFolder, name)).mode & 0o777, name).toBe(0o600)
    }
    core.vault.lock()
    expect(readdirSync(core.vaultFolder).sort()).toEqual(files)
  })

  test('made without anything that opens it is refused', async () => {
    const core = makeCore({ profileFolder: newFolder() })
    await expect(core.vault.create(false, undefined)).rejects.toThrow(new AppError('invalid-input'))
    expect(await core.vault.state()).toMatchObject({ kind: 'missing' })
  })

  test('asked for twice at once is made once', async () => {
    const profileFolder = newFolder()
    const core = makeCore({ profileFolder })
    const answers = await Promise.all([
      core.vault.create(true, undefined),
      core.vault.create(true, undefined)
    ])
    expect(answers).toEqual([{ kind: 'created' }, { kind: 'already-there' }])
    expect(readdirSync(profileFolder).filter((name) => name !== 'look.json')).toEqual(['vault'])
  })

  test('made by two programs at once is made by one, and the other takes its secret back', async () => {
    const profileFolder = newFolder()
    const erased: string[] = []
    const [one, two] = [memoryKeychain(), memoryKeychain()].map((keychain) => ({
      ...keychain,
      erase: (account: string) => {
        erased.push(account)
        return keychain.erase(account)
      }
    }))
    const programs = [one, two].map((keychain) => makeCore({ profileFolder, ...(keychain && { keychain }) }))
    const made = await Promise.allSettled(programs.map(({ vault }) => vault.create(true, undefined)))
    const created = made.filter((end) => end.status === 'fulfilled' && end.value.kind === 'created')
    expect(created).toHaveLength(1)
    const late = made.filter((end) => end.status === 'rejected' || end.value.kind === 'already-there')
    expect(late).toHaveLength(1)
    expect(readdirSync(profileFolder).filter((name) => name !== 'look.json')).toEqual(['vault'])
    expect(erased.length).toBe(late[0]?.status === 'rejected' ? 1 : 0)
  })

  test('wakes up locked where it was locked while its unlocking was under way', async () => {
    const core = makeCore({ profileFolder: newFolder() })
    await core.vault.create(false, password)
    core.vault.lock()
    const unlocking = [core.vault.unlock(password), core.vault.unlock(password)]
    core.vault.lock()
    const ends = await Promise.allSettled(unlocking)
    expect(ends.map((end) => end.status)).toEqual(['rejected', 'rejected'])
    expect(core.vault.isUnlocked).toBe(false)
    expect(await core.vault.unlock(password)).toEqual({ kind: 'unlocked' })
    core.vault.lock()
  })

  test('is locked where it was locked while it was being made', async () => {
    const core = makeCore({ profileFolder: newFolder() })
    const creating = core.vault.create(true, undefined)
    core.vault.lock()
    await expect(creating).rejects.toThrow(new AppError('locked'))
    expect(await core.vault.state()).toEqual({
      kind: 'locked',
      protection: 'keychain',
      hasKit: true,
      keyFile: 'none'
    })
  })

  test('is locked, with its keys wiped, though a listener fails at the lock', async () => {
    const core = await makeOpenCore(newFolder())
    const heard: string[] = []
    core.vault.listen({
      locking: () => {
        throw new Error('disk full')
      }
    })
    core.vault.listen({
      locking: () => heard.push('locking'),
      locked: () => heard.push('locked'),
      changed: () => heard.push('changed')
    })
    const { session } = core.vault
    core.vault.lock()
    expect(heard).toEqual(['locking', 'locked', 'changed'])
    expect(core.vault.isUnlocked).toBe(false)
    for (const key of [
      session.sealCredentials,
      session.sealSeeds,
      session.seedFingerprint,
      session.auditMac
    ]) {
      expect(() => key.use(() => undefined)).toThrow('wiped')
    }
  })

  test('is not open where a listener fails at the unlock, and opens the next time', async () => {
    const core = await makeOpenCore(newFolder())
    core.vault.lock()
    let fails = true
    core.vault.listen({
      unlocked: () => {
        if (fails) throw new AppError('disk-full')
      }
    })
    await expect(core.vault.unlock(undefined)).rejects.toThrow(new AppError('disk-full'))
    expect(core.vault.isUnlocked).toBe(false)
    fails = false
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    core.vault.lock()
  })

  test('locking a locked vault does nothing, unlocking an unlocked one says so', async () => {
    const core = await makeOpenCore(newFolder())
    expect(await core.vault.unlock('whatever')).toEqual({ kind: 'unlocked' })
    core.vault.lock()
    const before = core.events.length
    core.vault.lock()
    expect(core.events.length).toBe(before)
  })
})
