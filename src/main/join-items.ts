import type { AuditOrigin } from '../shared/model/audit.ts'
import type { CredentialId } from '../shared/model/ids.ts'
import { letGoOf } from './attachments/attachment-table.ts'
import { Attachments, type AttachmentsOptions } from './attachments/attachments.ts'
import {
  clearAway,
  clearLetGo,
  eraseExpired,
  eraseRemoved,
  leftoversIn
} from './attachments/clear-attachments.ts'
import { attachmentHandlers } from './attachments/handlers.ts'
import { Credentials } from './credentials/credentials.ts'
import type { CredentialsOptions } from './credentials/credentials-options.ts'
import { EraseCredentials } from './credentials/erase-credentials.ts'
import { credentialHandlers } from './credentials/handlers.ts'
import type { Writing } from './database/handles.ts'
import { typedHandlers } from './typed/handlers.ts'
import { Typed } from './typed/typed.ts'
import { quietly } from './vault/vault-listeners.ts'

/** What a credential's codes do for it; they are joined in `compose.ts`. */
interface CodesOfCredentials {
  eraseOf: (db: Writing, id: CredentialId, origin: AuditOrigin) => void
  eraseTrashed: () => number
  eraseExpired: () => void
}

type Around = Pick<
  CredentialsOptions,
  | 'vault'
  | 'nowMs'
  | 'newId'
  | 'pause'
  | 'record'
  | 'wasUsedBetween'
  | 'settings'
  | 'listCodes'
  | 'listCodesOf'
  | 'eraseRecoveryOf'
  | 'search'
  | 'copy'
  | 'openWebsite'
  | 'noteUndo'
  | 'onChange'
> &
  Pick<AttachmentsOptions, 'chooseFileToWrite'> & { codes: CodesOfCredentials }

/** Makes what a credential is made of: itself, its attachments, what is typed about it. A list: no rule is decided here. */
export function joinItems(around: Around) {
  const { vault, search, codes } = around
  const typed = new Typed({ ...around, fieldsOf: (id) => credentials.get(id).fields })
  const attachments = new Attachments({ ...around, noteChanged: search.noteChanged.bind(search) })
  const options: CredentialsOptions = {
    ...around,
    eraseCodesOf: (db, id, origin) => codes.eraseOf(db, id, origin),
    eraseTrashedCodes: () => codes.eraseTrashed(),
    listAttachments: (db, id) => attachments.listOf(db, id),
    letGoOfAttachments: letGoOf,
    clearAttachments: () => clearLetGo(around),
    eraseRemovedAttachments: () => eraseRemoved(around),
    takeTyped: (session, db, id) => typed.take(session, db, id),
    dropTypedOf: (db, id) => typed.dropOf(db, id)
  }
  const credentials = new Credentials(options)
  const erasing = new EraseCredentials(options)
  return {
    credentials,
    erasing,
    typed,
    attachments,
    handlers: {
      ...credentialHandlers(vault, credentials, erasing),
      ...typedHandlers(typed),
      ...attachmentHandlers(attachments)
    },
    /** What is over, and what was broken off: to be called when a vault was opened. */
    clearUp: async (): Promise<void> => {
      // Before anything is waited for: what is begun from here on is no leftover.
      const leftovers = leftoversIn(around)
      quietly(() => codes.eraseExpired())
      await erasing.eraseExpired()
      await eraseExpired(around)
      await clearAway(around, leftovers)
    }
  }
}
