import { KeychainSecret, keyLength } from '../crypto/keys.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'

const prefix = 'latchkey1'

/**
 * What stands in the keychain: `latchkey1:<vault id>:<32 bytes in base64url>`, one line. Version and vault id are
 * there so that a foreign or stale entry is seen before any work is done with it.
 */
export function printKeychainEntry(vaultId: string, secret: KeychainSecret): string {
  return `${prefix}:${vaultId}:${secret.use((bytes) => bytes.toString('base64url'))}`
}

/** The secret, or nothing where the text is not this vault's entry. */
export function parseKeychainEntry(text: string, vaultId: string): KeychainSecret | undefined {
  const [version, id, encoded, ...rest] = text.split(':')
  if (version !== prefix || id !== vaultId || encoded === undefined || rest.length > 0) return undefined
  if (!/^[A-Za-z0-9_-]{43}$/.test(encoded)) return undefined
  const bytes = Buffer.from(encoded, 'base64url')
  return bytes.byteLength === keyLength ? new KeychainSecret(SecretBytes.take(bytes)) : undefined
}
