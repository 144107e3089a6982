import type { CodeAlgorithm, CodeLabel, CodeSettings } from '../../shared/model/code.ts'
import type { IntakeProblem } from '../../shared/model/intake.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import { readBase32Secret } from './base32-secret.ts'

export interface ParsedCode {
  seed: SecretBytes
  label: CodeLabel
  settings: CodeSettings
}

const algorithms: Record<string, CodeAlgorithm> = {
  SHA1: 'SHA1',
  SHA256: 'SHA256',
  SHA512: 'SHA512',
  HMACSHA1: 'SHA1',
  HMACSHA256: 'SHA256',
  HMACSHA512: 'SHA512'
}

const labelMaxLength = 256
export const steamSettings: CodeSettings = { kind: 'steam', algorithm: 'SHA1', digits: 5, periodSeconds: 30 }
export const usualSettings: CodeSettings = { kind: 'totp', algorithm: 'SHA1', digits: 6, periodSeconds: 30 }

/**
 * Reads an `otpauth://` address (Google Authenticator's "Key Uri Format") as real sites write them: the issuer in
 * the label, in a parameter or in both, colons as `%3A`, names of any case, broken percent signs taken as they are.
 * The parameter wins over the label's issuer, as the format says. A `#` in the label belongs to it: Microsoft writes
 * `#EXT#` into the accounts of guests.
 */
export function parseOtpauthUri(text: string): ParsedCode | IntakeProblem {
  const match = /^otpauth:\/\/([^/?#]+)\/?([^?]*)(?:\?([^#]*))?/i.exec(text)
  if (match === null) return 'not-a-code'
  const [, type = '', path = '', query = ''] = match
  const parameters = readParameters(query)
  const kind = type.toLowerCase()
  if (kind !== 'totp' && kind !== 'steam') return 'unknown-kind'

  const label = readLabel(path, parameters.get('issuer'))
  if (label.issuer.length > labelMaxLength || label.account.length > labelMaxLength) return 'label-too-long'
  const settings = isSteam(kind, label, parameters) ? steamSettings : readSettings(parameters)
  if (typeof settings === 'string') return settings
  const seed = readBase32Secret(parameters.get('secret') ?? '')
  return typeof seed === 'string' ? seed : { seed, label, settings }
}

/** Steam names itself in one of three places, and never gives out codes of another sort. */
function isSteam(kind: string, { issuer }: CodeLabel, parameters: Map<string, string>): boolean {
  if (kind === 'steam' || parameters.get('encoder')?.toLowerCase() === 'steam') return true
  return issuer.toLowerCase() === 'steam' && (parameters.get('digits') ?? '5') === '5'
}

/** Reads `steam://SECRET`, the short form that some exports use. */
export function parseSteamUri(text: string): ParsedCode | IntakeProblem {
  const secret = /^steam:\/\/([^/?#]+)\/?$/i.exec(text)?.[1]
  if (secret === undefined) return 'not-a-code'
  const seed = readBase32Secret(decode(secret))
  return typeof seed === 'string'
    ? seed
    : { seed, label: { issuer: 'Steam', account: '' }, settings: steamSettings }
}

function readSettings(parameters: Map<string, string>): CodeSettings | IntakeProblem {
  const algorithmName = parameters
    .get('algorithm')
    ?.toUpperCase()
    .replace(/[-_\s]/g, '')
  const algorithm = algorithmName === undefined ? 'SHA1' : algorithms[algorithmName]
  if (algorithm === undefined) return 'bad-algorithm'
  const digits = readWholeNumber(parameters.get('digits'), usualSettings.digits)
  if (digits === undefined || digits < 1 || digits > 10) return 'bad-digits'
  const periodSeconds = readWholeNumber(parameters.get('period'), usualSettings.periodSeconds)
  if (periodSeconds === undefined || periodSeconds < 1 || periodSeconds > 86_400) return 'bad-period'
  return { kind: 'totp', algorithm, digits, periodSeconds }
}

function readWholeNumber(text: string | undefined, otherwise: number): number | undefined {
  if (text === undefined || text === '') return otherwise
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

function readLabel(path: string, issuerParameter: string | undefined): CodeLabel {
  const whole = withoutTricks(decode(path))
  const issuer = withoutTricks(issuerParameter ?? '').trim()
  // The issuer may hold a colon itself; where it is given twice, the label shows where it ends.
  const start = whole.slice(0, issuer.length + 1).toLowerCase()
  const isRepeated = issuer !== '' && start === `${issuer.toLowerCase()}:`
  const colon = isRepeated ? issuer.length : whole.indexOf(':')
  const fromLabel = colon < 0 ? '' : whole.slice(0, colon).trim()
  const account = (colon < 0 ? whole : whole.slice(colon + 1)).trim()
  return { issuer: issuer === '' ? fromLabel : issuer, account }
}

/** A label comes from whoever made the picture: line breaks and marks that turn the writing round are left out. */
function withoutTricks(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '')
}

/** Names in lower case; the first of two equal names counts. */
function readParameters(query: string): Map<string, string> {
  const parameters = new Map<string, string>()
  for (const part of query.split('&')) {
    const equals = part.indexOf('=')
    if (equals < 1) continue
    const name = decode(part.slice(0, equals)).toLowerCase()
    if (!parameters.has(name)) parameters.set(name, decode(part.slice(equals + 1).replaceAll('+', ' ')))
  }
  return parameters
}

/** Percent signs that are no escapes stay as they are. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
