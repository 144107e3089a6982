import type { Input } from '../../../../shared/bridge/contract.ts'
import { takenRows, type ReviewRow, type Target } from './review-rows.ts'

type Draft = Input<'intake.save'>['drafts'][number]

/** What is ticked, as main saves it: all of it or nothing. */
export const draftsOf = (rows: readonly ReviewRow[]): Draft[] =>
  takenRows(rows).map(({ found, target, label }) => ({
    draftId: found.draftId,
    target: saveTarget(target),
    ...label
  }))

function saveTarget(target: Target): Draft['target'] {
  if (target === 'own') return { kind: 'own' }
  return target === 'new-login' ? { kind: 'new-login' } : { kind: 'credential', id: target }
}
