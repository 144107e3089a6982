import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditOrigin } from '../../shared/model/audit.ts'
import type { TrashedCode } from '../../shared/model/code.ts'
import type { CodeId, CredentialId } from '../../shared/model/ids.ts'
import { othersNote } from '../../shared/rules/audit-notes.ts'
import type { Writing } from '../database/handles.ts'
import { sendErasure } from '../vault/outbox-table.ts'
import { quietly } from '../vault/vault-listeners.ts'
import { aboutCode } from './about-code.ts'
import { codesOfCredential, deleteCode, getCode, listTrashedCodes, trashedAt } from './code-table.ts'
import type { CodesOptions } from './codes-options.ts'
import { deleteExposures } from './exposure-table.ts'

const msOfDay = 86_400_000
/** By how much a time must be over, and the vault have been used since, before anything is erased for it. */
const confirmedAfterMs = msOfDay

/** Codes that are in the trash themselves, the latest first, with the time at which they are erased. */
export function trashedCodes({ vault, settings }: CodesOptions): TrashedCode[] {
  const { trashDays } = settings()
  const keptMs = trashDays === null ? null : trashDays * msOfDay
  return vault.session.read('vault', (db) => listTrashedCodes(db, keptMs))
}

/** Erases a code and its seed for ever. Throws `conflict` for one that is not in the trash itself. */
export function eraseCode(options: CodesOptions, id: CodeId): void {
  options.vault.session.writeWithReserve('vault', (db) => {
    if (trashedAt(db, id) === null) throw new AppError('conflict')
    erase(options, db, id, 'window')
  })
  afterwards(options)
}

/** Erases all that hang on a credential, in the trash or not, inside the transaction that erases it. */
export function eraseCodesOf(
  options: CodesOptions,
  db: Writing,
  credentialId: CredentialId,
  origin: AuditOrigin
): void {
  for (const id of codesOfCredential(db, credentialId)) erase(options, db, id, origin)
}

/** Erases all that are in the trash themselves; answers how many. */
export function eraseTrashedCodes(options: CodesOptions): number {
  return eraseAll(options, trashedCodes(options), 'window')
}

/**
 * Erases what has been in the trash for its time. A clock that runs wrongly ahead must not empty it: the vault must
 * have been used after that time before, a day ago or more, by its own records.
 */
export function eraseExpiredCodes(options: CodesOptions): void {
  const { vault, nowMs, wasUsedBetween } = options
  const { session } = vault
  if (session.isReadOnly) return
  const beforeMs = nowMs() - confirmedAfterMs
  const expired = trashedCodes(options).filter(
    ({ erasedAtMs }) =>
      erasedAtMs !== null && erasedAtMs <= beforeMs && wasUsedBetween(session, erasedAtMs, beforeMs)
  )
  eraseAll(options, expired, 'program')
}

function eraseAll(options: CodesOptions, codes: readonly { id: CodeId }[], origin: AuditOrigin): number {
  if (codes.length === 0) return 0
  options.vault.session.writeWithReserve('vault', (db) => {
    for (const { id } of codes) erase(options, db, id, origin, othersNote(codes.length))
  })
  afterwards(options)
  return codes.length
}

function afterwards({ vault, onChange }: CodesOptions): void {
  quietly(() => vault.session.deliverSeeds())
  onChange()
}

function erase(
  { vault, record }: CodesOptions,
  db: Writing,
  id: CodeId,
  origin: AuditOrigin,
  note?: string
): void {
  const about = aboutCode(getCode(db, id))
  deleteExposures(db, id)
  deleteCode(db, id)
  sendErasure(db, id)
  record(vault.session, db, { action: 'code-erased', origin, ...about, note })
}
