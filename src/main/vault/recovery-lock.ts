import { decrypt, encrypt, nonceLength } from '../crypto/aead.ts'
import { derive } from '../crypto/derive.ts'
import { openerOf, publicKeyLength, publicKeyOf, sealTo } from '../crypto/hpke.ts'
import { WrapKey } from '../crypto/keys.ts'
import { lengthPrefixed } from '../crypto/length-prefix.ts'
import {
  defaultCost,
  hashPassword,
  passwordSaltLength,
  type PasswordHashCost
} from '../crypto/password-hash.ts'
import { randomSalt, randomSecret } from '../crypto/random.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'

/** What opens recovery keys: the master password, or a PIN of their own. Never what opens the vault by itself. */
export type RecoveryWayKind = 'master-password' | 'pin'

/** The private half of the recovery keys' pair, wrapped under one password. */
export interface RecoveryWay extends PasswordHashCost {
  kind: RecoveryWayKind
  passwordSalt: Buffer
  salt: Buffer
  nonce: Buffer
  wrapped: Buffer
}

/** Where a sealed recovery key belongs. Not bound to the vault's id: nobody could seal it anew at a restore. */
export interface RecoveryPlace {
  rowId: string
  schema: number
  revision: number
}

const version = 1

/**
 * A new pair for recovery keys. The public half may be known to all who can add a key; the secret stands for the
 * private half, is wrapped under each way in, and then wiped.
 */
export async function makeRecoveryPair(): Promise<{ publicKey: Buffer; secret: SecretBytes }> {
  const secret = randomSecret()
  return { publicKey: await publicKeyOf(secret), secret }
}

/** Wraps the secret under Argon2id of a password or PIN; costs as much time as opening it will. */
export async function makeRecoveryWay(
  kind: RecoveryWayKind,
  secret: SecretBytes,
  password: SecretBytes,
  { memoryKiB, passes, lanes }: PasswordHashCost = defaultCost
): Promise<RecoveryWay> {
  const header = {
    kind,
    ...{ memoryKiB, passes, lanes },
    passwordSalt: randomSalt(passwordSaltLength),
    salt: randomSalt(32),
    nonce: randomSalt(nonceLength)
  }
  using key = await keyOf(header, password)
  return { ...header, wrapped: secret.use((bytes) => encrypt(key, header.nonce, bytes, associated(header))) }
}

/** The secret, or nothing where the password is another. Throws where the cost is outside what is accepted. */
export async function openRecoveryWay(
  { wrapped, ...header }: RecoveryWay,
  password: SecretBytes
): Promise<SecretBytes | undefined> {
  using key = await keyOf(header, password)
  return decrypt(key, header.nonce, wrapped, associated(header))
}

/** The work of opening a way that is not there: it must take as long to be told so as that a password is wrong. */
export async function pretendToOpen(
  password: SecretBytes,
  cost: PasswordHashCost = defaultCost
): Promise<void> {
  using hash = await hashPassword(password, randomSalt(passwordSaltLength), cost)
  using key = new WrapKey(derive(hash, 'recoveryPassword', ['pin'], randomSalt(32)))
  decrypt(key, randomSalt(nonceLength), randomSalt(48), Buffer.alloc(0))
}

/** Seals a recovery key so that only the private half opens it (RFC 9180): adding asks nobody for anything. */
export async function sealRecoveryKey(
  publicKey: Buffer,
  document: SecretBytes,
  place: RecoveryPlace
): Promise<Buffer> {
  const { encapsulated, sealed } = await sealTo(publicKey, document, placeOf(publicKey, place))
  return Buffer.concat([Buffer.of(version), encapsulated, sealed])
}

/** The recovery key, or nothing where it was altered, moved, or sealed to another pair. */
export async function openRecoveryKey(
  secret: SecretBytes,
  bytes: Uint8Array,
  place: RecoveryPlace
): Promise<SecretBytes | undefined> {
  return (await recoveryOpener(secret))(bytes, place)
}

/** The same for many under one secret. SECURITY: it holds the private half; not to be kept. */
export async function recoveryOpener(
  secret: SecretBytes
): Promise<(bytes: Uint8Array, place: RecoveryPlace) => Promise<SecretBytes | undefined>> {
  const { publicKey, open } = await openerOf(secret)
  return async (bytes, place) => {
    if (bytes[0] !== version || bytes.byteLength <= 1 + publicKeyLength) return undefined
    const encapsulated = Buffer.from(bytes.subarray(1, 1 + publicKeyLength))
    const sealed = Buffer.from(bytes.subarray(1 + publicKeyLength))
    return open({ encapsulated, sealed }, placeOf(publicKey, place))
  }
}

function placeOf(publicKey: Uint8Array, { rowId, schema, revision }: RecoveryPlace) {
  return {
    info: lengthPrefixed('latchkey/v1', 'recovery-key'),
    associatedData: lengthPrefixed(publicKey, rowId, String(schema), String(revision))
  }
}

async function keyOf(header: Omit<RecoveryWay, 'wrapped'>, password: SecretBytes): Promise<WrapKey> {
  using hash = await hashPassword(password, header.passwordSalt, header)
  return new WrapKey(derive(hash, 'recoveryPassword', [header.kind], header.salt))
}

function associated({ kind, memoryKiB, passes, lanes, passwordSalt, salt }: Omit<RecoveryWay, 'wrapped'>) {
  const cost = [memoryKiB, passes, lanes].map(String)
  return lengthPrefixed('latchkey/v1', 'recovery-way', kind, ...cost, passwordSalt, salt)
}
