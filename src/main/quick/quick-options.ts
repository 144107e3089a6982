import type { AuditOrigin } from '../../shared/model/audit.ts'
import type { ClipboardContent } from '../../shared/model/clipboard.ts'
import type { CodeSummary, CopiedCode } from '../../shared/model/code.ts'
import type { CredentialKind } from '../../shared/model/credential.ts'
import type { CodeId, CredentialId } from '../../shared/model/ids.ts'
import type { QuickField } from '../../shared/model/quick.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { ShownItem } from '../../shared/model/system.ts'
import type { Vault } from '../vault/vault.ts'
import type { CodeNext } from './code-next.ts'

/** What was put on the clipboard, as a notification may tell it: names, and no secret. */
export interface QuickCopy {
  field: QuickField
  /** What the row is called, and whose it is; either may be empty. */
  name: string
  account: string
  /** For a code that holds only from then on, Unix time in milliseconds. */
  validFromMs: number | null
}

/** What quick access asks of the windows around it. */
export interface QuickEdges {
  /** Takes quick access from the screen; the window that had the focus before has it again. */
  hide: () => void
  /** Shows the main window, with an item in it or as it is. */
  showItem: (item: ShownItem | null) => void
  /** Keeps quick access on the screen while the system may ask something in a window of its own. */
  stayWhile: <T>(work: () => Promise<T>) => Promise<T>
  /** Something was copied and quick access is gone from the screen: nobody sees there what happened. */
  copiedAway: (copied: QuickCopy) => void
}

/** What of a credential a row needs. */
export interface QuickFacts {
  id: CredentialId
  kind: CredentialKind
  title: string
  userName: string
  url: string
  hasPassword: boolean
  usedAtMs: number | null
}

/** What quick access needs of the features whose things it finds and copies. */
export interface QuickOptions {
  vault: Vault
  edges: QuickEdges
  codeNext: CodeNext
  settings: () => Pick<Settings, 'quickAfterCopy' | 'quickCodeNext'>
  /** The best `limit` credentials for a query; the last used ones where nothing is asked. None of the trash. */
  search: (query: string, limit: number) => Promise<CredentialId[]>
  /** Folded words that a query marks in what it finds. */
  marksOf: (query: string) => string[]
  /** In this order; those that are not there, or are in the trash, are left out. */
  factsOf: (ids: readonly CredentialId[]) => QuickFacts[]
  /** Codes in use of these. */
  codesOf: (ids: readonly CredentialId[]) => CodeSummary[]
  /** All codes in use. */
  listCodes: () => CodeSummary[]
  copyOf: (id: CredentialId, field: 'password' | 'userName', origin: AuditOrigin) => Promise<void>
  copyCode: (id: CodeId, origin: AuditOrigin) => Promise<CopiedCode>
  /** Puts what is not secret on the clipboard. */
  copy: (text: string, content: ClipboardContent) => Promise<void>
}
