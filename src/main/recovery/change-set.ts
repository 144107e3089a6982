import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditAction } from '../../shared/model/audit.ts'
import type { RecoveryKeyId } from '../../shared/model/ids.ts'
import type { ChangeRecoverySet, WaysBackIn } from '../../shared/model/recovery.ts'
import type { Writing } from '../database/handles.ts'
import { about } from './add-set.ts'
import { listKeys, setKeyPosition } from './key-table.ts'
import type { RecoveryOptions } from './recovery-options.ts'
import { getSet, updateSet, type SetRow } from './set-table.ts'

type Around = Pick<RecoveryOptions, 'vault' | 'nowMs' | 'record' | 'hasCredential' | 'answerStored'>

/** A set with the order of its keys, before a change or after it. */
export interface SetState {
  set: SetRow
  order: RecoveryKeyId[]
}

export interface ChangedSet {
  before: SetState
  after: SetState
  actions: AuditAction[]
}

/**
 * Changes what a set says of itself; what is left out stays. Nothing where all is as it was. Throws `not-found` for a
 * set or a credential that is not there, and `invalid-input` for a set that nobody could tell from others or an order
 * that is not of all its keys.
 */
export function changeSet(options: Around, change: ChangeRecoverySet): ChangedSet | undefined {
  const { vault, record, hasCredential, answerStored, nowMs } = options
  const { session } = vault
  const { credentialId } = change
  if (credentialId != null && !hasCredential(credentialId)) throw new AppError('not-found')
  // The record of it must have room even on a full disk: saying that keys are worth nothing is for safety.
  return session.writeWithReserve('vault', (db) => {
    const before = stateIn(db, change.id)
    const wanted = changed(before, change, nowMs())
    const actions = actionsOf(before, wanted)
    if (actions.length === 0) return undefined
    write(db, before, wanted)
    const after = stateIn(db, change.id)
    for (const action of actions) record(session, db, { ...about(after.set), action, origin: 'window' })
    const isMoved = after.set.credentialId !== null && after.set.credentialId !== before.set.credentialId
    if (isMoved && after.set.credentialId !== null && after.set.total > 0) {
      answerStored(db, after.set.credentialId)
    }
    return { before, after, actions }
  })
}

/** Puts it back as it was, while it says what was made of it. Throws `not-found` or `conflict` otherwise. */
export function takeBackChange(
  { vault, record, hasCredential }: Around,
  { before, after }: Pick<ChangedSet, 'before' | 'after'>
): void {
  const { session } = vault
  const { credentialId } = before.set
  if (credentialId !== null && credentialId !== after.set.credentialId && !hasCredential(credentialId)) {
    throw new AppError('not-found')
  }
  session.writeWithReserve('vault', (db) => {
    const now = stateIn(db, after.set.id)
    if (actionsOf(now, after).length > 0) throw new AppError('conflict')
    write(db, now, before)
    for (const action of actionsOf(now, before)) {
      record(session, db, { ...about(before.set), action, origin: 'window' })
    }
  })
}

function stateIn(db: Writing, id: SetRow['id']): SetState {
  return { set: getSet(db, id), order: listKeys(db, id).map((key) => key.id) }
}

function changed({ set, order }: SetState, change: ChangeRecoverySet, nowMs: number): SetState {
  const { name, credentialId, waysBackIn, hasSecondCopy, isRevoked } = change
  const next = {
    ...set,
    name: name ?? set.name,
    credentialId: credentialId === undefined ? set.credentialId : credentialId,
    waysBackIn: waysBackIn ?? set.waysBackIn,
    secondCopyAtMs: toggled(set.secondCopyAtMs, hasSecondCopy, nowMs),
    revokedAtMs: toggled(set.revokedAtMs, isRevoked, nowMs),
    replacedBy: isRevoked === false ? null : set.replacedBy
  }
  if (next.credentialId === null && next.name === '') throw new AppError('invalid-input')
  if (change.order !== undefined && !isSameSet(change.order, order)) throw new AppError('invalid-input')
  return { set: next, order: change.order ?? order }
}

/** A time from when something holds; said again, it holds since then. */
function toggled(since: number | null, is: boolean | undefined, nowMs: number): number | null {
  if (is === undefined) return since
  return is ? (since ?? nowMs) : null
}

const isSameSet = (some: readonly string[], all: readonly string[]): boolean =>
  some.length === all.length && new Set(some).size === all.length && some.every((id) => all.includes(id))

function write(db: Writing, before: SetState, wanted: SetState): void {
  updateSet(db, wanted.set)
  for (const [position, id] of wanted.order.entries()) {
    if (before.order[position] !== id) setKeyPosition(db, id, position)
  }
}

/** What of it goes on record; nothing where all is as it was. */
function actionsOf(before: SetState, after: SetState): AuditAction[] {
  const from = before.set
  const to = after.set
  const isChanged =
    from.name !== to.name ||
    from.credentialId !== to.credentialId ||
    from.secondCopyAtMs !== to.secondCopyAtMs ||
    !isSameWays(from.waysBackIn, to.waysBackIn) ||
    before.order.join() !== after.order.join()
  const wasRevoked = from.revokedAtMs !== null
  const isRevoked = to.revokedAtMs !== null
  return [
    ...(isChanged ? (['recovery-changed'] as const) : []),
    ...(isRevoked && !wasRevoked ? (['recovery-revoked'] as const) : []),
    ...(wasRevoked && !isRevoked ? (['recovery-unrevoked'] as const) : [])
  ]
}

const isSameWays = (a: WaysBackIn, b: WaysBackIn): boolean =>
  a.support === b.support && a.mail === b.mail && a.phone === b.phone && a.notes === b.notes
