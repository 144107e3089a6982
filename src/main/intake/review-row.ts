import type { CodeLabel, CodeSettings, LiveCode } from '../../shared/model/code.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import type { IntakeRow } from '../../shared/model/intake.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import type { CodeDraft } from './drafts.ts'
import { plainName, type Suggest } from './suggest-credential.ts'

/** A saved code, in the trash or not. */
export interface FoundCode extends CodeLabel {
  id: CodeId
  isTrashed: boolean
}

export interface ReviewOptions {
  nowMs: () => number
  liveCode: (seed: SecretBytes, settings: CodeSettings, atMs: number) => LiveCode
  findCode: (seed: SecretBytes, settings: CodeSettings) => FoundCode | undefined
  findByLabel: (label: CodeLabel) => FoundCode | undefined
}

/** Our own name, as it is compared: without case, blanks and marks. */
const ownName = 'latchkey'

/** What may be seen of a draft: everything but its seed. */
export function codeRow(
  { id, code, batch }: CodeDraft,
  suggest: Suggest,
  { nowMs, liveCode, findCode, findByLabel }: ReviewOptions
): Extract<IntakeRow, { kind: 'code' }> {
  const { seed, label, settings, counter } = code
  const same = findCode(seed, settings)
  const alike = same ?? findByLabel(label)
  return {
    kind: 'code',
    draftId: id,
    verdict: same !== undefined ? 'already-there' : alike !== undefined ? 'differs' : 'new',
    existing: alike === undefined ? null : pickFound(alike),
    suggestedCredentialId: suggest(label),
    ...label,
    settings,
    counter: settings.kind === 'hotp' ? counter : null,
    live: liveCode(seed, settings, nowMs()),
    isCircular: isCircular(label),
    batch
  }
}

/**
 * A code of this very program guards something of it (the place where its backups lie, an account by its name).
 * Kept in here only, it is locked in with what it opens: whoever needs it cannot get at it.
 */
const isCircular = ({ issuer }: CodeLabel): boolean => plainName(issuer) === ownName

const pickFound = ({ id, issuer, account, isTrashed }: FoundCode) => ({ id, issuer, account, isTrashed })
