import { lengthPrefixed } from '../crypto/length-prefix.ts'
import { checksum, sameBytes } from '../crypto/mac.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'
import { recoveryOpener, sealRecoveryKey } from '../vault/recovery-lock.ts'
import type { KeyFacts, KeyRow } from './key-table.ts'

/** What stands beside a key and must not be changed without it. */
export type KeyPlace = Pick<KeyFacts, 'id' | 'setId' | 'label' | 'revision'>

const schema = 1
const aboutLength = 32
/** Documents are padded to a multiple of this, so that their size does not tell the length of an answer. */
const paddingBlock = 64

/**
 * Seals the text of a recovery key to the public half: whoever holds the open vault can add one, nobody reads it
 * without the private half. The document is `SHA-256 of set and label ‖ length (u32) ‖ UTF-8 ‖ zeros`: beside another
 * question, or in another set, it does not open.
 */
export async function sealKey(publicKey: Buffer, place: KeyPlace, text: string): Promise<Buffer> {
  const bytes = Buffer.from(text, 'utf8')
  const head = aboutLength + 4
  const whole = Buffer.alloc(Math.ceil((head + bytes.byteLength) / paddingBlock) * paddingBlock)
  aboutOf(place).copy(whole)
  whole.writeUInt32BE(bytes.byteLength, aboutLength)
  bytes.copy(whole, head)
  bytes.fill(0)
  using document = SecretBytes.take(whole)
  return await sealRecoveryKey(publicKey, document, boundTo(place))
}

/** Opens keys under one secret. SECURITY: it holds the private half; not to be kept. */
export type OpenKey = (row: KeyRow) => Promise<SecretBytes | undefined>

/**
 * What opens keys: the UTF-8 of one, to be wiped by the caller; nothing where the seal was altered, moved, or is
 * another pair's.
 */
export async function keyOpener(secret: SecretBytes): Promise<OpenKey> {
  const open = await recoveryOpener(secret)
  return async (row) => {
    const opened = await open(row.sealed, boundTo(row))
    if (opened === undefined) return undefined
    using document = opened
    return document.use((whole) => textIn(whole, row))
  }
}

function textIn(whole: Buffer, row: KeyRow): SecretBytes | undefined {
  const head = aboutLength + 4
  if (whole.byteLength < head || !sameBytes(whole.subarray(0, aboutLength), aboutOf(row))) return undefined
  const length = whole.readUInt32BE(aboutLength)
  if (head + length > whole.byteLength) return undefined
  return SecretBytes.take(Buffer.from(whole.subarray(head, head + length)))
}

const boundTo = ({ id, revision }: KeyPlace) => ({ rowId: id, schema, revision })

const aboutOf = ({ setId, label }: KeyPlace): Buffer =>
  checksum(lengthPrefixed('latchkey/v1', 'recovery-key-about', setId, label))
