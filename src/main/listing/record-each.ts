import type { AuditAction } from '../../shared/model/audit.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import { itemsNote, othersNote } from '../../shared/rules/audit-notes.ts'
import type { RecordAudit } from '../audit/audit.ts'
import type { Writing } from '../database/handles.ts'
import type { Session } from '../vault/session.ts'
import { titlesOf } from './standing-table.ts'

/** Of more than so many that are organised at once, the trail has one record for all. */
const organisedEachMax = 200

/**
 * Puts on record what is done with some credentials, one record each by the title it has now, so that the timeline of
 * each says it. `of` is how many it is done with in all.
 */
export function recordEach(
  record: RecordAudit,
  session: Session,
  db: Writing,
  { action, ids, of }: { action: AuditAction; ids: readonly CredentialId[]; of: number }
): void {
  const titles = titlesOf(db, ids)
  const note = othersNote(of)
  record(
    session,
    db,
    ...ids.map((item) => ({ action, origin: 'window' as const, subject: titles.get(item) ?? '', item, note }))
  )
}

/**
 * The same of tags, folders and favourites: one record each for up to 200. Of more there is one record without an item,
 * with how many they were: where something stands is no secret, and thousands of records would hide those that matter.
 */
export function recordOrganised(
  record: RecordAudit,
  session: Session,
  db: Writing,
  { ids, of, isFirst }: { ids: readonly CredentialId[]; of: number; isFirst: boolean }
): void {
  const action = 'credentials-organised'
  if (of <= organisedEachMax) recordEach(record, session, db, { action, ids, of })
  else if (isFirst) record(session, db, { action, origin: 'window', note: itemsNote(of) })
}
