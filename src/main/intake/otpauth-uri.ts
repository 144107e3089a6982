import type { CodeAlgorithm, CodeLabel, CodeSettings } from '../../shared/model/code.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import { printBase32Secret, readBase32Secret, type CodeProblem } from './base32-secret.ts'
import { isLabelTooLong, printLabel, readLabel } from './otpauth-label.ts'
import {
  printParameters,
  readParameters,
  type ExtraParameter,
  type Parameters
} from './otpauth-parameters.ts'
import { decodePercent, encodePercent } from './percent.ts'

export interface ParsedCode {
  seed: SecretBytes
  label: CodeLabel
  settings: CodeSettings
  /** The next counter of a counter-based code, 0 for the others. */
  counter: number
  extraParameters: ExtraParameter[]
}

const algorithms: Record<string, CodeAlgorithm> = {
  SHA1: 'SHA1',
  SHA256: 'SHA256',
  SHA512: 'SHA512',
  HMACSHA1: 'SHA1',
  HMACSHA256: 'SHA256',
  HMACSHA512: 'SHA512'
}

/** Highest counter that is read: numbers beyond are no longer whole in JavaScript, and it must be counted on. */
export const counterMax = 2 ** 52
export const steamSettings: CodeSettings = { kind: 'steam', algorithm: 'SHA1', digits: 5, periodSeconds: 30 }
export const usualSettings: CodeSettings = { kind: 'totp', algorithm: 'SHA1', digits: 6, periodSeconds: 30 }

const steamEncoder = 'steam'
/** Says of a code that could pass for Steam's (five digits, issuer Steam) that it is none. Our own. */
const plainEncoder = 'totp'

/**
 * Reads an `otpauth://` address (Google Authenticator's "Key Uri Format") as real sites write them: the issuer in
 * the label, in a parameter or in both, colons as `%3A`, names of any case, broken percent signs taken as they are.
 * Of a parameter given twice the first counts. A `#` in the label belongs to it: Microsoft writes `#EXT#` into the
 * accounts of guests. A counter that is not given is 0. Kinds other than totp, hotp and steam are `unknown-kind`.
 */
export function parseOtpauthUri(text: string): ParsedCode | CodeProblem {
  const address = splitOtpauth(text)
  if (address === undefined) return { problem: 'not-a-code' }
  const { type, path, query } = address
  if (type !== 'totp' && type !== 'hotp' && type !== 'steam') return { problem: 'unknown-kind' }

  const parameters = readParameters(query)
  const label = labelOf(path, parameters)
  if (isLabelTooLong(label)) return { problem: 'label-too-long' }
  const settings = isSteam(type, label, parameters)
    ? steamSettings
    : readSettings(type === 'hotp' ? type : 'totp', parameters)
  if ('problem' in settings) return settings
  const counter = type === 'hotp' ? readWholeNumber(parameters.known.get('counter'), 0) : 0
  if (counter === undefined || counter > counterMax) return { problem: 'bad-counter' }
  const seed = readBase32Secret(parameters.known.get('secret') ?? '')
  if ('problem' in seed) return seed
  return { seed, label, settings, counter, extraParameters: extrasOf(settings, parameters) }
}

