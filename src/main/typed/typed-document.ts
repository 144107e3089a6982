import { AppError } from '../../shared/bridge/errors.ts'
import { KeepTyped } from '../../shared/model/typed.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'
import { open, seal, type SealPlace } from '../crypto/seal.ts'
import type { Session } from '../vault/session.ts'
import type { TypedRow } from './typed-table.ts'

/** What stood in an editor, with its secrets. */
export type TypedContent = Omit<KeepTyped, 'typedId' | 'givenUp'>

// As in `vault/sealed-table.ts`: nothing beside it is bound, for all that matters is in the document.
const placeOf = (session: Session, row: Pick<TypedRow, 'id' | 'revision'>): SealPlace => ({
  vaultId: session.vaultId,
  table: 'typed',
  rowId: row.id,
  schema: 1,
  revision: row.revision,
  bound: []
})

export function sealTyped(
  session: Session,
  row: Pick<TypedRow, 'id' | 'revision'>,
  content: TypedContent
): Buffer {
  using document = SecretBytes.fromText(JSON.stringify(content))
  return seal(session.sealCredentials, document, placeOf(session, row))
}

/** Throws `vault-damaged` where it is not this row's, or of another credential than the row says. */
export function openTyped(session: Session, row: TypedRow): TypedContent {
  const opened = open(session.sealCredentials, row.sealed, placeOf(session, row))
  if (opened === undefined) throw new AppError('vault-damaged')
  using document = opened
  const content = document.use((bytes) => KeepTyped.safeParse(JSON.parse(bytes.toString('utf8'))))
  if (!content.success || (content.data.id ?? null) !== row.credentialId) throw new AppError('vault-damaged')
  return content.data
}
