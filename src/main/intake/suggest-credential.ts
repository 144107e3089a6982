import type { CodeLabel } from '../../shared/model/code.ts'
import type { CredentialId } from '../../shared/model/ids.ts'

export interface Candidate {
  id: CredentialId
  title: string
  userName: string
  host: string
}

/**
 * The credential a new code most likely belongs to, or null: its title or host must name the issuer; among several,
 * the one whose user name is the account. Two equally good ones give null: a wrong guess is worse than none.
 */
export function suggestCredential(label: CodeLabel, candidates: readonly Candidate[]): CredentialId | null {
  const issuer = plainName(label.issuer)
  if (issuer === '') return null
  const named = candidates.filter(
    ({ title, host }) =>
      plainName(title) === issuer || host.split('.').some((part) => plainName(part) === issuer)
  )
  const account = label.account.trim().toLowerCase()
  const exact = named.filter(({ userName }) => account !== '' && userName.trim().toLowerCase() === account)
  const best = exact.length > 0 ? exact : named
  return best.length === 1 ? (best[0]?.id ?? null) : null
}

/** A name for comparing: letters and digits alone, without case and accents. */
export function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