/** The three parts of an `otpauth://` address, not decoded; the type in lower case. */
export function splitOtpauth(text: string): { type: string; path: string; query: string } | undefined {
  const match = /^otpauth:\/\/([^/?#]+)\/?([^?]*)(?:\?([^#]*))?/i.exec(text)
  if (match === null) return undefined
  const [, type = '', path = '', query = ''] = match
  return { type: type.toLowerCase(), path, query }
}

/** The label of a path and of the issuer's parameter. A plus sign in the parameter is one where the label has it too. */
export function labelOf(path: string, { known, issuerWithPlus }: Parameters): CodeLabel {
  const whole = decodePercent(path)
  const isPlus =
    issuerWithPlus !== undefined && whole.toLowerCase().startsWith(`${issuerWithPlus.toLowerCase()}:`)
  return readLabel(whole, isPlus ? issuerWithPlus : known.get('issuer'))
}

/** Steam names itself in one of three places, and never gives out codes of another sort. */
function isSteam(type: string, { issuer }: CodeLabel, { known }: Parameters): boolean {
  const encoder = known.get('encoder')?.toLowerCase()
  if (type === 'steam' || encoder === steamEncoder) return true
  if (type === 'hotp' || encoder === plainEncoder) return false
  return issuer.toLowerCase() === 'steam' && (known.get('digits') ?? '5') === '5'
}

/** An encoder we have never heard of is kept with what else we do not know. */
function extrasOf({ kind }: CodeSettings, { known, extra }: Parameters): ExtraParameter[] {
  const encoder = known.get('encoder') ?? plainEncoder
  const isOurs = kind === 'steam' || [steamEncoder, plainEncoder].includes(encoder.toLowerCase())
  return isOurs ? extra : [...extra, { name: 'encoder', value: encoder }]
}

/** Reads `steam://SECRET`, the short form that some exports use. */
export function parseSteamUri(text: string): ParsedCode | CodeProblem {
  const secret = /^steam:\/\/([^/?#]+)\/?$/i.exec(text)?.[1]
  if (secret === undefined) return { problem: 'not-a-code' }
  const seed = readBase32Secret(decodePercent(secret))
  if ('problem' in seed) return seed
  const label = { issuer: 'Steam', account: '' }
  return { seed, label, settings: steamSettings, counter: 0, extraParameters: [] }
}

/**
 * A code as an address that is read as the same code again, here and by as many other programs as can be: the issuer
 * in label and parameter, nothing left to defaults, Steam by its `encoder`. The answer holds the secret.
 */
export function printOtpauthUri({ seed, label, settings, counter, extraParameters }: ParsedCode): string {
  const { kind, algorithm, digits, periodSeconds } = settings
  const isLikeSteam = label.issuer.toLowerCase() === 'steam' && digits === 5
  const encoder = kind === 'steam' ? steamEncoder : kind === 'totp' && isLikeSteam ? plainEncoder : undefined
  const parameters: ExtraParameter[] = [
    { name: 'secret', value: printBase32Secret(seed) },
    ...(label.issuer === '' ? [] : [{ name: 'issuer', value: label.issuer }]),
    { name: 'algorithm', value: algorithm },
    { name: 'digits', value: String(digits) },
    kind === 'hotp'
      ? { name: 'counter', value: String(counter) }
      : { name: 'period', value: String(periodSeconds) },
    ...(encoder === undefined ? [] : [{ name: 'encoder', value: encoder }]),
    ...extraParameters
  ]
  // The colon between the two stays as it is: some programs look for it before they decode.
  const path = printLabel({ issuer: encodePercent(label.issuer), account: encodePercent(label.account) })
  // An account with a colon and no issuer: the colon in front keeps the two apart.
  const isApart = label.issuer === '' && label.account.includes(':')
  const type = kind === 'hotp' ? 'hotp' : 'totp'
  return `otpauth://${type}/${isApart ? ':' : ''}${path}?${printParameters(parameters)}`
}

function readSettings(kind: 'totp' | 'hotp', { known }: Parameters): CodeSettings | CodeProblem {
  const algorithmName = known
    .get('algorithm')
    ?.toUpperCase()
    .replace(/[-_\s]/g, '')
  const algorithm = (algorithmName ?? '') === '' ? 'SHA1' : algorithms[algorithmName ?? '']
  if (algorithm === undefined) return { problem: 'bad-algorithm' }
  const digits = readWholeNumber(known.get('digits'), usualSettings.digits)
  if (digits === undefined || digits < 1 || digits > 10) return { problem: 'bad-digits' }
  // Counter-based codes have no period; one that is written there all the same says nothing.
  const period = kind === 'hotp' ? undefined : known.get('period')
  const periodSeconds = readWholeNumber(period, usualSettings.periodSeconds)
  if (periodSeconds === undefined || periodSeconds < 1 || periodSeconds > 86_400)
    return { problem: 'bad-period' }
  return { kind, algorithm, digits, periodSeconds }
}

function readWholeNumber(text: string | undefined, otherwise: number): number | undefined {
  if (text === undefined || text === '') return otherwise
  return /^\d{1,16}$/.test(text) ? Number(text) : undefined
}
