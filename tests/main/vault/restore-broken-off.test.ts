import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { addLogin } from '../../support/core.ts'
import { filesIn } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { kitOf, tokenOf, withBackups, type BackupCore } from '../backup/support.ts'

const newFolder = useTempFolders()
let backup: string
let kit: string

beforeAll(async () => {
  const core = withBackups(newFolder())
  await core.vault.create(true, undefined)
  kit = kitOf(core)
  addLogin(core, { title: 'In the backup' })
  const made = await core.backups.make()
  if (made.kind !== 'made') throw new Error(made.kind)
  backup = core.backups.folder.pathOf(made.proven.fileName)
  core.vault.lock()
})

async function startRestore(core: BackupCore): Promise<unknown> {
  core.chosen.file = backup
  const token = await tokenOf(core)
  const restoring = core.restores.restore({ token, kit, useKeychain: true }, 'window')
  return restoring.then(
    ({ kind }) => kind,
    (error: unknown) => (error as { code: unknown }).code
  )
}

/** Locks it at the first turn that the long part of the work gives to others. */
function lockMeanwhile(core: BackupCore): void {
  let now = 0
  core.vault.options.monotonicMs = () => (now += 1000)
  core.vault.options.pause = () => {
    core.vault.lock()
    return Promise.resolve()
  }
}

describe('a restore during which the vault is locked', () => {
  test('in an empty place ends locked, with nothing made', async () => {
    const profileFolder = newFolder()
    const core = withBackups(profileFolder)
    lockMeanwhile(core)
    expect(await startRestore(core)).toBe('locked')
    expect(core.vault.isUnlocked).toBe(false)
    expect(await core.vault.state()).toMatchObject({ kind: 'missing' })
    expect(readdirSync(profileFolder).filter((name) => name.startsWith('vault'))).toEqual([])
  })

  test('beside a vault leaves that one, locked', async () => {
    const core = withBackups(newFolder())
    await core.vault.create(true, undefined)
    addLogin(core, { title: 'Present' })
    const files = filesIn(core.vaultFolder).filter((name) => !name.endsWith('-wal'))
    lockMeanwhile(core)
    expect(await startRestore(core)).toBe('locked')
    expect(core.vault.isUnlocked).toBe(false)
    expect(filesIn(core.vaultFolder)).toEqual(files)
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    expect(core.credentials.list().map(({ title }) => title)).toEqual(['Present'])
    core.vault.lock()
  })
})

test('a restore whose last step fails leaves the vault of before, and no second name of its files', async () => {
  const profileFolder = newFolder()
  const core = withBackups(profileFolder)
  await core.vault.create(true, undefined)
  addLogin(core, { title: 'Present' })
  const { files } = core.vault.options
  files.switchKeyring = () => {
    throw new AppError('io-error')
  }
  expect(await startRestore(core)).toBe('io-error')
  const aside = join(profileFolder, 'set-aside')
  expect(existsSync(aside) ? readdirSync(aside) : []).toEqual([])
  expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
  expect(core.credentials.list().map(({ title }) => title)).toEqual(['Present'])
  core.vault.lock()
})
