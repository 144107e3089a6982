import type { CodeLabel } from '../../shared/model/code.ts'
import type { CredentialId } from '../../shared/model/ids.ts'

export interface Candidate {
  id: CredentialId
  title: string
  userName: string
  host: string
}

export type Suggest = (label: CodeLabel) => CredentialId | null

/**
 * Answers for a label the credential that its code most likely belongs to, or null: its title or a part of its host
 * must name the issuer; among several, the one whose user name is the account. Two equally good ones give null: a wrong
 * guess is worse than none. The credentials are asked for and looked through once, when the first label comes.
 */
export function suggestFrom(listCandidates: () => readonly Candidate[]): Suggest {
  let byName: Map<string, Candidate[]> | undefined
  return ({ issuer, account }) => {
    const name = plainName(issuer)
    if (name === '') return null
    byName ??= namesOf(listCandidates())
    const named = byName.get(name) ?? []
    const user = account.trim().toLowerCase()
    const exact = named.filter(({ userName }) => user !== '' && userName.trim().toLowerCase() === user)
    const best = exact.length > 0 ? exact : named
    return best.length === 1 ? (best[0]?.id ?? null) : null
  }
}

function namesOf(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const byName = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const names = new Set([candidate.title, ...candidate.host.split('.')].map(plainName))
    for (const name of names) {
      const named = byName.get(name)
      if (named === undefined) byName.set(name, [candidate])
      else named.push(candidate)
    }
  }
  return byName
}

/** A name for comparing: letters and digits alone, without case and accents. */
export function plainName(text: string): string {
  if (/^[a-z0-9]*$/.test(text)) return text
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
