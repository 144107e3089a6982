import type { CredentialId } from '../../shared/model/ids.ts'
import type { UndoStep } from '../../shared/model/listing.ts'
import type { Vault } from '../vault/vault.ts'
import type { Organising } from './organising.ts'
import type { CredentialSearch } from './search.ts'
import { titleOf } from './standing-table.ts'

/** How long after it something that was put into the trash before the unlock is offered to be brought back. */
const offeredForMs = 30 * 86_400_000

/** What was put into the trash last, all at one time, before the vault was unlocked; nothing where it is long ago. */
export async function trashedBefore(
  vault: Vault,
  search: CredentialSearch,
  organising: Organising,
  nowMs: number
): Promise<{ step: UndoStep; undo: () => Promise<void>; item: CredentialId | undefined } | undefined> {
  const session = vault.session
  const { atMs, ids } = await search.of(session).live.latestTrashed()
  const [only] = ids
  if (only === undefined || session.isReadOnly || atMs < nowMs - offeredForMs) return undefined
  const subject = ids.length > 1 ? '' : session.read('vault', (db) => titleOf(db, only))
  const step: UndoStep = { action: 'trashed', subject, count: ids.length }
  const item = ids.length > 1 ? undefined : only
  return { step, item, undo: () => organising.restoreFrom(ids, atMs) }
}
