import { decrypt, encrypt, nonceLength } from './aead.ts'
import { derive } from './derive.ts'
import { SealKey } from './keys.ts'
import { lengthPrefixed } from './length-prefix.ts'
import { randomSalt } from './random.ts'
import { SecretBytes } from './secret-bytes.ts'

/** Where a sealed document belongs. All of it is associated data: moved anywhere else it does not open. */
export interface SealPlace {
  vaultId: string
  table: string
  rowId: string
  /** Version of the document's inner form. */
  schema: number
  /** Goes up with every change of the row, so that yesterday's document cannot be put back. */
  revision: number
  /** What stands beside the document in plain columns and must not be changed without it, in a fixed order. */
  bound: readonly string[]
}

const sealVersion = 2
/** Documents of the first schema, whose plain columns are not bound: still opened, no longer written. */
const unboundVersion = 1
const saltLength = 32
/** Documents are padded to a multiple of this, so that their size does not tell the length of a password. */
const paddingBlock = 64

/**
 * Seals a secret document: `version ‖ salt ‖ nonce ‖ ciphertext ‖ tag`. Each seal has a key of its own (HKDF with a
 * random 32-byte salt), so no number of seals, and no restored snapshot, can bring a nonce twice under one key.
 */
export function seal(key: SealKey, document: SecretBytes, place: SealPlace): Buffer {
  const salt = randomSalt(saltLength)
  const nonce = randomSalt(nonceLength)
  using once = new SealKey(derive(key, 'sealOnce', [place.vaultId], salt))
  using padded = pad(document)
  const body = padded.use((plain) => encrypt(once, nonce, plain, associatedData(sealVersion, place)))
  return Buffer.concat([Buffer.of(sealVersion), salt, nonce, body])
}

/** The document, or nothing where it was altered, moved, or sealed under another key. */
export function open(key: SealKey, sealed: Uint8Array, place: SealPlace): SecretBytes | undefined {
  const version = sealed[0]
  if (version !== sealVersion && version !== unboundVersion) return undefined
  if (sealed.byteLength < 1 + saltLength + nonceLength) return undefined
  const salt = sealed.subarray(1, 1 + saltLength)
  const nonce = sealed.subarray(1 + saltLength, 1 + saltLength + nonceLength)
  using once = new SealKey(derive(key, 'sealOnce', [place.vaultId], salt))
  const padded = decrypt(
    once,
    nonce,
    sealed.subarray(1 + saltLength + nonceLength),
    associatedData(version, place)
  )
  if (padded === undefined) return undefined
  using whole = padded
  return whole.use(unpad)
}

function associatedData(version: number, place: SealPlace): Buffer {
  const { vaultId, table, rowId, schema, revision, bound } = place
  const where = ['latchkey/v1', 'sealed-document', vaultId, table, rowId, String(schema), String(revision)]
  return version === unboundVersion
    ? lengthPrefixed(...where)
    : lengthPrefixed(...where, lengthPrefixed(...bound))
}

function pad(document: SecretBytes): SecretBytes {
  return document.use((bytes) => {
    const length = Math.ceil((4 + bytes.byteLength) / paddingBlock) * paddingBlock
    const padded = Buffer.alloc(length)
    padded.writeUInt32BE(bytes.byteLength)
    padded.set(bytes, 4)
    return SecretBytes.take(padded)
  })
}

function unpad(padded: Buffer): SecretBytes | undefined {
  if (padded.byteLength < 4) return undefined
  const length = padded.readUInt32BE()
  if (4 + length > padded.byteLength) return undefined
  return SecretBytes.take(Buffer.from(padded.subarray(4, 4 + length)))
}
