import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Keychain, KeychainAnswer, KeychainWritten } from '../../../src/main/keychain/keychain.ts'
import { printKeychainEntry } from '../../../src/main/keychain/keychain-entry.ts'
import { memoryKeychain } from '../../../src/main/keychain/memory-keychain.ts'
import { KeychainSecret } from '../../../src/main/crypto/keys.ts'
import { randomSecret } from '../../../src/main/crypto/random.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { makeCore } from '../../support/core.ts'
import { readKeyring } from '../../support/keys.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()

/** A keychain that answers what a test wants and notes every change anybody makes to it. */
function faultyKeychain(real: Keychain = memoryKeychain()) {
  const changes: string[] = []
  const faults: { read?: KeychainAnswer; write?: KeychainWritten; afterWrite?: () => void; erase?: Error } =
    {}
  const keychain: Keychain = {
    backend: 'memory',
    read: (account) => (faults.read === undefined ? real.read(account) : Promise.resolve(faults.read)),
    write: async (account, value) => {
      changes.push(`write ${account}`)
      if (faults.write !== undefined) return faults.write
      const written = await real.write(account, value)
      faults.afterWrite?.()
      return written
    },
    erase: (account) => {
      changes.push(`erase ${account}`)
      return faults.erase === undefined ? real.erase(account) : Promise.reject(faults.erase)
    },
    peek: (account) => (faults.read === undefined ? real.peek(account) : Promise.resolve(undefined)),
    probe: () => Promise.resolve(faults.write ?? 'done')
  }
  return { keychain, faults, changes, real }
}

describe('a vault whose keychain', () => {
  test.each(['absent', 'locked', 'unavailable', 'denied'] as const)(
    'is %s says so, stays locked, and makes no new key',
    async (state) => {
      const { keychain, faults, changes } = faultyKeychain()
      const core = makeCore({ profileFolder: newFolder(), keychain })
      await core.vault.create(true, undefined)
      core.vault.lock()
      await core.vault.whenNoted()
      changes.length = 0
      faults.read = { state }
      expect(await core.vault.state()).toEqual({
        kind: 'locked',
        protection: 'keychain',
        hasKit: true,
        keyFile: 'none'
      })
      expect(await core.vault.unlock(undefined)).toEqual({ kind: 'keychain', state })
      // A window that opens after the try at the start still learns why it failed.
      expect(await core.vault.state()).toEqual({
        kind: 'locked',
        protection: 'keychain',
        keychain: state,
        hasKit: true,
        keyFile: 'none'
      })
      expect(await core.vault.create(true, undefined)).toEqual({ kind: 'already-there' })
      expect(core.vault.isUnlocked).toBe(false)
      expect(changes).toEqual([])
      delete faults.read
      expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
      core.vault.lock()
      expect(await core.vault.state()).toEqual({
        kind: 'locked',
        protection: 'keychain',
        hasKit: true,
        keyFile: 'none'
      })
    }
  )

  test('holds another value than ours says so and leaves it there', async () => {
    const { keychain, real, changes } = faultyKeychain()
    const core = makeCore({ profileFolder: newFolder(), keychain })
    await core.vault.create(true, undefined)
    core.vault.lock()
    await core.vault.whenNoted()
    const { vaultId } = readKeyring(core.vaultFolder)
    const values = [
      '',
      'something of another program',
      printKeychainEntry('00000000-2b3a-4c5d-8e9f-0a1b2c3d4e5f', new KeychainSecret(randomSecret())),
      printKeychainEntry(vaultId, new KeychainSecret(randomSecret()))
    ]
    for (const value of values) {
      await real.write(vaultId, value)
      changes.length = 0
      expect(await core.vault.unlock(undefined)).toEqual({ kind: 'keychain', state: 'changed' })
      expect(changes).toEqual([])
      expect(await real.read(vaultId)).toEqual({ state: 'found', value })
    }
  })
})

describe('making a vault', () => {
  test.each(['locked', 'unavailable', 'denied'] as const)(
    'where the keychain is %s leaves nothing, and can be done without it',
    async (state) => {
      const { keychain, faults } = faultyKeychain()
      const profileFolder = newFolder()
      const core = makeCore({ profileFolder, keychain })
      faults.write = state
      expect(await core.vault.state()).toEqual({ kind: 'missing', canUseKeychain: false })
      expect(await core.vault.create(true, undefined)).toEqual({ kind: 'keychain', state })
      expect(readdirSync(profileFolder)).toEqual([])
      expect(await core.vault.state()).toMatchObject({ kind: 'missing' })
    }
  )

  test('where the keychain forgets at once leaves nothing, not even an entry', async () => {
    for (const [read, state] of [
      [{ state: 'absent' }, 'unavailable'],
      [{ state: 'found', value: 'another' }, 'unavailable'],
      [{ state: 'denied' }, 'denied']
    ] as const) {
      const { keychain, faults, changes } = faultyKeychain()
      const profileFolder = newFolder()
      faults.read = read
      const core = makeCore({ profileFolder, keychain })
      expect(await core.vault.create(true, undefined)).toEqual({ kind: 'keychain', state })
      expect(readdirSync(profileFolder)).toEqual([])
      expect(changes.map((change) => change.split(' ')[0])).toEqual(['write', 'erase'])
    }
  })

  test('where another vault appears meanwhile leaves that one alone and takes its own secret back', async () => {
    const { keychain, faults, changes } = faultyKeychain()
    const profileFolder = newFolder()
    const core = makeCore({ profileFolder, keychain })
    faults.afterWrite = () => {
      mkdirSync(join(profileFolder, 'vault'))
      writeFileSync(join(profileFolder, 'vault', 'vault.db'), 'theirs')
    }
    await expect(core.vault.create(true, undefined)).rejects.toThrow(new AppError('conflict'))
    expect(readdirSync(profileFolder)).toEqual(['vault'])
    expect(readdirSync(core.vaultFolder)).toEqual(['vault.db'])
    const [written, erased] = changes.map((change) => change.split(' '))
    expect([written?.[0], erased]).toEqual(['write', ['erase', written?.[1]]])
  })

  test('says why it failed, also where the keychain will not take the secret back', async () => {
    const { keychain, faults } = faultyKeychain()
    const profileFolder = newFolder()
    const core = makeCore({ profileFolder, keychain })
    faults.erase = new Error('gone')
    faults.afterWrite = () => writeFileSync(join(profileFolder, 'vault'), 'theirs')
    await expect(core.vault.create(true, undefined)).rejects.toThrow(new AppError('conflict'))
    expect(existsSync(join(profileFolder, 'vault', 'keyring.json'))).toBe(false)
  })

  test('keeps one secret, under the vault’s own id, and beside it what was seen last', async () => {
    const { keychain, changes, real } = faultyKeychain()
    const core = makeCore({ profileFolder: newFolder(), keychain })
    await core.vault.create(true, undefined)
    const { vaultId } = readKeyring(core.vaultFolder)
    expect(changes).toEqual([`write ${vaultId}`])
    const entry = await real.read(vaultId)
    expect(entry.state === 'found' && entry.value).toMatch(
      new RegExp(`^latchkey1:${vaultId}:[A-Za-z0-9_-]{43}$`)
    )
    core.vault.lock()
    await core.vault.whenNoted()
    // The entry with the secret is never written a second time.
    expect(changes).toEqual([`write ${vaultId}`, `write ${vaultId}/seen`])
    expect(await real.read(vaultId)).toEqual(entry)
  })
})
