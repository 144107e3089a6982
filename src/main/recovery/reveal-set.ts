import { AppError } from '../../shared/bridge/errors.ts'
import type { RecoverySetId } from '../../shared/model/ids.ts'
import type { RecoveryRefusal, RevealedRecoverySet, RecoveryProof } from '../../shared/model/recovery.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import type { Session } from '../vault/session.ts'
import { quietly } from '../vault/vault-listeners.ts'
import { about } from './add-set.ts'
import { listSealedKeys, type KeyRow } from './key-table.ts'
import type { ProofDelay } from './proof-delay.ts'
import { provePerson, requireSame } from './prove-person.ts'
import { recordFirst, type NoRecord } from './record-first.ts'
import type { RecoveryOptions } from './recovery-options.ts'
import { revealMs } from './reveal-key.ts'
import { keyOpener } from './sealed-key.ts'
import { keyName } from './set-name.ts'
import { findSet, type SetRow } from './set-table.ts'

export interface AskedSet {
  id: RecoverySetId
  proof: RecoveryProof
  reason: string
}

/** A set that may be opened: what is about to happen is on disk. `secret` is to be wiped by whoever gets it. */
export interface AllowedSet {
  kind: 'allowed'
  session: Session
  secret: SecretBytes
  set: SetRow
  rows: KeyRow[]
}

/** Asks for a proof and records that all keys of a set are about to be opened, as an act of its own. */
export function allowSet(
  options: RecoveryOptions,
  delay: ProofDelay,
  { id, proof, reason }: AskedSet
): Promise<AllowedSet | RecoveryRefusal | NoRecord | { kind: 'gone' }> {
  const { vault, record } = options
  return recordFirst(async () => {
    const before = vault.session.read('vault', (db) => findSet(db, id))
    if (before === undefined) return { kind: 'gone' } as const
    if (vault.session.isReadOnly) throw new AppError('read-only')
    const proven = await provePerson(options, delay, proof, about(before))
    if (proven.kind !== 'proven') return proven
    const { session, secret } = proven
    try {
      const found = session.writeWithReserve('vault', (db) => {
        delay.clear(db)
        const set = findSet(db, id)
        if (set === undefined) return undefined
        const entry = {
          ...about(set),
          action: 'recovery-set-opening',
          origin: 'window',
          note: reason
        } as const
        record(session, db, entry)
        return { set, rows: listSealedKeys(db, id) }
      })
      if (found !== undefined) return { kind: 'allowed', session, secret, ...found } as const
      secret.wipe()
      return { kind: 'gone' } as const
    } catch (error) {
      secret.wipe()
      throw error
    }
  })
}

/** All keys of a set at once, in their order; see `revealKey` for what comes before what. */
export async function revealSet(
  options: RecoveryOptions,
  delay: ProofDelay,
  asked: AskedSet
): Promise<RevealedRecoverySet> {
  const { vault } = options
  const allowed = await allowSet(options, delay, asked)
  if (allowed.kind !== 'allowed') return allowed
  const { session, set, rows } = allowed
  using secret = allowed.secret
  const keys: Extract<RevealedRecoverySet, { kind: 'shown' }>['keys'] = []
  const damaged: KeyRow[] = []
  const open = await keyOpener(secret)
  secret.wipe()
  for (const row of rows) {
    using opened = await open(row)
    requireSame(vault, session)
    if (opened === undefined) damaged.push(row)
    keys.push({ id: row.id, value: opened?.use((bytes) => bytes.toString('utf8')) ?? null })
  }
  recordOutcome(options, session, set, damaged, {
    action: damaged.length < rows.length ? 'recovery-shown' : 'recovery-not-shown',
    note: String(rows.length - damaged.length)
  })
  vault.noteSeen()
  return { kind: 'shown', keys, hidesAfterMs: revealMs }
}

/** What came of it, and each key that did not open. Where it cannot be written, the record from before stands alone. */
export function recordOutcome(
  { record }: RecoveryOptions,
  session: Session,
  set: SetRow,
  damaged: readonly KeyRow[],
  { action, note }: { action: 'recovery-shown' | 'recovery-taken-out' | 'recovery-not-shown'; note?: string },
  also: (db: Parameters<Parameters<Session['write']>[1]>[0]) => void = () => undefined
): void {
  quietly(() => {
    session.writeWithReserve('vault', (db) => {
      also(db)
      record(session, db, { ...about(set), action, origin: 'window', note })
      for (const row of damaged) {
        const subject = keyName(set, row)
        record(session, db, { ...about(set), subject, action: 'recovery-damaged', origin: 'window' })
      }
    })
  })
}
