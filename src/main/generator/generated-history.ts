import { AppError } from '../../shared/bridge/errors.ts'
import type { GeneratedBefore } from '../../shared/model/generator.ts'
import type { GeneratedId } from '../../shared/model/ids.ts'
import { open, seal, type SealPlace } from '../crypto/seal.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'
import type { Session } from '../vault/session.ts'
import { addGenerated, deleteGenerated, getGenerated, listGenerated } from './generated-table.ts'

/** How many values are kept. */
export const generatedKept = 50

// Nothing stands beside the document that would have to be bound to it; as in `vault/sealed-table.ts`.
const placeOf = (session: Session, id: GeneratedId): SealPlace => ({
  vaultId: session.vaultId,
  table: 'generated',
  rowId: id,
  schema: 1,
  revision: 1,
  bound: []
})

/** Seals a value and keeps it, in place of the oldest where there are enough. */
export function keepGenerated(session: Session, made: GeneratedBefore & { value: string }): void {
  const { value, ...row } = made
  using document = SecretBytes.fromText(value)
  const sealed = seal(session.sealCredentials, document, placeOf(session, row.id))
  session.write('vault', (db) => {
    addGenerated(db, { ...row, sealed }, generatedKept)
  })
}

/** One value of the history. Throws `not-found`, or `vault-damaged` where it is not the one sealed there. */
export function openGenerated(session: Session, id: GeneratedId): string {
  const sealed = session.read('vault', (db) => getGenerated(db, id))
  const opened = open(session.sealCredentials, sealed, placeOf(session, id))
  if (opened === undefined) throw new AppError('vault-damaged')
  using document = opened
  return document.use((bytes) => bytes.toString('utf8'))
}

export const generatedBefore = (session: Session): GeneratedBefore[] => session.read('vault', listGenerated)

export function forgetGenerated(session: Session): void {
  session.writeWithReserve('vault', deleteGenerated)
}
