import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditOrigin } from '../../shared/model/audit.ts'
import { rotatedNote } from '../../shared/rules/audit-notes.ts'
import type { Session } from '../vault/session.ts'
import { runInTurns, runSteps, type Pause } from '../vault/steps.ts'
import type { Vault } from '../vault/vault.ts'
import { eraseAuditThrough, lastAuditBefore } from './audit-table.ts'
import type { AuditTrail } from './audit.ts'
import { lastRotation, writeRotation } from './rotation-table.ts'

export interface RotateTrailOptions {
  vault: Vault
  trail: AuditTrail
  nowMs: () => number
  monotonicMs: () => number
  pause: Pause
  /** Months that records are kept; null keeps all. */
  keepMonths: () => number | null
}

/** Records of the last three months are never let go. */
const leastMonths = 3
const dayMs = 24 * 60 * 60 * 1000

/** Lets go of old records, on record: the chain then goes on from the code of the last of them. */
export class RotateTrail {
  readonly #options: RotateTrailOptions

  constructor(options: RotateTrailOptions) {
    this.#options = options
  }

  /**
   * Lets go of the records from before `beforeMs` (Unix time in milliseconds), never of those of the last three
   * months; answers how many. None where the vault was not used in these months before today: the clock may have been
   * set ahead. Throws `conflict` where the chain does not hold, and `locked`.
   */
  async rotate(beforeMs: number, origin: AuditOrigin = 'window'): Promise<{ records: number }> {
    const { vault, trail, nowMs, monotonicMs, pause } = this.#options
    const { session } = vault
    const isOver = (): boolean => !vault.isUnlocked || vault.session !== session
    const turns = { nowMs: monotonicMs, pause, isOver }
    if ((await runInTurns(trail.followAnew(session), turns)) === undefined) throw new AppError('locked')
    const followed = runSteps(trail.follow(session))
    if (followed.firstBad !== undefined) throw new AppError('conflict')
    const latestMs = monthsBefore(nowMs(), leastMonths)
    if (!trail.wasUsedBetween(session, latestMs, nowMs() - dayMs)) return { records: 0 }
    const before = Math.min(beforeMs, latestMs)
    const records = letGo(session, before, this.#options, origin)
    if (records > 0) trail.forget(session)
    return { records }
  }

  /** The same by the person's setting; nothing where there is none, or nothing that old. */
  async rotateByAge(session: Session): Promise<void> {
    const { vault, nowMs, keepMonths } = this.#options
    const months = keepMonths()
    const isOpen = vault.isUnlocked && vault.session === session
    if (months === null || session.isReadOnly || !isOpen) return
    const before = monthsBefore(nowMs(), Math.max(months, leastMonths))
    if (session.read('vault', (db) => lastAuditBefore(db, before)) === undefined) return
    await this.rotate(before, 'program')
  }
}

/** In one transaction: the record that vouches for it, where the chain goes on from, and the erasing. */
function letGo(
  session: Session,
  beforeMs: number,
  { trail, nowMs }: RotateTrailOptions,
  origin: AuditOrigin
): number {
  return session.write('vault', (db) => {
    const last = lastAuditBefore(db, beforeMs)
    if (last === undefined) return 0
    const records = last.n - (lastRotation(db)?.throughN ?? 0)
    const day = new Date(last.atMs).toISOString().slice(0, 10)
    const note = rotatedNote({ throughN: last.n, day, records, mac: last.mac.toString('hex') })
    // Before anything goes: it takes its number from the last one that is there.
    trail.record(session, db, { action: 'audit-rotated', origin, note })
    writeRotation(db, { throughN: last.n, throughMac: last.mac, atMs: nowMs() })
    if (eraseAuditThrough(db, last.n) !== records) throw new AppError('conflict')
    return records
  })
}

/** The same day and time so many months before. */
function monthsBefore(atMs: number, months: number): number {
  const date = new Date(atMs)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() - months)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, lastDay))
  return date.getTime()
}
