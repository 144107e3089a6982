import { AppError } from '../../shared/bridge/errors.ts'
import type { CodeLabel, CodeSettings, CodeSummary, LiveCode } from '../../shared/model/code.ts'
import type { CodeId, CredentialId, DraftId } from '../../shared/model/ids.ts'
import type { IntakeRow, IntakeSource, SavedIntake, SaveTarget } from '../../shared/model/intake.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import type { Vault } from '../vault/vault.ts'
import type { ParsedCode } from './otpauth-uri.ts'
import { readText } from './read-text.ts'
import { suggestCredential, type Candidate } from './suggest-credential.ts'

export interface IntakeOptions {
  vault: Vault
  nowMs: () => number
  newId: () => string
  liveCode: (seed: SecretBytes, settings: CodeSettings, atMs: number) => LiveCode
  isKnown: (seed: SecretBytes, settings: CodeSettings) => boolean
  listCandidates: () => Candidate[]
  saveLogin: (login: { title: string; userName: string; url: string; notes: string }) => CredentialId
  trashLogin: (id: CredentialId) => void
  trashCode: (id: CodeId) => void
  addCodes: (
    codes: {
      seed: SecretBytes
      label: CodeLabel
      settings: CodeSettings
      credentialId: CredentialId | null
    }[]
  ) => CodeSummary[]
}

export interface DraftChoice {
  draftId: DraftId
  target: SaveTarget
  issuer?: string | undefined
  account?: string | undefined
}

/** More drafts than this are never held; the oldest go first. */
const maxDrafts = 64

/**
 * From texts to codes: reads them, keeps the seeds here under ids that mean nothing elsewhere, and shows the page
 * what can be seen. A seed never goes back to the page. Nothing is saved before `save`; locking forgets all drafts.
 */
export class Intake {
  readonly #options: IntakeOptions
  readonly #drafts = new Map<DraftId, ParsedCode>()
  #last: { intakeId: string; codeIds: CodeId[]; loginIds: CredentialId[] } | undefined

  constructor(options: IntakeOptions) {
    this.#options = options
    options.vault.listen({
      locking: () => {
        this.discard()
        this.#last = undefined
      }
    })
  }

  read(source: IntakeSource, texts: readonly string[], label: Partial<CodeLabel>): IntakeRow[] {
    if (!this.#options.vault.isUnlocked) throw new AppError('locked')
    const candidates = this.#options.listCandidates()
    return [...new Set(texts)].map((text): IntakeRow => {
      const read = readText(text, source, label)
      return read.kind === 'problem' ? read : this.#rowOf(read.code, candidates)
    })
  }

  live(draftIds: readonly DraftId[]): (LiveCode & { draftId: DraftId })[] {
    const { liveCode, nowMs } = this.#options
    const atMs = nowMs()
    return draftIds.flatMap((draftId) => {
      const draft = this.#drafts.get(draftId)
      return draft === undefined ? [] : [{ draftId, ...liveCode(draft.seed, draft.settings, atMs) }]
    })
  }

  /** Saves the chosen drafts and forgets the rest. Throws `not-found` where one is gone; then nothing is saved. */
  save(choices: readonly DraftChoice[]): SavedIntake {
    const { addCodes, saveLogin, newId } = this.#options
    const codes = choices.map(({ draftId, target, issuer, account }) => {
      const draft = this.#drafts.get(draftId)
      if (draft === undefined) throw new AppError('not-found')
      const label = {
        issuer: issuer?.trim() ?? draft.label.issuer,
        account: account?.trim() ?? draft.label.account
      }
      return { ...draft, label, target }
    })
    const loginIds: CredentialId[] = []
    const placed = codes.map(({ target, ...code }) => {
      if (target.kind === 'own') return { ...code, credentialId: null }
      if (target.kind === 'credential') return { ...code, credentialId: target.id }
      const { issuer, account } = code.label
      const id = saveLogin({ title: issuer || account, userName: account, url: '', notes: '' })
      loginIds.push(id)
      return { ...code, credentialId: id }
    })
    const saved = addCodes(placed)
    this.discard()
    this.#last = { intakeId: newId(), codeIds: saved.map(({ id }) => id), loginIds }
    return {
      intakeId: this.#last.intakeId,
      saved: saved.map(({ id, credentialId }) => ({ codeId: id, credentialId }))
    }
  }

  /** Takes the last intake back into the trash; false where it was another one, or too long ago. */
  undo(intakeId: string): boolean {
    const last = this.#last
    if (last?.intakeId !== intakeId) return false
    const { trashCode, trashLogin } = this.#options
    last.codeIds.forEach(trashCode)
    last.loginIds.forEach(trashLogin)
    this.#last = undefined
    return true
  }

  discard(): void {
    for (const draft of this.#drafts.values()) draft.seed.wipe()
    this.#drafts.clear()
  }

  #rowOf(code: ParsedCode, candidates: readonly Candidate[]): IntakeRow {
    const { newId, nowMs, liveCode, isKnown } = this.#options
    const draftId = newId() as DraftId
    this.#hold(draftId, code)
    return {
      kind: 'code',
      draftId,
      verdict: isKnown(code.seed, code.settings) ? 'already-there' : 'new',
      existing: null,
      suggestedCredentialId: suggestCredential(code.label, candidates),
      ...code.label,
      settings: code.settings,
      counter: null,
      live: liveCode(code.seed, code.settings, nowMs()),
      isCircular: false,
      batch: null
    }
  }

  #hold(draftId: DraftId, code: ParsedCode): void {
    this.#drafts.set(draftId, code)
    for (const [oldest, draft] of this.#drafts) {
      if (this.#drafts.size <= maxDrafts) break
      draft.seed.wipe()
      this.#drafts.delete(oldest)
    }
  }
}
