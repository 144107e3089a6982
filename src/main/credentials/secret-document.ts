import { AppError } from '../../shared/bridge/errors.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'
import { open, seal, type SealPlace } from '../crypto/seal.ts'
import type { Session } from '../vault/session.ts'

/** The secret fields of a login, sealed together as one document. Empty means not set. */
export interface LoginSecrets {
  password: string
  notes: string
}

const schema = 1

/** What a document is bound to: moved to another row, revision or beside another address it does not open. */
export interface LoginPlace {
  id: string
  revision: number
  title: string
  userName: string
  url: string
  createdAtMs: number
}

// The same columns in the same order as in `vault/sealed-table.ts`.
const placeOf = (session: Session, row: LoginPlace): SealPlace => ({
  vaultId: session.vaultId,
  table: 'credential',
  rowId: row.id,
  schema,
  revision: row.revision,
  bound: [row.title, row.userName, row.url, String(row.createdAtMs)]
})

export function sealLogin(session: Session, row: LoginPlace, secrets: LoginSecrets): Buffer {
  using document = SecretBytes.fromText(JSON.stringify(secrets))
  return seal(session.sealCredentials, document, placeOf(session, row))
}

/** Throws `vault-damaged` where the document is not this row's, at this revision and beside these columns. */
export function openLogin(session: Session, row: LoginPlace & { sealed: Buffer }): LoginSecrets {
  const opened = open(session.sealCredentials, row.sealed, placeOf(session, row))
  if (opened === undefined) throw new AppError('vault-damaged')
  using document = opened
  return document.use((bytes) => JSON.parse(bytes.toString('utf8')) as LoginSecrets)
}
