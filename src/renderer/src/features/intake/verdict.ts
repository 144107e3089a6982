import type { CredentialId } from '../../../../shared/model/ids.ts'
import { codeName } from '../../../../shared/rules/code-name.ts'
import { reviewText as text } from '../../text/review-text.ts'
import type { SavableRow } from './review-rows.ts'

type TitleOf = (id: CredentialId) => string | undefined

/** The one or two words at a row: what it is to this vault, and where it goes. */
export function verdictOf(
  row: SavableRow,
  titleOf: TitleOf
): { words: string; tone: 'ok' | 'plain' | 'warn' } {
  if (row.kind === 'other-code') return { words: text.otherKind, tone: 'warn' }
  const { verdict, existing } = row.found
  if (verdict === 'already-there') {
    return { words: existing?.isTrashed === true ? text.inTrash : text.alreadyThere, tone: 'warn' }
  }
  if (verdict === 'differs') return { words: text.differs, tone: 'warn' }
  if (row.target === 'own') return { words: text.isNew, tone: 'plain' }
  if (row.target === 'new-login') return { words: text.makesLogin, tone: 'ok' }
  return { words: text.joins(shortened(titleOf(row.target) ?? '…')), tone: 'ok' }
}

/** What has to be said of a row beyond that, naming what is in the vault. */
export function noteOf(row: SavableRow): string | undefined {
  if (row.kind === 'other-code') return text.otherKindMeans(row.found.type)
  const { verdict, existing } = row.found
  if (existing === null || verdict === 'new') return undefined
  const name = `“${shortened(codeName(existing) || text.unnamed)}”`
  if (verdict === 'already-there') return existing.isTrashed ? text.sameInTrash(name) : text.sameAs(name)
  return existing.isTrashed ? text.differsFromTrashed(name) : text.differsFrom(name)
}

/** A title may have 256 letters; here it is named, not shown. */
function shortened(title: string): string {
  const letters = Array.from(title)
  return letters.length > 60 ? `${letters.slice(0, 60).join('').trimEnd()}…` : title
}
