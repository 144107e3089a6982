import type { CodeSummary } from '../../shared/model/code.ts'
import type { HealthKind } from '../../shared/model/health.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { Account } from './accounts.ts'
import { circlesOf } from './circular.ts'
import type { Looked } from './looked.ts'
import { likeGroups } from './like-groups.ts'
import { hasUnusedKeys, recoveryFindings, type RecoveryOf } from './recovery-findings.ts'

export interface Facts {
  looked: readonly Looked[]
  codesOf: ReadonlyMap<CredentialId, readonly CodeSummary[]>
  recoveryOf: RecoveryOf
  accounts: readonly Account[]
  /** Times that a password is in known breaches; of those that were compared and are in one. */
  breached: ReadonlyMap<CredentialId, number>
  nowMs: number
  /** Passwords that are there since before are old. */
  oldBeforeMs: number
}

export interface Found {
  kind: HealthKind
  of: Looked
  others: readonly CredentialId[]
  amount: number | null
}

const dayMs = 86_400_000
/** Days before its end that something counts as expiring. */
const expiringDays = 30
/** Scores below this are weak: guessed in an hour by somebody with the site's hashes. */
export const weakBelow = 3
/** Between two of them others may have their turn. */
const stepRows = 500

/** Everything that could be better, in steps. */
export function* findAll(facts: Facts): Generator<undefined, Found[]> {
  const found: Found[] = []
  let row = 0
  for (const of of facts.looked) {
    for (const [kind, amount] of findingsOf(of, facts)) found.push({ kind, of, others: [], amount })
    if (++row % stepRows === 0) yield
  }
  for (const { kind, of, others } of yield* likeGroups(facts.looked, stepRows)) {
    found.push({ kind, of, others, amount: null })
  }
  const byId = new Map(facts.looked.map((one) => [one.id, one]))
  yield
  for (const { id, others } of circlesOf(facts.accounts)) {
    const of = byId.get(id)
    if (of !== undefined) found.push({ kind: 'circular', of, others, amount: null })
  }
  return found
}

/** What can be said of one credential by itself. */
function findingsOf(of: Looked, facts: Facts): [HealthKind, number | null][] {
  const codes = facts.codesOf.get(of.id) ?? []
  const sets = facts.recoveryOf.get(of.id) ?? []
  const times = facts.breached.get(of.id)
  return [
    ...when(times !== undefined, 'breached', times ?? null),
    ...when(of.score !== undefined && of.score < weakBelow, 'weak'),
    ...age(of, facts),
    ...expiry(of, facts),
    ...when(of.isHttp, 'http-only'),
    ...(of.kind === 'login' ? secondFactors(of, codes) : []),
    ...codeFindings(codes, hasUnusedKeys(sets)),
    ...recoveryFindings(sets, facts.nowMs)
  ]
}

function when(is: boolean, kind: HealthKind, amount: number | null = null): [HealthKind, number | null][] {
  return is ? [[kind, amount]] : []
}

function age({ sinceMs, marks }: Looked, { nowMs, oldBeforeMs }: Facts): [HealthKind, number | null][] {
  if (sinceMs === undefined || marks === undefined) return []
  return when(sinceMs < oldBeforeMs, 'old', Math.floor((nowMs - sinceMs) / dayMs))
}

function expiry({ expiresAtMs }: Looked, { nowMs }: Facts): [HealthKind, number | null][] {
  if (expiresAtMs === undefined) return []
  const days = Math.floor((expiresAtMs - nowMs) / dayMs)
  return days < 0 ? [['expired', -days]] : when(days < expiringDays, 'expiring', days)
}

function secondFactors(of: Looked, codes: readonly CodeSummary[]): [HealthKind, number | null][] {
  if (!of.hasPassword || codes.length > 0) return []
  if (of.secondFactors.length === 0) return when(of.url !== '', 'no-second-factor')
  return when(
    of.secondFactors.every(({ kind }) => kind === 'sms'),
    'sms-only'
  )
}

/** A code that its site never took, a question that is still open, and a site whose recovery keys are nowhere. */
function codeFindings(codes: readonly CodeSummary[], hasKeys: boolean): [HealthKind, number | null][] {
  const isAny = (is: (code: CodeSummary) => boolean): boolean => codes.some(is)
  const hasStored = hasKeys || isAny(({ recovery }) => recovery === 'stored')
  return [
    ...when(
      isAny(({ verification }) => verification === 'open' || verification === 'refused'),
      'code-not-verified'
    ),
    ...when(
      isAny(({ verification, recovery }) => verification !== 'open' && recovery === 'open'),
      'enrolment-unfinished'
    ),
    ...when(
      codes.length > 0 && !hasStored && !isAny(({ recovery }) => recovery === 'open'),
      'no-recovery-keys'
    )
  ]
}
