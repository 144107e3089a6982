import type { CodeSummary } from '../../shared/model/code.ts'
import type { Attachment, CredentialDetail, CredentialSummary } from '../../shared/model/credential.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import { hostOf } from '../../shared/rules/web-address.ts'
import type { CredentialFacts, CredentialRow } from './credential-table.ts'
import { parseDetails } from './details.ts'

export function summariesOf(
  rows: readonly CredentialFacts[],
  codes: readonly CodeSummary[]
): CredentialSummary[] {
  const codesOf = new Map<CredentialId, CodeSummary[]>(rows.map((row) => [row.id, []]))
  for (const code of codes) if (code.credentialId !== null) codesOf.get(code.credentialId)?.push(code)
  return rows.map((row) => summaryOf(row, codesOf.get(row.id) ?? []))
}

function summaryOf(row: CredentialFacts, codes: CodeSummary[]): CredentialSummary {
  const { id, kind, title, userName, url, tags, folderId, isFavourite, updatedAtMs } = row
  const host = hostOf(url)
  return { id, kind, title, userName, host, tags: [...tags], folderId, isFavourite, codes, updatedAtMs }
}

/** What hangs on a credential beside its row. */
export interface Around {
  codes: CodeSummary[]
  attachments: Attachment[]
  versions: number
}

export function detailOf(
  row: Omit<CredentialRow, 'sealed'>,
  { codes, attachments, versions }: Around
): CredentialDetail {
  const { url, hasPassword, hasNotes, revision, createdAtMs, usedAtMs, trashedAtMs } = row
  const { fields, secondFactors } = parseDetails(row.details)
  return {
    ...summaryOf(row, codes),
    ...{ url, hasPassword, hasNotes, fields, secondFactors, attachments, revision, versions },
    ...{ createdAtMs, usedAtMs, isTrashed: trashedAtMs !== null }
  }
}
