import { decrypt, encrypt, nonceLength } from '../crypto/aead.ts'
import { derive } from '../crypto/derive.ts'
import { DatabaseKey, MacKey, RootKey, SlotKey, WrapKey, type KeychainSecret } from '../crypto/keys.ts'
import { lengthPrefixed } from '../crypto/length-prefix.ts'
import { mac, sameBytes } from '../crypto/mac.ts'
import {
  defaultCost,
  hashPassword,
  passwordSaltLength,
  type PasswordHashCost
} from '../crypto/password-hash.ts'
import { randomId, randomSalt } from '../crypto/random.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'
import type { KeyFile } from './key-file.ts'
import { canonicalJson, type Keyring, type KeyringNow, type PrimarySlot, type SlotHeader } from './keyring.ts'

/** What a person has to open a slot with. Which of them are needed is in the slot's kind, and in its `keyFile`. */
export interface SlotSecrets {
  keychain?: { secret: KeychainSecret; backend: string } | undefined
  password?: SecretBytes | undefined
  /** One more part of what opens the slot, whatever its kind is. */
  keyFile?: KeyFile | undefined
  /** What a new slot's password is to cost; the default where it is left out. */
  cost?: PasswordHashCost | undefined
}

const bytesOf = (text: string) => Buffer.from(text, 'base64url')
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** Makes a slot that opens with exactly the secrets given, and wraps the root key in it. */
export async function makeSlot(
  rootKey: RootKey,
  vaultId: string,
  secrets: SlotSecrets
): Promise<PrimarySlot> {
  const { memoryKiB, passes, lanes } = secrets.cost ?? defaultCost
  const fields = {
    id: randomId(),
    ...(secrets.keyFile === undefined ? {} : { keyFile: { id: secrets.keyFile.id } }),
    salt: textOf(randomSalt(32)),
    nonce: textOf(randomSalt(nonceLength))
  }
  const salt = textOf(randomSalt(passwordSaltLength))
  const passwordHash = { algorithm: 'argon2id', memoryKiB, passes, lanes, salt } as const
  let header: SlotHeader
  if (secrets.keychain !== undefined && secrets.password !== undefined) {
    header = { kind: 'keychain-and-password', backend: secrets.keychain.backend, passwordHash, ...fields }
  } else if (secrets.keychain !== undefined) {
    header = { kind: 'keychain', backend: secrets.keychain.backend, ...fields }
  } else {
    header = { kind: 'password', passwordHash, ...fields }
  }
  using slotKey = await slotKeyOf(header, vaultId, secrets)
  const wrapped = rootKey.use((bytes) =>
    encrypt(slotKey, bytesOf(header.nonce), bytes, slotAssociatedData(header, vaultId))
  )
  return { ...header, wrapped: textOf(wrapped) }
}

/** The root key, or nothing where the secrets are not this slot's or any field of it was altered. */
export async function openSlot(
  slot: PrimarySlot,
  vaultId: string,
  secrets: SlotSecrets
): Promise<RootKey | undefined> {
  const { wrapped, ...header } = slot
  using slotKey = await slotKeyOf(header, vaultId, secrets)
  const root = decrypt(slotKey, bytesOf(slot.nonce), bytesOf(wrapped), slotAssociatedData(header, vaultId))
  return root === undefined ? undefined : new RootKey(root)
}

async function slotKeyOf(slot: SlotHeader, vaultId: string, secrets: SlotSecrets): Promise<SlotKey> {
  const parts: SecretBytes[] = []
  try {
    if (slot.kind !== 'keychain') {
      const password = needed(secrets.password)
      parts.push(await hashPassword(password, bytesOf(slot.passwordHash.salt), slot.passwordHash))
    }
    if (slot.kind !== 'password') parts.push(needed(secrets.keychain).secret.use(copyOf))
    if (slot.keyFile !== undefined) parts.push(needed(secrets.keyFile).secret.use(copyOf))
    using material = joined(parts)
    const salt = bytesOf(slot.salt)
    const context = [slot.kind, vaultId, slot.id]
    // A purpose of its own: no slot with a key file can be taken for one of a kind without, nor the other way round.
    return slot.keyFile === undefined
      ? new SlotKey(derive(material, 'slot', context, salt))
      : new SlotKey(derive(material, 'slotWithKeyFile', [...context, slot.keyFile.id], salt))
  } finally {
    for (const part of parts) part.wipe()
  }
}

