import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../../src/main/database/open.ts'
import { memoryKeychain } from '../../../src/main/keychain/memory-keychain.ts'
import { parseKeychainEntry } from '../../../src/main/keychain/keychain-entry.ts'
import { parseKeyring } from '../../../src/main/vault/keyring.ts'
import { checkKeyringMac, openSlot } from '../../../src/main/vault/slots.ts'
import { addCode, addLogin, makeCore } from '../../support/core.ts'
import { databaseKeysOf, readKeyring } from '../../support/keys.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const keychain = memoryKeychain()
const names = ['keyring.json', 'vault.db', 'seeds.db'] as const
type Name = (typeof names)[number]
let whole: string
let other: string

beforeAll(async () => {
  const make = async () => {
    const core = makeCore({ profileFolder: newFolder(), keychain })
    await core.vault.create(true, undefined)
    addLogin(core, { title: 'Kept' })
    addCode(core)
    core.vault.lock()
    return core.vaultFolder
  }
  whole = await make()
  other = await make()
})

/** A copy of the whole vault with something done to it. */
function profileWith(breakIt: (file: (name: Name) => string, folder: string) => void): string {
  const profile = newFolder()
  cpSync(whole, join(profile, 'vault'), { recursive: true })
  const folder = join(profile, 'vault')
  breakIt((name) => join(folder, name), folder)
  return profile
}

const stateOfFiles = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((name) => {
      const file = join(folder, name)
      return statSync(file).isFile()
        ? `${name} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`
        : name
    })

/** What comes of opening it, and that nothing in the folder was changed by trying. */
async function tryToOpen(profileFolder: string) {
  const before = stateOfFiles(join(profileFolder, 'vault'))
  const core = makeCore({ profileFolder, keychain })
  const state = await core.vault.state()
  const unlocked = await core.vault.unlock(undefined)
  expect(core.vault.isUnlocked).toBe(false)
  expect(await core.vault.create(true, undefined)).toEqual({ kind: 'already-there' })
  expect(stateOfFiles(join(profileFolder, 'vault'))).toEqual(before)
  return { state, unlocked }
}

const unusable = (problem: string) => ({ kind: 'unusable', problem })

describe('a vault with broken files is named as such, not changed, and not replaced:', () => {
  test.each(names)('%s is missing', async (name) => {
    const { state, unlocked } = await tryToOpen(profileWith((file) => rmSync(file(name))))
    expect(state).toEqual(unusable('half-written'))
    expect(unlocked).toEqual(unusable('half-written'))
  })

  test.each(names)('%s is a folder', async (name) => {
    const profile = profileWith((file) => {
      rmSync(file(name))
      mkdirSync(file(name))
    })
    const { unlocked } = await tryToOpen(profile)
    expect(unlocked.kind).toBe('unusable')
  })

  test.each(names)('%s is empty', async (name) => {
    const { unlocked } = await tryToOpen(profileWith((file) => writeFileSync(file(name), '')))
    expect(unlocked).toEqual(unusable('damaged'))
  })

  test.each(names)('%s was cut off', async (name) => {
    for (const part of [1, 15, 16, 100, 4095, 0.3, 0.5, 0.9, 0.99]) {
      const profile = profileWith((file) => {
        const bytes = readFileSync(file(name))
        const length = part < 1 ? Math.floor(bytes.byteLength * part) : part
        writeFileSync(file(name), bytes.subarray(0, Math.min(length, bytes.byteLength - 3)))
      })
      expect((await tryToOpen(profile)).unlocked, String(part)).toEqual(unusable('damaged'))
    }
  })

  test.each(['vault.db', 'seeds.db'] as const)('%s has a flipped bit in its first page', async (name) => {
    for (const at of [0, 15, 16, 20, 100, 1000, 4000, 4095]) {
      const profile = profileWith((file) => {
        const bytes = readFileSync(file(name))
        bytes[at] = (bytes[at] ?? 0) ^ 4
        writeFileSync(file(name), bytes)
      })
      expect((await tryToOpen(profile)).unlocked, `byte ${String(at)}`).toEqual(unusable('damaged'))
    }
  })

  test.each(['vault.db', 'seeds.db'] as const)('%s is a plain database', async (name) => {
    const profile = profileWith((file) => writeFileSync(file(name), `SQLite format 3\0${'x'.repeat(4080)}`))
    expect((await tryToOpen(profile)).unlocked).toEqual(unusable('damaged'))
  })

  test('its two databases were exchanged', async () => {
    const profile = profileWith((file) => {
      const [a, b] = [readFileSync(file('vault.db')), readFileSync(file('seeds.db'))]
      writeFileSync(file('vault.db'), b)
      writeFileSync(file('seeds.db'), a)
    })
    expect((await tryToOpen(profile)).unlocked).toEqual(unusable('damaged'))
  })

  test.each(['vault.db', 'seeds.db'] as const)('%s is that of another vault of this person', async (name) => {
    const profile = profileWith((file) => cpSync(join(other, name), file(name)))
    expect((await tryToOpen(profile)).unlocked).toEqual(unusable('damaged'))
  })

  test('the keyring is that of another vault of this person', async () => {
    const profile = profileWith((file) => cpSync(join(other, 'keyring.json'), file('keyring.json')))
    expect((await tryToOpen(profile)).unlocked).toEqual(unusable('damaged'))
  })

  test('the keyring is of a later version', async () => {
    const profile = profileWith((file) => {
      const later = { ...readKeyring(whole), version: 4 }
      writeFileSync(file('keyring.json'), JSON.stringify(later))
    })
    const { state, unlocked } = await tryToOpen(profile)
    expect(state).toEqual(unusable('newer'))
    expect(unlocked).toEqual(unusable('newer'))
  })

  test.each(['vault', 'seeds'] as const)('%s.db has a later schema', async (name) => {
    const key = (await databaseKeysOf(whole, keychain))[name]
    const profile = profileWith((file) => {
      const db = openDatabase({ file: file(`${name}.db`), key, mode: 'existing', nativeBinding: null })
      db.exec('DROP TABLE identity; PRAGMA user_version = 999')
      db.close()
    })
    expect((await tryToOpen(profile)).unlocked).toEqual(unusable('newer'))
  })

  test('vault.db is under the right key but says it belongs to another vault', async () => {
    const key = (await databaseKeysOf(whole, keychain)).vault
    const profile = profileWith((file) => {
      const db = openDatabase({ file: file('vault.db'), key, mode: 'existing', nativeBinding: null })
      db.prepare('UPDATE identity SET vault_id = ?').run('another')
      db.close()
    })
    expect((await tryToOpen(profile)).unlocked).toEqual(unusable('damaged'))
  })

  test('a file of nobody’s lies where the vault should be', async () => {
    const profile = newFolder()
    writeFileSync(join(profile, 'vault'), 'something')
    const core = makeCore({ profileFolder: profile, keychain })
    expect(await core.vault.state()).toEqual(unusable('not-readable'))
    expect(await core.vault.create(true, undefined)).toEqual({ kind: 'already-there' })
    expect(readFileSync(join(profile, 'vault'), 'utf8')).toBe('something')
  })
})

