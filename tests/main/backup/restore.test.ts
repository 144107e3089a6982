import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { memoryKeychain } from '../../../src/main/keychain/memory-keychain.ts'
import { startMaxBytes } from '../../../src/main/backup/envelope-header.ts'
import { addCode, addLogin, confirmKit } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { kitOf, tokenOf, withBackups, type BackupCore } from './support.ts'

const newFolder = useTempFolders()
const backupPassword = 'an example of seven words'
const newPassword = 'another example of seven words'

interface Made {
  core: BackupCore
  kit: string
  name: string
  path: string
}

/** A vault with one login, one code, and a backup that its kit and a password open. */
async function made(): Promise<Made> {
  const core = withBackups(newFolder())
  await core.vault.create(true, undefined)
  const kit = kitOf(core)
  addLogin(core, { title: 'Example one', password: 'quince 7', notes: 'under the mat' })
  addCode(core)
  await core.backups.setPassword(backupPassword, 'window')
  const result = await core.backups.make()
  if (result.kind !== 'made') throw new Error(`no backup: ${JSON.stringify(result)}`)
  const name = result.proven.fileName
  return { core, kit, name, path: core.backups.folder.pathOf(name) }
}

function expectContents(core: BackupCore): void {
  const [login] = core.credentials.list()
  expect(login?.title).toBe('Example one')
  expect(core.credentials.reveal(login?.id ?? ('' as never), 'password').value).toBe('quince 7')
  expect(core.codes.list()).toHaveLength(1)
  expect(core.codes.live(core.codes.list().map(({ id }) => id))[0]?.code).toMatch(/^[0-9]{6}$/)
}

let one: Made
beforeAll(async () => {
  one = await made()
  one.core.vault.lock()
})

describe('a backup on a machine that never saw the vault', () => {
  test.each([
    ['the recovery kit', () => ({ kit: one.kit.toLowerCase().replaceAll('-', ' ') })],
    ['the backup password', () => ({ backupPassword })]
  ])('opens with %s, and becomes a vault of its own', async (_, secret) => {
    const fresh = withBackups(newFolder(), memoryKeychain())
    expect(await fresh.vault.state()).toMatchObject({ kind: 'missing' })
    fresh.chosen.file = one.path
    const token = await tokenOf(fresh)
    const restored = await fresh.restores.restore({ token, ...secret(), useKeychain: true }, 'window')
    expect(restored).toMatchObject({ kind: 'restored', setAside: null })
    expect(await fresh.vault.state()).toMatchObject({
      kind: 'unlocked',
      protection: 'keychain',
      findings: []
    })
    const trail = await fresh.handlers['audit.list']({ limit: 3 })
    expect(trail).toMatchObject({ unbroken: true })
    expect(trail.records[0]?.action).toBe('vault-restored')
    expectContents(fresh)
    await fresh.vault.whenChecked()
    expect(await fresh.vault.state()).toMatchObject({ findings: [] })
    expect(fresh.leftovers()).toEqual([])

    // The same kit opens it from now on, and the backups it makes.
    expect(await fresh.vault.kit.test(one.kit)).toEqual({ kind: 'opens' })
    const again = await fresh.backups.make()
    expect(again).toMatchObject({ kind: 'made' })
    fresh.vault.lock()
    expect(await fresh.vault.unlockWithKit(one.kit)).toEqual({ kind: 'unlocked' })
    expectContents(fresh)
    fresh.vault.lock()
  })

  test('gets a new id and new keys: what opened the old vault opens nothing of it', async () => {
    const fresh = withBackups(newFolder(), one.core.keychain)
    fresh.chosen.file = one.path
    const token = await tokenOf(fresh)
    const choice = { useKeychain: false, masterPassword: newPassword }
    await fresh.restores.restore({ token, kit: one.kit, ...choice }, 'window')
    const keyring = readFileSync(join(fresh.vaultFolder, 'keyring.json'), 'utf8')
    const before = readFileSync(join(one.core.vaultFolder, 'keyring.json'), 'utf8')
    const idOf = (text: string) => (JSON.parse(text) as { vaultId: string }).vaultId
    expect(idOf(keyring)).not.toBe(idOf(before))
    fresh.vault.lock()
    expect(await fresh.vault.unlock(undefined)).toMatchObject({ kind: 'password-needed' })
    expect(await fresh.vault.unlock(newPassword)).toEqual({ kind: 'unlocked' })
    fresh.vault.lock()
  })
})

