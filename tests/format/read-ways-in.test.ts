import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TOTP } from 'otpauth'
import { describe, expect, test, vi } from 'vitest'
import { makeOpenCore } from '../support/core.ts'
import { readVault } from '../support/read-vault.ts'
import { useTempFolders } from '../support/temp-folder.ts'
import { expectSame, fill, keychainLine } from './sample-contents.ts'

vi.setConfig({ testTimeout: 120_000 })
const newFolder = useTempFolders()

describe('the independent reader', () => {
  test('reads a vault that needs a key file, with it and not without', async () => {
    const core = await makeOpenCore(newFolder())
    fill(core)
    const keyFile = join(newFolder(), 'mine.latchkey-key')
    core.chosen.fileToWrite = keyFile
    const changed = await core.keyChanges.protect(undefined, { useKeychain: true, keyFile: 'new' })
    expect(changed).toMatchObject({ kind: 'changed' })
    core.vault.lock()
    const secrets = await keychainLine(core)
    const read = readVault(core.vaultFolder, secrets, true, keyFile)
    expect(read).toMatchObject({ keyringVersion: 3, slots: ['keychain', 'recovery-kit'] })
    await core.vault.unlock(undefined)
    expectSame(core, read)
    core.vault.lock()
    const without = readVault(core.vaultFolder, secrets)
    expect(without).toMatchObject({ ok: false, words: expect.stringContaining('with a key file') as string })
    writeFileSync(keyFile, readFileSync(keyFile, 'utf8').replace('\ncheck ', '\ncheck A'))
    expect(readVault(core.vaultFolder, secrets, true, keyFile).words).toContain('damaged')
  })

  test('is not asked for the code of the extra confirmation, and can say what the phone has', async () => {
    const core = await makeOpenCore(newFolder())
    fill(core)
    const { secret } = core.confirmation.begin()
    const phone = new TOTP({ secret: secret.replaceAll(' ', '') })
    const code = phone.generate({ timestamp: core.clock.nowMs })
    expect(core.confirmation.finish(code, { mode: 'after-days', days: 3 }).kind).toBe('on')
    core.vault.lock()
    const read = readVault(core.vaultFolder, await keychainLine(core))
    const confirmation = { mode: 'after-days', days: 3, driftSteps: 0, codesLeft: 10 }
    expect(read.problems).toEqual([])
    expect(read.confirmation).toEqual({ ...confirmation, secret: secret.replaceAll(' ', '') })
  })
})
