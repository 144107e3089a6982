import { HOTP, Secret } from 'otpauth'
import type { CodeSettings, LiveCode } from '../../shared/model/code.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'

/** Letters of Steam Guard codes: 26, without those that are easily mistaken. */
const steamLetters = '23456789BCDFGHJKMNPQRTVWXY'
const steamLength = 5

/**
 * The code of a moment (RFC 6238), the next one, and the times between which it holds.
 * `atMs` is Unix time in milliseconds.
 */
export function liveCode(seed: SecretBytes, settings: CodeSettings, atMs: number): LiveCode {
  const periodMs = settings.periodSeconds * 1000
  const step = Math.floor(atMs / periodMs)
  return seed.use((bytes) => {
    // The library works on the bytes themselves; they are gone with the borrowed buffer.
    const secret = new Secret({ buffer: Uint8Array.from(bytes).buffer })
    try {
      return {
        code: codeAt(secret, settings, step),
        nextCode: codeAt(secret, settings, step + 1),
        validFromMs: step * periodMs,
        validUntilMs: (step + 1) * periodMs
      }
    } finally {
      secret.bytes.fill(0)
    }
  })
}

/** The code of one counter value (RFC 4226 §5.3); for time-based codes the counter is the number of the period. */
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
