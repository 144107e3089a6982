import * as fs from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { memoryKeychain } from '../../../src/main/keychain/memory-keychain.ts'
import { VaultFiles } from '../../../src/main/vault/vault-files.ts'
import { makeCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

/** What the disk refuses now: the n-th flush or rename from here on. */
const disk = vi.hoisted(() => ({ flushes: 0, failFlush: -1, failRename: false, synced: [] as string[] }))
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>()
  const broken = () => Object.assign(new Error('no space'), { code: 'ENOSPC' })
  return {
    ...real,
    fsyncSync: (descriptor: number) => {
      disk.flushes += 1
      if (disk.flushes === disk.failFlush) throw broken()
      disk.synced.push(real.readlinkSync(`/proc/self/fd/${String(descriptor)}`))
      real.fsyncSync(descriptor)
    },
    renameSync: (from: string, to: string) => {
      if (disk.failRename) throw broken()
      disk.synced.push('rename')
      real.renameSync(from, to)
    }
  }
})

const newFolder = useTempFolders()
afterEach(() => Object.assign(disk, { flushes: 0, failFlush: -1, failRename: false, synced: [] }))

const linuxOnly = test.skipIf(process.platform !== 'linux')

describe('making a vault', () => {
  linuxOnly('flushes every file and the folder before the rename, and the parent after it', async () => {
    const profile = newFolder()
    const core = makeCore({ profileFolder: profile })
    disk.synced = []
    await core.vault.create(true, undefined)
    const made = disk.synced.map((path) =>
      path.replace(/vault\.making-[0-9a-f-]+/, 'making').replace(profile, '')
    )
    const before = made.slice(0, made.indexOf('rename'))
    expect(before).toEqual(
      expect.arrayContaining(['/making/keyring.json', '/making/vault.db', '/making/seeds.db', '/making'])
    )
    expect(before.at(-1)).toBe('/making')
    expect(made.slice(made.indexOf('rename') + 1)[0]).toBe('')
    core.vault.lock()
  })

  linuxOnly.each([1, 2, 3, 4, 5])(
    'leaves nothing where flush %i fails: no file, no keychain entry',
    async (n) => {
      const profile = newFolder()
      const keychain = memoryKeychain()
      const erased: string[] = []
      const noting = {
        ...keychain,
        erase: (account: string) => (erased.push(account), keychain.erase(account))
      }
      const core = makeCore({ profileFolder: profile, keychain: noting })
      disk.failFlush = n
      await expect(core.vault.create(true, undefined)).rejects.toMatchObject({ code: 'disk-full' })
      expect(disk.flushes).toBe(n)
      expect(fs.readdirSync(profile)).toEqual([])
      expect(erased).toHaveLength(1)
      expect(await core.vault.create(true, undefined)).toEqual({ kind: 'created' })
      core.vault.lock()
    }
  )

  linuxOnly('leaves nothing where the rename fails', async () => {
    const profile = newFolder()
    const core = makeCore({ profileFolder: profile })
    disk.failRename = true
    await expect(core.vault.create(true, undefined)).rejects.toMatchObject({ code: 'disk-full' })
    expect(fs.readdirSync(profile)).toEqual([])
  })
})

describe('what stands in a vault’s folder', () => {
  const files = (make: (folder: string) => void): VaultFiles => {
    const folder = join(newFolder(), 'vault')
    make(folder)
    return new VaultFiles(folder)
  }
  const put = (folder: string, ...names: string[]) => {
    fs.mkdirSync(folder, { recursive: true })
    for (const name of names) fs.writeFileSync(join(folder, name), 'x')
  }

  test.each([
    ['none', () => undefined],
    ['none', (folder: string) => put(folder)],
    ['no-keyring', (folder: string) => put(folder, 'vault.db')],
    ['no-keyring', (folder: string) => put(folder, 'vault.db-wal')],
    ['no-keyring', (folder: string) => put(folder, 'anything')],
    ['no-keyring', (folder: string) => put(folder, 'vault.db', 'seeds.db')],
    ['keyring', (folder: string) => put(folder, 'vault.db', 'seeds.db', 'keyring.json')],
    ['keyring', (folder: string) => put(folder, 'vault.db', 'seeds.db', 'keyring.json', 'note.txt')],
    ['not-readable', (folder: string) => fs.writeFileSync(folder, 'x')],
    ['not-readable', (folder: string) => fs.symlinkSync('/nowhere/at/all', folder)]
  ] as const)('is %s', (expected, make) => {
    expect(files(make).find()).toBe(expected)
  })

  const named = ['vault-0a1b2c3d.db', 'seeds-0a1b2c3d.db']
  test.each([
    ['all', named],
    ['all', [...named, 'vault.db', 'seeds.db']],
    ['some', []],
    ['some', ['vault-0a1b2c3d.db']],
    ['some', ['vault-0a1b2c3d.db', 'vault.db']],
    ['some', ['vault-0a1b2c3d.db-wal', 'seeds-0a1b2c3d.db']],
    ['others', ['vault.db', 'seeds.db']],
    ['others', ['vault-ffffffff.db', 'seeds-ffffffff.db', 'vault-0a1b2c3d.db']]
  ] as const)('says %s of the databases that a keyring names where there are %j', (expected, present) => {
    const here = files((folder) => put(folder, 'keyring.json', ...present))
    expect(here.findDatabases(named)).toBe(expected)
  })

  test('is found behind a link as well', () => {
    const real = newFolder()
    put(real, 'vault.db', 'seeds.db', 'keyring.json')
    expect(files((folder) => fs.symlinkSync(real, folder)).find()).toBe('keyring')
  })

  test('is not writable where its parent is a file', () => {
    const file = join(newFolder(), 'file')
    fs.writeFileSync(file, 'x')
    expect(['not-writable', 'not-readable']).toContain(new VaultFiles(join(file, 'vault')).find())
  })

  test.skipIf(process.getuid?.() === 0)('is not readable or writable where the system says so', () => {
    const locked = files((folder) => put(folder, 'vault.db', 'seeds.db', 'keyring.json'))
    fs.chmodSync(join(locked.folder, 'seeds.db'), 0o400)
    expect(locked.findDatabases(['vault.db', 'seeds.db'])).toBe('not-writable')
    fs.chmodSync(join(locked.folder, 'seeds.db'), 0o000)
    expect(locked.findDatabases(['vault.db', 'seeds.db'])).toBe('not-readable')
  })

  test('reads a keyring up to the limit and one byte, not more', () => {
    const long = files((folder) => put(folder))
    fs.writeFileSync(long.path('keyring.json'), Buffer.alloc(5000))
    expect(long.readKeyring(1000).byteLength).toBe(1001)
    expect(long.readKeyring(9000).byteLength).toBe(5000)
  })

  test('a keyring that cannot be read may name any file, one that is not there names none', () => {
    const here = files((folder) => put(folder))
    expect(here.isNamed('vault.db')).toBe(false)
    fs.writeFileSync(here.path('keyring.json'), '{"vault":"vault-0a1b2c3d.db"}')
    expect(here.isNamed('vault-0a1b2c3d.db')).toBe(true)
    expect(here.isNamed('vault.db')).toBe(false)
    fs.rmSync(here.path('keyring.json'))
    fs.mkdirSync(here.path('keyring.json'))
    expect(here.isNamed('vault.db')).toBe(true)
  })

  test('a keyring is never written over another', () => {
    const here = files((folder) => put(folder, 'keyring.json'))
    expect(() => here.writeNewKeyring(Buffer.from('y'))).toThrow('EEXIST')
  })
})
