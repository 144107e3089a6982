import { AppError } from '../../shared/bridge/errors.ts'
import type { CodeLabel, CodeSettings, CodeSummary, LiveCode } from '../../shared/model/code.ts'
import type { CodeId, CredentialId, DraftId } from '../../shared/model/ids.ts'
import type { IntakeRow, IntakeSource } from '../../shared/model/intake.ts'
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
  credentialId: CredentialId | null
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

  constructor(options: IntakeOptions) {
    this.#options = options
    options.vault.listen({ locking: () => this.discard() })
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
  save(choices: readonly DraftChoice[]): { codeId: CodeId; credentialId: CredentialId | null }[] {
    const codes = choices.map(({ draftId, credentialId, issuer, account }) => {
      const draft = this.#drafts.get(draftId)
      if (draft === undefined) throw new AppError('not-found')
      const label = {
        issuer: issuer?.trim() ?? draft.label.issuer,
        account: account?.trim() ?? draft.label.account
      }
      return { ...draft, label, credentialId }
    })
    const saved = this.#options.addCodes(codes)
    this.discard()
    return saved.map(({ id, credentialId }) => ({ codeId: id, credentialId }))
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
      suggestedCredentialId: suggestCredential(code.label, candidates),
      ...code.label,
      settings: code.settings,
      live: liveCode(code.seed, code.settings, nowMs())
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
