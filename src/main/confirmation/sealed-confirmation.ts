import { AppError } from '../../shared/bridge/errors.ts'
import { keyLength, MacKey } from '../crypto/keys.ts'
import { open, seal, type SealPlace } from '../crypto/seal.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'
import type { Session } from '../vault/session.ts'
import { backupCodeCount, backupCodeHashLength } from './backup-codes.ts'
import type { ConfirmationRow } from './confirmation-table.ts'

/** Bytes of the seed: as long as HMAC-SHA1's output (RFC 4226 §4, R6). */
export const seedLength = 20
const documentVersion = 1
const length = 1 + seedLength + keyLength + backupCodeCount * backupCodeHashLength

/** What only the vault has: the phone's seed, and what is kept of the backup codes. Wipe it. */
export class ConfirmationSecrets {
  readonly seed: SecretBytes
  readonly codesKey: MacKey
  hashes: Buffer[]

  constructor(seed: SecretBytes, codesKey: MacKey, hashes: Buffer[]) {
    this.seed = seed
    this.codesKey = codesKey
    this.hashes = hashes
  }

  [Symbol.dispose](): void {
    this.seed.wipe()
    this.codesKey.wipe()
  }
}

// As in `vault/sealed-table.ts`: nothing beside it is bound.
const placeOf = (
  session: Session,
  { id, revision }: Pick<ConfirmationRow, 'id' | 'revision'>
): SealPlace => ({
  vaultId: session.vaultId,
  table: 'confirmation',
  rowId: id,
  schema: 1,
  revision,
  bound: []
})

export function sealConfirmation(
  session: Session,
  row: Pick<ConfirmationRow, 'id' | 'revision'>,
  { seed, codesKey, hashes }: ConfirmationSecrets
): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length)
  bytes[0] = documentVersion
  seed.use((own) => bytes.set(own, 1))
  codesKey.use((own) => bytes.set(own, 1 + seedLength))
  hashes.forEach((hash, at) => bytes.set(hash, 1 + seedLength + keyLength + at * backupCodeHashLength))
  using document = SecretBytes.take(bytes)
  return seal(session.sealCredentials, document, placeOf(session, row))
}

/** Throws `vault-damaged` where it was altered or is no such document. */
export function openConfirmation(session: Session, row: ConfirmationRow): ConfirmationSecrets {
  const opened = open(session.sealCredentials, row.sealed, placeOf(session, row))
  if (opened === undefined) throw new AppError('vault-damaged')
  using document = opened
  return document.use((bytes) => {
    if (bytes.byteLength !== length || bytes[0] !== documentVersion) throw new AppError('vault-damaged')
    const part = (from: number, size: number) => Buffer.from(bytes.subarray(from, from + size))
    const hashesAt = 1 + seedLength + keyLength
    return new ConfirmationSecrets(
      SecretBytes.take(part(1, seedLength)),
      new MacKey(SecretBytes.take(part(1 + seedLength, keyLength))),
      Array.from({ length: backupCodeCount }, (_, at) =>
        part(hashesAt + at * backupCodeHashLength, backupCodeHashLength)
      )
    )
  })
}
