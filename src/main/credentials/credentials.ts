import { AppError } from '../../shared/bridge/errors.ts'
import type { CodeSummary } from '../../shared/model/code.ts'
import type {
  CopyField,
  CredentialDetail,
  CredentialDraft,
  CredentialSummary,
  SecretField,
  TrashedCredential
} from '../../shared/model/credential.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import { askedWords } from '../../shared/rules/fold-text.ts'
import { notesMaxLength } from '../../shared/rules/limits.ts'
import { hostOf, openableUrl } from '../../shared/rules/web-address.ts'
import type { RecordAudit } from '../audit/audit.ts'
import type { Session } from '../vault/session.ts'
import type { Vault } from '../vault/vault.ts'
import {
  getCredential,
  getCredentialFacts,
  hasCredential,
  insertCredential,
  keepVersion,
  listCredentials,
  listCredentialsAfter,
  listCredentialsWithId,
  listTrashedCredentials,
  setCredentialTrashed,
  updateCredential,
  type CredentialFacts,
  type CredentialRow,
  type ListPlace
} from './credential-table.ts'
import { openLogin, sealLogin, type LoginSecrets } from './secret-document.ts'

export interface CredentialsOptions {
  vault: Vault
  nowMs: () => number
  newId: () => string
  record: RecordAudit
  /** The codes that hang on credentials; they are another feature's. */
  listCodes: () => CodeSummary[]
  /** The same of a few credentials. */
  listCodesOf: (...ids: CredentialId[]) => CodeSummary[]
  /** The best that hold every word of a query; searching is another feature's. */
  search: {
    find: (session: Session, query: string, limit: number) => Promise<CredentialId[]>
    noteChanged: (session: Session, id: CredentialId) => void
  }
  copy: (text: string, content: 'password' | 'user-name' | 'web-address') => Promise<void>
  openWebsite: (url: string) => Promise<void>
  onChange: () => void
}

const noSecrets: LoginSecrets = { password: '', notes: '' }

/** How long a revealed field may stay on the screen, in milliseconds. */
export const revealMs = 30_000

export class Credentials {
  readonly #options: CredentialsOptions

