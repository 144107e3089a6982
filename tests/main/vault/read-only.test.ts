import { spawnSync } from 'node:child_process'
import { readdirSync, statSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { addLogin, makeCore, makeOpenCore } from '../../support/core.ts'
import { copyOf, everythingIn, fill } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const run = (command: string, ...args: string[]) => spawnSync(command, args).status === 0
const mounted: string[] = []
afterAll(() => {
  for (const folder of mounted) run('umount', '-l', folder)
})

function mount(folder: string, ...how: string[]): boolean {
  if (!run('mount', '-t', 'tmpfs', ...how, 'tmpfs', folder)) return false
  mounted.push(folder)
  return true
}
const canMount = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = newFolder()
  return mount(folder)
})()
const copies = () => readdirSync(tmpdir()).filter((name) => /^latchkey-[^-]{6}$/.test(name))

describe.skipIf(!canMount)('on a disk that cannot be written', () => {
  test('a vault opens to be looked at, from a copy that is its owner’s alone and gone with the lock', async () => {
    const core = await makeOpenCore(newFolder())
    fill(core)
    core.vault.lock()
    await core.vault.whenNoted()
    const disk = newFolder()
    mount(disk)
    copyOf(core.vaultFolder, disk)
    run('mount', '-o', 'remount,ro', disk)

    const before = copies()
    const start = makeCore({ profileFolder: disk, keychain: core.keychain })
    expect(await start.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    expect(await start.vault.state()).toMatchObject({ kind: 'unlocked', isReadOnly: true, findings: [] })
    const made = copies().filter((name) => !before.includes(name))
    expect(made).toHaveLength(1)
    const copy = join(tmpdir(), made[0] ?? '')
    expect(statSync(copy).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(copy)) expect(statSync(join(copy, name)).mode & 0o777, name).toBe(0o600)

    const [login] = start.credentials.list()
    const [code] = start.codes.list()
    if (login === undefined || code === undefined) throw new Error('nothing there')
    expect(start.credentials.list()).toHaveLength(6)
    expect(start.codes.live([code.id])).toHaveLength(1)
    const refused = new AppError('read-only')
    expect(() => start.credentials.reveal(login.id, 'password')).toThrow(refused)
    await expect(start.credentials.copy(login.id, 'password')).rejects.toThrow(refused)
    await expect(start.codes.copy(code.id, 'window')).rejects.toThrow(refused)
    expect(() => addLogin(start)).toThrow(refused)
    expect(() => start.credentials.trash(login.id)).toThrow(refused)
    expect(() => start.settings.set({ theme: 'light' })).toThrow(refused)
    const next = { useKeychain: true, masterPassword: undefined }
    await expect(start.keyChanges.protect(undefined, next)).rejects.toThrow(refused)
    expect(start.fakeClipboard.written).toEqual([])

    start.vault.lock()
    expect(existsSync(copy)).toBe(false)
  })
})

describe.skipIf(!canMount)('on a full disk', () => {
  test('locking, removing and showing with its record still work, saving says so, and works after it has room', async () => {
    const disk = newFolder()
    mount(disk, '-o', 'size=24m')
    const core = await makeOpenCore(disk)
    fill(core)
    core.vault.lock()
    await core.vault.unlock(undefined)
    expect(readdirSync(core.vaultFolder)).toContain('reserve.bin')
    run('sh', '-c', `cat /dev/zero > '${disk}/filler' 2>/dev/null`)
    run('sh', '-c', `head -c 100 /dev/zero > '${disk}/more' 2>/dev/null`)

    const full = new AppError('disk-full')
    const save = () => {
      for (let n = 0; n < 50; n++) addLogin(core, { title: `More ${String(n)}`, notes: 'x'.repeat(9000) })
    }
    expect(save).toThrow(full)
    expect(readdirSync(core.vaultFolder)).toContain('reserve.bin')
    const [login, other] = core.credentials.list()
    if (login === undefined || other === undefined) throw new Error('nothing there')
    // Until no page of the log is left that could be used anew.
    for (let n = 0; n < 30; n++) expect(core.credentials.reveal(login.id, 'password').value).not.toBe('')
    core.credentials.trash(other.id)
    await core.credentials.copy(login.id, 'password')
    expect(readdirSync(core.vaultFolder)).not.toContain('reserve.bin')
    const all = core.credentials.list().map(({ title }) => title)
    core.vault.lock()
    expect(core.vault.isUnlocked).toBe(false)

    run('rm', join(disk, 'filler'), join(disk, 'more'))
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    expect(core.credentials.list().map(({ title }) => title)).toEqual(all)
    const page = await core.handlers['audit.list']({ limit: 5 })
    expect(page.unbroken).toBe(true)
    expect(page.records.slice(0, 2).map(({ action }) => action)).toEqual(['vault-unlocked', 'vault-locked'])
    expect(readdirSync(core.vaultFolder)).toContain('reserve.bin')
    addLogin(core, { title: 'With room again' })
    expect((everythingIn(core) as { logins: unknown[] }).logins).toHaveLength(all.length + 1)
    core.vault.lock()
  })
})
