import type { CodeSettings } from '../../shared/model/code.ts'
import { randomBelow } from '../crypto/random.ts'
import {
  algorithmNumbers,
  digitNumbers,
  typeNumbers,
  writePayload,
  type MigrationEntry
} from './migration-payload.ts'
import { printLabel, readLabel } from './otpauth-label.ts'
import { batchPeriodSeconds } from './otpauth-migration.ts'
import type { ParsedCode } from './otpauth-uri.ts'
import { encodePercent } from './percent.ts'

/** As many as Google Authenticator puts into one picture itself: more make a code that old cameras cannot read. */
export const entriesPerBatch = 10
/**
 * Fewer where names are long: a QR code of level M holds 2331 bytes, and this many, in base64 and percent-encoded at its
 * worst but for bad luck, are 2100.
 */
const bytesPerBatch = 1400
/** Version 1, with size, index and an id: what every program takes that reads these exports at all. */
const version = 1

/** Whether a code can stand in an export: time-based of 30 seconds or counter-based, six or eight digits, not Steam. */
export function canBeInBatch({ kind, digits, periodSeconds }: CodeSettings): boolean {
  if (digits !== 6 && digits !== 8) return false
  return kind === 'hotp' || (kind === 'totp' && periodSeconds === batchPeriodSeconds)
}

/**
 * Codes as `otpauth-migration://` addresses with at most ten each, in order, and no more than a QR code holds, as long
 * as no code alone is more. Those that cannot be in an export are left out: ask `canBeInBatch` first. The answer holds
 * the secrets.
 */
export function encodeBatches(codes: readonly Omit<ParsedCode, 'extraParameters'>[]): string[] {
  const fitting = codes.filter(({ settings }) => canBeInBatch(settings))
  const parts = partsOf(fitting)
  const size = parts.length
  // Never 0, which would say that there is none.
  const batchId = 1 + randomBelow(2 ** 31 - 1)
  return parts.map((part, batchIndex) => {
    const entries = part.map(entryOf)
    const bytes = writePayload({ entries, version, batchSize: size, batchIndex, batchId })
    const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
    for (const { secret } of entries) secret.fill(0)
    bytes.fill(0)
    return `otpauth-migration://offline?data=${encodePercent(base64)}`
  })
}

function partsOf<C extends Pick<ParsedCode, 'seed' | 'label'>>(codes: readonly C[]): C[][] {
  const parts: C[][] = []
  let bytes = 0
  for (const code of codes) {
    const { issuer, account } = code.label
    // The issuer may stand twice; the rest is numbers and lengths.
    const more = code.seed.length + 2 * Buffer.byteLength(issuer) + Buffer.byteLength(account) + 32
    const last = parts.at(-1)
    if (last === undefined || last.length === entriesPerBatch || bytes + more > bytesPerBatch) {
      parts.push([code])
      bytes = more
    } else {
      last.push(code)
      bytes += more
    }
  }
  return parts
}

function entryOf({ seed, label, settings, counter }: Omit<ParsedCode, 'extraParameters'>): MigrationEntry {
  const { issuer, account } = label
  const read = readLabel(account, issuer)
  const isClear = account !== '' && read.issuer === issuer && read.account === account
  return {
    secret: seed.use((bytes) => Uint8Array.from(bytes)),
    // Beside the issuer's own field the account alone is enough, unless it looks like a label itself.
    name: isClear ? account : printLabel(label),
    issuer,
    algorithm: algorithmNumbers[settings.algorithm],
    digits: settings.digits === 8 ? digitNumbers[8] : digitNumbers[6],
    type: settings.kind === 'hotp' ? typeNumbers.hotp : typeNumbers.totp,
    counter: settings.kind === 'hotp' ? BigInt(counter) : 0n
  }
}
