import { hkdfSync, type KeyObject } from 'node:crypto'
import { Key, keyLength } from './keys.ts'
import { lengthPrefixed } from './length-prefix.ts'
import { SecretBytes } from './secret-bytes.ts'

/**
 * Every purpose a key is derived for. One string each, never reused: two purposes with one string would share a key.
 */
export const purposes = {
  vaultDatabase: 'latchkey/v1/vault-database',
  wrapSeedsKey: 'latchkey/v1/wrap-seeds-key',
  sealCredentials: 'latchkey/v1/seal-credentials',
  sealSeeds: 'latchkey/v1/seal-seeds',
  seedFingerprint: 'latchkey/v1/seed-fingerprint',
  auditMac: 'latchkey/v1/audit-mac',
  auditSigning: 'latchkey/v1/audit-signing',
  keyringMac: 'latchkey/v1/keyring-mac',
  slot: 'latchkey/v1/slot',
  slotWithKeyFile: 'latchkey/v1/slot-with-key-file',
  sealOnce: 'latchkey/v1/seal-once',
  wrapAuditKey: 'latchkey/v1/wrap-audit-key',
  setHash: 'latchkey/v1/set-hash',
  kitKeyPair: 'latchkey/v1/kit-key-pair',
  recoveryPassword: 'latchkey/v1/recovery-password',
  backupHeaderMac: 'latchkey/v1/backup-header-mac',
  backupPayload: 'latchkey/v1/backup-payload',
  backupPasswordKeyPair: 'latchkey/v1/backup-password-key-pair'
} as const
export type Purpose = keyof typeof purposes

/**
 * HKDF-SHA256 (RFC 5869) of `key`, bound to a purpose and to whatever else must not be exchanged (`context`: the
 * vault's id, a slot's id).
 */
export function derive(
  key: Key | SecretBytes,
  purpose: Purpose,
  context: readonly (string | Uint8Array)[],
  salt: Uint8Array = new Uint8Array()
): SecretBytes {
  const info = lengthPrefixed(purposes[purpose], ...context)
  const expand = (from: KeyObject | Buffer): SecretBytes =>
    SecretBytes.take(new Uint8Array(hkdfSync('sha256', from, salt, info, keyLength)))
  return key instanceof Key ? key.useObject(expand) : key.use(expand)
}
