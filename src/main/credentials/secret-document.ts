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

const placeOf = (session: Session, rowId: string, revision: number): SealPlace => ({
  vaultId: session.vaultId,
  table: 'credential',
  rowId,
  schema,
  revision
})

export function sealLogin(session: Session, rowId: string, revision: number, secrets: LoginSecrets): Buffer {
  using document = SecretBytes.fromText(JSON.stringify(secrets))
  return seal(session.sealCredentials, document, placeOf(session, rowId, revision))
}

/** Throws `vault-damaged` where the document is not this row's at this revision. */
export function openLogin(
  session: Session,
  row: { id: string; revision: number; sealed: Buffer }
): LoginSecrets {
  const opened = open(session.sealCredentials, row.sealed, placeOf(session, row.id, row.revision))
  if (opened === undefined) throw new AppError('vault-damaged')
  using document = opened
  return document.use((bytes) => JSON.parse(bytes.toString('utf8')) as LoginSecrets)
}
