import type { CredentialKind, Field, SecondFactor } from '../../shared/model/credential.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { MacKey } from '../crypto/keys.ts'
import { marksOf, type PasswordMarks } from './password-marks.ts'
import { addressIn } from './mailboxes.ts'
import { expiryMs, isPlainHttp } from './plain-facts.ts'

/** A credential with what it holds, opened inside main by the feature that owns it. */
export interface OpenedForHealth {
  id: CredentialId
  revision: number
  kind: CredentialKind
  title: string
  userName: string
  url: string
  createdAtMs: number
  details: { fields: readonly Field[]; secondFactors: readonly SecondFactor[] }
  secrets: { password: string }
}

/** What is kept of a credential that was looked at: nothing secret, and nothing that outlives the lock. */
export interface Looked {
  id: CredentialId
  revision: number
  kind: CredentialKind
  title: string
  userName: string
  url: string
  createdAtMs: number
  hasPassword: boolean
  /** Undefined where its secret is not a password that a person may have thought of. */
  marks: PasswordMarks | undefined
  /** How hard its password is to guess, 0 to 4; undefined until it was measured. */
  score: number | undefined
  /** Since when it has had its password; undefined where nobody needed to know. */
  sinceMs: number | undefined
  expiresAtMs: number | undefined
  isHttp: boolean
  /** Addresses of mail that it is known by. */
  addresses: string[]
  secondFactors: readonly SecondFactor[]
}

/** Kinds whose password is one: a card number or a private key is none. */
const withPassword: readonly CredentialKind[] = ['login', 'wifi']

export function lookAt(opened: OpenedForHealth, key: MacKey, withNear: boolean): Looked {
  const { id, revision, kind, title, userName, url, createdAtMs, details, secrets } = opened
  const { password } = secrets
  const isPassword = withPassword.includes(kind) && password !== ''
  const urls = [url, ...details.fields.filter((field) => field.kind === 'url').map(({ value }) => value)]
  const names = details.fields
    .filter(({ role, kind: form }) => form !== 'concealed' && (role === 'email' || role === 'user-name'))
    .map(({ value }) => value)
  return {
    ...{ id, revision, kind, title, userName, url, createdAtMs },
    hasPassword: password !== '',
    marks: isPassword ? marksOf(password, key, withNear) : undefined,
    score: undefined,
    sinceMs: undefined,
    expiresAtMs: expiryMs(details.fields),
    isHttp: kind === 'login' && urls.some(isPlainHttp),
    addresses: [...new Set([userName, ...names].flatMap((name) => addressIn(name) ?? []))],
    secondFactors: details.secondFactors
  }
}
