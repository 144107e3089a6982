import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type * as PasswordHash from '../../../src/main/crypto/password-hash.ts'
import { makeCore } from '../../support/core.ts'
import { copyOf } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

/** How often a password was hashed. */
const hashed = vi.hoisted(() => ({ times: 0 }))
vi.mock('../../../src/main/crypto/password-hash.ts', async (original) => {
  const real = await original<typeof PasswordHash>()
  return {
    ...real,
    hashPassword: (...args: Parameters<typeof real.hashPassword>) => {
      hashed.times += 1
      return real.hashPassword(...args)
    }
  }
})

const newFolder = useTempFolders()
const password = 'correct horse battery'
let whole: string

beforeAll(async () => {
  const core = makeCore({ profileFolder: newFolder() })
  await core.vault.create(false, password)
  core.vault.lock()
  whole = core.vaultFolder
})

interface Edited {
  slots: { passwordHash?: Record<string, unknown> }[]
}

/** What comes of a password for a vault with an edited keyring, and how often it was hashed for that. */
async function tryWith(edit: (keyring: Edited) => unknown) {
  const core = makeCore({ profileFolder: copyOf(whole, newFolder()) })
  const path = join(core.vaultFolder, 'keyring.json')
  const keyring = JSON.parse(readFileSync(path, 'utf8')) as Edited
  const text = edit(keyring)
  writeFileSync(path, typeof text === 'string' ? text : JSON.stringify(keyring))
  hashed.times = 0
  const answer = await core.vault.unlock(password)
  core.vault.lock()
  return { answer, times: hashed.times }
}
const refused = { answer: { kind: 'unusable', problem: 'damaged' }, times: 0 }

describe('before any password is hashed', () => {
  test('a keyring is refused that asks for more, or less, than it may', async () => {
    const beyond = { memoryKiB: [65_535, 1_048_577], passes: [2, 17], lanes: [0, 9] }
    for (const [name, limits] of Object.entries(beyond)) {
      const values = [0, -1, ...limits, 1e300, 0.5, '65536', 'NaN', null, [], {}, true]
      for (const value of values) {
        const outcome = await tryWith(({ slots }) => {
          for (const slot of slots) if (slot.passwordHash !== undefined) slot.passwordHash[name] = value
        })
        expect(outcome, `${name} ${JSON.stringify(value)}`).toEqual(refused)
      }
      const bare = await tryWith((keyring) =>
        JSON.stringify(keyring).replace(new RegExp(`"${name}":\\d+`), `"${name}":NaN`)
      )
      expect(bare, name).toEqual(refused)
    }
  })

  test('a keyring is refused with nine slots, and one beyond 64 KiB', async () => {
    const nine = await tryWith(({ slots }) => {
      while (slots.length < 9) slots.unshift(structuredClone(slots[0] ?? {}))
    })
    expect(nine).toEqual(refused)
    expect(await tryWith((keyring) => JSON.stringify(keyring) + ' '.repeat(64 * 1024))).toEqual(refused)
  })

  test('one that was not touched is hashed once, and opens', async () => {
    const outcome = await tryWith((keyring) => `${JSON.stringify(keyring, null, 4)}\n`)
    expect(outcome).toEqual({ answer: { kind: 'unlocked' }, times: 1 })
  })

  test('with as many slots as it may have, one password is hashed once and not eight times', async () => {
    const outcome = await tryWith(({ slots }) => {
      while (slots.length < 8) slots.unshift(structuredClone(slots[0] ?? {}))
    })
    expect(outcome).toEqual({ answer: { kind: 'unusable', problem: 'damaged' }, times: 1 })
  })
})
