import { AppError } from '../../shared/bridge/errors.ts'
import type { CheckedBreaches, HealthReport } from '../../shared/model/health.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { RecordAudit } from '../audit/audit.ts'
import { sha1Hex } from '../crypto/sha1.ts'
import type { Session } from '../vault/session.ts'
import { askService } from './breach-service.ts'
import { openHashFile } from './hash-file.ts'
import type { Looked, OpenedForHealth } from './looked.ts'

export interface BreachEdges {
  /**
   * Asks the service for all hashes that begin with five digits; a line each, `rest:times`. Undefined where there was
   * no answer.
   */
  askBreaches: (prefix: string) => Promise<string | undefined>
  /** Asks the person for a file of hashes; nothing where they think better of it. */
  chooseHashFile: () => Promise<string | undefined>
  waitMs: (ms: number) => Promise<void>
}

export interface BreachCheckOptions extends BreachEdges {
  nowMs: () => number
  pause: () => Promise<void>
  record: RecordAudit
  open: (ids: readonly CredentialId[]) => OpenedForHealth[]
  onChange: () => void
}

interface Result {
  /** The password it was found out of: another one is not meant. */
  whole: number
  times: number
}
/** Looks one SHA-1 up: how often it is in known breaches, 0 for never; undefined where that could not be found out. */
export type LookUp = (sha1: string) => Promise<number | undefined>

/** Compares passwords with those of known breaches. Nothing of it is kept beyond the lock. */
export class BreachCheck {
  readonly #options: BreachCheckOptions
  readonly #results = new Map<CredentialId, Result>()
  #last: HealthReport['breaches'] = null
  #running: { by: 'service' | 'file'; done: number; total: number; abort: AbortController } | undefined

  constructor(options: BreachCheckOptions) {
    this.#options = options
  }

  get last(): HealthReport['breaches'] {
    return this.#last
  }

  get checking(): HealthReport['checking'] {
    return this.#running === undefined ? null : { done: this.#running.done, total: this.#running.total }
  }

  /** How often each of these was found in breaches, as long as its password is the one that was compared. */
  timesOf(looked: readonly Looked[]): Map<CredentialId, number> {
    return new Map(
      looked.flatMap(({ id, marks }) => {
        const result = this.#results.get(id)
        return result !== undefined && result.times > 0 && result.whole === marks?.whole
          ? [[id, result.times]]
          : []
      })
    )
  }

  checkService(session: Session, looked: readonly Looked[]): Promise<CheckedBreaches> {
    return this.#check(session, looked, 'service', (signal) => ({
      lookUp: askService(this.#options, signal),
      unknown: { kind: 'not-reached' }
    }))
  }

  async checkFile(session: Session, looked: readonly Looked[]): Promise<CheckedBreaches> {
    const path = await this.#options.chooseHashFile()
    if (path === undefined) return { kind: 'given-up' }
    const file = await openHashFile(path)
    if (file === undefined) return { kind: 'file-unreadable' }
    try {
      return await this.#check(session, looked, 'file', () => ({
        lookUp: file.lookUp,
        prepare: file.prepare,
        unknown: { kind: 'file-unreadable' }
      }))
    } finally {
      await file.close()
    }
  }

  /** Gives up the check that runs; only the one that is made in this way, where that is said. */
  stop(by = this.#running?.by): void {
    if (this.#running?.by === by) this.#running?.abort.abort()
  }

  /** The vault locks: everything is forgotten. */
  end(): void {
    this.stop()
    this.#results.clear()
    this.#last = null
  }

  async #check(
    session: Session,
    looked: readonly Looked[],
    by: 'service' | 'file',
    way: (signal: AbortSignal) => {
      lookUp: LookUp
      prepare?: (hashes: ReadonlySet<string>, signal: AbortSignal) => Promise<void>
      unknown: CheckedBreaches
    }
  ): Promise<CheckedBreaches> {
    if (this.#running !== undefined) throw new AppError('busy')
    const { nowMs, record, onChange } = this.#options
    const abort = new AbortController()
    const of = looked.filter(({ marks }) => marks !== undefined)
    const running = { by, done: 0, total: of.length, abort }
    // SECURITY: on record before anything is asked.
    if (!session.isReadOnly) {
      session.writeWithReserve('vault', (db) => {
        record(session, db, { action: 'breaches-checked', origin: 'window' })
      })
    }
    this.#running = running
    try {
      const { lookUp, prepare, unknown } = way(abort.signal)
      const hashes = await this.#hashesOf(of, abort.signal)
      const isPrepared = await prepare?.(new Set(hashes.values()), abort.signal).then(
        () => true,
        () => false
      )
      if (isPrepared === false) return unknown
      const found: [CredentialId, Result][] = []
      for (const { id, marks } of of) {
        const sha1 = hashes.get(id)
        if (sha1 === undefined || marks === undefined) continue
        const times = await lookUp(sha1)
        if (abort.signal.aborted) return { kind: 'given-up' }
        if (times === undefined) return unknown
        found.push([id, { whole: marks.whole, times }])
        running.done += 1
        if (running.done % 25 === 0) onChange()
      }
      if (abort.signal.aborted) return { kind: 'given-up' }
      this.#results.clear()
      for (const [id, result] of found) this.#results.set(id, result)
      this.#last = { atMs: nowMs(), by, checked: found.length }
      return {
        kind: 'checked',
        found: found.filter(([, { times }]) => times > 0).length,
        checked: found.length
      }
    } finally {
      this.#running = undefined
      onChange()
    }
  }

  /** Hashes live as long as the check. */
  async #hashesOf(looked: readonly Looked[], signal: AbortSignal): Promise<Map<CredentialId, string>> {
    const hashes = new Map<CredentialId, string>()
    for (let at = 0; at < looked.length && !signal.aborted; at += 64) {
      const ids = looked.slice(at, at + 64).map(({ id }) => id)
      for (const { id, secrets } of this.#options.open(ids)) hashes.set(id, sha1Hex(secrets.password))
      await this.#options.pause()
    }
    return hashes
  }
}
