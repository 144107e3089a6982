import type { ClipboardContent } from '../../shared/model/clipboard.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { UndoStep } from '../../shared/model/listing.ts'
import type { SpokenLanguage } from '../../shared/rules/chosen-language.ts'
import type { RecordAudit } from '../audit/audit.ts'
import type { Writing } from '../database/handles.ts'
import type { Vault } from '../vault/vault.ts'
import type { RecoverySheet, SheetWords } from './recovery-sheet.ts'

/** What recovery keys need of the system, in the hands of the shell. */
export interface RecoveryEdges {
  /**
   * The system's own question who is there (Touch ID), asked in addition; `absent` where there is none on this
   * machine. Left out where no system of this kind has one.
   */
  confirmPerson?: () => Promise<'confirmed' | 'refused' | 'absent'>
  /** Puts a set on paper; false where the person thought better of it or there is no printer. */
  printRecovery: (sheet: RecoverySheet) => Promise<boolean>
  /** The language of what is written into files and put on paper. */
  language: () => SpokenLanguage
}

/** What recovery keys need from around them. */
export interface RecoveryOptions extends Omit<RecoveryEdges, 'language'> {
  vault: Vault
  nowMs: () => number
  /** A clock that only goes forward, in milliseconds. */
  monotonicMs: () => number
  newId: () => string
  record: RecordAudit
  /** Whether a credential is there, and not in the trash, for a set to hang on; they are another feature's. */
  hasCredential: (id: CredentialId) => boolean
  /** The codes of a credential for which it was open what became of the recovery keys: they are stored now. */
  answerStored: (db: Writing, id: CredentialId) => void
  copy: (text: string, content: ClipboardContent) => Promise<void>
  /** Takes what was copied off the clipboard, if it is still there. */
  clearClipboard: () => Promise<unknown>
  /** Asks where a file is to be saved; nothing where the person thinks better of it. */
  chooseFileToWrite: (name: string) => Promise<string | undefined>
  /** Writes a file whole or not at all, for its owner only, and zeroes each part once it is written. */
  writeFile: (path: string, beside: string, parts: AsyncIterable<Uint8Array>) => Promise<void>
  /** The words around the keys in that file. */
  words: () => SheetWords
  /** Notes how a change is taken back, once it is committed, and what it is about as the trail calls it. */
  noteUndo: (step: UndoStep, undo: () => void, item?: string) => void
  /** Sets or keys have changed. */
  onChange: () => void
}
