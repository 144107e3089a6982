import { AppError } from '../../shared/bridge/errors.ts'
import type { RevealedRecoveryKey, RevealRecoveryKey } from '../../shared/model/recovery.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import type { Reading } from '../database/handles.ts'
import type { Session } from '../vault/session.ts'
import { quietly } from '../vault/vault-listeners.ts'
import type { KeyStates } from './key-state.ts'
import { findKey, getSealedKey, type KeyFacts, type KeyRow } from './key-table.ts'
import type { ProofDelay } from './proof-delay.ts'
import { provePerson, requireSame } from './prove-person.ts'
import { recordFirst } from './record-first.ts'
import { keyOpener } from './sealed-key.ts'
import { itemOf, keyName } from './set-name.ts'
import { getSet } from './set-table.ts'
import { useCopied, type UseOptions } from './use-key.ts'

/** How long revealed keys may stay on the screen, in milliseconds. */
export const revealMs = 30_000

type Outcome = 'recovery-shown' | 'recovery-copied' | 'recovery-damaged' | 'recovery-not-shown'

/**
 * Opens one recovery key for somebody who has just said who they are.
 *
 * SECURITY: the order is the whole point. The proof is counted before it is looked at; the record of what is about to
 * happen is on disk before the seal is opened; what came of it is recorded after. Where that last record cannot be
 * written the first stands alone, and says that the key may have been seen: the person does not lose it.
 */
export async function revealKey(
  options: UseOptions,
  delay: ProofDelay,
  states: KeyStates,
  asked: RevealRecoveryKey
): Promise<RevealedRecoveryKey> {
  const { vault } = options
  const standing = vault.session.read('vault', (db) => standingOf(db, asked))
  if ('kind' in standing) return standing
  const allowed = await recordFirst(async () => {
    if (vault.session.isReadOnly) throw new AppError('read-only')
    const proven = await provePerson(options, delay, asked.proof, standing)
    if (proven.kind !== 'proven') return proven
    try {
      const row = intend(options, delay, proven.session, asked)
      if (!('kind' in row)) return { ...proven, row }
      proven.secret.wipe()
      return row
    } catch (error) {
      proven.secret.wipe()
      throw error
    }
  })
  if (!('row' in allowed)) return allowed
  const { session, row } = allowed
  using opened = await openAndForget(allowed.secret, row)
  requireSame(vault, session)
  const result = await handOver(options, states, session, row, opened, asked)
  vault.noteSeen()
  return result
}

interface Standing {
  key: KeyFacts
  subject: string
  item: string
}

/** What everybody at the desk may know of the key, and be told before they prove anything. */
function standingOf(
  db: Reading,
  { id, evenSo }: RevealRecoveryKey
): Standing | Extract<RevealedRecoveryKey, { kind: 'gone' | 'already-used' | 'revoked' }> {
  const key = findKey(db, id)
  if (key === undefined) return { kind: 'gone' }
  const set = getSet(db, key.setId)
  if (evenSo !== true) {
    const { usedAtMs, note } = key
    if (usedAtMs !== null) return { kind: 'already-used', usedAtMs, note }
    if (set.revokedAtMs !== null) return { kind: 'revoked' }
  }
  return { key, subject: keyName(set, key), item: itemOf(set) }
}

/** What is about to happen, on disk when this returns. It may have been used or erased since it was asked for. */
function intend(options: UseOptions, delay: ProofDelay, session: Session, asked: RevealRecoveryKey) {
  return session.writeWithReserve('vault', (db) => {
    const standing = standingOf(db, asked)
    delay.clear(db)
    if ('kind' in standing) return standing
    const { subject, item } = standing
    const about = { subject, item, note: asked.reason }
    options.record(session, db, { ...about, action: 'recovery-opening', origin: 'window' })
    return getSealedKey(db, asked.id)
  })
}

async function openAndForget(secret: SecretBytes, row: KeyRow): Promise<SecretBytes | undefined> {
  try {
    const open = await keyOpener(secret)
    return await open(row)
  } finally {
    secret.wipe()
  }
}

async function handOver(
  options: UseOptions,
  states: KeyStates,
  session: Session,
  row: KeyRow,
  opened: SecretBytes | undefined,
  { how, reason }: RevealRecoveryKey
): Promise<RevealedRecoveryKey> {
  const outcome = (action: Outcome): void => noteOutcome(options, session, row, action)
  if (opened === undefined) {
    outcome('recovery-damaged')
    return { kind: 'damaged' }
  }
  const value = opened.use((bytes) => bytes.toString('utf8'))
  if (how === 'show') {
    outcome('recovery-shown')
    return { kind: 'shown', value, hidesAfterMs: revealMs }
  }
  try {
    await options.copy(value, 'recovery-key')
  } catch (error) {
    outcome('recovery-not-shown')
    throw error
  }
  requireSame(options.vault, session)
  if (how === 'use') return useCopied(options, states, session, row, reason)
  outcome('recovery-copied')
  return { kind: 'copied' }
}

function noteOutcome(
  { record }: UseOptions,
  session: Session,
  { id, setId, position }: KeyRow,
  action: Outcome
): void {
  quietly(() => {
    session.writeWithReserve('vault', (db) => {
      const set = getSet(db, setId)
      const key = findKey(db, id) ?? { position }
      record(session, db, { action, origin: 'window', subject: keyName(set, key), item: itemOf(set) })
    })
  })
}
