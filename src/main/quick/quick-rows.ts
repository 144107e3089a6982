import type { CodeSummary } from '../../shared/model/code.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { QuickRow } from '../../shared/model/quick.ts'
import { hostOf } from '../../shared/rules/web-address.ts'
import type { QuickFacts, QuickOptions } from './quick-options.ts'

/** Rows of these credentials, in this order; those that are not there are left out. */
export function rowsOf({ factsOf, codesOf }: QuickOptions, ids: readonly CredentialId[]): QuickRow[] {
  if (ids.length === 0) return []
  const codes = codesOf(ids)
  return factsOf(ids).map((facts) =>
    credentialRow(
      facts,
      codes.filter(({ credentialId }) => credentialId === facts.id)
    )
  )
}

function credentialRow({ id, kind, title, userName, url, hasPassword }: QuickFacts, codes: CodeSummary[]) {
  return {
    target: { kind: 'credential' as const, id },
    kindOfCredential: kind,
    ...{ title, userName, host: hostOf(url), hasPassword, codes }
  }
}

/** The row of a code that stands alone: what it is called stands where a credential has its title and its user. */
export function codeRow(code: CodeSummary): QuickRow {
  const { id, issuer, account } = code
  return {
    target: { kind: 'code', id },
    kindOfCredential: null,
    title: issuer === '' ? account : issuer,
    userName: issuer === '' ? '' : account,
    host: '',
    hasPassword: false,
    codes: [code]
  }
}
