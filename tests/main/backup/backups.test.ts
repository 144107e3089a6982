import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addCode, addLogin } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { kitOf, withBackups, type BackupCore } from './support.ts'

const newFolder = useTempFolders()
const hourMs = 3_600_000

async function filled(): Promise<BackupCore> {
  const core = withBackups(newFolder())
  await core.vault.create(true, undefined)
  core.vault.kit.confirm(askedOf(core))
  addLogin(core, { title: 'Example one', password: 'quince 7', notes: 'under the mat' })
  addCode(core)
  return core
}
const askedOf = (core: BackupCore) => {
  const groups = kitOf(core).split('-')
  return (core.vault.kit.sheet()?.ask ?? []).map((group) => ({ group, text: groups[group - 1] ?? '' }))
}
const actions = (core: BackupCore) =>
  core.handlers['audit.list']({ limit: 20 }) as { records: { action: string }[] }

describe('a backup', () => {
  test('is made, read back whole, and remembered as proven', async () => {
    const core = await filled()
    expect((await core.backups.state()).isBehind).toBe(true)
    const made = await core.backups.make('window')
    expect(made).toMatchObject({ kind: 'made', proven: { madeAtMs: core.clock.nowMs } })
    const state = await core.backups.state()
    expect(state.files).toHaveLength(1)
    expect(state.files[0]).toMatchObject({
      name: core.kept()[0],
      kit: 'present',
      hasPassword: false,
      isOfThisVault: true,
      provenAtMs: core.clock.nowMs,
      problem: null
    })
    expect(state).toMatchObject({ isBehind: false, lastFailure: null, running: null, hasKit: true })
    expect(state.lastProven?.records).toBeGreaterThan(2)
    expect(core.leftovers()).toEqual([])
    expect(
      actions(core)
        .records.map(({ action }) => action)
        .slice(0, 2)
    ).toEqual(['backup-proven', 'backup-made'])
    core.vault.lock()
  })

  test('holds nothing that can be read, and no key of the vault', async () => {
    const core = await filled()
    await core.backups.make()
    const bytes = readFileSync(core.backups.folder.pathOf(core.kept()[0] ?? ''))
    for (const secret of ['quince', 'Example', 'ada', 'SQLite', 'mat']) {
      expect(bytes.includes(secret), secret).toBe(false)
    }
    core.vault.lock()
  })

  test('is made by itself after a change, once an hour', async () => {
    const core = await filled()
    await core.backups.makeIfDue()
    await core.backups.makeIfDue()
    expect(core.kept()).toHaveLength(1)
    core.clock.nowMs += hourMs
    await core.backups.makeIfDue()
    expect(core.kept(), 'nothing has changed').toHaveLength(1)
    addLogin(core, { title: 'Example two' })
    await core.backups.makeIfDue()
    expect(core.kept()).toHaveLength(2)
    addLogin(core, { title: 'Example three' })
    core.clock.nowMs += hourMs - 1
    await core.backups.makeIfDue()
    expect(core.kept(), 'an hour is not over').toHaveLength(2)
    core.clock.nowMs -= 365 * 24 * hourMs
    await core.backups.makeIfDue()
    expect(core.kept(), 'the clock was ahead').toHaveLength(3)
    core.vault.lock()
    core.clock.nowMs += 1000 * hourMs
    await core.backups.makeIfDue()
    expect(core.kept()).toHaveLength(3)
  })

  test('is made at a lock that somebody asked for, where one is due and quick', async () => {
    const core = await filled()
    await core.handlers['vault.lock'](undefined)
    expect(core.vault.isUnlocked).toBe(false)
    expect(core.kept()).toHaveLength(1)
    await core.vault.unlock(undefined)
    await core.handlers['vault.lock'](undefined)
    expect(core.kept(), 'nothing has changed').toHaveLength(1)
    await core.vault.unlock(undefined)
    core.clock.nowMs += hourMs
    core.vault.session.write('vault', (db) => {
      const insert = db.prepare('INSERT INTO setting (name, value) VALUES (?, ?)')
      for (let n = 0; n < 2001; n++) insert.run(`many ${String(n)}`, '')
    })
    await core.handlers['vault.lock'](undefined)
    expect(core.vault.isUnlocked).toBe(false)
    expect(core.kept(), 'that would keep somebody waiting').toHaveLength(1)
  })

  test('waits for seeds that have a lock of their own, and is made when that opens', async () => {
    const core = await filled()
    core.settings.set({ seedsLockMinutes: 1 })
    core.clock.monotonicMs += 60_000
    core.seedsLock.lockIfIdle()
    await core.backups.makeIfDue()
    expect(core.kept()).toEqual([])
    await expect(core.backups.make()).rejects.toMatchObject({ code: 'seeds-locked' })
    expect(core.leftovers()).toEqual([])
    expect(await core.seedsLock.unlock(undefined)).toEqual({ kind: 'unlocked' })
    while ((await core.backups.state()).running !== null)
      await new Promise((resolve) => setImmediate(resolve))
    expect(core.kept()).toHaveLength(1)
    core.vault.lock()
  })

  test('opens with a password that was set, until that is taken back', async () => {
    const core = withBackups(newFolder())
    await core.vault.create(true, undefined)
    await core.backups.setPassword('an example of seven words', 'window')
    expect((await core.backups.state()).hasPassword).toBe(true)
    expect(await core.backups.make()).toMatchObject({ kind: 'made' })
    expect((await core.backups.state()).files[0]?.hasPassword).toBe(true)
    await core.backups.setPassword(null, 'window')
    expect((await core.backups.state()).hasPassword).toBe(false)
    core.vault.lock()
    await expect(core.backups.make()).rejects.toMatchObject({ code: 'locked' })
  })

  test('is one at a time', async () => {
    const core = await filled()
    const [first, second] = await Promise.all([core.backups.make(), core.backups.make()])
    expect([first.kind, second.kind].sort()).toEqual(['already-running', 'made'])
    core.vault.lock()
  })

  test('ends with the session, and leaves nothing', async () => {
    const core = await filled()
    const making = core.backups.make()
    core.vault.lock()
    await expect(making).rejects.toMatchObject({ code: 'locked' })
    expect(core.kept()).toEqual([])
    expect(core.leftovers()).toEqual([])
  })
})

