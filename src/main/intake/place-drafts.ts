import { AppError } from '../../shared/bridge/errors.ts'
import type { CodeLabel, CodeOrigin, CodeSettings } from '../../shared/model/code.ts'
import type { CredentialId, DraftId } from '../../shared/model/ids.ts'
import type { SaveTarget } from '../../shared/model/intake.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import type { Draft } from './drafts.ts'
import type { ExtraParameter } from './otpauth-parameters.ts'

/** What was decided in the review for one draft. */
export interface DraftChoice {
  draftId: DraftId
  target: SaveTarget
  issuer?: string | undefined
  account?: string | undefined
}

export interface ReviewedCode {
  seed: SecretBytes
  label: CodeLabel
  settings: CodeSettings
  credentialId: CredentialId | null
  counter: number
  cameFrom: CodeOrigin
  extraParameters: ExtraParameter[]
  /** It came in an export of another device: its site took codes of it long ago. */
  isInUse: boolean
}

export interface NewLogin {
  title: string
  userName: string
  url: string
  notes: string
}

/** A chosen draft: a code and the login it hangs on, or a text in the notes of a login. */
export interface Placed {
  code: Omit<ReviewedCode, 'credentialId'> | null
  place: Place
  /** What is put at the end of the notes of a login that is there. */
  note: string | null
}
/** A login there is, or none; or one to be made, which those with the same key share. */
export type Place = { kind: 'at'; id: CredentialId | null } | { kind: 'new'; key: string; login: NewLogin }

const titleMaxLength = 256
/** Title of a login made for a code that has neither issuer nor account; a login must have one. */
const namelessTitle = 'One-time code'

/**
 * What is to be saved for the choices. Codes that go to a new login of the same issuer and account go to one. A kind
 * that we cannot compute goes into the notes of the login, or becomes one of its own. Throws `not-found` where a
 * draft is gone; a draft chosen twice is saved once, at its first place.
 */
export function placeDrafts(
  choices: readonly DraftChoice[],
  find: (id: DraftId) => Draft | undefined
): Placed[] {
  const seen = new Set<DraftId>()
  return choices.flatMap((choice): Placed[] => {
    const draft = find(choice.draftId)
    if (draft === undefined) throw new AppError('not-found')
    if (seen.has(choice.draftId)) return []
    seen.add(choice.draftId)
    return [draft.kind === 'code' ? placeCode(draft, choice) : placeOther(draft, choice)]
  })
}

function placeCode(draft: Extract<Draft, { kind: 'code' }>, choice: DraftChoice): Placed {
  const label = chosenLabel(choice, draft.code.label)
  const code = { ...draft.code, label, cameFrom: draft.source, isInUse: draft.batch !== null }
  const { target } = choice
  if (target.kind === 'own') return { code, note: null, place: { kind: 'at', id: null } }
  if (target.kind === 'credential') return { code, note: null, place: { kind: 'at', id: target.id } }
  const login = { title: titleOf(label), userName: label.account, url: '', notes: '' }
  const key = JSON.stringify([label.issuer, label.account])
  return { code, note: null, place: { kind: 'new', key, login } }
}

function placeOther({ id, other }: Extract<Draft, { kind: 'other-code' }>, choice: DraftChoice): Placed {
  const label = chosenLabel(choice, other.label)
  const notes = other.text.use((bytes) => bytes.toString('utf8'))
  const { target } = choice
  if (target.kind === 'credential') return { code: null, note: notes, place: { kind: 'at', id: target.id } }
  const login = { title: titleOf(label, other.type), userName: label.account, url: '', notes }
  return { code: null, note: null, place: { kind: 'new', key: id, login } }
}

function chosenLabel({ issuer, account }: DraftChoice, read: CodeLabel): CodeLabel {
  return { issuer: issuer?.trim() ?? read.issuer, account: account?.trim() ?? read.account }
}

function titleOf({ issuer, account }: CodeLabel, otherwise = namelessTitle): string {
  const title = [issuer, account].find((part) => part.trim() !== '') ?? otherwise
  return title.replaceAll('\0', '').trim().slice(0, titleMaxLength)
}
