import { HOTP, Secret } from 'otpauth'
import type { CodeSettings, LiveCode } from '../../shared/model/code.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'

/** Letters of Steam Guard codes: 26, without those that are easily mistaken. */
const steamLetters = '23456789BCDFGHJKMNPQRTVWXY'
const steamLength = 5

/** Between which times a time-based code holds, Unix time in milliseconds. */
export function periodAt({ periodSeconds }: Pick<CodeSettings, 'periodSeconds'>, atMs: number) {
  const periodMs = periodSeconds * 1000
  const step = Math.floor(Math.max(0, atMs) / periodMs)
  return { step, validFromMs: step * periodMs, validUntilMs: (step + 1) * periodMs }
}

/**
 * The code of a moment (RFC 6238), the next one, and the times between which it holds. `atMs` is Unix time of this
 * computer in milliseconds, and so are the times in the answer; the site's clock is `aheadMs` ahead of it. A
 * counter-based code has no code of the moment: it is made when asked for.
 */
export function liveCode(seed: SecretBytes, settings: CodeSettings, atMs: number, aheadMs = 0): LiveCode {
  if (settings.kind === 'hotp') return { code: '', nextCode: null, validFromMs: null, validUntilMs: null }
  const { step, validFromMs, validUntilMs } = periodAt(settings, atMs + aheadMs)
  const [code = '', nextCode = ''] = codesFrom(seed, settings, step, 2)
  return { code, nextCode, validFromMs: validFromMs - aheadMs, validUntilMs: validUntilMs - aheadMs }
}

/**
 * The codes of so many counter values in a row (RFC 4226 §5.3); for time-based codes the counter is the number of the
 * period.
 */
export function codesFrom(
  seed: SecretBytes,
  settings: CodeSettings,
  counter: number,
  count: number
): string[] {
  return withSecret(seed, (secret) =>
    Array.from({ length: count }, (_, n) => codeAt(secret, settings, counter + n))
  )
}

/** The seed as it is written down: base32 (RFC 4648 §6) without padding. SECURITY: a text cannot be wiped. */
export const seedAsText = (seed: SecretBytes): string => withSecret(seed, (secret) => secret.base32)

function withSecret<T>(seed: SecretBytes, work: (secret: Secret) => T): T {
  return seed.use((bytes) => {
    // The library works on the bytes themselves; they are gone with the borrowed buffer.
    const secret = new Secret({ buffer: Uint8Array.from(bytes).buffer })
    try {
      return work(secret)
    } finally {
      secret.bytes.fill(0)
    }
  })
}

function codeAt(secret: Secret, { kind, algorithm, digits }: CodeSettings, counter: number): string {
  if (kind === 'steam') return steamCode(secret, counter)
  return HOTP.generate({ secret, algorithm, digits, counter })
}

/** Steam Guard: the truncated HMAC-SHA1 of RFC 4226 in letters instead of digits, lowest place first. */
function steamCode(secret: Secret, counter: number): string {
  // Ten digits hold every 31-bit value whole.
  let value = Number(HOTP.generate({ secret, algorithm: 'SHA1', digits: 10, counter }))
  let code = ''
  for (let place = 0; place < steamLength; place++) {
    code += steamLetters.charAt(value % steamLetters.length)
    value = Math.floor(value / steamLetters.length)
  }
  return code
}
