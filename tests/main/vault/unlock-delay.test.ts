import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const password = 'correct horse battery'
const profile = newFolder()
const note = join(profile, 'vault', 'wrong-passwords.json')
let keychain: TestCore['keychain']
/** The program, started once more. */
const start = (): TestCore => makeCore({ profileFolder: profile, keychain })
/** What it takes to be asked to wait a second. */
const threeWrong = '{"format":"latchkey-wrong-passwords","version":1,"wrong":3,"openAtMs":'

beforeAll(async () => {
  const core = makeCore({ profileFolder: profile })
  keychain = core.keychain
  await core.vault.create(false, password)
  core.vault.lock()
})

describe('the wait after wrong master passwords', () => {
  test('goes on after a restart, and ends with the right one', async () => {
    const core = start()
    for (const retryAfterMs of [0, 0, 1000]) {
      expect(await core.vault.unlock('wrong')).toEqual({ kind: 'wrong-password', retryAfterMs })
    }
    expect(statSync(note).mode & 0o777).toBe(0o600)
    const next = start()
    expect(await next.vault.unlock(password)).toEqual({ kind: 'too-soon', retryAfterMs: 1000 })
    next.clock.monotonicMs += 1000
    expect(await next.vault.unlock(password)).toEqual({ kind: 'unlocked' })
    const { records } = await next.handlers['audit.list']({ limit: 10 })
    expect(records.filter(({ action }) => action === 'unlock-refused')).toHaveLength(3)
    expect(existsSync(note)).toBe(false)
    next.vault.lock()
  })

  test('counts as none where its note is damaged, of another kind, too large or no file', async () => {
    const later = String(Date.UTC(2027, 0, 1))
    const notes = [
      '',
      '{',
      'null',
      `${threeWrong}"soon"}`,
      `${threeWrong.replace('1,', '2,')}${later}}`,
      `${threeWrong.replace('3', '-3')}${later}}`,
      `${threeWrong}${later}}${' '.repeat(300)}`
    ]
    for (const text of notes) {
      writeFileSync(note, text)
      const core = start()
      expect(core.vault.delay.remainingMs(), text.slice(0, 60)).toBe(0)
    }
    rmSync(note)
    mkdirSync(note)
    const core = start()
    // It cannot be written either: the wait holds as long as the program runs.
    for (const retryAfterMs of [0, 0, 1000]) {
      expect(await core.vault.unlock('wrong')).toEqual({ kind: 'wrong-password', retryAfterMs })
    }
    core.clock.monotonicMs += 1000
    expect(await core.vault.unlock(password)).toEqual({ kind: 'unlocked' })
    core.vault.lock()
    rmSync(note, { recursive: true })
  })

  test('does not fill the trail with what somebody else wrote into its note', async () => {
    writeFileSync(note, `${threeWrong.replace('3,', '250,')}0}`)
    const core = start()
    expect(await core.vault.unlock(password)).toEqual({ kind: 'unlocked' })
    const { records } = await core.handlers['audit.list']({ limit: 500 })
    const newest = records.findIndex(({ action }) => action === 'vault-locked')
    const refused = records.slice(0, newest).filter(({ action }) => action === 'unlock-refused')
    expect(refused).toHaveLength(100)
    core.vault.lock()
  })

  test('is at most what so many wrong ones cost, where the clock was set back', () => {
    writeFileSync(note, `${threeWrong}${String(Date.UTC(2090, 0, 1))}}\n`)
    expect(start().vault.delay.remainingMs()).toBe(1000)
    rmSync(note)
  })

  test('leaves no note where there is no vault, so that its place stays empty', () => {
    const core = makeCore({ profileFolder: newFolder() })
    for (let n = 0; n < 3; n++) core.vault.delay.wrong()
    expect(existsSync(core.vaultFolder)).toBe(false)
    expect(readFileSync(join(profile, 'vault', 'keyring.json')).length).toBeGreaterThan(0)
  })
})
