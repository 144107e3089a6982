import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeCore } from '../support/core.ts'
import { readKeyring } from '../support/keys.ts'
import { useTempFolders } from '../support/temp-folder.ts'
import { copiedKeychain } from './support/copied-keychain.ts'
import { counting } from './support/tally.ts'

const newFolder = useTempFolders()
const password = 'correct horse battery'

describe('a keyring that was made to wear this computer out', () => {
  test('is refused before any of its work is done', { timeout: 120_000 }, async () => {
    const tally = counting('keyring bombs: slots, passes, memory, size')
    const keychain = copiedKeychain()
    const profileFolder = newFolder()
    const core = makeCore({ profileFolder, keychain })
    await core.vault.create(false, password)
    core.vault.lock()
    const began = performance.now()
    expect(await core.vault.unlock(password)).toEqual({ kind: 'unlocked' })
    const ordinaryMs = performance.now() - began
    core.vault.lock()

    const keyring = readKeyring(core.vaultFolder)
    const slot = keyring.slots[0]
    if (slot?.kind !== 'password') throw new Error('another slot')
    const withCost = (cost: object) => ({
      ...keyring,
      slots: [{ ...slot, passwordHash: { ...slot.passwordHash, ...cost } }]
    })
    const bombs: Record<string, unknown> = {
      'a gigabyte too much': withCost({ memoryKiB: 2 * 1024 * 1024 }),
      'memory without end': withCost({ memoryKiB: 2 ** 40 }),
      'no memory': withCost({ memoryKiB: 8 }),
      'a million passes': withCost({ passes: 1_000_000 }),
      'one pass': withCost({ passes: 1 }),
      'a thousand lanes': withCost({ lanes: 1000 }),
      'nine slots': { ...keyring, slots: Array.from({ length: 9 }, () => slot) },
      'ten thousand slots': { ...keyring, slots: Array.from({ length: 10_000 }, () => slot) },
      'no slot': { ...keyring, slots: [] },
      '100 MiB of white space': `${JSON.stringify(keyring)}${' '.repeat(100 * 1024 * 1024)}`,
      'brackets a million deep': '['.repeat(1_000_000)
    }
    let slowestMs = 0
    for (const [words, bomb] of Object.entries(bombs)) {
      const copy = newFolder()
      cpSync(profileFolder, copy, { recursive: true })
      writeFileSync(
        join(copy, 'vault', 'keyring.json'),
        typeof bomb === 'string' ? bomb : JSON.stringify(bomb)
      )
      const bombed = makeCore({ profileFolder: copy, keychain: keychain.copy() })
      const start = performance.now()
      tally.tried += 1
      tally.lost += 1
      expect(await bombed.vault.unlock(password), words).toEqual({ kind: 'unusable', problem: 'damaged' })
      slowestMs = Math.max(slowestMs, performance.now() - start)
      tally.lost -= 1
    }
    tally.more = {
      'slowest refusal, ms': Math.round(slowestMs),
      'of an ordinary unlock': `${String(Math.round((100 * slowestMs) / ordinaryMs))} %`
    }
  })

  test('opened by a second program is in use, and free once the first has locked', async () => {
    const tally = counting('a second program on the same vault')
    const keychain = copiedKeychain()
    const profileFolder = newFolder()
    const [one, two] = [makeCore({ profileFolder, keychain }), makeCore({ profileFolder, keychain })]
    await one.vault.create(true, undefined)
    tally.tried = 1
    tally.lost = 1
    expect(await two.vault.unlock(undefined)).toEqual({ kind: 'unusable', problem: 'in-use' })
    expect(await two.vault.create(true, undefined)).toEqual({ kind: 'already-there' })
    expect(one.credentials.list()).toEqual([])
    one.vault.lock()
    await one.vault.whenNoted()
    expect(await two.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    two.vault.lock()
    await two.vault.whenNoted()
    tally.lost = 0
  })
})
