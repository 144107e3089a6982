import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto'
import { codeGroups } from '../../shared/rules/audit-notes.ts'
import { derive } from '../crypto/derive.ts'
import type { MacKey } from '../crypto/keys.ts'

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const pkcs8Start = Buffer.from('302e020100300506032b657004220420', 'hex')
/** Length of the public key, which stands at the end of its SubjectPublicKeyInfo. */
const publicLength = 32

/**
 * The key that exported trails are signed with (Ed25519, RFC 8032), derived from the audit key: the same for all of a
 * vault's life, through every change of its other keys.
 */
function signingKey(auditMac: MacKey): KeyObject {
  using seed = derive(auditMac, 'auditSigning', [])
  return seed.use((bytes) => {
    const der = Buffer.allocUnsafeSlow(pkcs8Start.byteLength + bytes.byteLength)
    try {
      der.set(pkcs8Start)
      der.set(bytes, pkcs8Start.byteLength)
      return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    } finally {
      der.fill(0)
    }
  })
}

/** The public key, 32 bytes. */
export function signingPublicKey(auditMac: MacKey): Buffer {
  return createPublicKey(signingKey(auditMac)).export({ format: 'der', type: 'spki' }).subarray(-publicLength)
}

/** Its first eight groups, for people to compare. */
export function signingKeyCode(auditMac: MacKey): string {
  return codeGroups(signingPublicKey(auditMac).toString('hex'))
}

/** Signs with it; 64 bytes. */
export function signTrail(auditMac: MacKey, data: Uint8Array): Buffer {
  return sign(null, data, signingKey(auditMac))
}
