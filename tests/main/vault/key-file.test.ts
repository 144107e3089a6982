import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newKeyFile, printKeyFile } from '../../../src/main/vault/key-file.ts'
import { parseKeyring } from '../../../src/main/vault/keyring.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { ProtectVault } from '../../../src/shared/model/vault.ts'
import { addCode, addLogin, confirmKit, makeCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const password = 'correct horse battery'

interface WithKeyFile {
  core: TestCore
  profile: string
  /** Where the key file is. */
  stick: string
  kit: string
}

/** A vault with a confirmed kit and one login, that a key file opens besides. */
async function made(next: Omit<ProtectVault, 'keyFile' | 'current'>, at?: string): Promise<WithKeyFile> {
  const profile = newFolder()
  const core = makeCore({ profileFolder: profile })
  await core.vault.create(true, undefined)
  const kit = core.vault.kit.sheet()?.groups.join('-') ?? ''
  confirmKit(core)
  addLogin(core)
  core.chosen.fileToWrite = at ?? join(newFolder(), 'mine.latchkey-key')
  expect(await core.keyChanges.protect(undefined, { ...next, keyFile: 'new' })).toMatchObject({
    kind: 'changed'
  })
  return { core, profile, stick: core.chosen.fileToWrite, kit }
}

const again = ({ core, profile }: WithKeyFile): TestCore => {
  core.vault.lock()
  return makeCore({ profileFolder: profile, keychain: core.keychain })
}
const keyringOf = (core: TestCore) =>
  JSON.parse(readFileSync(join(core.vaultFolder, 'keyring.json'), 'utf8')) as {
    version: number
    slots: { kind: string; keyFile?: { id: string } }[]
  }

describe('a vault with a key file', () => {
  test.each([
    ['keychain', { useKeychain: true }],
    ['keychain-and-password', { useKeychain: true, masterPassword: password }],
    ['password', { useKeychain: false, masterPassword: password }]
  ] as const)('opens with it and %s, and with no part of that alone', async (protection, next) => {
    const one = await made(next)
    const typed = 'masterPassword' in next ? next.masterPassword : undefined
    expect(await one.core.vault.state()).toMatchObject({ kind: 'unlocked', protection, hasKeyFile: true })
    expect(keyringOf(one.core)).toMatchObject({ version: 3, slots: [{ kind: protection }, {}] })
    expect(statSync(one.stick).mode & 0o777).toBe(0o600)
    const core = again(one)
    expect(await core.vault.state()).toMatchObject({ kind: 'locked', protection, keyFile: 'at-hand' })
    const text = readFileSync(one.stick)

    rmSync(one.stick)
    expect(await core.vault.state()).toMatchObject({ keyFile: 'missing' })
    expect(await core.vault.unlock(typed)).toEqual({ kind: 'key-file-needed' })
    writeFileSync(one.stick, text.toString().replace('\nkey ', '\nkey A'))
    expect(await core.vault.unlock(typed)).toEqual({ kind: 'wrong-key-file' })
    writeFileSync(
      one.stick,
      printKeyFile(newKeyFile()).use((bytes) => Buffer.from(bytes))
    )
    expect(await core.vault.unlock(typed)).toEqual({ kind: 'wrong-key-file' })
    expect(await core.vault.state()).toMatchObject({ keyFile: 'at-hand' })

    // Found again elsewhere; none of the tries above was a wrong password.
    core.chosen.keyFile = join(newFolder(), 'copy')
    writeFileSync(core.chosen.keyFile, text)
    expect(await core.handlers['vault.chooseKeyFile'](undefined)).toEqual({ chosen: true })
    if (typed !== undefined) {
      expect(await core.vault.unlock(undefined)).toEqual({ kind: 'password-needed' })
      expect(await core.vault.unlock('another one')).toEqual({ kind: 'wrong-password', retryAfterMs: 0 })
    }
    expect(await core.vault.unlock(typed)).toEqual({ kind: 'unlocked' })
    expect(core.credentials.list()).toHaveLength(1)
    core.vault.lock()
    const next2 = makeCore({ profileFolder: one.profile, keychain: core.keychain })
    expect(await next2.vault.unlock(typed)).toEqual({ kind: 'unlocked' })
    next2.vault.lock()
  })

  test('is said to be newer by a program that does not know key files, and not damaged', async () => {
    const { core } = await made({ useKeychain: true })
    const bytes = readFileSync(join(core.vaultFolder, 'keyring.json'))
    const keyring = JSON.parse(bytes.toString('utf8')) as { version: number }
    expect(keyring.version).toBe(3)
    expect(parseKeyring(bytes).kind).toBe('keyring')
    const downgraded = Buffer.from(JSON.stringify({ ...keyring, version: 2 }))
    expect(parseKeyring(downgraded)).toEqual({ kind: 'damaged' })
    core.vault.lock()
  })

  test('needs it for whatever asks for the way in again', async () => {
    const one = await made({ useKeychain: false, masterPassword: password })
    const { core, stick } = one
    addCode(core)
    core.vault.session.lockSeeds()
    const text = readFileSync(stick)
    rmSync(stick)
    expect(await core.seedsLock.unlock(password)).toEqual({ kind: 'key-file-needed' })
    expect(await core.keyChanges.makeKit(password)).toEqual({ kind: 'key-file-needed' })
    writeFileSync(stick, text)
    expect(await core.seedsLock.unlock(password)).toEqual({ kind: 'unlocked' })
    expect(await core.keyChanges.makeKit(password)).toMatchObject({ kind: 'changed' })
    expect(keyringOf(core).version).toBe(3)
    // Kept where nothing is said of it, and where the password changes.
    const next = { useKeychain: true, masterPassword: 'another good password' }
    expect(await core.keyChanges.protect(password, next)).toMatchObject({ kind: 'changed' })
    expect(await core.vault.state()).toMatchObject({ hasKeyFile: true, protection: 'keychain-and-password' })
    expect(await core.keyChanges.protect(next.masterPassword, { ...next, keyFile: 'none' })).toMatchObject({
      kind: 'changed'
    })
    expect(await core.vault.state()).toMatchObject({ hasKeyFile: false })
    expect(keyringOf(core).version).toBe(2)
    expect(existsSync(stick)).toBe(true)
    const later = again(one)
    expect(await later.vault.state()).toMatchObject({ keyFile: 'none' })
    expect(await later.vault.unlock(next.masterPassword)).toEqual({ kind: 'unlocked' })
    later.vault.lock()
  })

  test('opens with the recovery kit alone, which can also give it up', async () => {
    const one = await made({ useKeychain: true, masterPassword: password })
    const core = again(one)
    rmSync(one.stick)
    expect(await core.vault.unlockWithKit(one.kit)).toEqual({ kind: 'unlocked' })
    const keep = { useKeychain: true, masterPassword: password }
    expect(await core.keyChanges.protect(undefined, keep)).toEqual({ kind: 'key-file-needed' })
    expect(await core.keyChanges.protect(undefined, { ...keep, keyFile: 'none' })).toMatchObject({
      kind: 'changed'
    })
    core.vault.lock()
    expect(await core.vault.unlock(password)).toEqual({ kind: 'unlocked' })
    core.vault.lock()
  })
})

describe('a new key file', () => {
  test('comes after the recovery kit is confirmed', async () => {
    const core = makeCore({ profileFolder: newFolder() })
    await core.vault.create(true, undefined)
    core.chosen.fileToWrite = join(newFolder(), 'mine')
    const next = { useKeychain: true, keyFile: 'new' } as const
    await expect(core.keyChanges.protect(undefined, next)).rejects.toThrow(new AppError('kit-needed'))
    expect(existsSync(`${core.chosen.fileToWrite}.latchkey-key`)).toBe(false)
    confirmKit(core)
    expect(await core.keyChanges.protect(undefined, next)).toMatchObject({ kind: 'changed' })
    expect(existsSync(`${core.chosen.fileToWrite}.latchkey-key`)).toBe(true)
    core.vault.lock()
  })

  test('is written nowhere where the place is taken, is no place, or is beside the vault', async () => {
    const core = makeCore({ profileFolder: newFolder() })
    await core.vault.create(true, undefined)
    confirmKit(core)
    const next = { useKeychain: true, keyFile: 'new' } as const
    const folder = newFolder()
    const before = readFileSync(join(core.vaultFolder, 'keyring.json'))
    const taken = join(folder, 'of another vault.latchkey-key')
    writeFileSync(taken, 'keep me')
    mkdirSync(join(folder, 'b.latchkey-key'))
    const places = [
      undefined,
      taken,
      join(folder, 'missing', 'a.latchkey-key'),
      join(folder, 'b.latchkey-key'),
      join(core.vaultFolder, 'a.latchkey-key')
    ]
    for (const place of places) {
      if (place === undefined) delete core.chosen.fileToWrite
      else core.chosen.fileToWrite = place
      expect(await core.keyChanges.protect(undefined, next), place).toEqual({ kind: 'key-file-not-written' })
    }
    expect(readFileSync(taken, 'utf8')).toBe('keep me')
    expect(readdirSync(folder).sort()).toEqual(['b.latchkey-key', 'of another vault.latchkey-key'])
    expect(readFileSync(join(core.vaultFolder, 'keyring.json'))).toEqual(before)
    core.vault.lock()
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    core.vault.lock()
  })

  test('is taken back where the change of keys does not come to be, and the old way in stays', async () => {
    const core = makeCore({ profileFolder: newFolder() })
    await core.vault.create(false, password)
    confirmKit(core)
    const stick = newFolder()
    core.chosen.fileToWrite = join(stick, 'mine.latchkey-key')
    const { passwordCost } = core.vault.options
    core.vault.options.passwordCost = () => Promise.reject(new AppError('io-error'))
    const next = { useKeychain: false, masterPassword: password, keyFile: 'new' } as const
    await expect(core.keyChanges.protect(password, next)).rejects.toThrow(new AppError('io-error'))
    core.vault.options.passwordCost = passwordCost
    expect(readdirSync(stick)).toEqual([])
    core.vault.lock()
    expect(await core.vault.unlock(password)).toEqual({ kind: 'unlocked' })
    expect(await core.keyChanges.protect('wrong one', next)).toMatchObject({ kind: 'wrong-password' })
    expect(readdirSync(stick)).toEqual([])
    core.vault.lock()
  })

  test('takes the place of the one before, which then opens only what is old', async () => {
    const one = await made({ useKeychain: true })
    const old = join(newFolder(), 'old')
    cpSync(join(one.core.vaultFolder, 'keyring.json'), old)
    one.core.chosen.fileToWrite = join(newFolder(), 'next.latchkey-key')
    const next = { useKeychain: true, keyFile: 'new' } as const
    expect(await one.core.keyChanges.protect(undefined, next)).toMatchObject({ kind: 'changed' })
    rmSync(one.stick)
    const core = again(one)
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    core.vault.lock()
    // The one before lies where the newest should be.
    core.chosen.keyFile = one.stick
    writeFileSync(
      one.stick,
      printKeyFile(newKeyFile()).use((bytes) => Buffer.from(bytes))
    )
    await core.handlers['vault.chooseKeyFile'](undefined)
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    core.vault.lock()
  })
})

describe('the note of where the key file is', () => {
  test('keeps nobody out and harms nothing, whatever is in it', async () => {
    const one = await made({ useKeychain: true })
    const note = join(one.profile, 'key-file-places.json')
    const text = readFileSync(note, 'utf8')
    expect(text).toContain(JSON.stringify(one.stick))
    const spoilt = [
      '',
      '{',
      '[]',
      text.replace('"paths"', '"path"'),
      'x'.repeat(40_000),
      text.replace('1', '2')
    ]
    for (const bytes of spoilt) {
      writeFileSync(note, bytes)
      const core = again(one)
      expect(await core.vault.state(), bytes.slice(0, 20)).toMatchObject({ keyFile: 'missing' })
      expect(await core.vault.unlock(undefined)).toEqual({ kind: 'key-file-needed' })
    }
    rmSync(note)
    mkdirSync(note)
    const core = again(one)
    core.chosen.keyFile = one.stick
    // A note that cannot be written: what was chosen holds as long as the program runs.
    expect(await core.handlers['vault.chooseKeyFile'](undefined)).toEqual({ chosen: true })
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    core.vault.lock()
  })
})
