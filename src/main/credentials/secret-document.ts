import { AppError } from '../../shared/bridge/errors.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'
import { lengthPrefixed } from '../crypto/length-prefix.ts'
import { checksum } from '../crypto/mac.ts'
import { open, seal, type SealPlace } from '../crypto/seal.ts'
import type { Session } from '../vault/session.ts'

/** The secrets of a credential, sealed together as one document. Empty means not set. */
export interface Secrets {
  password: string
  notes: string
  /** Values of concealed fields by their ids. */
  fields: Readonly<Record<string, string>>
}

export const noSecrets: Secrets = { password: '', notes: '', fields: {} }

const schema = 1

/** What a document is bound to: moved to another row, revision or beside another address or field it does not open. */
export interface SecretsPlace {
  id: string
  revision: number
  kind: string
  title: string
  userName: string
  url: string
  /** As the column holds it, letter by letter. */
  details: string
  createdAtMs: number
}

// The same columns in the same order as in `vault/sealed-table.ts`. Kind and details came later: documents name their
// digest inside, so that those of before still open, and keys are changed without knowing of it.
const placeOf = (session: Session, row: SecretsPlace): SealPlace => ({
  vaultId: session.vaultId,
  table: 'credential',
  rowId: row.id,
  schema,
  revision: row.revision,
  bound: [row.title, row.userName, row.url, String(row.createdAtMs)]
})

/** SHA-256 over kind and details, each behind its length. */
const aboutOf = ({ kind, details }: SecretsPlace): string =>
  checksum(lengthPrefixed('latchkey/v1', 'credential-about', kind, details)).toString('hex')

interface Document extends Secrets {
  about: string
}
/** What documents were before there were kinds and fields. */
type FirstDocument = Pick<Secrets, 'password' | 'notes'> & Partial<Document>

export function sealSecrets(session: Session, row: SecretsPlace, secrets: Secrets): Buffer {
  const { password, notes, fields } = secrets
  const whole: Document = { password, notes, fields, about: aboutOf(row) }
  using document = SecretBytes.fromText(JSON.stringify(whole))
  return seal(session.sealCredentials, document, placeOf(session, row))
}

/** Throws `vault-damaged` where the document is not this row's, at this revision and beside these columns. */
export function openSecrets(session: Session, row: SecretsPlace & { sealed: Buffer }): Secrets {
  const opened = open(session.sealCredentials, row.sealed, placeOf(session, row))
  if (opened === undefined) throw new AppError('vault-damaged')
  using document = opened
  const { password, notes, fields, about } = document.use(
    (bytes) => JSON.parse(bytes.toString('utf8')) as FirstDocument
  )
  // SECURITY: a document that names nothing is from before there was anything to name.
  const isFirst = row.kind === 'login' && row.details === '{}'
  if (about === undefined ? !isFirst : about !== aboutOf(row)) throw new AppError('vault-damaged')
  return { password, notes, fields: fields ?? {} }
}
