// Sealed documents: what is secret, encrypted again inside the encrypted pages.
import { derive, lengthPrefixed, openGcm } from './bytes.mjs'

const openOnce = (key, sealed, vaultId, data) =>
  openGcm(
    derive(key, 'seal-once', [vaultId], sealed.subarray(1, 33)),
    sealed.subarray(33, 45),
    sealed.subarray(45),
    data
  )

/**
 * A sealed document: `version ‖ salt (32) ‖ nonce (12) ‖ ciphertext ‖ tag`. From version 2 on it is bound to what
 * stands beside it in plain columns, too. Inside: length (32 bits), the document, zeros up to a multiple of 64.
 */
export function openDocument(key, sealed, vaultId, table, rowId, revision, bound) {
  const where = ['latchkey/v1', 'sealed-document', vaultId, table, rowId, '1', String(revision)]
  const data = sealed[0] === 1 ? lengthPrefixed(...where) : lengthPrefixed(...where, lengthPrefixed(...bound))
  const padded = sealed[0] === 1 || sealed[0] === 2 ? openOnce(key, sealed, vaultId, data) : undefined
  return padded?.subarray(4, 4 + padded.readUInt32BE(0))
}
