import type { AttachmentId } from '../../shared/model/ids.ts'
import type { AttachmentsOptions } from './attachments.ts'
import {
  deleteAttachment,
  deleteLastPart,
  findAttachment,
  listLetGo,
  listNotWhole,
  listRemoved,
  setWhole
} from './attachment-table.ts'

const msOfDay = 86_400_000
/** By how much a time must be over, and the vault have been used since, before anything is erased for it. */
const confirmedAfterMs = msOfDay

type Around = Pick<AttachmentsOptions, 'vault' | 'nowMs' | 'settings' | 'wasUsedBetween' | 'pause'>

/**
 * Erases what is not whole, a part at a time. Broken off in the middle it goes on at the next start: what is not whole
 * is seen by nobody and can only be cleared away. Throws `locked` where the vault locks meanwhile.
 */
export async function clearAway(
  { vault, pause }: Pick<Around, 'vault' | 'pause'>,
  ids: readonly AttachmentId[]
): Promise<void> {
  for (const id of ids) {
    for (let isLeft = true; isLeft;) {
      isLeft = vault.session.writeWithReserve('vault', (db) => {
        // Another one may have cleared it away, or made it whole, meanwhile.
        const row = findAttachment(db, id)
        if (row?.wholeAtMs !== null) return false
        const wasThere = deleteLastPart(db, id)
        if (!wasThere) deleteAttachment(db, id)
        return wasThere
      })
      await pause()
    }
  }
}

/** Uploads that were broken off, and what was being erased. To be asked when nothing can have been begun yet. */
export function leftoversIn({ vault }: Pick<Around, 'vault'>): AttachmentId[] {
  const { session } = vault
  return session.isReadOnly ? [] : session.read('vault', listNotWhole)
}

/** What is left of erased credentials; what is being uploaded goes on. */
export const clearLetGo = (around: Pick<Around, 'vault' | 'pause'>): Promise<void> =>
  clearAway(around, around.vault.session.read('vault', listLetGo))

/** Erases all that were removed, whenever that was. */
export const eraseRemoved = (around: Pick<Around, 'vault' | 'pause'>): Promise<void> =>
  eraseThese(around, around.vault.session.read('vault', listRemoved))

/** Erases those whose time in the trash is over; a clock that runs wrongly ahead erases none. */
export async function eraseExpired(around: Around): Promise<void> {
  const { vault, nowMs, settings, wasUsedBetween } = around
  const { session } = vault
  const { trashDays } = settings()
  if (session.isReadOnly || trashDays === null) return
  const beforeMs = nowMs() - confirmedAfterMs
  const expired = session.read('vault', listRemoved).filter(({ trashedAtMs }) => {
    const endMs = trashedAtMs + trashDays * msOfDay
    return endMs <= beforeMs && wasUsedBetween(session, endMs, beforeMs)
  })
  await eraseThese(around, expired)
}

async function eraseThese(
  around: Pick<Around, 'vault' | 'pause'>,
  removed: readonly { id: AttachmentId }[]
): Promise<void> {
  if (removed.length === 0) return
  around.vault.session.writeWithReserve('vault', (db) => {
    for (const { id } of removed) setWhole(db, id, null)
  })
  const ids = removed.map(({ id }) => id)
  await clearAway(around, ids)
}
