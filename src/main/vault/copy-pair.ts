import { DatabaseKey } from '../crypto/keys.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'
import { rekeyCopy } from '../database/open.ts'
import { compartments, type Compartment } from './compartments.ts'
import type { PairFreshness } from './rekey-pair.ts'
import type { Session } from './session.ts'
import type { Pause } from './steps.ts'

/**
 * Copies both databases as they are committed now, under page keys of their own: whoever gets these keys opens the
 * copies, not the vault. Both copies are of one moment, that of the call, and the session is not needed after it.
 * Answers how new they are.
 */
export async function copyPair(
  session: Session,
  paths: Record<Compartment, string>,
  pageKeys: Record<Compartment, DatabaseKey>,
  { pause, nativeBinding }: { pause: Pause; nativeBinding: string | null }
): Promise<PairFreshness> {
  session.deliverSeeds()
  for (const name of compartments) session.file(name).file.copyTo(paths[name])
  const freshness = {
    vault: session.file('vault').file.freshness,
    seeds: session.file('seeds').file.freshness
  }
  using vaultKey = copyOf(session.pageKey('vault'))
  using seedsKey = copyOf(session.pageKey('seeds'))
  await pause()
  rekeyCopy(paths.vault, vaultKey, pageKeys.vault, nativeBinding)
  await pause()
  rekeyCopy(paths.seeds, seedsKey, pageKeys.seeds, nativeBinding)
  return freshness
}

const copyOf = (key: DatabaseKey): DatabaseKey =>
  new DatabaseKey(key.use((bytes) => SecretBytes.take(Buffer.from(bytes))))
