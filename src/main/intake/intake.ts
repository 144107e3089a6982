import { AppError } from '../../shared/bridge/errors.ts'
import type { CodeLabel, CodeSettings, CodeSummary, LiveCode } from '../../shared/model/code.ts'
import type { CredentialId, DraftId } from '../../shared/model/ids.ts'
import type { IntakeRow, IntakeSource, SavedIntake } from '../../shared/model/intake.ts'
import type { UndoStep } from '../../shared/model/listing.ts'
import { codeName } from '../../shared/rules/code-name.ts'
import { intakeMaxCodes } from '../../shared/rules/limits.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import { quietly } from '../vault/vault-listeners.ts'
import type { Vault } from '../vault/vault.ts'
import { Batches } from './batches.ts'
import { Drafts } from './drafts.ts'
import { addNote, forgetIntake, trashIntake, type MadeByIntake, type TrashOptions } from './made-by-intake.ts'
import { printable } from './looks-like.ts'
import type { BatchPart } from './otpauth-migration.ts'
import type { ParsedCode } from './otpauth-uri.ts'
import {
  placeDrafts,
  type DraftChoice,
  type NewLogin,
  type Place,
  type ReviewedCode
} from './place-drafts.ts'
import { readText, type ReadText } from './read-text.ts'
import { codeRow, type FoundCode } from './review-row.ts'
import { suggestFrom, type Candidate, type Suggest } from './suggest-credential.ts'

export interface IntakeOptions extends TrashOptions {
  vault: Vault
  nowMs: () => number
  newId: () => string
  liveCode: (seed: SecretBytes, settings: CodeSettings, atMs: number) => LiveCode
  /** The saved code that is the same, and the one with the same label; in the trash or not. */
  findCode: (seed: SecretBytes, settings: CodeSettings) => FoundCode | undefined
  findByLabel: (label: CodeLabel) => FoundCode | undefined
  listCandidates: () => Candidate[]
  hasCredential: (id: CredentialId) => boolean
  saveLogin: (login: NewLogin) => CredentialId
  addCodes: (codes: ReviewedCode[]) => CodeSummary[]
  /** An intake was taken back: on record, beside what each part of it says for itself. */
  recordTakenBack: () => void
  /** Notes how an intake is taken back; answers how that is forgotten where it was taken back otherwise. */
  noteUndo: (step: UndoStep, undo: () => void) => () => void
}

/** Intakes that can still be taken back; of the oldest what is needed for it is wiped for a new one. */
const intakesKept = 50

/**
 * From texts to codes: reads them, keeps the seeds here under ids that mean nothing elsewhere, and shows the page
 * what can be seen. A seed never goes back to the page. Nothing is saved before `save`; locking forgets all drafts.
 */
export class Intake {
  readonly #options: IntakeOptions
  readonly #drafts: Drafts
  readonly #batches = new Batches()
  /** What can be taken back, the latest last. */
  #kept: (MadeByIntake & { intakeId: string; dropStep: () => void })[] = []

  constructor(options: IntakeOptions) {
    this.#options = options
    this.#drafts = new Drafts(options.newId)
    options.vault.listen({
      locking: () => {
        this.discard()
        this.#forgetKept()
      }
    })
  }