test('a backup that is being written when the vault locks is broken off, and leaves nothing', async () => {
  const core = await filled()
  core.vault.session.write('vault', (db) => {
    db.prepare("INSERT INTO setting (name, value) VALUES ('large', hex(randomblob(4000000)))").run()
  })
  const making = core.backups.make()
  const isWriting = (): boolean => core.leftovers().some((name) => name.endsWith('.unfinished'))
  while (!isWriting()) await new Promise((resolve) => setImmediate(resolve))
  core.vault.lock()
  await expect(making).rejects.toMatchObject({ code: 'locked' })
  expect(core.kept()).toEqual([])
  expect(core.leftovers()).toEqual([])
})

describe('the folder for backups', () => {
  test('is the one that was chosen, also after the next unlock', async () => {
    const core = await filled()
    core.chosen.folder = newFolder()
    expect(await core.backups.chooseFolder('window')).toEqual({ kind: 'chosen' })
    await core.backups.make()
    core.vault.lock()
    await core.vault.unlock(undefined)
    const state = await core.backups.state()
    expect(state).toMatchObject({ folder: core.chosen.folder, isDefaultFolder: false })
    expect(state.files).toHaveLength(1)
    core.backups.useDefaultFolder('window')
    expect(await core.backups.state()).toMatchObject({ isDefaultFolder: true, files: [] })
    expect(core.events.some(({ name }) => name === 'backup.stateChanged')).toBe(true)
    core.vault.lock()
  })

  test('is not changed to one that takes nothing, or that nobody chose', async () => {
    const core = await filled()
    core.chosen.folder = join(newFolder(), 'missing')
    expect(await core.backups.chooseFolder('window')).toEqual({ kind: 'not-writable' })
    delete core.chosen.folder
    expect(await core.backups.chooseFolder('window')).toEqual({ kind: 'cancelled' })
    expect((await core.backups.state()).isDefaultFolder).toBe(true)
    core.vault.lock()
  })

  test('that is not there is said, tried again in an hour, and made use of when it is back', async () => {
    const core = await filled()
    const stick = newFolder()
    core.chosen.folder = stick
    await core.backups.chooseFolder('window')
    rmSync(stick, { recursive: true })
    await core.backups.makeIfDue()
    const atMs = core.clock.nowMs
    expect(await core.backups.state()).toMatchObject({
      folderProblem: 'missing',
      lastFailure: { atMs, failure: 'folder-missing' },
      isBehind: true
    })
    core.clock.nowMs += hourMs / 2
    await core.backups.makeIfDue()
    expect((await core.backups.state()).lastFailure?.atMs).toBe(atMs)
    mkdirSync(stick)
    core.clock.nowMs += hourMs
    await core.backups.makeIfDue()
    expect(await core.backups.state()).toMatchObject({
      folderProblem: null,
      lastFailure: null,
      isBehind: false
    })
    core.vault.lock()
  })

  test('keeps what is not ours: other vaults, other names, what a person put there', async () => {
    const core = await filled()
    const other = withBackups(newFolder())
    await other.vault.create(true, undefined)
    const folder = core.backups.folder.path
    await core.backups.make()
    const [first = ''] = core.kept()
    // All of one hour, of which a vault keeps the newest of its own.
    const strangers: string[] = []
    for (let n = 0; n < 2; n++) {
      await other.backups.make()
      const name = other.kept()[0] ?? ''
      renameSync(other.backups.folder.pathOf(name), join(folder, name))
      const renamed = first.replace(/-[0-9a-f]{8}\.l/, `-0000000${String(n)}.l`)
      copyFileSync(join(folder, first), join(folder, renamed))
      strangers.push(name, renamed)
    }
    const left = `${first}.old`
    writeFileSync(join(folder, left), '')
    const own = (): string[] => core.kept().filter((name) => !strangers.includes(name))
    for (let n = 0; n < 3; n++) {
      core.clock.nowMs += 1000
      expect(await core.backups.make()).toMatchObject({ kind: 'made' })
      expect(own()).toHaveLength(1)
    }
    expect(core.kept()).toEqual(expect.arrayContaining(strangers))
    expect(existsSync(join(folder, left))).toBe(true)
    core.vault.lock()
    other.vault.lock()
  })

  test('shows a damaged file as damaged, and what a crash left not at all', async () => {
    const core = await filled()
    await core.backups.make()
    const path = core.backups.folder.pathOf(core.kept()[0] ?? '')
    writeFileSync(path, readFileSync(path).subarray(0, 2000))
    writeFileSync(`${path}.unfinished`, 'half')
    const state = await core.backups.state()
    expect(state.files).toMatchObject([{ problem: 'cut-off', isOfThisVault: true }])
    core.vault.lock()
    mkdirSync(join(core.vaultFolder, '..', 'backup-work', 'work-left'), { recursive: true })
    await core.backups.removeLeftovers()
    expect(core.leftovers()).toEqual([])
    expect((await core.backups.state()).files).toHaveLength(1)
  })
})
