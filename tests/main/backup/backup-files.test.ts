import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  BackupFolder,
  makeWorkFolder,
  openFile,
  removeWorkFolders
} from '../../../src/main/backup/backup-files.ts'
import { backupFailure, backupProblem } from '../../../src/main/backup/failure.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const name = 'latchkey-1a2b3c4d-20260102t030405z-9f8e7d6c.latchkey-backup'
const failureOf = (work: Promise<unknown>) => work.then(() => 'done', backupFailure)

describe('the backup folder', () => {
  test('shows a file only once it is whole, and to its owner alone', async () => {
    const path = join(newFolder(), 'backups')
    const folder = new BackupFolder(path, true)
    expect(await folder.names()).toEqual([])
    const file = await folder.create(name)
    await file.write(Buffer.from('quince '))
    expect(await folder.names()).toEqual([])
    await file.write(Buffer.from('7'))
    await file.finish()
    expect(await folder.names()).toEqual([name])
    expect(readFileSync(join(path, name), 'utf8')).toBe('quince 7')
    expect(statSync(join(path, name)).mode & 0o777).toBe(0o600)
    expect(statSync(path).mode & 0o777).toBe(0o700)
  })

  test('is left clean by a file that is given up, and by one that a crash left', async () => {
    const path = newFolder()
    const folder = new BackupFolder(path, true)
    await (await folder.create(name)).abandon()
    expect(readdirSync(path)).toEqual([])
    const crashed = await folder.create(name)
    await crashed.write(Buffer.from('half'))
    const others = ['notes.txt.unfinished', 'other.latchkey-backup', name]
    for (const other of others) writeFileSync(join(path, other), '')
    await folder.removeLeftovers()
    expect(readdirSync(path).sort()).toEqual(others.sort())
    await crashed.abandon()
  })

  test('chosen and missing is not made: the disk is not there', async () => {
    const path = join(newFolder(), 'stick')
    const folder = new BackupFolder(path, false)
    expect(await failureOf(folder.create(name))).toBe('folder-missing')
    expect(await failureOf(folder.names())).toBe('folder-missing')
    expect(await folder.canBeWritten()).toBe(false)
    expect(existsSync(path)).toBe(false)
  })

  test.skipIf(process.getuid?.() === 0)('that cannot be written to is named so', async () => {
    const path = newFolder()
    chmodSync(path, 0o500)
    const folder = new BackupFolder(path, false)
    expect(await failureOf(folder.create(name))).toBe('not-writable')
    expect(await folder.canBeWritten()).toBe(false)
    chmodSync(path, 0o700)
    expect(await folder.canBeWritten()).toBe(true)
    expect(readdirSync(path)).toEqual([])
  })

  test('never reaches outside of itself', async () => {
    const path = newFolder()
    mkdirSync(join(path, 'backups'))
    writeFileSync(join(path, 'vault.db'), 'quince')
    const folder = new BackupFolder(join(path, 'backups'), true)
    await folder.remove('../vault.db')
    await expect(folder.open('../vault.db')).rejects.toMatchObject({ code: 'ENOENT' })
    expect(readFileSync(join(path, 'vault.db'), 'utf8')).toBe('quince')
  })
})

test('a file is read in pieces, and never past its end', async () => {
  const path = join(newFolder(), 'file')
  writeFileSync(path, 'quince 7')
  await using file = await openFile(path)
  expect(file.sizeBytes).toBe(8)
  expect((await file.read(0, 6)).toString()).toBe('quince')
  expect((await file.read(7, 100)).toString()).toBe('7')
  expect((await file.read(8, 100)).byteLength).toBe(0)
  expect((await file.read(100, 1)).byteLength).toBe(0)
})

test('a work folder is private and goes with all that is in it', async () => {
  const parent = join(newFolder(), 'backup-work')
  {
    await using work = await makeWorkFolder(parent)
    await using file = await work.create('vault.db')
    await file.write(Buffer.from('quince'))
    expect(statSync(work.path('.')).mode & 0o777).toBe(0o700)
    expect(statSync(work.path('vault.db')).mode & 0o777).toBe(0o600)
  }
  expect(readdirSync(parent)).toEqual([])
  writeFileSync(join(parent, 'left'), '')
  await removeWorkFolders(parent)
  expect(existsSync(parent)).toBe(false)
})

test('what a disk says is named, and what it does not say is not hidden', () => {
  const system = (code: string) => Object.assign(new Error(), { code })
  expect(backupFailure(system('ENOSPC'))).toBe('disk-full')
  expect(backupFailure(system('EROFS'))).toBe('not-writable')
  expect(backupFailure(system('EIO'))).toBe('io-error')
  expect(backupFailure(new AppError('disk-full'))).toBe('disk-full')
  expect(() => backupFailure(new AppError('seeds-locked'))).toThrow(AppError)
  expect(backupProblem(system('ENOENT'))).toBe('not-found')
  expect(backupProblem(system('EISDIR'))).toBe('not-readable')
  expect(backupProblem(new AppError('vault-damaged'))).toBe('contents-differ')
  expect(() => backupProblem(new TypeError('ours'))).toThrow(TypeError)
})
