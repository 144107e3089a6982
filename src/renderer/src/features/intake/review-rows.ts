import type { IntakeRow } from '../../../../shared/model/intake.ts'
import type { CredentialId, DraftId } from '../../../../shared/model/ids.ts'
import type { PictureProblem } from '../../text/intake-text.ts'

export type FoundCode = Extract<IntakeRow, { kind: 'code' }>
/** Where a code goes: to a login there is, to one made for it, or on its own. */
export type Target = CredentialId | 'own' | 'new-login'

export type ReviewRow =
  | { kind: 'code'; key: string; found: FoundCode; taken: boolean; target: Target }
  | { kind: 'problem'; key: string; problem: Extract<IntakeRow, { kind: 'problem' }> }
  | { kind: 'picture'; key: string; problem: PictureProblem }

export interface Aims {
  /** The login somebody asked to add a code to. */
  askedFor: CredentialId | undefined
  /** The login on the screen that has no code yet: what a pasted picture is most likely for. */
  lookedAt: CredentialId | undefined
}

/** Rows for what main made of some texts. A code that is there already is shown, but not to be saved again. */
export function reviewRows(rows: readonly IntakeRow[], aims: Aims, firstNumber: number): ReviewRow[] {
  return rows.map((row, index) =>
    row.kind === 'code'
      ? {
          kind: 'code',
          key: row.draftId,
          found: row,
          taken: row.verdict === 'new',
          target: aims.askedFor ?? row.suggestedCredentialId ?? likely(aims, firstNumber + index)
        }
      : { kind: 'problem', key: `problem-${String(firstNumber + index)}`, problem: row }
  )
}

/** One picture with several codes is not for the one login that happens to be open; its first code may be. */
const likely = ({ lookedAt }: Aims, number: number): Target =>
  number === 0 && lookedAt !== undefined ? lookedAt : 'own'

export const codeRows = (rows: readonly ReviewRow[]) => rows.filter((row) => row.kind === 'code')
export const takenRows = (rows: readonly ReviewRow[]) => codeRows(rows).filter((row) => row.taken)

export function withRow(
  rows: readonly ReviewRow[],
  draftId: DraftId,
  change: Partial<Pick<Extract<ReviewRow, { kind: 'code' }>, 'taken' | 'target' | 'found'>>
): ReviewRow[] {
  return rows.map((row) =>
    row.kind === 'code' && row.found.draftId === draftId ? { ...row, ...change } : row
  )
}
