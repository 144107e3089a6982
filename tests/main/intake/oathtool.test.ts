import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesFrom, liveCode } from '../../../src/main/codes/one-time-code.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import { printBase32Secret } from '../../../src/main/intake/base32-secret.ts'
import { parseOtpauthUri, printOtpauthUri, usualSettings } from '../../../src/main/intake/otpauth-uri.ts'
import type { CodeSettings } from '../../../src/shared/model/code.ts'
import { holds } from '../../support/random-cases.ts'

const hasOathtool = spawnSync('oathtool', ['--version']).status === 0
if (!hasOathtool) console.info('skipped: the command oathtool is not installed')

const bytes = fc.uint8Array({ minLength: 5, maxLength: 128 })
const digits = fc.constantFrom(6, 7, 8)
const oathtool = (...args: string[]): string => {
  const { stdout, stderr, status } = spawnSync('oathtool', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout.trim()
}

/** A code as it comes out of an address of it, with its secret in base32. */
function throughAddress(seedBytes: Uint8Array, settings: CodeSettings, counter: number) {
  const seed = SecretBytes.take(Uint8Array.from(seedBytes))
  const label = { issuer: 'Site', account: 'ada' }
  const code = parseOtpauthUri(printOtpauthUri({ seed, label, settings, counter, extraParameters: [] }))
  if ('problem' in code) throw new Error(code.problem)
  return { ...code, secret: printBase32Secret(seed) }
}

describe.skipIf(!hasOathtool)('codes of addresses that were read are those of oathtool', () => {
  test('on the clock: 1,000 random secrets, moments and settings', { timeout: 300_000 }, () => {
    const chosen = fc.record({
      algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
      digits,
      periodSeconds: fc.oneof(fc.constant(30), fc.integer({ min: 1, max: 86_400 }))
    })
    holds(
      [bytes, fc.integer({ min: 0, max: 20_000_000_000 }), chosen],
      (seedBytes, seconds, some) => {
        const { seed, settings, secret } = throughAddress(seedBytes, { kind: 'totp', ...some }, 0)
        const { algorithm, digits: length, periodSeconds } = settings
        const kind = [`--totp=${algorithm}`, '-d', String(length), '-s', `${String(periodSeconds)}s`]
        const theirs = oathtool(...kind, '--now', `@${String(seconds)}`, '-b', secret)
        expect(liveCode(seed, settings, seconds * 1000).code).toBe(theirs)
      },
      1000
    )
  })

  test('by a counter: 1,000 random secrets, counters and lengths', { timeout: 300_000 }, () => {
    const counters = fc.oneof(
      fc.nat(1000),
      fc.nat(),
      fc.maxSafeNat().map((n) => n % 2 ** 52)
    )
    holds(
      [bytes, counters, digits],
      (seedBytes, at, length) => {
        const chosen: CodeSettings = { ...usualSettings, kind: 'hotp', digits: length }
        const { seed, settings, secret, counter } = throughAddress(seedBytes, chosen, at)
        const theirs = oathtool('--hotp', '-d', String(length), '-c', String(at), '-b', secret)
        expect(codesFrom(seed, settings, counter, 1)).toEqual([theirs])
      },
      1000
    )
  })
})
