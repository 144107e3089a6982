import { AppError } from '../../shared/bridge/errors.ts'
import type { RecoveryKeyId, RecoverySetId } from '../../shared/model/ids.ts'
import type { AddRecoverySet, RecoveryKeyDraft } from '../../shared/model/recovery.ts'
import { recoveryKeysMax } from '../../shared/rules/limits.ts'
import { recoveryState } from '../vault/recovery-compartment.ts'
import type { Session } from '../vault/session.ts'
import { countKeys, insertKey, type KeyRow } from './key-table.ts'
import { requireSame } from './prove-person.ts'
import type { RecoveryOptions } from './recovery-options.ts'
import { sealKey } from './sealed-key.ts'
import { itemOf, setName } from './set-name.ts'
import { getSet, insertSet, updateSet, type SetRow } from './set-table.ts'

type Around = Pick<RecoveryOptions, 'vault' | 'nowMs' | 'newId' | 'record' | 'hasCredential' | 'answerStored'>

/** What was added, as it is now, and what it took the place of, as it was. */
export interface AddedSet {
  set: SetRow
  replaced: SetRow | undefined
}

/**
 * Puts keys away without asking anybody for anything: each is sealed to the public half. Throws `conflict` where the
 * keys have no lock yet, or `replaces` was revoked before; `not-found` for a credential or set that is not there; and
 * `invalid-input` for a set that says nothing, or that nobody could tell from others.
 */
export async function addSet(options: Around, draft: AddRecoverySet): Promise<AddedSet> {
  const { vault, nowMs, newId, record, hasCredential, answerStored } = options
  const { credentialId, name, kind, keys, waysBackIn, replaces } = draft
  const { session } = vault
  vault.kit.require()
  if (credentialId === null && name === '') throw new AppError('invalid-input')
  if (keys.length === 0 && Object.values(waysBackIn).every((way) => way.trim() === '')) {
    throw new AppError('invalid-input')
  }
  const id = newId() as RecoverySetId
  const rows = await sealAll(options, session, { setId: id, from: 0 }, keys)
  return session.write('vault', (db) => {
    if (credentialId !== null && !hasCredential(credentialId)) throw new AppError('not-found')
    const replaced = replaces === undefined ? undefined : getSet(db, replaces)
    if (replaced !== undefined && replaced.revokedAtMs !== null) throw new AppError('conflict')
    const createdAtMs = nowMs()
    insertSet(db, {
      ...{ id, credentialId, name, kind, waysBackIn, createdAtMs },
      revokedAtMs: null,
      replacedBy: null,
      secondCopyAtMs: null
    })
    for (const row of rows) insertKey(db, row)
    const set = getSet(db, id)
    if (replaced !== undefined) {
      updateSet(db, { ...replaced, revokedAtMs: createdAtMs, replacedBy: id })
      record(session, db, { ...about(replaced), action: 'recovery-replaced', origin: 'window' })
    }
    record(session, db, {
      ...about(set),
      action: 'recovery-added',
      origin: 'window',
      note: String(rows.length)
    })
    if (credentialId !== null && rows.length > 0) answerStored(db, credentialId)
    return { set, replaced }
  })
}

/**
 * Puts more keys at the end of a set. Throws `not-found`, `conflict` for one that was revoked, and `too-large` where
 * it would have more than a set can have.
 */
export async function addKeys(
  options: Around,
  id: RecoverySetId,
  keys: readonly RecoveryKeyDraft[]
): Promise<void> {
  const { vault, record, answerStored } = options
  const { session } = vault
  vault.kit.require()
  const from = session.read('vault', (db) => roomIn(db, id, keys.length))
  const rows = await sealAll(options, session, { setId: id, from }, keys)
  session.write('vault', (db) => {
    // Others may have been added meanwhile: they keep their places, and these come after them.
    const now = roomIn(db, id, keys.length)
    for (const row of rows) insertKey(db, { ...row, position: row.position - from + now })
    const set = getSet(db, id)
    const note = `+${String(rows.length)}`
    record(session, db, { ...about(set), action: 'recovery-changed', origin: 'window', note })
    if (set.credentialId !== null) answerStored(db, set.credentialId)
  })
}

export const about = (set: SetRow) => ({ subject: setName(set), item: itemOf(set) })

/** How many keys there are, where so many more have room. */
function roomIn(db: Parameters<typeof getSet>[0], id: RecoverySetId, more: number): number {
  if (getSet(db, id).revokedAtMs !== null) throw new AppError('conflict')
  const there = countKeys(db, id)
  if (there + more > recoveryKeysMax) throw new AppError('too-large')
  return there
}

async function sealAll(
  { vault, nowMs, newId }: Around,
  session: Session,
  { setId, from }: { setId: RecoverySetId; from: number },
  keys: readonly RecoveryKeyDraft[]
): Promise<KeyRow[]> {
  if (keys.length === 0) return []
  const { publicKey } = recoveryState(session)
  if (publicKey === undefined) throw new AppError('conflict')
  const createdAtMs = nowMs()
  const rows: KeyRow[] = []
  for (const [at, { text, label, isUsed }] of keys.entries()) {
    const place = { id: newId() as RecoveryKeyId, setId, label, revision: 1 }
    rows.push({
      ...place,
      position: from + at,
      usedAtMs: isUsed === true ? createdAtMs : null,
      note: '',
      sealed: await sealKey(publicKey, place, text),
      createdAtMs
    })
  }
  requireSame(vault, session)
  return rows
}