describe('a restore over a vault', () => {
  test('sets that vault aside, whole, and it still opens there', async () => {
    const { core, kit, name } = await made()
    addLogin(core, { title: 'Made after the backup' })
    const before = core.vault.session.vaultId
    const token = await tokenOf(core, name)
    const restored = await core.restores.restore({ token, kit, useKeychain: true }, 'window')
    if (restored.kind !== 'restored' || restored.setAside === null) throw new Error('not set aside')
    expectContents(core)
    expect(core.credentials.list()).toHaveLength(1)
    expect(core.vault.session.vaultId).not.toBe(before)
    const state = await core.backups.state()
    expect(state.files).toMatchObject([{ name, isOfThisVault: false, kit: 'present' }])
    core.vault.lock()
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    core.vault.lock()

    const back = newFolder()
    cpSync(restored.setAside, join(back, 'vault'), { recursive: true })
    const old = withBackups(back, core.keychain)
    expect(await old.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    expect(old.credentials.list()).toHaveLength(2)
    old.vault.lock()
  })

  test.each([
    ['a damaged keyring', (folder: string) => writeFileSync(join(folder, 'keyring.json'), '{')],
    ['no keyring', (folder: string) => rmSync(join(folder, 'keyring.json'))],
    ['a damaged database', (folder: string) => writeFileSync(join(folder, 'vault.db'), 'x'.repeat(8192))]
  ])('brings a vault with %s back, and keeps what was there', async (_, breakIt) => {
    const { core, kit, name } = await made()
    core.vault.lock()
    breakIt(core.vaultFolder)
    const kept = readdirSync(core.vaultFolder).filter((file) => /\.db$|^keyring\.json$/.test(file))
    const fresh = withBackups(join(core.vaultFolder, '..'), core.keychain)
    const token = await tokenOf(fresh, name)
    const restored = await fresh.restores.restore({ token, kit, useKeychain: true }, 'window')
    if (restored.kind !== 'restored' || restored.setAside === null) throw new Error('not set aside')
    expectContents(fresh)
    expect(readdirSync(restored.setAside)).toEqual(expect.arrayContaining(kept))
    fresh.vault.lock()
  })

  test('changes nothing where the way in cannot be made', async () => {
    const { core, kit, name } = await made()
    const token = await tokenOf(core, name)
    await expect(core.restores.restore({ token, kit, useKeychain: false }, 'window')).rejects.toMatchObject({
      code: 'invalid-input'
    })
    core.keychain.write = () => Promise.resolve('locked')
    expect(await core.restores.restore({ token, kit, useKeychain: true }, 'window')).toEqual({
      kind: 'keychain',
      state: 'locked'
    })
    expect(core.vault.isUnlocked).toBe(true)
    expect(core.leftovers()).toEqual([])
    const beside = readdirSync(join(core.vaultFolder, '..')).filter((name) => name !== 'look.json')
    expect(beside.sort()).toEqual(['backup-work', 'backups', 'vault'])
    core.vault.lock()
  })
})

describe('a wrong way in', () => {
  test('is named, and nothing is made', async () => {
    const fresh = withBackups(newFolder())
    fresh.chosen.file = one.path
    const token = await tokenOf(fresh)
    const other = await made()
    other.core.vault.lock()
    const restore = (secret: object) =>
      fresh.restores.restore({ token, ...secret, useKeychain: true }, 'window')
    expect(await restore({ backupPassword: 'an example of six words' })).toEqual({ kind: 'wrong-password' })
    expect(await restore({ kit: other.kit })).toEqual({ kind: 'wrong-kit' })
    const wrongLetter = one.kit.startsWith('7') ? '8' : '7'
    expect(await restore({ kit: wrongLetter + one.kit.slice(1) })).toEqual({ kind: 'mistyped-kit', group: 1 })
    expect(await restore({ kit: 'nothing of the kind' })).toEqual({ kind: 'mistyped-kit' })
    await expect(restore({})).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(
      fresh.restores.restore({ token: 'f'.repeat(36) as never, kit: one.kit, useKeychain: true }, 'window')
    ).rejects.toMatchObject({ code: 'not-found' })
    expect(existsSync(fresh.vaultFolder)).toBe(false)
    expect(fresh.leftovers()).toEqual([])
  })
})

describe('a backup file that is not as it was', () => {
  const named = ['not-a-backup', 'newer', 'cut-off', 'damaged', 'contents-differ']

  /** What becomes of these bytes, looked into and restored. */
  async function fate(bytes: Uint8Array, at: string): Promise<string> {
    const folder = join(newFolder(), 'profile')
    mkdirSync(folder)
    const fresh = withBackups(folder)
    const file = join(folder, 'file.latchkey-backup')
    writeFileSync(file, bytes)
    fresh.chosen.file = file
    const looked = await fresh.restores.inspect(undefined)
    if (looked.kind === 'problem') return looked.problem
    if (looked.kind !== 'backup') return looked.kind
    const { token } = looked
    const restored = await fresh.restores.restore({ token, kit: one.kit, useKeychain: true }, 'window')
    expect(existsSync(fresh.vaultFolder), at).toBe(false)
    expect(readFileSync(file)).toEqual(Buffer.from(bytes))
    return restored.kind === 'problem' ? restored.problem : restored.kind
  }

  test('is named so, for flips all over it', async () => {
    const bytes = readFileSync(one.path)
    const step = Math.floor(bytes.byteLength / 40)
    for (let at = 3; at < bytes.byteLength; at += step) {
      const altered = Buffer.from(bytes)
      altered[at] = (altered[at] ?? 0) ^ 0x20
      expect(named, `byte ${String(at)}`).toContain(await fate(altered, String(at)))
    }
  })

  test('is named so, for every byte of its start', async () => {
    const bytes = readFileSync(one.path)
    const fresh = withBackups(newFolder())
    const file = join(newFolder(), 'file.latchkey-backup')
    fresh.chosen.file = file
    const end = bytes.indexOf('\n', 20) + 44
    expect(end).toBeLessThan(startMaxBytes)
    for (let at = 0; at < end; at++) {
      const altered = Buffer.from(bytes)
      altered[at] = (altered[at] ?? 0) ^ 1
      writeFileSync(file, altered)
      const looked = await fresh.restores.inspect(undefined)
      expect(looked.kind, `byte ${String(at)}`).toBe('problem')
    }
  })

  test('is named so, wherever it ends too early or goes on', async () => {
    const bytes = readFileSync(one.path)
    for (const at of [0, 5, 300, 1200, Math.floor(bytes.byteLength / 2), bytes.byteLength - 1]) {
      expect(await fate(bytes.subarray(0, at), String(at))).toBe('cut-off')
    }
    expect(await fate(Buffer.concat([bytes, bytes.subarray(0, 10)]), 'end')).toBe('damaged')
    expect(await fate(Buffer.from('no backup at all'), 'other')).toBe('not-a-backup')
  })

  test('or is not there any more, is named so', async () => {
    const fresh = withBackups(newFolder())
    fresh.chosen.file = join(newFolder(), 'gone')
    expect(await fresh.restores.inspect(undefined)).toEqual({ kind: 'problem', problem: 'not-found' })
    fresh.chosen.file = newFolder()
    expect(await fresh.restores.inspect(undefined)).toEqual({ kind: 'problem', problem: 'not-readable' })
    delete fresh.chosen.file
    expect(await fresh.restores.inspect(undefined)).toEqual({ kind: 'cancelled' })
  })
})

test('a vault that was just made needs its kit before the first login, a restored one has it', async () => {
  const { core, kit, name } = await made()
  const token = await tokenOf(core, name)
  await core.restores.restore({ token, kit, useKeychain: true }, 'window')
  confirmKit(core)
  expect(await core.vault.state()).toMatchObject({ kit: 'confirmed' })
  core.vault.lock()
})
