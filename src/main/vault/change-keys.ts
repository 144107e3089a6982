import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/bridge/errors.ts'
import { derive } from '../crypto/derive.ts'
import { DatabaseKey, RootKey } from '../crypto/keys.ts'
import { randomId, randomSecret } from '../crypto/random.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'
import { ContentKeys } from './content-keys.ts'
import type { Freshness } from './freshness-table.ts'
import {
  keyringFormat,
  keyringMaxBytes,
  parseKeyring,
  primarySlot,
  printKeyring,
  versionFor,
  type Anchor,
  type Keyring,
  type KeyringNow
} from './keyring.ts'
import { makeKitSlot, type KitIdentity } from './kit-slot.ts'
import { rekeyPair, type CopiedPair, type PairFreshness } from './rekey-pair.ts'
import { Session } from './session.ts'
import {
  checkKeyringMac,
  makeSlot,
  openSlot,
  sealKeyring,
  wrapAuditKey,
  wrapSeedsKey,
  type SlotSecrets
} from './slots.ts'
import { runInTurns, type Pause } from './steps.ts'
import type { VaultFiles } from './vault-files.ts'

export interface ChangeKeysOptions {
  /** Where the copies are, and where the new vault will be opened from. */
  files: VaultFiles
  /** Names of the copies there; they become the new databases. */
  names: KeyringNow['databases']
  pair: Pick<CopiedPair, 'owner' | 'pageKeys'>
  /** The vault's id from now on: the same, or a new one for a vault that was restored. */
  vaultId: string
  generation: number
  createdAtMs: number
  secrets: SlotSecrets
  kit: KitIdentity | undefined
  adjust: (vault: Database) => void
  nowMs: () => number
  /** A clock that only goes forward, in milliseconds. */
  monotonicMs: () => number
  pause: Pause
  nativeBinding: string | null
}

export interface ChangedKeys {
  bytes: Buffer
  keyring: KeyringNow
  rootKey: RootKey
}

/** Names for a new set of databases beside the present ones. */
export function newDatabaseNames(): KeyringNow['databases'] {
  const mark = randomId().slice(0, 8)
  return { vault: `vault-${mark}.db`, seeds: `seeds-${mark}.db` }
}

/**
 * Makes a vault under a new root key out of copies of another's databases: new page keys, every document sealed
 * anew, new slots, and a keyring for them. All of it is then opened the way its owner will open it and counted, and
 * flushed to the disk. Answers the bytes of the keyring, nothing refers to the new files until those are in place,
 * and the new root key, which is the caller's to wipe. Throws where anything is not as it should be; the copies are
 * then good for nothing.
 */
export async function changeKeys(options: ChangeKeysOptions): Promise<ChangedKeys> {
  const { files, names, pair, vaultId, secrets, kit, nativeBinding } = options
  using rootKey = new RootKey(randomSecret())
  using seedsKey = new DatabaseKey(randomSecret())
  using vaultKey = new DatabaseKey(derive(rootKey, 'vaultDatabase', [vaultId]))
  const auditMac = pair.owner.keys.auditMac.use((bytes) => SecretBytes.take(Buffer.from(bytes)))
  using keys = ContentKeys.from(rootKey, vaultId, auditMac)
  const steps = rekeyPair({
    from: { ...pair, paths: { vault: files.path(names.vault), seeds: files.path(names.seeds) } },
    to: {
      owner: { vaultId, keys },
      pageKeys: { vault: vaultKey, seeds: seedsKey },
      keyringGeneration: options.generation
    },
    adjust: options.adjust,
    nativeBinding
  })
  const freshness = await runInTurns(steps, turns(options))
  if (freshness === undefined) throw new AppError('internal')

  const slots = [await makeSlot(rootKey, vaultId, secrets)]
  const withKit = kit === undefined ? slots : [...slots, await makeKitSlot(rootKey, vaultId, kit)]
  const keyring = sealKeyring(rootKey, {
    format: keyringFormat,
    version: versionFor(withKit),
    vaultId,
    generation: options.generation,
    createdAtMs: options.createdAtMs,
    databases: names,
    anchor: anchorOf(freshness.vault, freshness.seeds),
    slots: withKit,
    seedsKey: wrapSeedsKey(rootKey, vaultId, seedsKey),
    auditKey: wrapAuditKey(rootKey, vaultId, keys.auditMac)
  })
  files.settleDatabases([names.vault, names.seeds])
  const bytes = printKeyring(keyring)
  return { bytes, keyring, rootKey: await prove(bytes, freshness, options) }
}

/** What a keyring remembers of the databases it was written for. */
export function anchorOf(vault: Freshness, seeds: Freshness): Anchor {
  return {
    generation: vault.generation,
    auditCount: vault.auditCount,
    auditHead: vault.auditHead.toString('base64url'),
    setHash: vault.setHash.toString('base64url'),
    seedsGeneration: seeds.generation,
    seedsSetHash: seeds.setHash.toString('base64url')
  }
}

/** SECURITY: opened with the new credentials from what is on the disk, before anything old is given up. */
async function prove(bytes: Buffer, expected: PairFreshness, options: ChangeKeysOptions): Promise<RootKey> {
  const parsed = bytes.byteLength > keyringMaxBytes ? undefined : parseKeyring(bytes)
  const slot = parsed?.kind === 'keyring' ? primarySlot(parsed.keyring) : undefined
  if (parsed?.kind !== 'keyring' || slot === undefined) throw new AppError('internal')
  const root = await openSlot(slot, options.vaultId, options.secrets)
  if (root === undefined || !checkKeyringMac(root, parsed.keyring)) throw new AppError('internal')
  try {
    await count(root, parsed.keyring, expected, options)
    return root
  } catch (error) {
    root.wipe()
    throw error
  }
}

async function count(
  rootKey: RootKey,
  keyring: Keyring,
  expected: PairFreshness,
  options: ChangeKeysOptions
): Promise<void> {
  const { files, nativeBinding } = options
  const nowMs = options.nowMs()
  using session = Session.open({
    files,
    rootKey,
    keyring,
    mode: 'existing',
    nowMs,
    nativeBinding
  })
  for (const name of ['vault', 'seeds'] as const) {
    const { file } = session.file(name)
    const sum = await runInTurns(file.count(), turns(options))
    const isWhole =
      sum !== undefined && file.agreesWith(sum) && file.freshness.generation === expected[name].generation
    if (!isWhole || file.isForged) throw new AppError('internal')
  }
}

const turns = ({ monotonicMs, pause }: ChangeKeysOptions) => ({ nowMs: monotonicMs, pause })
