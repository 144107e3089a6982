import type { ClipboardContent } from '../../shared/model/clipboard.ts'
import type { CodeSummary } from '../../shared/model/code.ts'
import type { Attachment } from '../../shared/model/credential.ts'
import type { CredentialId, TypedId } from '../../shared/model/ids.ts'
import type { UndoStep } from '../../shared/model/listing.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { KeepTyped } from '../../shared/model/typed.ts'
import type { AuditOrigin } from '../../shared/model/audit.ts'
import type { RecordAudit } from '../audit/audit.ts'
import type { Reading, Writing } from '../database/handles.ts'
import type { Session } from '../vault/session.ts'
import type { Vault } from '../vault/vault.ts'

/** What credentials need from around them. */
export interface CredentialsOptions {
  vault: Vault
  nowMs: () => number
  newId: () => string
  /** Between two steps of something long others may have their turn. */
  pause: () => Promise<void>
  record: RecordAudit
  /** Whether the vault was used between two times, by its own records. */
  wasUsedBetween: (session: Session, fromMs: number, toMs: number) => boolean
  settings: () => Pick<Settings, 'versionsKept' | 'trashDays'>
  /** The codes that hang on credentials; they are another feature's. */
  listCodes: () => CodeSummary[]
  /** The same of a few credentials. */
  listCodesOf: (...ids: CredentialId[]) => CodeSummary[]
  /** Erases the codes that hang on a credential, in the trash or not, inside the transaction that erases it. */
  eraseCodesOf: (db: Writing, id: CredentialId, origin: AuditOrigin) => void
  /** Erases the recovery sets that hang on it, in the same transaction. */
  eraseRecoveryOf: (db: Writing, id: CredentialId, origin: AuditOrigin) => void
  /** Erases codes that are in the trash by themselves; answers how many. */
  eraseTrashedCodes: () => number
  /** The whole attachments of a credential; they are another feature's. */
  listAttachments: (db: Reading, id: CredentialId) => Attachment[]
  /** Takes the attachments of a credential out of sight for good, inside the transaction that erases it. */
  letGoOfAttachments: (db: Writing, id: CredentialId) => void
  /** Erases the attachments that were let go, in steps. */
  clearAttachments: () => Promise<void>
  /** Erases all attachments that were removed, in steps. */
  eraseRemovedAttachments: () => Promise<void>
  /** What was typed into an editor and kept, which goes with the save it is part of; nothing where it is gone. */
  takeTyped: (session: Session, db: Writing, id: TypedId) => KeepTyped | undefined
  /** Drops everything that was typed about a credential that is being erased. */
  dropTypedOf: (db: Writing, id: CredentialId) => void
  /** The best that hold every word of a query; searching is another feature's. */
  search: {
    find: (session: Session, query: string, limit: number) => Promise<CredentialId[]>
    noteChanged: (session: Session, id: CredentialId) => void
  }
  copy: (text: string, content: ClipboardContent) => Promise<void>
  openWebsite: (url: string) => Promise<void>
  /** Notes how a change is taken back, once it is committed, and what it is about as the trail calls it. */
  noteUndo: (step: UndoStep, undo: () => void, item?: string) => void
  onChange: () => void
}
