import { z } from 'zod'
import { isAcceptableCost } from '../crypto/password-hash.ts'
import { BackupFault } from './backup-fault.ts'

/** First line of every backup. Its number goes up when the layout of the file changes. */
export const magic = 'latchkey-backup v1\n'
export const headerMaxBytes = 64 * 1024
export const maxRecipients = 8
/** Base64url of 32 bytes and the end of the line. */
export const checkLineLength = 44

/** In its one spelling: the last letter's spare bits are zero, so that no two texts stand for the same bytes. */
const base64url = (byteLength: number) =>
  z.string().refine((text) => {
    const bytes = Buffer.from(text, 'base64url')
    return bytes.byteLength === byteLength && bytes.toString('base64url') === text
  })

/** SECURITY: a file may ask for no cheaper and no dearer hash than a keyring may. */
export const PasswordHash = z
  .strictObject({
    algorithm: z.literal('argon2id'),
    memoryKiB: z.int(),
    passes: z.int(),
    lanes: z.int(),
    salt: base64url(16)
  })
  .refine(isAcceptableCost)
export type PasswordHash = z.infer<typeof PasswordHash>

/** HPKE: an encapsulated key, and the file key with its 16-byte tag. */
const sealedFileKey = { publicKey: base64url(32), encapsulated: base64url(32), wrapped: base64url(48) }

/** One who can open the file. A recipient is a public key, so that no secret is needed to make a backup. */
export const Recipient = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kit'), ...sealedFileKey }),
  z.strictObject({ kind: z.literal('password'), passwordHash: PasswordHash, ...sealedFileKey })
])
export type Recipient = z.infer<typeof Recipient>

export const BackupHeader = z.strictObject({
  version: z.literal(1),
  /** Of this one file; a part of it is in its name. */
  id: z.uuid(),
  vaultId: z.uuid(),
  createdAtMs: z.int(),
  /** That of the vault when the backup was made. */
  generation: z.int().min(0),
  /** That of the keyring: which keys the vault had. */
  keyEpoch: z.int().min(0),
  /** Length of the contents before they are encrypted: a file that is cut off is known without a key. */
  payloadBytes: z
    .int()
    .min(0)
    .max(2 ** 42),
  recipients: z.array(Recipient).min(1).max(maxRecipients)
})
export type BackupHeader = z.infer<typeof BackupHeader>

/** The first two lines of a file, which the two check lines after them cover. */
export function printHeader(header: BackupHeader): Buffer {
  const bytes = Buffer.from(`${magic}${JSON.stringify(header)}\n`, 'utf8')
  if (bytes.byteLength > magic.length + headerMaxBytes) throw new Error('the header of a backup is too long')
  return bytes
}

/** The four lines before the contents. `mac` is believed only once the file key is known. */
export interface EnvelopeStart {
  header: BackupHeader
  /** The bytes of the first two lines. */
  covered: Buffer
  /** The third line, without its end: a plain SHA-256 of the first two, against damage. */
  checksum: string
  /** The fourth: HMAC of the first three under the file key, against alteration. */
  mac: string
  length: number
}

/** How many bytes of a file have to be looked at to have its start. */
export const startMaxBytes = magic.length + headerMaxBytes + 2 * checkLineLength

/**
 * Reads the first bytes of a file; `isWhole` says that the file has no more. Throws a `BackupFault`: `not-a-backup`,
 * `newer`, `cut-off`, `damaged`. Nothing in the header is believed before its MAC was checked.
 */
export function parseStart(bytes: Buffer, isWhole: boolean): EnvelopeStart {
  const first = bytes.subarray(0, magic.length).toString('latin1')
  if (first !== magic) {
    if (isWhole && magic.startsWith(first)) throw new BackupFault('cut-off')
    throw new BackupFault(/^latchkey-backup v[0-9]/.test(first) ? 'newer' : 'not-a-backup')
  }
  const headerEnd = bytes.indexOf('\n', magic.length)
  const length = headerEnd + 1 + 2 * checkLineLength
  if (headerEnd < 0) throw new BackupFault(isWhole ? 'cut-off' : 'damaged')
  if (headerEnd + 1 > magic.length + headerMaxBytes) throw new BackupFault('damaged')
  if (bytes.byteLength < length) throw new BackupFault('cut-off')
  const [checksum, mac, rest] = bytes
    .subarray(headerEnd + 1, length)
    .toString('latin1')
    .split('\n')
  if (checksum?.length !== checkLineLength - 1 || mac?.length !== checkLineLength - 1 || rest !== '') {
    throw new BackupFault('damaged')
  }
  const covered = bytes.subarray(0, headerEnd + 1)
  const header = BackupHeader.safeParse(parsed(bytes.subarray(magic.length, headerEnd)))
  if (!header.success) throw new BackupFault('damaged')
  return { header: header.data, covered, checksum, mac, length }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
