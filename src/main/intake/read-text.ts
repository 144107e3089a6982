import type { CodeLabel } from '../../shared/model/code.ts'
import type { IntakeProblem, IntakeSource, LooksLike } from '../../shared/model/intake.ts'
import { intakeMaxCodes } from '../../shared/rules/limits.ts'
import { bareSeedMinBytes, readBase32Secret, type CodeProblem } from './base32-secret.ts'
import { looksLike, shownText } from './looks-like.ts'
import { readOtherCode, type OtherCode } from './other-code.ts'
import { parseMigrationUri, type BatchPart } from './otpauth-migration.ts'
import { parseOtpauthUri, parseSteamUri, usualSettings, type ParsedCode } from './otpauth-uri.ts'
import { splitText } from './split-text.ts'

export interface TextProblem extends CodeProblem {
  kind: 'problem'
  looksLike?: LooksLike
  shownText?: string
  line?: number
}
/** What one address or secret is: a code, codes of an export, a code we cannot compute, or why it is nothing. */
export type ReadText =
  | { kind: 'code'; code: ParsedCode }
  | { kind: 'batch'; part: BatchPart }
  | { kind: 'other-code'; other: OtherCode }
  | TextProblem

/** Longest address of one code, in UTF-16 units: all that may stand in it, escaped threefold. */
const addressMaxLength = 16_384
/** What pages and notes write in front of a bare secret. */
const namePattern = /^(?:(?:secret|setup|security|manual)[ -]?)?(?:secret|key|code)\s*[:=]\s*/i
const schemePattern = /^([a-z][a-z0-9+.-]*):/i

/**
 * What a text holds. One from a picture is one thing and must say that it is a code; a typed one may be several lines,
 * and a line may be the bare secret, which is what sites show under "can't scan?". A thousand are read at once. The label typed beside it is that
 * of codes that have none. Problems carry no more of the text than may be shown.
 */
export function readText(text: string, source: IntakeSource, label: Partial<CodeLabel>): ReadText[] {
  if (source !== 'typed-text') return [withLabel(readOne(text.trim(), false), label)]
  const parts = splitText(text, intakeMaxCodes)
  if (parts.length === 0) return [{ kind: 'problem', problem: 'no-secret' }]
  const reads = parts.slice(0, intakeMaxCodes).map((part) => {
    const read = withLabel(readOne(part.text, true), label)
    return read.kind === 'problem' && parts.length > 1 ? { ...read, line: part.line } : read
  })
  const left = parts[intakeMaxCodes]
  return left === undefined
    ? reads
    : [...reads, { kind: 'problem', problem: 'too-many-codes', line: left.line }]
}

function readOne(text: string, mayBeBare: boolean): ReadText {
  const scheme = schemePattern.exec(text.slice(0, 64))?.[1]?.toLowerCase()
  if (scheme === 'otpauth-migration') {
    const part = parseMigrationUri(text)
    return 'problem' in part ? ofCode(part) : { kind: 'batch', part }
  }
  if (scheme === 'otpauth' || scheme === 'motp' || /^steam:\/\//i.test(text)) {
    return text.length > addressMaxLength ? ofCode({ problem: 'text-too-long' }) : readAddress(text, scheme)
  }
  return mayBeBare && looksLike(text) === 'text' ? readBare(text) : otherThing(text)
}

function readAddress(text: string, scheme: string | undefined): ReadText {
  const code = scheme === 'steam' ? parseSteamUri(text) : parseOtpauthUri(text)
  if (!('problem' in code)) return { kind: 'code', code }
  if (code.problem !== 'unknown-kind' && scheme !== 'motp') return ofCode(code)
  const other = readOtherCode(text)
  return 'problem' in other ? ofCode(other) : { kind: 'other-code', other }
}

function readBare(text: string): ReadText {
  const seed = readBase32Secret(text.replace(namePattern, ''), bareSeedMinBytes)
  if ('problem' in seed) return { kind: 'problem', ...seed }
  const code = {
    seed,
    label: { issuer: '', account: '' },
    settings: usualSettings,
    counter: 0,
    extraParameters: []
  }
  return { kind: 'code', code }
}

const ofCode = (problem: CodeProblem): TextProblem => ({ kind: 'problem', ...problem, looksLike: 'otp' })

function otherThing(text: string): TextProblem {
  const problem: IntakeProblem = 'not-a-code'
  const shown = shownText(text)
  const thing: TextProblem = { kind: 'problem', problem, looksLike: looksLike(text) }
  return shown === undefined ? thing : { ...thing, shownText: shown }
}

function withLabel(read: ReadText, typed: Partial<CodeLabel>): ReadText {
  if (read.kind !== 'code') return read
  const { code } = read
  const issuer = code.label.issuer === '' ? (typed.issuer ?? '').trim() : code.label.issuer
  const account = code.label.account === '' ? (typed.account ?? '').trim() : code.label.account
  return { kind: 'code', code: { ...code, label: { issuer, account } } }
}
