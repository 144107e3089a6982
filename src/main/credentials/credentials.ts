import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditOrigin } from '../../shared/model/audit.ts'
import type {
  CopyField,
  CredentialDetail,
  CredentialDraft,
  CredentialSummary,
  Revealed,
  SecretField,
  TrashedCredential
} from '../../shared/model/credential.ts'
import type { CredentialId, FieldId } from '../../shared/model/ids.ts'
import { askedWords } from '../../shared/rules/fold-text.ts'
import { notesMaxLength } from '../../shared/rules/limits.ts'
import type { Reading, Writing } from '../database/handles.ts'
import type { Session } from '../vault/session.ts'
import { applyDraft } from './apply-draft.ts'
import { isSameContent } from './content.ts'
import {
  getCredentialFacts,
  hasCredential,
  listCredentials,
  listCredentialsAfter,
  listCredentialsWithId,
  listTrashedCredentials,
  setCredentialTrashed,
  type ListPlace,
  type Organisation
} from './credential-table.ts'
import type { CredentialsOptions } from './credentials-options.ts'
import { withParts } from './differences.ts'
import { contentOfVersion, type VersionToRestore } from './history.ts'
import { openMany, openThoseThatOpen, passwordSinceMs, type OpenedCredential } from './read-many.ts'
import { SecretFields } from './secret-fields.ts'
import { storeContent, type Change, type Stored } from './store-content.ts'
import { detailOf, summariesOf } from './summaries.ts'
import { countVersions } from './version-table.ts'

const msOfDay = 86_400_000

/** Credentials of every kind: listing, adding, changing, the way into the trash and back. */
export class Credentials {
  readonly #options: CredentialsOptions
  readonly #fields: SecretFields

  constructor(options: CredentialsOptions) {
    this.#options = options
    this.#fields = new SecretFields(options)
  }

  list(): CredentialSummary[] {
    const { vault, listCodes } = this.#options
    return summariesOf(vault.session.read('vault', listCredentials), listCodes())
  }

  /** The next `limit` of the list after a place in it, or its first ones: what a first screen needs, in any vault. */
  listPage(limit: number, after?: ListPlace): CredentialSummary[] {
    const { vault, listCodesOf } = this.#options
    const rows = vault.session.read('vault', (db) => listCredentialsAfter(db, after, limit))
    return summariesOf(rows, listCodesOf(...rows.map(({ id }) => id)))
  }

  /** Those of these that are there, in this order. */
  listWithId(ids: readonly CredentialId[]): CredentialSummary[] {
    const { vault, listCodesOf } = this.#options
    const rows = vault.session.read('vault', (db) => listCredentialsWithId(db, ids))
    return summariesOf(rows, listCodesOf(...ids))
  }

  /** The best `limit` that hold every word of the query, best first; by title where nothing is asked. */
  async search(query: string, limit: number): Promise<CredentialSummary[]> {
    const { vault, search } = this.#options
    if (askedWords(query).length === 0) return this.listPage(limit)
    return this.listWithId(await search.find(vault.session, query, limit))
  }

  /** Whether there is such a credential to hang something on: one in the trash would take it out of sight. */
  has(id: CredentialId): boolean {
    return this.#options.vault.session.read('vault', (db) => hasCredential(db, id))
  }

  listTrashed(): TrashedCredential[] {
    const { vault, settings } = this.#options
    const { trashDays } = settings()
    return vault.session.read('vault', listTrashedCredentials).map((row) => {
      const { id, kind, title, userName, trashedAtMs } = row
      const erasesAtMs = trashDays === null ? null : trashedAtMs + trashDays * msOfDay
      return { id, kind, title, userName, trashedAtMs, erasesAtMs }
    })
  }

  /** All that may be seen of one, in the trash or not. Throws `not-found`. */
  get(id: CredentialId): CredentialDetail {
    return this.#options.vault.session.read('vault', (db) => this.#detail(db, id))
  }

  /**
   * Adds or changes a credential; what the draft leaves out stays. On disk, with its audit record, when this returns.
   * Throws `not-found`, `conflict` where it was changed since the draft's revision, and `invalid-input`.
   */
  save(draft: CredentialDraft): CredentialDetail {
    const stored = this.#apply(draft)
    this.#noteSaved(stored)
    return this.get(stored.after.id)
  }

