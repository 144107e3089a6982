import type { DatabaseKey } from '../crypto/keys.ts'
import { rekeyCopy } from '../database/open.ts'
import { compartments, type Compartment } from './compartments.ts'
import type { PairFreshness } from './rekey-pair.ts'
import type { Session } from './session.ts'

/**
 * Copies both databases as they are committed now, under page keys of their own: whoever gets these keys opens the
 * copies, not the vault. Both copies are of one moment; answers how new they are.
 */
export function copyPair(
  session: Session,
  paths: Record<Compartment, string>,
  pageKeys: Record<Compartment, DatabaseKey>,
  nativeBinding: string | null
): PairFreshness {
  session.deliverSeeds()
  for (const name of compartments) session.file(name).file.copyTo(paths[name])
  const freshness = {
    vault: session.file('vault').file.freshness,
    seeds: session.file('seeds').file.freshness
  }
  for (const name of compartments)
    rekeyCopy(paths[name], session.pageKey(name), pageKeys[name], nativeBinding)
  return freshness
}
