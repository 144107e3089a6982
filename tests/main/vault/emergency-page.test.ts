import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { EmergencyPage } from '../../../src/main/vault/emergency-page.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { makeCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
let core: TestCore
let file: string

/** A vault whose kit is still held, because nobody has typed it back. */
beforeEach(async () => {
  const folder = newFolder()
  core = makeCore({ profileFolder: folder })
  expect(await core.vault.create(true, undefined)).toEqual({ kind: 'created' })
  file = join(folder, 'page.pdf')
  core.chosen.fileToWrite = file
  return () => {
    core.vault.lock()
  }
})

const make = (to: 'pdf' | 'printer') => core.handlers['vault.makeEmergencyPage']({ to })
const written = () => JSON.parse(readFileSync(file, 'utf8')) as EmergencyPage
const isOnRecord = async () =>
  (await core.handlers['audit.list']({ limit: 1 })).records[0]?.action === 'emergency-page-made'

async function confirm(): Promise<void> {
  const sheet = core.vault.kit.sheet()
  const answers = (sheet?.ask ?? []).map((group) => ({ group, text: sheet?.groups[group - 1] ?? '' }))
  expect(core.vault.kit.confirm(answers)).toEqual({ kind: 'confirmed' })
}

describe('the emergency page', () => {
  test('has the kit while it is held, the head of a trail that knows of it, and where backups go', async () => {
    expect(await make('pdf')).toEqual({ kind: 'made', withKit: true })
    const sheet = core.vault.kit.sheet()
    const { folder } = await core.handlers['backup.state'](undefined)
    expect(written()).toEqual({
      nowMs: core.clock.nowMs,
      vaultMark: sheet?.vaultMark,
      headCode: sheet?.headCode,
      backupFolder: folder,
      kit: { groups: sheet?.groups, qr: sheet?.qr }
    })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await isOnRecord()).toBe(true)
  })

  test('has none when it was typed back', async () => {
    await confirm()
    expect(await make('printer')).toEqual({ kind: 'made', withKit: false })
    expect(core.emergencyPages).toMatchObject([
      { vaultMark: core.vault.session.vaultId.slice(0, 8).toUpperCase() }
    ])
    expect(core.emergencyPages[0]?.kit).toBeUndefined()
  })

  test('is not made with the kit where that cannot be on record', async () => {
    core.vault.session.writeWithReserve = () => {
      throw new AppError('disk-full')
    }
    await expect(make('pdf')).rejects.toThrow(new AppError('disk-full'))
    await expect(make('printer')).rejects.toThrow(new AppError('disk-full'))
    expect(core.emergencyPages).toEqual([])
    await confirm()
    expect(await make('printer')).toEqual({ kind: 'made', withKit: false })
  })

  test('is not made where the person thinks better of it, the vault locks meanwhile, or nothing is drawn', async () => {
    delete core.chosen.fileToWrite
    expect(await make('pdf')).toEqual({ kind: 'not-made', withKit: false })
    expect(await isOnRecord()).toBe(false)
    core.printer.isThere = false
    expect(await make('printer')).toEqual({ kind: 'not-made', withKit: true })
    core.chosen.fileToWrite = file
    expect(await make('pdf')).toEqual({ kind: 'not-made', withKit: true })
    expect(() => statSync(file)).toThrow('ENOENT')
    const making = make('pdf')
    core.vault.lock()
    await expect(making).rejects.toThrow(new AppError('locked'))
  })

  test('says why a file cannot be written', async () => {
    core.chosen.fileToWrite = join(file, 'no-folder', 'page.pdf')
    await expect(make('pdf')).rejects.toThrow(new AppError('not-writable'))
  })
})
