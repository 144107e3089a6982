import type { CodeLabel } from '../../../../shared/model/code.ts'
import type { IntakeRow } from '../../../../shared/model/intake.ts'
import type { CredentialId, DraftId } from '../../../../shared/model/ids.ts'
import type { PictureProblem } from '../../text/intake-text.ts'

type RowOf<K extends IntakeRow['kind']> = Extract<IntakeRow, { kind: K }>
export type FoundCode = RowOf<'code'>
export type FoundOther = RowOf<'other-code'>
export type FoundProblem = RowOf<'problem'>
/** Where a code goes: to a login there is, to one made for it, or on its own. */
export type Target = CredentialId | 'own' | 'new-login'

/** What the person decides of a row that can be saved. */
export interface Choice {
  taken: boolean
  target: Target
  /** As it will be saved; the person may have changed it. */
  label: CodeLabel
}
export type CodeRow = { kind: 'code'; key: string; found: FoundCode } & Choice
export type OtherRow = { kind: 'other-code'; key: string; found: FoundOther } & Choice
export type SavableRow = CodeRow | OtherRow
export type ReviewRow =
  | SavableRow
  | { kind: 'batch'; key: string; batch: RowOf<'batch'> }
  | { kind: 'problem'; key: string; problem: FoundProblem }
  /** A picture as a whole. Its name is there where there were several. */
  | { kind: 'picture'; key: string; problem: PictureProblem; name: string | undefined }

export interface Aims {
  /** The login somebody asked to add a code to. */
  askedFor: CredentialId | undefined
  /** The login on the screen that has no code yet: what a pasted picture is most likely for. */
  lookedAt: CredentialId | undefined
}

/**
 * The review with what main made of some more texts. A batch is said again with every picture of it, a code that is
 * in two pictures comes under the same id: both stay the one row they are, with what was decided for it.
 */
export function withFound(
  rows: readonly ReviewRow[],
  found: readonly IntakeRow[],
  aims: Aims,
  newKey: () => string
): ReviewRow[] {
  const next = [...rows]
  for (const row of found) {
    if (row.kind === 'problem') {
      next.push({ kind: 'problem', key: newKey(), problem: row })
      continue
    }
    const key = row.kind === 'batch' ? `batch ${row.batch}` : row.draftId
    const at = next.findIndex((one) => one.key === key)
    if (row.kind === 'batch')
      next.splice(at < 0 ? next.length : at, at < 0 ? 0 : 1, { kind: 'batch', key, batch: row })
    else if (at < 0) next.push(savable(row, aims, savableRows(next).length === 0))
  }
  return next
}

/** A code that is there already is shown, but not taken by itself; nor is one that can only be kept as text. */
function savable(found: FoundCode | FoundOther, aims: Aims, isFirst: boolean): SavableRow {
  const label = { issuer: found.issuer, account: found.account }
  const asked = aims.askedFor ?? (found.kind === 'code' ? found.suggestedCredentialId : null)
  // One picture with several codes is not for the one login that happens to be open; its first code may be.
  const likely = asked ?? (isFirst ? aims.lookedAt : undefined)
  if (found.kind === 'code') {
    const taken = found.verdict !== 'already-there'
    return { kind: 'code', key: found.draftId, found, taken, target: likely ?? 'own', label }
  }
  return { kind: 'other-code', key: found.draftId, found, taken: false, target: likely ?? 'new-login', label }
}

export const isSavable = (row: ReviewRow): row is SavableRow =>
  row.kind === 'code' || row.kind === 'other-code'
export const savableRows = (rows: readonly ReviewRow[]) => rows.filter(isSavable)
export const codeRows = (rows: readonly ReviewRow[]) => rows.filter((row) => row.kind === 'code')
export const takenRows = (rows: readonly ReviewRow[]) => savableRows(rows).filter((row) => row.taken)

/** What is in the vault already, and not in its trash, is not saved once more. */
export const canTake = (row: SavableRow): boolean =>
  row.kind === 'other-code' || row.found.verdict !== 'already-there' || row.found.existing?.isTrashed === true

/** A login cannot be made for a code without any name: it would have no title. */
export const canMakeLogin = ({ label }: Choice): boolean => (label.issuer + label.account).trim() !== ''

/** The rows with one changed. A login that has lost its only name is not made any more. */
export function withChoice(
  rows: readonly ReviewRow[],
  draftId: DraftId,
  change: Partial<Choice>
): ReviewRow[] {
  return rows.map((row) => {
    if (!isSavable(row) || row.found.draftId !== draftId) return row
    const changed = { ...row, ...change }
    const isStranded = changed.kind === 'code' && changed.target === 'new-login' && !canMakeLogin(changed)
    return isStranded ? { ...changed, target: 'own' } : changed
  })
}

/** The rows with codes that are current again; rows whose code did not change stay the same objects. */
export function withLive(
  rows: readonly ReviewRow[],
  live: ReadonlyMap<DraftId, FoundCode['live']>
): ReviewRow[] {
  return rows.map((row) => {
    const now = row.kind === 'code' ? live.get(row.found.draftId) : undefined
    return row.kind === 'code' && now !== undefined ? { ...row, found: { ...row.found, live: now } } : row
  })
}
