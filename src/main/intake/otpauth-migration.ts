import type { CodeAlgorithm, CodeLabel, CodeSettings } from '../../shared/model/code.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'
import { seedMaxBytes, seedMinBytes, type CodeProblem } from './base32-secret.ts'
import { readPayload, type MigrationEntry } from './migration-payload.ts'
import { isLabelTooLong, readLabel } from './otpauth-label.ts'
import { counterMax, type ParsedCode } from './otpauth-uri.ts'

/** Most pictures that an export may say it has. */
const maxParts = 1000

/** What one picture of an export of Google Authenticator holds. */
export interface BatchPart {
  /** How many pictures there are, and which this one is, from 1. */
  size: number
  number: number
  /** What all pictures of this export say; 0 where they say nothing. */
  id: number
  entries: BatchEntry[]
}
/** A code, or what keeps the entry from being one, under the label that it has in the export. */
export type BatchEntry = ParsedCode | (CodeProblem & { label: CodeLabel })

const algorithms: Record<number, CodeAlgorithm> = { 0: 'SHA1', 1: 'SHA1', 2: 'SHA256', 3: 'SHA512' }
const digitCounts: Record<number, number> = { 0: 6, 1: 6, 2: 8 }
const kinds: Record<number, 'totp' | 'hotp'> = { 0: 'totp', 1: 'hotp', 2: 'totp' }
/** The format has no place for another one. */
export const batchPeriodSeconds = 30

/**
 * Reads an `otpauth-migration://` address: base64 of a protobuf message, encoded for addresses once, twice or not at
 * all, with the signs of either alphabet. A message without an entry is `batch-damaged`, one over 64 KiB or 1,000
 * entries `batch-too-large`. The version is not asked for: versions 1 and 2 are alike, and so will others be.
 */
export function parseMigrationUri(text: string): BatchPart | CodeProblem {
  const bytes = bytesOf(text)
  const payload = bytes && readPayload(bytes)
  try {
    if (payload === 'too-large') return { problem: 'batch-too-large' }
    if (payload === undefined || payload.entries.length === 0) return { problem: 'batch-damaged' }
    const { batchSize, batchIndex, batchId, entries } = payload
    const isOdd = batchSize < 0 || batchIndex < 0 || batchSize > maxParts || batchIndex >= maxParts
    if (isOdd) return { problem: 'batch-damaged' }
    const number = batchIndex + 1
    return { size: Math.max(batchSize, number), number, id: batchId, entries: entries.map(readEntry) }
  } finally {
    bytes?.fill(0)
  }
}

function bytesOf(text: string): Buffer | undefined {
  const data = /[?&]data=([^&#]*)/i.exec(text)?.[1]
  if (data === undefined) return undefined
  const once = decodeAscii(data)
  const base64 = (once.includes('%') ? decodeAscii(once) : once)
    .replace(/[ -]/g, '+')
    .replaceAll('_', '/')
    .replace(/[\r\n\t]/g, '')
  const letters = base64.replace(/={1,2}$/, '')
  if (letters.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(letters)) return undefined
  return Buffer.from(letters, 'base64')
}

/** Base64 has no other signs. */
const decodeAscii = (text: string): string =>
  text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

function readEntry(entry: MigrationEntry): BatchEntry {
  const label = readLabel(entry.name, entry.issuer)
  return { ...(isLabelTooLong(label) ? problem('label-too-long') : codeOf(entry)), label }
}

function codeOf(entry: MigrationEntry): Omit<ParsedCode, 'label'> | CodeProblem {
  const algorithm = algorithms[entry.algorithm]
  const digits = digitCounts[entry.digits]
  const kind = kinds[entry.type]
  if (kind === undefined) return problem('unknown-kind')
  // MD5 is in the format's list (4); no site was ever seen to use it.
  if (algorithm === undefined) return problem('bad-algorithm')
  if (digits === undefined) return problem('bad-digits')
  const counter = kind === 'hotp' ? entry.counter : 0n
  if (counter < 0n || counter > BigInt(counterMax)) return problem('bad-counter')
  const { byteLength } = entry.secret
  if (byteLength === 0) return problem('no-secret')
  if (byteLength < seedMinBytes) return problem('secret-too-short')
  if (byteLength > seedMaxBytes) return problem('secret-too-long')
  const settings: CodeSettings = { kind, algorithm, digits, periodSeconds: batchPeriodSeconds }
  return { seed: SecretBytes.take(entry.secret), settings, counter: Number(counter), extraParameters: [] }
}

const problem = (name: CodeProblem['problem']): CodeProblem => ({ problem: name })