  /** A row for everything that the texts hold. What was read before and is not saved yet stays; see `Drafts`. */
  read(source: IntakeSource, texts: readonly string[], label: Partial<CodeLabel>): IntakeRow[] {
    if (!this.#options.vault.isUnlocked) throw new AppError('locked')
    const suggest = suggestFrom(this.#options.listCandidates)
    const rows = [...new Set(texts)]
      .flatMap((text) => readText(text, source, label))
      .flatMap((read) => this.#rowsOf(read, source, suggest))
    const batches = new Set(rows.flatMap((row) => (row.kind === 'code' ? (row.batch ?? []) : [])))
    return [...onceEach(rows), ...[...batches].flatMap((name) => this.#batches.row(name) ?? [])]
  }

  /** The codes of this moment for the drafts that are held; a counter-based one has none. */
  live(draftIds: readonly DraftId[]): (LiveCode & { draftId: DraftId })[] {
    const { liveCode, nowMs } = this.#options
    const atMs = nowMs()
    return draftIds.flatMap((draftId) => {
      const draft = this.#drafts.get(draftId)
      if (draft?.kind !== 'code') return []
      return [{ draftId, ...liveCode(draft.code.seed, draft.code.settings, atMs) }]
    })
  }

  /**
   * Saves the chosen drafts and forgets the rest. Throws `not-found` where a draft or a login is gone. Codes are saved
   * all or none; where something fails, what was made before it goes to the trash.
   */
  save(choices: readonly DraftChoice[]): SavedIntake {
    const { addCodes, hasCredential, newId } = this.#options
    const placed = placeDrafts(choices, (id) => this.#drafts.get(id))
    for (const { place } of placed) {
      if (place.kind === 'at' && place.id !== null && !hasCredential(place.id))
        throw new AppError('not-found')
    }
    const made: MadeByIntake = { loginIds: [], codeIds: [], notes: [] }
    const byKey = new Map<string, CredentialId>()
    try {
      const ready = placed.map((one) => ({ ...one, credentialId: this.#loginFor(one.place, byKey, made) }))
      const codes = ready.flatMap(({ code, credentialId }) =>
        code === null ? [] : [{ ...code, credentialId }]
      )
      if (codes.length > 0) made.codeIds = addCodes(codes).map(({ id }) => id)
      for (const { note, credentialId } of ready) {
        if (note !== null && credentialId !== null) addNote(made, credentialId, note, this.#options)
      }
      this.discard()
      const intakeId = newId()
      this.#keep(intakeId, made, stepOf(ready))
      const codeIds = [...made.codeIds]
      const saved = ready.map(({ code, credentialId }) => {
        return { codeId: code === null ? null : (codeIds.shift() ?? null), credentialId }
      })
      return { intakeId, saved }
    } catch (error) {
      quietly(() => trashIntake(made, this.#options))
      forgetIntake(made)
      throw error
    }
  }

  /**
   * Takes the last intake back, all of it, into the trash; false where it was another one, or the vault was locked since.
   * Once it is taken back the one before it is the last.
   */
  undo(intakeId: string): boolean {
    const last = this.#kept.at(-1)
    if (last?.intakeId !== intakeId) return false
    trashIntake(last, this.#options)
    this.#kept.pop()
    forgetIntake(last)
    last.dropStep()
    this.#options.recordTakenBack()
    return true
  }

  discard(): void {
    this.#drafts.clear()
    this.#batches.clear()
  }

  #keep(intakeId: string, made: MadeByIntake, step: UndoStep): void {
    const dropStep = this.#options.noteUndo(step, () => {
      if (!this.undo(intakeId)) throw new AppError('not-found')
    })
    this.#kept.push({ intakeId, ...made, dropStep })
    if (this.#kept.length > intakesKept) forgetIntake(this.#kept.shift())
  }

  #forgetKept(): void {
    for (const one of this.#kept) forgetIntake(one)
    this.#kept = []
  }

  #loginFor(place: Place, byKey: Map<string, CredentialId>, made: MadeByIntake): CredentialId | null {
    if (place.kind === 'at') return place.id
    const there = byKey.get(place.key)
    if (there !== undefined) return there
    const id = this.#options.saveLogin(place.login)
    byKey.set(place.key, id)
    made.loginIds.push(id)
    return id
  }

  #rowsOf(read: ReadText, source: IntakeSource, suggest: Suggest): IntakeRow[] {
    if (read.kind === 'problem') return [read]
    if (read.kind === 'batch') return this.#rowsOfBatch(read.part, source, suggest)
    if (this.#drafts.size >= intakeMaxCodes) return [tooMany(read)]
    if (read.kind === 'code') return [this.#codeRow(read.code, source, suggest)]
    const { id, other } = this.#drafts.holdOther(read.other)
    return [{ kind: 'other-code', draftId: id, type: other.type, ...other.label }]
  }

  #rowsOfBatch(part: BatchPart, source: IntakeSource, suggest: Suggest): IntakeRow[] {
    const rows = part.entries.map((entry): IntakeRow => {
      if ('problem' in entry) {
        const shownText = printable(codeName(entry.label))
        return { kind: 'problem', problem: entry.problem, looksLike: 'otp', ...(shownText && { shownText }) }
      }
      const isFull = this.#drafts.size >= intakeMaxCodes
      return isFull ? tooMany({ kind: 'code', code: entry }) : this.#codeRow(entry, source, suggest)
    })
    // Draft ids tell the pictures of one number apart without keeping anything of what is in them.
    const contents = rows.map((row) => (row.kind === 'code' ? row.draftId : row.kind)).join()
    const batch = this.#batches.add(part, contents)
    return rows.map((row) => {
      if (row.kind !== 'code') return row
      const draft = this.#drafts.get(row.draftId)
      if (draft?.kind === 'code') draft.batch = batch
      return { ...row, batch }
    })
  }

  #codeRow(code: ParsedCode, source: IntakeSource, suggest: Suggest): IntakeRow {
    const draft = this.#drafts.holdCode(code, source)
    return codeRow(draft, suggest, this.#options)
  }
}

/** How an intake is called where it can be taken back: by its code, or how many there were. */
function stepOf(saved: readonly { code: { label: CodeLabel } | null }[]): UndoStep {
  const [only] = saved
  const subject = saved.length === 1 && only?.code != null ? codeName(only.code.label) : ''
  return { action: 'code-added', subject, count: saved.length }
}

function tooMany(read: Exclude<ReadText, { kind: 'problem' | 'batch' }>): IntakeRow {
  if (read.kind === 'code') read.code.seed.wipe()
  else read.other.text.wipe()
  return { kind: 'problem', problem: 'too-many-codes' }
}

/** A code that stands in two texts of one picture is one row, and there is one word about there being too many. */
function onceEach(rows: readonly IntakeRow[]): IntakeRow[] {
  const seen = new Set<string>()
  return rows.filter((row) => {
    const key = row.kind === 'problem' && row.problem === 'too-many-codes' ? row.problem : draftIdOf(row)
    if (key === undefined) return true
    const isFirst = !seen.has(key)
    seen.add(key)
    return isFirst
  })
}

const draftIdOf = (row: IntakeRow): string | undefined =>
  row.kind === 'code' || row.kind === 'other-code' ? row.draftId : undefined
