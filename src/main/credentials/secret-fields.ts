import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditAction, AuditOrigin } from '../../shared/model/audit.ts'
import type { CopyField, Revealed, SecretField } from '../../shared/model/credential.ts'
import type { CredentialId, FieldId } from '../../shared/model/ids.ts'
import { fieldNote } from '../../shared/rules/audit-notes.ts'
import { openableUrl } from '../../shared/rules/web-address.ts'
import { getCredential, getCredentialFacts, setUsed, type CredentialRow } from './credential-table.ts'
import type { CredentialsOptions } from './credentials-options.ts'
import { parseDetails } from './details.ts'
import { openSecrets, type Secrets } from './secret-document.ts'
import { getVersion } from './version-table.ts'

interface Way {
  action: 'reveal' | 'copy'
  origin: AuditOrigin
}

/** How long a revealed field may stay on the screen, in milliseconds. */
export const revealMs = 30_000

/** Shows, copies and opens single fields of credentials and of their earlier versions. */
export class SecretFields {
  readonly #options: CredentialsOptions

  constructor(options: CredentialsOptions) {
    this.#options = options
  }

  /** One secret field, for showing. The audit record is on disk before the field is opened. Throws `not-found`. */
  reveal(id: CredentialId, field: SecretField, revision?: number): Revealed {
    return {
      value: this.#open(id, field, revision, { action: 'reveal', origin: 'window' }),
      hidesAfterMs: revealMs
    }
  }

  /**
   * Puts one field on the clipboard; the page never sees it. What is secret is audited first; what is not secret is
   * copied as it stands in the row. Throws `not-found`.
   */
  async copy(
    id: CredentialId,
    field: CopyField,
    revision?: number,
    origin: AuditOrigin = 'window'
  ): Promise<void> {
    const { copy } = this.#options
    const row = this.#read(id, revision)
    if (field === 'userName') return copy(row.userName, 'user-name')
    if (field === 'url') return copy(row.url, 'web-address')
    const open = (secret: SecretField) => this.#open(id, secret, revision, { action: 'copy', origin })
    if (field === 'password') return copy(open(field), 'password')
    if (field === 'notes') return copy(open(field), 'notes')
    const plain = plainField(row, field)
    if (plain?.kind === 'url') return copy(plain.value, 'web-address')
    const isPlain = plain !== undefined && plain.kind !== 'concealed'
    return copy(isPlain ? plain.value : open(field), 'field')
  }

  /** Opens an address in the browser: the first, or that of a field; false where it may not be opened. */
  async openWebsite(id: CredentialId, field?: FieldId): Promise<{ opened: boolean }> {
    const row = this.#read(id, undefined)
    const text = field === undefined ? row.url : plainField(row, field)?.value
    if (text === undefined) throw new AppError('not-found')
    const url = openableUrl(text)
    if (url === undefined) return { opened: false }
    await this.#options.openWebsite(url)
    return { opened: true }
  }

  #read(id: CredentialId, revision: number | undefined): Pick<CredentialRow, 'userName' | 'url' | 'details'> {
    return this.#options.vault.session.read('vault', (db) => {
      const now = getCredentialFacts(db, id)
      return revision === undefined || revision === now.revision ? now : getVersion(db, id, revision)
    })
  }

  #open(id: CredentialId, field: SecretField, revision: number | undefined, way: Way): string {
    const { vault, record, nowMs, search } = this.#options
    const session = vault.session
    // SECURITY: the record is committed before the secret is opened; if it cannot be, nothing is shown.
    const row = session.writeWithReserve('vault', (db) => {
      const now = getCredential(db, id)
      const isPresent = revision === undefined || revision === now.revision
      const of = isPresent ? now : getVersion(db, id, revision)
      if (!hasField(of, field)) throw new AppError('not-found')
      const action = actionOf(field, way.action, isPresent)
      const named = field === 'password' || field === 'notes' ? undefined : plainField(of, field)
      const note = named && fieldNote(named)
      record(session, db, { action, origin: way.origin, subject: now.title, item: id, note })
      if (isPresent && field === 'password') setUsed(db, id, nowMs())
      return of
    })
    const value = valueOf(openSecrets(session, row), field)
    vault.noteSeen()
    // Lists can be in the order of last use.
    if (field === 'password') search.noteChanged(session, id)
    if (value === '' && field !== 'notes') throw new AppError('not-found')
    return value
  }
}

function valueOf({ password, notes, fields }: Secrets, field: SecretField): string {
  if (field === 'password') return password
  return field === 'notes' ? notes : (fields[field] ?? '')
}

const hasField = (row: Pick<CredentialRow, 'details'>, field: SecretField): boolean =>
  field === 'password' || field === 'notes' || plainField(row, field)?.kind === 'concealed'

function plainField(row: Pick<CredentialRow, 'details'>, field: FieldId) {
  return parseDetails(row.details).fields.find(({ id }) => id === field)
}

function actionOf(field: SecretField, way: Way['action'], isPresent: boolean): AuditAction {
  const isShown = way === 'reveal'
  if (field === 'notes') return isShown ? 'notes-revealed' : 'notes-copied'
  if (field !== 'password') return isShown ? 'field-revealed' : 'field-copied'
  if (!isPresent) return isShown ? 'former-password-revealed' : 'former-password-copied'
  return isShown ? 'password-revealed' : 'password-copied'
}
