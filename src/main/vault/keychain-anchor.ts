import { z } from 'zod'
import type { Finding } from '../../shared/model/vault.ts'
import type { Keychain } from '../keychain/keychain.ts'
import type { Freshness } from './freshness-table.ts'
import { primarySlot, type Keyring } from './keyring.ts'
import type { Session } from './session.ts'

/**
 * What this computer saw last of a vault. It stands in the keychain, out of reach of whoever can only change files
 * (a sync service, a backup disk), in an entry of its own: the entry with the key is never written again.
 */
const SeenVault = z.object({
  generation: z.int().min(0),
  setHash: z.string().max(64),
  auditCount: z.int().min(0),
  auditHead: z.string().max(64),
  keyringGeneration: z.int().min(1),
  seedsGeneration: z.int().min(0)
})
type SeenVault = z.infer<typeof SeenVault>

const prefix = 'latchkey-seen1'
const accountOf = (vaultId: string) => `${vaultId}/seen`

/** Notes what is open now as the newest that was seen. A keychain that does not answer loses nothing but the note. */
export async function rememberSeen(keychain: Keychain, vaultId: string, seen: SeenVault): Promise<void> {
  const value = Buffer.from(JSON.stringify(seen), 'utf8').toString('base64url')
  await keychain.write(accountOf(vaultId), `${prefix}:${vaultId}:${value}`)
}

/** Takes the note away, of a vault that needs the keychain no longer. */
export async function forgetSeen(keychain: Keychain, vaultId: string): Promise<void> {
  await keychain.erase(accountOf(vaultId))
}

/** Whether the vault's ordinary way in leads through the keychain. */
export function doesUseKeychain(keyring: Pick<Keyring, 'slots'>): boolean {
  const slot = primarySlot(keyring)
  return slot !== undefined && slot.kind !== 'password'
}

export function seenOf(session: Session): SeenVault {
  const vault = session.freshness('vault')
  return {
    generation: vault.generation,
    setHash: vault.setHash.toString('base64url'),
    auditCount: vault.auditCount,
    auditHead: vault.auditHead.toString('base64url'),
    keyringGeneration: session.keyring.generation,
    // As the other file knows them: where the two differ, the last seeds are in both, and it will be told again.
    seedsGeneration: vault.otherGeneration
  }
}

/**
 * What was seen last, or nothing: never noted, not readable, or not this vault's. A vault that lives without the
 * keychain does not ask it: it may be locked, and would have its owner asked for a password of no use.
 */
export async function readSeen(
  keychain: Keychain,
  { vaultId, slots }: Keyring
): Promise<SeenVault | undefined> {
  if (!doesUseKeychain({ slots })) return undefined
  const answer = await keychain.peek(accountOf(vaultId))
  if (answer === undefined) return undefined
  const [name, id, value, ...rest] = answer.split(':')
  if (name !== prefix || id !== vaultId || value === undefined || rest.length > 0) return undefined
  try {
    return SeenVault.parse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')))
  } catch {
    return undefined
  }
}

/**
 * How the vault differs from what was seen last. Newer is as it should be: a crash may come before the note. Of seeds
 * that are not open yet, what `vault.db` knows of them is compared when they are.
 */
export function seenFindings(
  seen: SeenVault,
  { vault: now, seeds }: { vault: Freshness; seeds: Freshness | undefined },
  keyringGeneration: number,
  auditMacAt: (n: number) => Buffer | undefined
): Finding[] {
  const findings: Finding[] = []
  if (seen.keyringGeneration > keyringGeneration) findings.push('keyring-older')
  if (seen.generation > now.generation) findings.push('vault-older')
  if (seeds !== undefined && seen.seedsGeneration > seeds.generation) findings.push('seeds-older')
  const isSameAge = seen.generation === now.generation
  const differs = isSameAge && seen.setHash !== now.setHash.toString('base64url')
  // The record that was the newest then must still be in its place: a trail that forked off earlier has another.
  const then = seen.auditCount === 0 ? undefined : auditMacAt(seen.auditCount)
  const isForked = then !== undefined && then.toString('base64url') !== seen.auditHead
  if (differs || isForked) findings.push('vault-forked')
  return findings
}