function joined(parts: readonly SecretBytes[]): SecretBytes {
  const copies = parts.map((part) => part.use((bytes) => Buffer.from(bytes)))
  const all = SecretBytes.take(lengthPrefixed(...copies))
  for (const copy of copies) copy.fill(0)
  return all
}

const copyOf = (bytes: Buffer) => SecretBytes.take(Buffer.from(bytes))

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('this slot needs a secret that was not given')
  return value
}

/** Every other field of a slot: none of them can be edited without the wrap failing to open. */
export function slotAssociatedData(slot: object, vaultId: string): Buffer {
  return lengthPrefixed('latchkey/v1', 'slot', vaultId, canonicalJson(slot))
}

/** Wraps a fresh key for the seeds under a key derived from the root key. */
export function wrapSeedsKey(rootKey: RootKey, vaultId: string, seedsKey: DatabaseKey): Keyring['seedsKey'] {
  return seedsKey.use((bytes) => wrap(rootKey, vaultId, 'wrapSeedsKey', 'seeds-key', bytes))
}

export function unwrapSeedsKey(rootKey: RootKey, keyring: Keyring): DatabaseKey | undefined {
  const key = unwrap(rootKey, keyring.vaultId, 'wrapSeedsKey', 'seeds-key', keyring.seedsKey)
  return key === undefined ? undefined : new DatabaseKey(key)
}

/** Wraps the key of the audit chain, which outlives the root key. */
export function wrapAuditKey(rootKey: RootKey, vaultId: string, auditMac: MacKey): KeyringNow['auditKey'] {
  return auditMac.use((bytes) => wrap(rootKey, vaultId, 'wrapAuditKey', 'audit-key', bytes))
}

/** The key of the audit chain. In keyrings of version 1 it was derived from the root key. */
export function unwrapAuditKey(rootKey: RootKey, keyring: Keyring): SecretBytes | undefined {
  if (keyring.version === 1) return derive(rootKey, 'auditMac', [keyring.vaultId])
  return unwrap(rootKey, keyring.vaultId, 'wrapAuditKey', 'audit-key', keyring.auditKey)
}

type WrapPurpose = 'wrapSeedsKey' | 'wrapAuditKey'

function wrap(
  rootKey: RootKey,
  vaultId: string,
  purpose: WrapPurpose,
  name: string,
  bytes: Buffer
): Keyring['seedsKey'] {
  const salt = randomSalt(32)
  const nonce = randomSalt(nonceLength)
  using wrapKey = new WrapKey(derive(rootKey, purpose, [vaultId], salt))
  const wrapped = encrypt(wrapKey, nonce, bytes, lengthPrefixed('latchkey/v1', name, vaultId))
  return { salt: textOf(salt), nonce: textOf(nonce), wrapped: textOf(wrapped) }
}

function unwrap(
  rootKey: RootKey,
  vaultId: string,
  purpose: WrapPurpose,
  name: string,
  { salt, nonce, wrapped }: Keyring['seedsKey']
): SecretBytes | undefined {
  using wrapKey = new WrapKey(derive(rootKey, purpose, [vaultId], bytesOf(salt)))
  return decrypt(wrapKey, bytesOf(nonce), bytesOf(wrapped), lengthPrefixed('latchkey/v1', name, vaultId))
}

/** Puts the MAC over a keyring whose other fields are final. */
export function sealKeyring(rootKey: RootKey, keyring: Omit<KeyringNow, 'mac'>): KeyringNow {
  return { ...keyring, mac: textOf(keyringMac(rootKey, keyring)) }
}

/** Whether the whole file is as the holder of the root key left it. */
export function checkKeyringMac(rootKey: RootKey, keyring: Keyring): boolean {
  const { mac: claimed, ...rest } = keyring
  return sameBytes(bytesOf(claimed), keyringMac(rootKey, rest))
}

function keyringMac(rootKey: RootKey, keyring: { vaultId: string }): Buffer {
  using key = new MacKey(derive(rootKey, 'keyringMac', [keyring.vaultId]))
  return mac(key, lengthPrefixed(canonicalJson(keyring)))
}
