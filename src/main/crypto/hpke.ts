import type { CipherSuite } from '@hpke/core'
import { SecretBytes } from './secret-bytes.ts'

/** Length of an X25519 public key and of an encapsulated key, in bytes. */
export const publicKeyLength = 32

/** Something only the holder of a private key can open. Neither part is a secret. */
export interface SealedTo {
  encapsulated: Buffer
  sealed: Buffer
}

/** Where a sealed text belongs: `info` is its purpose, `associatedData` all that must not be exchanged. */
export interface HpkePlace {
  info: Uint8Array
  associatedData: Uint8Array
}

/**
 * The public half of the X25519 pair that a secret stands for (DeriveKeyPair of RFC 9180 §7.1.3). The secret must
 * have at least 32 bytes of a uniform key; a password goes through Argon2id first.
 */
export async function publicKeyOf(secret: SecretBytes): Promise<Buffer> {
  const suite = await cipherSuite()
  const { publicKey } = await keyPairOf(suite, secret)
  return Buffer.from(await suite.kem.serializePublicKey(publicKey))
}

/** Seals to a public key: HPKE base mode (RFC 9180), DHKEM(X25519), HKDF-SHA256, AES-256-GCM; needs no secret. */
export async function sealTo(
  publicKey: Uint8Array,
  plain: SecretBytes,
  { info, associatedData }: HpkePlace
): Promise<SealedTo> {
  const suite = await cipherSuite()
  const recipientPublicKey = await suite.kem.deserializePublicKey(buffer(publicKey))
  const copy = plain.use(buffer)
  try {
    const { enc, ct } = await suite.seal(
      { recipientPublicKey, info: buffer(info) },
      copy,
      buffer(associatedData)
    )
    return { encapsulated: Buffer.from(enc), sealed: Buffer.from(ct) }
  } finally {
    new Uint8Array(copy).fill(0)
  }
}

/** What was sealed to the pair of `secret`, or nothing where the secret, the place or the bytes are others. */
export async function openSealedTo(
  secret: SecretBytes,
  sealed: SealedTo,
  place: HpkePlace
): Promise<SecretBytes | undefined> {
  return (await openerOf(secret)).open(sealed, place)
}

/** Opens what was sealed to one pair; `publicKey` is its public half. Not to be kept: it holds the private one. */
export interface Opener {
  publicKey: Buffer
  open: (sealed: SealedTo, place: HpkePlace) => Promise<SecretBytes | undefined>
}

/** The pair of `secret`, derived once for all that is opened with it; see `openSealedTo`. */
export async function openerOf(secret: SecretBytes): Promise<Opener> {
  const suite = await cipherSuite()
  const recipientKey = await keyPairOf(suite, secret)
  return {
    publicKey: Buffer.from(await suite.kem.serializePublicKey(recipientKey.publicKey)),
    open: async ({ encapsulated, sealed }, { info, associatedData }) => {
      try {
        const params = { recipientKey, enc: buffer(encapsulated), info: buffer(info) }
        const plain = await suite.open(params, buffer(sealed), buffer(associatedData))
        return SecretBytes.take(new Uint8Array(plain))
      } catch {
        return undefined
      }
    }
  }
}

async function keyPairOf(suite: CipherSuite, secret: SecretBytes) {
  const material = secret.use(buffer)
  try {
    return await suite.kem.deriveKeyPair(material)
  } finally {
    new Uint8Array(material).fill(0)
  }
}

// Loaded when it is needed: an ordinary unlock has nothing to do with key pairs.
async function cipherSuite(): Promise<CipherSuite> {
  const { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } = await import('@hpke/core')
  return new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm()
  })
}

/** A copy in memory of its own, as the library wants it. */
function buffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength)
  new Uint8Array(copy).set(bytes)
  return copy
}
