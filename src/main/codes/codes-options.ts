import type { ClipboardContent } from '../../shared/model/clipboard.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { UndoStep } from '../../shared/model/listing.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { RecordAudit } from '../audit/audit.ts'
import type { Session } from '../vault/session.ts'
import type { Vault } from '../vault/vault.ts'

/** What codes need from around them. */
export interface CodesOptions {
  vault: Vault
  nowMs: () => number
  newId: () => string
  record: RecordAudit
  /** Whether the vault was used between two times, by its own records. */
  wasUsedBetween: (session: Session, fromMs: number, toMs: number) => boolean
  /** Whether a credential is there, and not in the trash, for a code to hang on; they are another feature's. */
  hasCredential: (id: CredentialId) => boolean
  restoreCredential: (id: CredentialId) => void
  settings: () => Pick<Settings, 'clockOffsetSeconds' | 'lateCopySeconds' | 'lateCopy' | 'trashDays'>
  copy: (text: string, content: ClipboardContent) => Promise<void>
  /** A code was used: the codes' own lock begins to wait anew. */
  noteUse: () => void
  /** Notes how a change is taken back, once it is committed, and what it is about as the trail calls it. */
  noteUndo: (step: UndoStep, undo: () => void, item?: string) => void
  onChange: () => void
}
