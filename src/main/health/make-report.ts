import { findingsMax, HealthKind, type HealthFinding, type HealthReport } from '../../shared/model/health.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { Exclusion } from './exclusion-table.ts'
import type { Found } from './findings.ts'
import type { Looked } from './looked.ts'

type Listed = Pick<HealthReport, 'findings' | 'counts'>

/** The findings as the page may see them: those that count before those that are excluded, and of each kind not too many. */
export function listFindings(
  found: readonly Found[],
  looked: readonly Looked[],
  exclusions: readonly Exclusion[]
): Listed {
  const titles = new Map<CredentialId, string>(looked.map(({ id, title }) => [id, title]))
  const reasons = new Map(exclusions.map((one) => [`${one.kind} ${one.credentialId}`, one.reason]))
  const listed: Listed = { findings: [], counts: [] }
  for (const kind of HealthKind.options) {
    const all = found
      .filter((one) => one.kind === kind)
      .map((one) => ({ one, excluded: reasons.get(`${kind} ${one.of.id}`) ?? null }))
    const excluded = all.filter((one) => one.excluded !== null)
    listed.counts.push({ kind, count: all.length - excluded.length, excluded: excluded.length })
    const first = [...all.filter((one) => one.excluded === null).slice(0, findingsMax), ...excluded].slice(
      0,
      findingsMax
    )
    for (const { one, excluded: reason } of first) listed.findings.push(findingOf(one, titles, reason))
  }
  return listed
}

function findingOf(
  { kind, of, others, amount }: Found,
  titles: Map<CredentialId, string>,
  excluded: string | null
): HealthFinding {
  return {
    kind,
    credentialId: of.id,
    title: of.title,
    userName: of.userName,
    credentialKind: of.kind,
    others: others.slice(0, 20).flatMap((id) => {
      const title = titles.get(id)
      return title === undefined ? [] : [{ id, title }]
    }),
    amount,
    excluded
  }
}
