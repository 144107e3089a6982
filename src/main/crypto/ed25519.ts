import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import type { SecretBytes } from './secret-bytes.ts'

/** What stands before the 32 bytes of a private key in PKCS #8, and of a public one in SubjectPublicKeyInfo (RFC 8410). */
const pkcs8Start = Buffer.from('302e020100300506032b657004220420', 'hex')
const spkiStart = Buffer.from('302a300506032b6570032100', 'hex')

/** The public key, 32 bytes, of the Ed25519 pair (RFC 8032) that these 32 bytes are. */
export function publicKeyOf(secret: SecretBytes): Buffer {
  const der = createPublicKey(privateKey(secret)).export({ format: 'der', type: 'spki' })
  return der.subarray(spkiStart.byteLength)
}

/** Signs; 64 bytes. */
export function signWith(secret: SecretBytes, data: Uint8Array): Buffer {
  return sign(null, data, privateKey(secret))
}

/** Whether the holder of the private half has signed exactly this. */
export function isSignedBy(publicKey: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean {
  const key = Buffer.concat([spkiStart, publicKey])
  return verify(null, data, createPublicKey({ key, format: 'der', type: 'spki' }), signature)
}

function privateKey(secret: SecretBytes): KeyObject {
  return secret.use((bytes) => {
    const key = Buffer.from(new ArrayBuffer(pkcs8Start.byteLength + bytes.byteLength))
    try {
      key.set(pkcs8Start)
      key.set(bytes, pkcs8Start.byteLength)
      return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
    } finally {
      key.fill(0)
    }
  })
}
