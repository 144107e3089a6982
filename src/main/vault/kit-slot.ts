import { derive } from '../crypto/derive.ts'
import { openSealedTo, publicKeyOf, sealTo } from '../crypto/hpke.ts'
import { RootKey } from '../crypto/keys.ts'
import { lengthPrefixed } from '../crypto/length-prefix.ts'
import { randomId } from '../crypto/random.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'
import type { KitSlot } from './keyring.ts'
import { slotAssociatedData } from './slots.ts'

const info = lengthPrefixed('latchkey/v1', 'kit-slot')

/** What tells one kit from another, and all that is needed to put something in that only it can open. */
export interface KitIdentity {
  id: string
  createdAtMs: number
  publicKey: Buffer
}

/**
 * The secret behind a kit's key pair. It does not depend on the vault, so that one kit opens the vault and all its
 * backups.
 */
export function kitPairSecret(kit: SecretBytes): SecretBytes {
  return derive(kit, 'kitKeyPair', [])
}

export async function kitIdentity(kit: SecretBytes, createdAtMs: number): Promise<KitIdentity> {
  using secret = kitPairSecret(kit)
  return { id: randomId(), createdAtMs, publicKey: await publicKeyOf(secret) }
}

export function identityOfSlot({ id, createdAtMs, publicKey }: KitSlot): KitIdentity {
  return { id, createdAtMs, publicKey: Buffer.from(publicKey, 'base64url') }
}

/** A slot that the kit opens; made without the kit. */
export async function makeKitSlot(rootKey: RootKey, vaultId: string, kit: KitIdentity): Promise<KitSlot> {
  const header = {
    kind: 'recovery-kit' as const,
    id: kit.id,
    createdAtMs: kit.createdAtMs,
    publicKey: kit.publicKey.toString('base64url')
  }
  const place = { info, associatedData: slotAssociatedData(header, vaultId) }
  using copy = rootKey.use((bytes) => SecretBytes.take(Buffer.from(bytes)))
  const { encapsulated, sealed } = await sealTo(kit.publicKey, copy, place)
  return {
    ...header,
    encapsulated: encapsulated.toString('base64url'),
    wrapped: sealed.toString('base64url')
  }
}

/** The root key, or nothing where this is another kit's slot or any field of it was altered. */
export async function openKitSlot(
  slot: KitSlot,
  vaultId: string,
  kit: SecretBytes
): Promise<RootKey | undefined> {
  const { encapsulated, wrapped, ...header } = slot
  using secret = kitPairSecret(kit)
  const sealed = {
    encapsulated: Buffer.from(encapsulated, 'base64url'),
    sealed: Buffer.from(wrapped, 'base64url')
  }
  const place = { info, associatedData: slotAssociatedData(header, vaultId) }
  const root = await openSealedTo(secret, sealed, place)
  return root === undefined ? undefined : new RootKey(root)
}
