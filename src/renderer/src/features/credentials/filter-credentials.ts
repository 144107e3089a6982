import type { CredentialSummary } from '../../../../shared/model/credential.ts'
import { foldText, holdsAllWords } from '../../../../shared/rules/fold-text.ts'

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

export const byTitle = (a: CredentialSummary, b: CredentialSummary): number =>
  collator.compare(a.title, b.title) || collator.compare(a.userName, b.userName)

interface Folded {
  title: string
  all: string
}
/** Folding ten thousand titles on every key press would be felt; a summary never changes, it is replaced. */
const foldedBySummary = new WeakMap<CredentialSummary, Folded>()

function folded(credential: CredentialSummary): Folded {
  const known = foldedBySummary.get(credential)
  if (known !== undefined) return known
  const issuers = credential.codes.map((code) => code.issuer).join(' ')
  const title = foldText(credential.title)
  const made = { title, all: `${title} ${foldText(`${credential.userName} ${credential.host} ${issuers}`)}` }
  foldedBySummary.set(credential, made)
  return made
}

/**
 * The credentials that hold every word of the query in title, user name, host or issuer. Those whose title
 * begins with it come first, then those whose title holds it; the order is kept otherwise.
 */
export function filterCredentials(
  list: readonly CredentialSummary[],
  query: string
): readonly CredentialSummary[] {
  const whole = foldText(query).trim()
  if (whole === '') return list
  const asked = whole.split(/\s+/)
  const ranks: CredentialSummary[][] = [[], [], []]
  for (const credential of list) {
    const { title, all } = folded(credential)
    if (!holdsAllWords(all, asked)) continue
    ranks[title.startsWith(whole) ? 0 : title.includes(whole) ? 1 : 2]?.push(credential)
  }
  return ranks.flat()
}

/** The title in parts, with the part that was searched for marked. */
export function markMatch(title: string, query: string): { text: string; marked: boolean }[] {
  const asked = query.trim().toLowerCase()
  const at = asked === '' ? -1 : title.toLowerCase().indexOf(asked)
  if (at < 0) return [{ text: title, marked: false }]
  const parts = [
    { text: title.slice(0, at), marked: false },
    { text: title.slice(at, at + asked.length), marked: true },
    { text: title.slice(at + asked.length), marked: false }
  ]
  return parts.filter((part) => part.text !== '')
}
