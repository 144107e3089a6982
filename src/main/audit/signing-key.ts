import { codeGroups } from '../../shared/rules/audit-notes.ts'
import { derive } from '../crypto/derive.ts'
import { publicKeyOf, signWith } from '../crypto/ed25519.ts'
import type { MacKey } from '../crypto/keys.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'

/**
 * The key that exported trails are signed with (Ed25519, RFC 8032), derived from the audit key: the same for all of a
 * vault's life, through every change of its other keys.
 */
const signingSecret = (auditMac: MacKey): SecretBytes => derive(auditMac, 'auditSigning', [])

/** Its public half, 32 bytes. */
export function signingPublicKey(auditMac: MacKey): Buffer {
  using secret = signingSecret(auditMac)
  return publicKeyOf(secret)
}

/** The first eight groups of the public half, for people to compare. */
export function signingKeyCode(auditMac: MacKey): string {
  return codeGroups(signingPublicKey(auditMac).toString('hex'))
}

/** Signs with it; 64 bytes. */
export function signTrail(auditMac: MacKey, data: Uint8Array): Buffer {
  using secret = signingSecret(auditMac)
  return signWith(secret, data)
}