  /** The same for another feature that takes its changes back in its own way. */
  put(draft: CredentialDraft): CredentialDetail {
    return this.get(this.#apply(draft).after.id)
  }

  #apply(draft: CredentialDraft): Stored {
    const { newId, takeTyped } = this.#options
    const { id, typedId, revision, tags, folderId, isFavourite } = draft
    return this.#store((session, db) => {
      const typed = typedId === undefined ? undefined : takeTyped(session, db, typedId)
      if (typed !== undefined && typed.id !== id) throw new AppError('invalid-input')
      return storeContent(this.#options, session, db, id, {
        content: (before) => applyDraft(before, draft, typed, newId),
        organisation: {
          ...(tags === undefined ? {} : { tags }),
          ...(folderId === undefined ? {} : { folderId }),
          ...(isFavourite === undefined ? {} : { isFavourite })
        },
        revision,
        action: id === undefined ? 'credential-added' : 'credential-changed'
      })
    })
  }

  /** Brings an earlier version back, or parts of it, as a new version. Throws `not-found`. */
  restoreVersion({ id, revision, parts }: VersionToRestore): CredentialDetail {
    const stored = this.#store((session, db) => {
      const from = contentOfVersion(session, db, id, revision)
      return storeContent(this.#options, session, db, id, {
        content: (now) => (parts === undefined ? from : withParts(now, from, parts)),
        action: 'version-restored'
      })
    })
    this.#noteSaved(stored, 'version-restored')
    return this.get(id)
  }

  /** Changes what a credential holds by a rule, as a new version; answers it. Throws `not-found`. */
  change(id: CredentialId, change: Change): Stored {
    return this.#store((session, db) => storeContent(this.#options, session, db, id, change))
  }

  /**
   * Changes the notes of a login that nobody looks at meanwhile, as when a text is put at their end. Throws `not-found`,
   * and `invalid-input` where they would be longer than notes may be.
   */
  changeNotes(id: CredentialId, change: (notes: string) => string): void {
    this.change(id, {
      content: (before) => {
        const notes = change(before.secrets.notes)
        if (notes.length > notesMaxLength) throw new AppError('invalid-input')
        return { ...before, secrets: { ...before.secrets, notes } }
      },
      action: 'credential-changed'
    })
  }

  trash(id: CredentialId): void {
    this.setTrashed(id, true)
    this.#noteUndo('trashed', id, () => this.setTrashed(id, false))
  }

  restore(id: CredentialId): void {
    this.setTrashed(id, false)
    this.#noteUndo('restored', id, () => this.setTrashed(id, true))
  }

  /** Into the trash or out of it, for another feature that takes its changes back in its own way. */
  setTrashed(id: CredentialId, isTrashed: boolean): void {
    const { vault, nowMs, record, search, onChange } = this.#options
    const session = vault.session
    session.writeWithReserve('vault', (db) => {
      setCredentialTrashed(db, id, isTrashed ? nowMs() : null)
      const action = isTrashed ? 'credential-trashed' : 'credential-restored'
      const subject = getCredentialFacts(db, id).title
      record(session, db, { action, origin: 'window', subject, item: id })
    })
    search.noteChanged(session, id)
    onChange()
  }

  /** One secret field, for showing; see `SecretFields`. */
  reveal(id: CredentialId, field: SecretField, revision?: number): Revealed {
    return this.#fields.reveal(id, field, revision)
  }

  /** Puts one field on the clipboard; see `SecretFields`. */
  copy(id: CredentialId, field: CopyField, revision?: number, origin?: AuditOrigin): Promise<void> {
    return this.#fields.copy(id, field, revision, origin)
  }

  /** Opens an address in the browser; see `SecretFields`. */
  openWebsite(id: CredentialId, field?: FieldId): Promise<{ opened: boolean }> {
    return this.#fields.openWebsite(id, field)
  }

  /** Opens credentials inside main, all of them or none; see `openMany`. */
  openMany(ids: readonly CredentialId[]): OpenedCredential[] {
    return openMany(this.#options.vault.session, ids)
  }

  /** The same without those that do not open; see `openThoseThatOpen`. */
  openThoseThatOpen(ids: readonly CredentialId[]): OpenedCredential[] {
    return openThoseThatOpen(this.#options.vault.session, ids)
  }

  /** Since when a credential has had its present password. */
  passwordSinceMs(of: OpenedCredential): number {
    return passwordSinceMs(this.#options.vault.session, of)
  }

  #store(work: (session: Session, db: Writing) => Stored): Stored {
    const { vault, search, onChange } = this.#options
    const session = vault.session
    vault.kit.require()
    const stored = session.write('vault', (db) => work(session, db))
    if (stored.isNewVersion || stored.isReorganised) {
      search.noteChanged(session, stored.after.id)
      onChange()
    }
    return stored
  }

  #noteSaved(
    { before, after, isNewVersion, isReorganised }: Stored,
    changed: 'changed' | 'version-restored' = 'changed'
  ): void {
    const { noteUndo } = this.#options
    const { id, title: subject, revision } = after
    if (before === undefined) {
      noteUndo({ action: 'added', subject, count: 1 }, () => this.setTrashed(id, true), id)
      return
    }
    if (!isNewVersion && !isReorganised) return
    const { tags, folderId, isFavourite } = before
    const organisation = isReorganised ? { tags, folderId, isFavourite } : {}
    const action = isNewVersion ? changed : 'organised'
    const undo = (): void => {
      if (isNewVersion) this.#takeBack(id, before.revision, revision, organisation)
      else this.#reorganise(id, organisation)
    }
    noteUndo({ action, subject, count: 1 }, undo, id)
  }

  /**
   * Brings a version back, as a new one, while the credential still says what the change `made` of it: also after
   * later changes that were taken back themselves. Throws `conflict` otherwise.
   */
  #takeBack(id: CredentialId, to: number, made: number, organisation: Partial<Organisation>): void {
    this.#store((session, db) => {
      const { revision } = getCredentialFacts(db, id)
      const left = revision === made ? undefined : contentOfVersion(session, db, id, made)
      return storeContent(this.#options, session, db, id, {
        content: (now) => {
          if (left !== undefined && !isSameContent(now, left)) throw new AppError('conflict')
          return contentOfVersion(session, db, id, to)
        },
        organisation,
        action: 'version-restored'
      })
    })
  }

  #reorganise(id: CredentialId, organisation: Partial<Organisation>): void {
    this.#store((session, db) =>
      storeContent(this.#options, session, db, id, {
        content: (before) => before,
        organisation,
        action: 'credential-changed'
      })
    )
  }

  #noteUndo(action: 'trashed' | 'restored', id: CredentialId, undo: () => void): void {
    const { vault, noteUndo } = this.#options
    const { title } = vault.session.read('vault', (db) => getCredentialFacts(db, id))
    noteUndo({ action, subject: title, count: 1 }, undo, id)
  }

  #detail(db: Reading, id: CredentialId): CredentialDetail {
    const { listCodesOf, listAttachments } = this.#options
    return detailOf(getCredentialFacts(db, id), {
      codes: listCodesOf(id),
      attachments: listAttachments(db, id),
      versions: countVersions(db, id)
    })
  }
}