describe('a keyring with a flipped bit', () => {
  test('never opens with other contents, whichever bit it is', async () => {
    const bytes = readFileSync(join(whole, 'keyring.json'))
    const original = readKeyring(whole)
    const entry = await keychain.read(original.vaultId)
    if (entry.state !== 'found') throw new Error(entry.state)
    let opened = 0
    for (let bit = 0; bit < bytes.byteLength * 8; bit++) {
      const altered = Buffer.from(bytes)
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const parsed = parseKeyring(altered)
      if (parsed.kind !== 'keyring') continue
      const slot = parsed.keyring.slots[0]
      const secret = parseKeychainEntry(entry.value, parsed.keyring.vaultId)
      if (slot?.kind !== 'keychain' || secret === undefined) continue
      const root = await openSlot(slot, parsed.keyring.vaultId, { keychain: { secret, backend: 'x' } })
      if (root === undefined || !checkKeyringMac(root, parsed.keyring)) continue
      opened += 1
      expect(parsed.keyring, `bit ${String(bit)}`).toEqual(original)
    }
    // White space between the fields means nothing, and a blank's bits make other white space.
    expect(opened).toBeLessThan(bytes.filter((byte) => byte === 32 || byte === 10).length * 8)
  })

  test('has a named outcome, whichever byte it is', async () => {
    const bytes = readFileSync(join(whole, 'keyring.json'))
    const outcomes = new Set<string>()
    for (let at = 0; at < bytes.byteLength; at += 7) {
      const profile = profileWith((file) => {
        const altered = Buffer.from(bytes)
        altered[at] = (altered[at] ?? 0) ^ 1
        writeFileSync(file('keyring.json'), altered)
      })
      const core = makeCore({ profileFolder: profile, keychain })
      const answer = await core.vault.unlock(undefined)
      if (answer.kind === 'unlocked') expect(core.credentials.list()[0]?.title).toBe('Kept')
      outcomes.add(
        answer.kind === 'unusable' ? answer.problem : answer.kind === 'keychain' ? answer.state : answer.kind
      )
      core.vault.lock()
    }
    for (const outcome of outcomes) {
      expect(['damaged', 'newer', 'absent', 'changed', 'unlocked', 'password-needed']).toContain(outcome)
    }
    expect(outcomes).toContain('damaged')
  })
})

describe('a program that was killed', () => {
  test('loses nothing it had said was saved', async () => {
    const core = makeCore({ profileFolder: profileWith(() => undefined), keychain })
    await core.vault.unlock(undefined)
    for (let n = 0; n < 20; n++) addLogin(core, { title: `Saved ${String(n)}` })
    const code = addCode(core, 'otpauth://totp/Late?secret=JBSWY3DPEHPK3PXP')
    // What a killed program leaves is what is in its files at that moment.
    const profile = newFolder()
    cpSync(core.vaultFolder, join(profile, 'vault'), { recursive: true })
    const again = makeCore({ profileFolder: profile, keychain })
    expect(await again.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    expect(again.credentials.list()).toHaveLength(21)
    expect(again.codes.live([code.id])).toHaveLength(1)
    again.vault.lock()
    core.vault.lock()
  })

  test('while it made a vault leaves nothing that stands in the way of the next', async () => {
    const profile = newFolder()
    mkdirSync(join(profile, 'vault.making-old'))
    writeFileSync(join(profile, 'vault.making-old', 'keyring.json'), '{}')
    const core = makeCore({ profileFolder: profile, keychain })
    expect(await core.vault.state()).toMatchObject({ kind: 'missing' })
    expect(await core.vault.create(true, undefined)).toEqual({ kind: 'created' })
    core.vault.lock()
  })
})