  constructor(options: CredentialsOptions) {
    this.#options = options
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

  /** The best `limit` that hold every word of the query, best first; by title where nothing is asked. */
  async search(query: string, limit: number): Promise<CredentialSummary[]> {
    const { vault, search, listCodesOf } = this.#options
    if (askedWords(query).length === 0) return this.listPage(limit)
    const session = vault.session
    const ids = await search.find(session, query, limit)
    const rows = session.read('vault', (db) => listCredentialsWithId(db, ids))
    return summariesOf(rows, listCodesOf(...ids))
  }

  /** Whether there is such a credential to hang something on: one in the trash would take it out of sight. */
  has(id: CredentialId): boolean {
    return this.#options.vault.session.read('vault', (db) => hasCredential(db, id))
  }

  listTrashed(): TrashedCredential[] {
    return this.#options.vault.session.read('vault', listTrashedCredentials)
  }

  get(id: CredentialId): CredentialDetail {
    return this.#detailOf(this.#options.vault.session.read('vault', (db) => getCredentialFacts(db, id)))
  }

  /** Adds or changes a login. On disk, with its audit record, when this returns. */
  save(draft: CredentialDraft): CredentialDetail {
    const { password, notes } = draft
    return this.#store(draft, (before) => ({
      password: password ?? before.password,
      notes: notes ?? before.notes
    }))
  }

  /**
   * Changes the notes of a login that nobody looks at meanwhile, as when a text is put at their end. Throws `not-found`,
   * and `invalid-input` where they would be longer than notes may be.
   */
  changeNotes(id: CredentialId, change: (notes: string) => string): void {
    const { title, userName, url } = this.#options.vault.session.read('vault', (db) =>
      getCredentialFacts(db, id)
    )
    this.#store({ id, title, userName, url }, (before) => {
      const notes = change(before.notes)
      if (notes.length > notesMaxLength) throw new AppError('invalid-input')
      return { ...before, notes }
    })
  }

  #store(draft: CredentialDraft, change: (before: LoginSecrets) => LoginSecrets): CredentialDetail {
    const { vault, nowMs, newId, record, search, onChange } = this.#options
    const session = vault.session
    vault.kit.require()
    const row = session.write('vault', (db) => {
      const before = draft.id === undefined ? undefined : getCredential(db, draft.id)
      const secrets = change(before === undefined ? noSecrets : openLogin(session, before))
      const id = before?.id ?? (newId() as CredentialId)
      const revision = (before?.revision ?? 0) + 1
      const now = nowMs()
      const next: CredentialRow = {
        id,
        title: draft.title,
        userName: draft.userName,
        url: draft.url,
        hasPassword: secrets.password !== '',
        hasNotes: secrets.notes !== '',
        revision,
        sealed: Buffer.alloc(0),
        createdAtMs: before?.createdAtMs ?? now,
        // A clock that was set back makes no change that is older than what was changed.
        updatedAtMs: Math.max(now, before?.createdAtMs ?? now)
      }
      next.sealed = sealLogin(session, next, secrets)
      if (before !== undefined) keepVersion(db, before)
      if (before === undefined) insertCredential(db, next)
      else updateCredential(db, next)
      const action = before === undefined ? 'credential-added' : 'credential-changed'
      record(session, db, { action, origin: 'window', subject: next.title })
      return next
    })
    search.noteChanged(session, row.id)
    onChange()
    return this.#detailOf(row)
  }

  trash(id: CredentialId): void {
    this.#setTrashed(id, this.#options.nowMs())
  }

  restore(id: CredentialId): void {
    this.#setTrashed(id, null)
  }

  /** One secret field, for showing. The audit record is on disk before the field is opened. */
  reveal(id: CredentialId, field: SecretField): { value: string; hidesAfterMs: number } {
    const action = field === 'password' ? 'password-revealed' : 'notes-revealed'
    return { value: this.#openAudited(id, action)[field], hidesAfterMs: revealMs }
  }

  /** Puts one field on the clipboard; the page never sees it. Copying the password is audited first. */
  async copy(id: CredentialId, field: CopyField): Promise<void> {
    const { vault, copy } = this.#options
    if (field === 'password') return copy(this.#openAudited(id, 'password-copied').password, 'password')
    const row = vault.session.read('vault', (db) => getCredentialFacts(db, id))
    return field === 'userName' ? copy(row.userName, 'user-name') : copy(row.url, 'web-address')
  }

  /** Opens the login's address in the browser; false where it is not an address that may be opened. */
  async openWebsite(id: CredentialId): Promise<{ opened: boolean }> {
    const row = this.#options.vault.session.read('vault', (db) => getCredentialFacts(db, id))
    const url = openableUrl(row.url)
    if (url === undefined) return { opened: false }
    await this.#options.openWebsite(url)
    return { opened: true }
  }

  #openAudited(
    id: CredentialId,
    action: 'password-revealed' | 'password-copied' | 'notes-revealed'
  ): LoginSecrets {
    const { vault, record } = this.#options
    const session = vault.session
    // SECURITY: the record is committed before the secret is opened; if it cannot be, nothing is shown.
    const row = session.writeWithReserve('vault', (db) => {
      const found = getCredential(db, id)
      record(session, db, { action, origin: 'window', subject: found.title })
      return found
    })
    const secrets = openLogin(session, row)
    vault.noteSeen()
    if (action !== 'notes-revealed' && secrets.password === '') throw new AppError('not-found')
    return secrets
  }

  #setTrashed(id: CredentialId, atMs: number | null): void {
    const { vault, record, search, onChange } = this.#options
    const session = vault.session
    session.writeWithReserve('vault', (db) => {
      setCredentialTrashed(db, id, atMs)
      const action = atMs === null ? 'credential-restored' : 'credential-trashed'
      record(session, db, { action, origin: 'window', subject: getCredentialFacts(db, id).title })
    })
    search.noteChanged(session, id)
    onChange()
  }

  #detailOf(row: CredentialFacts): CredentialDetail {
    const { url, hasPassword, hasNotes, createdAtMs } = row
    const codes = this.#options.listCodesOf(row.id)
    return { ...summaryOf(row, codes), url, hasPassword, hasNotes, createdAtMs }
  }
}

function summariesOf(rows: readonly CredentialFacts[], codes: readonly CodeSummary[]): CredentialSummary[] {
  const codesOf = new Map<CredentialId, CodeSummary[]>(rows.map((row) => [row.id, []]))
  for (const code of codes) if (code.credentialId !== null) codesOf.get(code.credentialId)?.push(code)
  return rows.map((row) => summaryOf(row, codesOf.get(row.id) ?? []))
}

function summaryOf(row: CredentialFacts, codes: CodeSummary[]): CredentialSummary {
  const { id, title, userName, url, updatedAtMs } = row
  return { id, title, userName, host: hostOf(url), codes, updatedAtMs }
}
