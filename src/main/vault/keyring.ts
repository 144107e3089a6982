import { z } from 'zod'
import { isAcceptableCost } from '../crypto/password-hash.ts'

/** `keyring.json`: which slots open the vault. Its whole form, limits and byte layout; no keys are handled here. */
export const keyringFormat = 'latchkey-keyring'
/** The newest; written only where a slot needs a key file, which no program of before knows. */
export const keyringVersion = 3
const versionWithoutKeyFile = 2
export const keyringMaxBytes = 64 * 1024
export const keyringMaxSlots = 8

/** In its one spelling: the last letter's spare bits are zero, so that no two texts stand for the same bytes. */
const base64url = (byteLength: number) =>
  z.string().refine((text) => {
    const bytes = Buffer.from(text, 'base64url')
    return bytes.byteLength === byteLength && bytes.toString('base64url') === text
  })

/** AES-256-GCM of 32 bytes: the key and a 16-byte tag. */
const Wrapped = z.strictObject({ salt: base64url(32), nonce: base64url(12), wrapped: base64url(48) })

const PasswordHash = z
  .strictObject({
    algorithm: z.literal('argon2id'),
    memoryKiB: z.int(),
    passes: z.int(),
    lanes: z.int(),
    salt: base64url(16)
  })
  .refine(isAcceptableCost)

/** Which key file a slot needs besides; tells one from another and is no secret. */
const KeyFileName = z.strictObject({ id: z.uuid() })
export type KeyFileName = z.infer<typeof KeyFileName>

const slotBase = { id: z.uuid(), keyFile: KeyFileName.optional(), ...Wrapped.shape }

/** One way in: what it takes, and the root key wrapped under it. */
export const Slot = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('keychain'), backend: z.string().max(64), ...slotBase }),
  z.strictObject({
    kind: z.literal('keychain-and-password'),
    backend: z.string().max(64),
    passwordHash: PasswordHash,
    ...slotBase
  }),
  z.strictObject({ kind: z.literal('password'), passwordHash: PasswordHash, ...slotBase }),
  /** The root key sealed to the kit's public key: a new root key can be put in without the kit. */
  z.strictObject({
    kind: z.literal('recovery-kit'),
    id: z.uuid(),
    createdAtMs: z.int(),
    publicKey: base64url(32),
    encapsulated: base64url(32),
    wrapped: base64url(48)
  })
])
export type Slot = z.infer<typeof Slot>
export type KitSlot = Extract<Slot, { kind: 'recovery-kit' }>
/** The slot of every day: the keychain, a master password, or both. */
export type PrimarySlot = Exclude<Slot, KitSlot>
/** A slot before its wrapped key is added: all that becomes associated data of the wrap. */
export type SlotHeader = PrimarySlot extends infer S
  ? S extends PrimarySlot
    ? Omit<S, 'wrapped'>
    : never
  : never

/** Names of the database files: those of a new vault, or of one whose keys were changed. Never a path. */
const databaseName = (name: string) => z.string().regex(new RegExp(`^${name}(-[0-9a-f]{8})?\\.db$`))

/** Where the databases stood when this file was written: what is older than that was put back. */
const Anchor = z.strictObject({
  generation: z.int().min(0),
  auditCount: z.int().min(0),
  auditHead: base64url(32),
  setHash: base64url(32),
  seedsGeneration: z.int().min(0),
  seedsSetHash: base64url(32)
})
export type Anchor = z.infer<typeof Anchor>

const fields = {
  format: z.literal(keyringFormat),
  vaultId: z.uuid(),
  /** Goes up with every write of this file. */
  generation: z.int().min(1),
  createdAtMs: z.int(),
  slots: z.array(Slot).min(1).max(keyringMaxSlots),
  /** The key of the seeds, wrapped on its own so that it can have a lock of its own. */
  seedsKey: Wrapped,
  /** HMAC-SHA256 over everything above, under a key derived from the root key. */
  mac: base64url(32)
}

/** A keyring as version 1 wrote it: always `vault.db` and `seeds.db`, the audit key derived, no anchor. */
const KeyringOne = z.strictObject({ ...fields, version: z.literal(1) })
const KeyringTwo = z.strictObject({
  ...fields,
  version: z.literal([versionWithoutKeyFile, keyringVersion]),
  databases: z.strictObject({ vault: databaseName('vault'), seeds: databaseName('seeds') }),
  anchor: Anchor,
  /** The key of the audit chain: random, so that it can stay when the root key changes. */
  auditKey: Wrapped
})
export const Keyring = z
  .discriminatedUnion('version', [KeyringOne, KeyringTwo])
  // One form for each: the third version where a slot names a key file, and nowhere else.
  .refine(({ version, slots }) => (version === keyringVersion) === slots.some(namesKeyFile))
export type Keyring = z.infer<typeof Keyring>
export type KeyringNow = z.infer<typeof KeyringTwo>

/** Which version a keyring with these slots is written as: the oldest that can say it. */
export function versionFor(slots: readonly Slot[]): KeyringNow['version'] {
  return slots.some(namesKeyFile) ? keyringVersion : versionWithoutKeyFile
}

function namesKeyFile(slot: Slot): boolean {
  return slot.kind !== 'recovery-kit' && slot.keyFile !== undefined
}

/** Names of a keyring's database files inside the vault's folder. */
export function databasesOf(keyring: Keyring): KeyringNow['databases'] {
  return keyring.version === 1 ? { vault: 'vault.db', seeds: 'seeds.db' } : keyring.databases
}

/** The slot of every day, and the kit's where there is one. */
export function primarySlot({ slots }: Pick<Keyring, 'slots'>): PrimarySlot | undefined {
  return slots.find((slot) => slot.kind !== 'recovery-kit')
}
export function kitSlot({ slots }: Pick<Keyring, 'slots'>): KitSlot | undefined {
  return slots.find((slot) => slot.kind === 'recovery-kit')
}

/** What a keyring file turned out to be. */
export type ParsedKeyring = { kind: 'keyring'; keyring: Keyring } | { kind: 'newer' } | { kind: 'damaged' }

const AnyVersion = z.object({ format: z.literal(keyringFormat), version: z.int() })

/** Reads the bytes of `keyring.json`. Nothing in it is believed until `checkKeyringMac` has passed. */
export function parseKeyring(bytes: Uint8Array): ParsedKeyring {
  if (bytes.byteLength > keyringMaxBytes) return { kind: 'damaged' }
  let json: unknown
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return { kind: 'damaged' }
  }
  const keyring = Keyring.safeParse(json)
  if (keyring.success) return { kind: 'keyring', keyring: keyring.data }
  const header = AnyVersion.safeParse(json)
  const isNewer = header.success && header.data.version > keyringVersion
  return isNewer ? { kind: 'newer' } : { kind: 'damaged' }
}

export function printKeyring(keyring: Keyring): Buffer {
  return Buffer.from(`${JSON.stringify(keyring, null, 2)}\n`, 'utf8')
}

/**
 * One spelling of a value: JSON with the names of every object in order, so that the bytes a MAC covers do not
 * depend on how a file was laid out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
