import type { CodeLabel } from '../../shared/model/code.ts'
import type { IntakeProblem, IntakeSource } from '../../shared/model/intake.ts'
import { readBase32Secret } from './base32-secret.ts'
import { parseOtpauthUri, parseSteamUri, usualSettings, type ParsedCode } from './otpauth-uri.ts'

export type LooksLike = 'web-address' | 'wifi' | 'contact' | 'text' | 'otp'
export type ReadText =
  { kind: 'code'; code: ParsedCode } | { kind: 'problem'; problem: IntakeProblem; looksLike?: LooksLike }

/**
 * What one text is: a one-time code, or why not. A text from a picture must say that it is a code; a typed one may be
 * the bare secret, which is what sites show under "can't scan?".
 */
export function readText(text: string, source: IntakeSource, label: Partial<CodeLabel>): ReadText {
  const trimmed = text.trim()
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(trimmed)?.[1]?.toLowerCase()
  if (scheme === 'otpauth-migration') return { kind: 'problem', problem: 'batch-damaged', looksLike: 'otp' }
  if (scheme === 'otpauth') return withLabel(parseOtpauthUri(trimmed), label, 'otp')
  if (scheme === 'steam' && trimmed.toLowerCase().startsWith('steam://')) {
    return withLabel(parseSteamUri(trimmed), label, 'otp')
  }
  if (source !== 'typed-text')
    return { kind: 'problem', problem: 'not-a-code', looksLike: looksLike(trimmed) }
  const seed = readBase32Secret(trimmed)
  const bare: ParsedCode | IntakeProblem =
    typeof seed === 'string' ? seed : { seed, label: { issuer: '', account: '' }, settings: usualSettings }
  return withLabel(bare, label)
}

function withLabel(
  parsed: ParsedCode | IntakeProblem,
  typed: Partial<CodeLabel>,
  looksLikeIt?: LooksLike
): ReadText {
  if (typeof parsed === 'string') {
    const problem = { kind: 'problem', problem: parsed } as const
    return looksLikeIt === undefined ? problem : { ...problem, looksLike: looksLikeIt }
  }
  const issuer = parsed.label.issuer === '' ? (typed.issuer ?? '').trim() : parsed.label.issuer
  const account = parsed.label.account === '' ? (typed.account ?? '').trim() : parsed.label.account
  return { kind: 'code', code: { ...parsed, label: { issuer, account } } }
}

function looksLike(text: string): LooksLike {
  if (/^https?:\/\//i.test(text)) return 'web-address'
  if (/^wifi:/i.test(text)) return 'wifi'
  if (/^(begin:vcard|mecard:|mailto:|tel:)/i.test(text)) return 'contact'
  return 'text'
}
