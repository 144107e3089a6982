import { argon2Sync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  defaultCost,
  hashPassword,
  isAcceptableCost,
  passwordBytes,
  type PasswordHashCost
} from '../../../src/main/crypto/password-hash.ts'
import type { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'

const floor: PasswordHashCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 4 }
const salt = Buffer.from('sixteen bytes ok')
const hexOf = (secret: SecretBytes) => secret.use((bytes) => bytes.toString('hex'))
const hash = async (text: string, with_ = salt, cost = floor) =>
  hexOf(await hashPassword(passwordBytes(text), with_, cost))

/** OpenSSL's Argon2id, which shares no code with the library's. */
function opensslHash(text: string, { memoryKiB, passes, lanes }: PasswordHashCost): string {
  const message = Buffer.from(text)
  const options = { message, nonce: salt, parallelism: lanes, tagLength: 32, memory: memoryKiB, passes }
  return argon2Sync('argon2id', options).toString('hex')
}

describe('hashPassword', () => {
  test('the Argon2id it is measured by gives the answer of RFC 9106 §5.3', () => {
    const answer = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      parallelism: 4,
      tagLength: 32,
      memory: 32,
      passes: 3
    })
    expect(answer.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
  })

  test.each([
    ['the floor', floor],
    ['another number of passes', { ...floor, passes: 4 }],
    ['one lane', { ...floor, lanes: 1 }],
    ['what new vaults use', defaultCost]
  ])('is Argon2id at %s', async (_name, cost) => {
    expect(await hash('correct horse', salt, cost)).toBe(opensslHash('correct horse', cost))
  })

  test('another salt, another password or an empty one give other bytes', async () => {
    const other = Buffer.from('sixteen bytes no')
    const all = [await hash('a'), await hash('b'), await hash(''), await hash('a', other)]
    expect(new Set(all).size).toBe(4)
  })

  test('the spelling of a letter does not matter: composed, decomposed, full width', async () => {
    expect(await hash('Z\u00fcrich 1')).toBe(await hash('Zu\u0308rich \uff11'))
    expect(hexOf(passwordBytes('\ufb01'))).toBe(Buffer.from('fi').toString('hex'))
  })

  test('wipes nothing it was only lent', async () => {
    const password = passwordBytes('correct horse')
    await hashPassword(password, salt, floor)
    expect(password.isWiped).toBe(false)
    expect(hexOf(password)).toBe(Buffer.from('correct horse').toString('hex'))
  })

  test('does not hold up the thread of the window while it works', async () => {
    let turns = 0
    const timer = setInterval(() => (turns += 1), 1)
    await hash('correct horse', salt, { ...floor, memoryKiB: 256 * 1024 })
    clearInterval(timer)
    expect(turns).toBeGreaterThan(3)
  })
})

describe('isAcceptableCost', () => {
  const bad = [0, -1, Number.MAX_SAFE_INTEGER, 2 ** 31, 2 ** 32 + 3, NaN, Infinity, 3.5]
  test.each(['memoryKiB', 'passes', 'lanes'] as const)(
    'refuses any absurd %s, before any work',
    async (name) => {
      for (const value of [...bad, '3' as unknown as number, null as unknown as number]) {
        const cost = { ...floor, [name]: value }
        expect(isAcceptableCost(cost), `${name} ${String(value)}`).toBe(false)
        await expect(hashPassword(passwordBytes('a'), salt, cost)).rejects.toThrow('outside its limits')
      }
    }
  )

  test('has a floor and a ceiling, both taken', () => {
    expect(isAcceptableCost(floor)).toBe(true)
    expect(isAcceptableCost({ memoryKiB: 1024 * 1024, passes: 16, lanes: 8 })).toBe(true)
    expect(isAcceptableCost({ ...floor, memoryKiB: floor.memoryKiB - 1 })).toBe(false)
    expect(isAcceptableCost({ ...floor, passes: 2 })).toBe(false)
    expect(isAcceptableCost({ ...floor, memoryKiB: 1024 * 1024 + 1 })).toBe(false)
    expect(isAcceptableCost({ ...floor, passes: 17 })).toBe(false)
    expect(isAcceptableCost({ ...floor, lanes: 9 })).toBe(false)
  })

  test('takes what new slots ask for', () => {
    expect(isAcceptableCost(defaultCost)).toBe(true)
  })
})
