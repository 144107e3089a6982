import { AppError } from '../../shared/bridge/errors.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'
import { open, seal, type SealPlace } from '../crypto/seal.ts'
import type { Session } from '../vault/session.ts'
import type { AttachmentRow } from './attachment-table.ts'

/** What each part says of the whole: parts (4 bytes), size in bytes (8), big endian. Then its bytes. */
const headerBytes = 12

type WholeOf = Pick<AttachmentRow, 'id' | 'parts' | 'sizeBytes'>

// As in `vault/sealed-table.ts`. Attachment and number of the part are bound by the place, the rest by what each part
// says: none can be put into another place, and none can be cut off the end.
const placeOf = (session: Session, { id }: WholeOf, revision: number): SealPlace => ({
  vaultId: session.vaultId,
  table: 'attachment',
  rowId: id,
  schema: 1,
  revision,
  bound: []
})

function headerOf({ parts, sizeBytes }: WholeOf): Buffer {
  const header = Buffer.alloc(headerBytes)
  header.writeUInt32BE(parts)
  header.writeBigUInt64BE(BigInt(sizeBytes), 4)
  return header
}

/** Seals the part with this number, from 1 on. The bytes are zeroed. */
export function sealPart(session: Session, of: WholeOf, revision: number, bytes: Uint8Array): Buffer {
  const whole = Buffer.concat([headerOf(of), bytes])
  bytes.fill(0)
  using document = SecretBytes.take(whole)
  return seal(session.sealCredentials, document, placeOf(session, of, revision))
}

/** Lends the bytes of a part. Throws `vault-damaged` where it is not that part of that attachment. */
export function withPart<T>(
  session: Session,
  of: WholeOf,
  revision: number,
  sealed: Buffer,
  work: (bytes: Buffer) => T
): T {
  const opened = open(session.sealCredentials, sealed, placeOf(session, of, revision))
  if (opened === undefined) throw new AppError('vault-damaged')
  using document = opened
  return document.use((bytes) => {
    const isOurs = bytes.subarray(0, headerBytes).equals(headerOf(of))
    if (!isOurs) throw new AppError('vault-damaged')
    return work(bytes.subarray(headerBytes))
  })
}
