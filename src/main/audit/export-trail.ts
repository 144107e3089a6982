import { AppError } from '../../shared/bridge/errors.ts'
import type { ExportAudit } from '../../shared/model/audit.ts'
import type { Session } from '../vault/session.ts'
import type { Vault } from '../vault/vault.ts'
import { findAuditAfter, countAudit, type AuditFilter } from './audit-page-table.ts'
import { recordOf, type AuditPages } from './audit-pages.ts'
import { lastAudit, type AuditRow } from './audit-table.ts'
import type { AuditTrail } from './audit.ts'
import {
  beforeFirstLine,
  exportFormat,
  exportVersion,
  hashedLine,
  lineOf,
  signedText,
  timeText
} from './export-lines.ts'
import { signingPublicKey, signTrail } from './signing-key.ts'

export interface ExportTrailOptions {
  vault: Vault
  trail: AuditTrail
  pages: AuditPages
  nowMs: () => number
  newId: () => string
  pause: () => Promise<void>
  chooseFileToWrite: (name: string) => Promise<string | undefined>
  /** Writes a file whole or not at all, for its owner only. */
  writeFile: (path: string, beside: string, parts: AsyncIterable<Uint8Array>) => Promise<void>
  /** One row of a table for spreadsheets, with its line end. */
  csvRow: (cells: readonly string[]) => string
}

/** Read and written at a time. */
const atATime = 500

/** Writes the trail, or some of it, into a file: signed lines, or a table for a spreadsheet. */
export class ExportTrail {
  readonly #options: ExportTrailOptions

  constructor(options: ExportTrailOptions) {
    this.#options = options
  }

  /**
   * Asks where, and writes the records that fit, oldest first, that of this export among them; `saved` is false where
   * the person thought better of it. Throws what writing a file throws: then there is no new file.
   */
  async export({ format, ...filter }: ExportAudit): Promise<{ saved: boolean; records: number }> {
    const { vault, trail, pages, nowMs, newId, chooseFileToWrite, writeFile } = this.#options
    const day = new Date(nowMs()).toISOString().slice(0, 10)
    const path = await chooseFileToWrite(`Latchkey audit ${day}.${format}`)
    if (path === undefined) return { saved: false, records: 0 }
    const session = vault.session
    const { state } = await pages.chain()
    const note = `${format} ${String(session.read('vault', (db) => countAudit(db, filter)))}`
    // SECURITY: on record before anything of it is written; if it cannot be, nothing is.
    trail.recordAlone(session, { action: 'audit-exported', origin: 'window', note })
    const written = { records: 0 }
    const rows = this.#rows(session, filter)
    const parts =
      format === 'csv' ? this.#table(rows, written) : this.#lines(session, rows, { filter, state, written })
    await writeFile(path, `.latchkey-${newId()}.part`, parts)
    return { saved: true, records: written.records }
  }

  /** Some at a time, up to the newest of now. */
  async *#rows(session: Session, filter: AuditFilter): AsyncGenerator<AuditRow[]> {
    const { vault, pause } = this.#options
    const last = session.read('vault', lastAudit)?.n ?? 0
    for (let after = 0; ;) {
      if (!vault.isUnlocked || vault.session !== session) throw new AppError('locked')
      const rows = session.read('vault', (db) => findAuditAfter(db, filter, after, atATime))
      const there = rows.filter(({ n }) => n <= last)
      yield there
      const newest = rows.at(-1)
      if (newest === undefined || rows.length < atATime || there.length < rows.length) return
      after = newest.n
      await pause()
    }
  }

  async *#lines(
    session: Session,
    pieces: AsyncIterable<AuditRow[]>,
    of: { filter: AuditFilter; state: string; written: { records: number } }
  ): AsyncGenerator<Uint8Array> {
    const { auditMac } = session
    const head = session.read('vault', lastAudit)
    const start = {
      format: exportFormat,
      version: exportVersion,
      vault: session.vaultId,
      exportedAt: new Date(this.#options.nowMs()).toISOString(),
      filter: of.filter,
      chain: of.state,
      head: { n: head?.n ?? 0, mac: head?.mac.toString('hex') ?? '' },
      key: signingPublicKey(auditMac).toString('hex')
    }
    let { line, hash } = hashedLine(beforeFirstLine, start)
    yield Buffer.from(line, 'utf8')
    for await (const rows of pieces) {
      const lines: string[] = []
      for (const row of rows) {
        for (const record of recordOf(row)) {
          ;({ line, hash } = hashedLine(hash, lineOf(record, row.mac)))
          lines.push(line)
        }
      }
      of.written.records += lines.length
      yield Buffer.from(lines.join(''), 'utf8')
    }
    const { records } = of.written
    const signature = signTrail(auditMac, signedText(hash, records)).toString('hex')
    yield Buffer.from(`${JSON.stringify({ records, signature })}\n`, 'utf8')
  }

  async *#table(pieces: AsyncIterable<AuditRow[]>, written: { records: number }): AsyncGenerator<Uint8Array> {
    const { csvRow } = this.#options
    yield Buffer.from(csvRow(['number', 'time', 'action', 'from', 'subject', 'item', 'note']), 'utf8')
    for await (const rows of pieces) {
      const records = rows.flatMap(recordOf)
      written.records += records.length
      const lines = records.map(({ n, atMs, action, origin, subject, item, note }) =>
        csvRow([String(n), timeText(atMs), action, origin, subject, item ?? '', note])
      )
      yield Buffer.from(lines.join(''), 'utf8')
    }
  }
}
