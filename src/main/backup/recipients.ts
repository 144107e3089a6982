import { derive } from '../crypto/derive.ts'
import { openSealedTo, publicKeyOf, sealTo, type HpkePlace } from '../crypto/hpke.ts'
import { BackupFileKey } from '../crypto/keys.ts'
import { lengthPrefixed } from '../crypto/length-prefix.ts'
import { sameBytes } from '../crypto/mac.ts'
import { defaultCost, hashPassword, passwordSaltLength } from '../crypto/password-hash.ts'
import { randomSalt } from '../crypto/random.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'
import { canonicalJson } from '../vault/keyring.ts'
import { BackupFault } from './backup-fault.ts'
import type { BackupHeader, PasswordHash, Recipient } from './envelope-header.ts'

/** Whom a backup is made for. Nothing in it is secret, so it can be made while nobody is asked anything. */
export type Addressee =
  { kind: 'kit'; publicKey: string } | { kind: 'password'; passwordHash: PasswordHash; publicKey: string }

/** What somebody has to open a backup with. The kit's is the secret its key pair comes from. */
export type BackupSecret = { kind: 'kit'; keyPair: SecretBytes } | { kind: 'password'; password: SecretBytes }

/** The header's fields that every recipient's wrap is bound to; all the rest is under the header's MAC. */
export type BoundHeader = Pick<BackupHeader, (typeof boundFields)[number]>
const boundFields = ['version', 'id', 'vaultId', 'createdAtMs', 'generation', 'keyEpoch'] as const

/** What stands for a backup password in the vault: a salt, and the public key that only the password's pair has. */
export async function passwordAddressee(password: SecretBytes): Promise<Addressee & { kind: 'password' }> {
  const { memoryKiB, passes, lanes } = defaultCost
  const salt = randomSalt(passwordSaltLength).toString('base64url')
  const passwordHash: PasswordHash = { algorithm: 'argon2id', memoryKiB, passes, lanes, salt }
  using keyPair = await passwordKeyPair(password, passwordHash)
  return { kind: 'password', passwordHash, publicKey: textOf(await publicKeyOf(keyPair)) }
}

async function passwordKeyPair(password: SecretBytes, hash: PasswordHash): Promise<SecretBytes> {
  using hashed = await hashPassword(password, bytesOf(hash.salt), hash)
  return derive(hashed, 'backupPasswordKeyPair', [])
}

/** Seals the file key to one addressee. */
export async function sealFileKey(
  fileKey: BackupFileKey,
  header: BoundHeader,
  addressee: Addressee
): Promise<Recipient> {
  using plain = fileKey.use((bytes) => SecretBytes.take(Buffer.from(bytes)))
  const place = placeOf(header, addressee)
  const { encapsulated, sealed } = await sealTo(bytesOf(addressee.publicKey), plain, place)
  return { ...addressee, encapsulated: textOf(encapsulated), wrapped: textOf(sealed) }
}

/**
 * The file key, or `wrong` where the secret is none of the recipients'. Throws the fault `damaged` where it is one
 * of theirs and the wrap does not open all the same.
 */
export async function openFileKey(
  header: BackupHeader,
  secret: BackupSecret
): Promise<BackupFileKey | 'wrong'> {
  for (const recipient of header.recipients) {
    using keyPair = await keyPairFor(recipient, secret)
    if (keyPair === undefined) continue
    if (!sameBytes(await publicKeyOf(keyPair), bytesOf(recipient.publicKey))) continue
    const { encapsulated, wrapped, ...addressee } = recipient
    const sealed = { encapsulated: bytesOf(encapsulated), sealed: bytesOf(wrapped) }
    const opened = await openSealedTo(keyPair, sealed, placeOf(header, addressee))
    if (opened === undefined) throw new BackupFault('damaged')
    return new BackupFileKey(opened)
  }
  return 'wrong'
}

async function keyPairFor(recipient: Recipient, secret: BackupSecret): Promise<SecretBytes | undefined> {
  if (recipient.kind === 'kit') return secret.kind === 'kit' ? secret.keyPair.copy() : undefined
  if (secret.kind !== 'password') return undefined
  return passwordKeyPair(secret.password, recipient.passwordHash)
}

function placeOf(header: BoundHeader, addressee: Addressee): HpkePlace {
  const bound = canonicalJson(Object.fromEntries(boundFields.map((field) => [field, header[field]])))
  return {
    info: lengthPrefixed('latchkey/v1', 'backup-recipient'),
    associatedData: lengthPrefixed(bound, canonicalJson(addressee))
  }
}

const bytesOf = (text: string) => Buffer.from(text, 'base64url')
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
