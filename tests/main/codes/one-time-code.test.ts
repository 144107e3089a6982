import { execFileSync, spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { liveCode } from '../../../src/main/codes/one-time-code.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import type { CodeAlgorithm, CodeSettings } from '../../../src/shared/model/code.ts'
import { readBase32Secret } from '../../../src/main/intake/base32-secret.ts'
import { readCorpus } from '../../support/corpus.ts'
import { holds } from '../../support/random-cases.ts'

const digits = '1234567890'
const totp = (change: Partial<CodeSettings> = {}): CodeSettings => {
  return { kind: 'totp', algorithm: 'SHA1', digits: 8, periodSeconds: 30, ...change }
}
const seedOf = (text: string) => SecretBytes.fromText(text)

// RFC 6238 Appendix B, with the key lengths of erratum 2866.
const seeds: Record<CodeAlgorithm, string> = {
  SHA1: digits.repeat(2),
  SHA256: (digits.repeat(3) + digits).slice(0, 32),
  SHA512: digits.repeat(7).slice(0, 64)
}
const rfc6238: readonly (readonly [seconds: number, sha1: string, sha256: string, sha512: string])[] = [
  [59, '94287082', '46119246', '90693936'],
  [1111111109, '07081804', '68084774', '25091201'],
  [1111111111, '14050471', '67062674', '99943326'],
  [1234567890, '89005924', '91819424', '93441116'],
  [2000000000, '69279037', '90698825', '38618901'],
  [20000000000, '65353130', '77737706', '47863826']
]

describe('the code of a moment', () => {
  test.each(rfc6238)(
    'at %i s is that of RFC 6238 for all three algorithms',
    (seconds, sha1, sha256, sha512) => {
      for (const [algorithm, code] of Object.entries({ SHA1: sha1, SHA256: sha256, SHA512: sha512 })) {
        const settings = totp({ algorithm: algorithm as CodeAlgorithm })
        expect(liveCode(seedOf(seeds[settings.algorithm]), settings, seconds * 1000).code).toBe(code)
      }
    }
  )

  test('is that of RFC 4226, whose counters are the numbers of the periods', () => {
    const settings = totp({ digits: 6, periodSeconds: 1 })
    const codes = Array.from({ length: 10 }, (_, n) => liveCode(seedOf(seeds.SHA1), settings, n * 1000).code)
    // RFC 4226 Appendix D.
    const answers = '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'
    expect(codes.join(' ')).toBe(answers)
  })

  test('has as many digits as asked for, the last ones of the whole number, zeros in front', () => {
    const all = Array.from(
      { length: 10 },
      (_, n) => liveCode(seedOf(seeds.SHA1), totp({ digits: n + 1 }), 59_000).code
    )
    expect(all.map((code) => code.length)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    // RFC 6238's 94287082 is the end of 1094287082.
    expect(all.at(-1)).toBe('1094287082')
    for (const code of all) expect('1094287082'.endsWith(code)).toBe(true)
    expect(liveCode(seedOf(seeds.SHA1), totp(), 1111111109_000).code).toMatch(/^0/)
  })

  test('says from when to when it holds, and what comes after', () => {
    const at = (ms: number) => liveCode(seedOf(seeds.SHA1), totp(), ms)
    expect(at(59_999)).toMatchObject({ code: '94287082', validFromMs: 30_000, validUntilMs: 60_000 })
    expect(at(30_000).code).toBe('94287082')
    expect(at(29_999).code).not.toBe('94287082')
    expect(at(29_999).nextCode).toBe('94287082')
    expect(at(60_000).code).toBe(at(59_000).nextCode)
  })

  test('leaves the seed as it was lent', () => {
    const seed = seedOf(seeds.SHA1)
    liveCode(seed, totp(), 0)
    expect(seed.use((bytes) => bytes.toString())).toBe(seeds.SHA1)
  })

  const steam = readCorpus('vectors/steam-guard.json') as
    { cases: { secret: string; time: number; code: string }[] } | undefined

  test.skipIf(steam === undefined)('of Steam is what Steam’s own program shows', () => {
    expect(steam?.cases.length).toBeGreaterThan(5)
    for (const { secret, time, code } of steam?.cases ?? []) {
      const seed = readBase32Secret(secret)
      if ('problem' in seed) throw new Error(seed.problem)
      const settings: CodeSettings = { kind: 'steam', algorithm: 'SHA1', digits: 5, periodSeconds: 30 }
      expect(liveCode(seed, settings, time * 1000).code).toBe(code)
    }
  })

  const hasOathtool = spawnSync('oathtool', ['--version']).status === 0
  if (!hasOathtool) console.info('skipped: the command oathtool is not installed')

  test.skipIf(!hasOathtool)('is that of oathtool for random seeds, moments and settings', () => {
    const settings = fc.record({
      algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
      digits: fc.constantFrom(6, 7, 8),
      periodSeconds: fc.integer({ min: 1, max: 600 })
    })
    const seed = fc.uint8Array({ minLength: 5, maxLength: 128 })
    holds(
      [seed, fc.integer({ min: 0, max: 4_000_000_000 }), settings],
      (bytes, seconds, chosen) => {
        const args = [
          `--totp=${chosen.algorithm}`,
          '-d',
          String(chosen.digits),
          '-s',
          `${String(chosen.periodSeconds)}s`
        ]
        args.push('--now', `@${String(seconds)}`, '-')
        const theirs = execFileSync('oathtool', args, {
          input: Buffer.from(bytes).toString('hex'),
          encoding: 'utf8'
        })
        const ours = liveCode(
          SecretBytes.take(Uint8Array.from(bytes)),
          { kind: 'totp', ...chosen },
          seconds * 1000
        )
        expect(ours.code).toBe(theirs.trim())
      },
      60
    )
  })
})
