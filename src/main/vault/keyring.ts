import { z } from 'zod'
import { isAcceptableCost } from '../crypto/password-hash.ts'

/** `keyring.json`: which slots open the vault. Its whole form, limits and byte layout; no keys are handled here. */
export const keyringFormat = 'latchkey-keyring'
export const keyringVersion = 1
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

const slotBase = { id: z.uuid(), ...Wrapped.shape }

/** One way in: what it takes, and the root key wrapped under it. */
export const Slot = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('keychain'), backend: z.string().max(64), ...slotBase }),
  z.strictObject({
    kind: z.literal('keychain-and-password'),
    backend: z.string().max(64),
    passwordHash: PasswordHash,
    ...slotBase
  }),
  z.strictObject({ kind: z.literal('password'), passwordHash: PasswordHash, ...slotBase })
])
export type Slot = z.infer<typeof Slot>
/** A slot before its wrapped key is added: all that becomes associated data of the wrap. */
export type SlotHeader = Slot extends infer S ? (S extends Slot ? Omit<S, 'wrapped'> : never) : never

export const Keyring = z.strictObject({
  format: z.literal(keyringFormat),
  version: z.literal(keyringVersion),
  vaultId: z.uuid(),
  /** Goes up with every write of this file. */
  generation: z.int().min(1),
  createdAtMs: z.int(),
  slots: z.array(Slot).min(1).max(keyringMaxSlots),
  /** The key of `seeds.db`, wrapped on its own so that it can have a lock of its own. */
  seedsKey: Wrapped,
  /** HMAC-SHA256 over everything above, under a key derived from the root key. */
  mac: base64url(32)
})
export type Keyring = z.infer<typeof Keyring>

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
