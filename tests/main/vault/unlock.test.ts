import { describe, expect, test, vi } from 'vitest'
import type * as PasswordHash from '../../../src/main/crypto/password-hash.ts'
import { memoryKeychain } from '../../../src/main/keychain/memory-keychain.ts'
import { makeCore, type TestCore } from '../../support/core.ts'
import { readKeyring } from '../../support/keys.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

// The real Argon2id at the least it may cost: what is tested here is not its price.
vi.mock('../../../src/main/crypto/password-hash.ts', async (original) => {
  const real = await original<typeof PasswordHash>()
  return { ...real, defaultCost: { memoryKiB: 64 * 1024, passes: 3, lanes: 4 } }
})

const newFolder = useTempFolders()
const password = 'correct horse battery'

async function lockedCore(useKeychain: boolean, words: string | undefined): Promise<TestCore> {
  const core = makeCore({ profileFolder: newFolder(), keychain: memoryKeychain() })
  await core.vault.create(useKeychain, words)
  core.vault.lock()
  return core
}

const actions = (core: TestCore) => {
  const page = core.handlers['audit.list']({ limit: 50 })
  if (page instanceof Promise) throw new Error('answers at once')
  return page.records.map(({ action }) => action)
}

describe('a master password', () => {
  test('is asked for where it is needed, also beside a keychain', async () => {
    for (const useKeychain of [false, true]) {
      const core = await lockedCore(useKeychain, password)
      expect(await core.vault.unlock(undefined)).toEqual({ kind: 'password-needed' })
    }
  })

  test('that is wrong opens nothing, and is waited for longer and longer, up to a minute', async () => {
    const core = await lockedCore(false, password)
    const waits: number[] = []
    for (let tries = 0; tries < 5; tries++) {
      const answer = await core.vault.unlock(`wrong ${String(tries)}`)
      if (answer.kind !== 'wrong-password') throw new Error(answer.kind)
      waits.push(answer.retryAfterMs)
      if (answer.retryAfterMs > 0) {
        // Also the right one is not looked at before the time is over.
        core.clock.nowMs += 3_600_000
        core.clock.monotonicMs += answer.retryAfterMs - 1
        expect(await core.vault.unlock(password)).toEqual({ kind: 'too-soon', retryAfterMs: 1 })
        core.clock.monotonicMs += 1
      }
    }
    expect(waits).toEqual([0, 0, 1000, 2000, 4000])
    expect(core.vault.isUnlocked).toBe(false)
    expect(await core.vault.unlock(password)).toEqual({ kind: 'unlocked' })
    expect(actions(core).slice(0, 6)).toEqual(['vault-unlocked', ...Array<string>(5).fill('unlock-refused')])
    core.vault.lock()
  })

  test('does not open without the keychain’s half, nor that without it', async () => {
    const core = await lockedCore(true, password)
    await core.keychain.erase(readKeyring(core.vaultFolder).vaultId)
    expect(await core.vault.unlock(password)).toEqual({ kind: 'keychain', state: 'absent' })
  })

  test('typed with other keys for the same letters opens', async () => {
    const core = await lockedCore(false, 'Z\u00fcrich am See')
    expect(await core.vault.unlock('Zu\u0308rich am See')).toEqual({ kind: 'unlocked' })
    core.vault.lock()
  })
})
