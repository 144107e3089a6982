import type { Input } from '../../shared/bridge/contract.ts'
import { AppError } from '../../shared/bridge/errors.ts'
import type { CredentialId, FolderId } from '../../shared/model/ids.ts'
import type { RecordAudit } from '../audit/audit.ts'
import type { Session } from '../vault/session.ts'
import { exportForms, type ExportForm, type Exported } from './export-text.ts'
import { listFolders } from './folder-table.ts'
import { foldersAround } from './folder-tree.ts'
import { recordEach } from './record-each.ts'
import { standingOf } from './standing-table.ts'
import { writeMany, type WriteManyOptions } from './write-many.ts'

/** Opened and written at a time. */
const atATime = 100

export interface ExportChosenOptions extends WriteManyOptions {
  nowMs: () => number
  newId: () => string
  record: RecordAudit
  /** Opens credentials that are in use, all or none, in no order. */
  openMany: (ids: readonly CredentialId[]) => (Omit<Exported, 'folder'> & { id: CredentialId })[]
  chooseFileToWrite: (name: string) => Promise<string | undefined>
  /** Writes a file whole or not at all, for its owner only. */
  writeFile: (path: string, beside: string, parts: AsyncIterable<Uint8Array>) => Promise<void>
}

/** Writes chosen credentials into a file that anybody can read who has it. */
export class ExportChosen {
  readonly #options: ExportChosenOptions

  constructor(options: ExportChosenOptions) {
    this.#options = options
  }

  /**
   * Asks where, and writes them with their secrets in plain text; false where the person thought better of it. Those
   * in the trash, or not there, are left out. Throws `not-found` where none is there, `vault-damaged` where one does
   * not open, and what writing a file throws: then there is no new file.
   */
  async export({ ids, format }: Input<'credentials.exportChosen'>): Promise<{ saved: boolean }> {
    const { vault, newId, nowMs, record, chooseFileToWrite, writeFile } = this.#options
    const day = new Date(nowMs()).toISOString().slice(0, 10)
    const path = await chooseFileToWrite(`Latchkey ${day}.${format}`)
    if (path === undefined) return { saved: false }
    const session = vault.session
    const there = this.#thereOf(session, ids)
    if (there.length === 0) throw new AppError('not-found')
    // SECURITY: each is on record before anything of any is opened; if one cannot be, nothing is written.
    // By their ids: the trail's index of items is in this order, and each slice then writes few pages of it.
    await writeMany(
      this.#options,
      [...there].sort(),
      (_, id) => id,
      (_, db, ids) =>
        recordEach(record, session, db, { action: 'credentials-exported', ids, of: there.length })
    )
    await writeFile(path, `.latchkey-${newId()}.part`, this.#parts(session, there, exportForms[format]))
    return { saved: true }
  }

  /** Those that are in use, each once, in the order they were chosen. */
  #thereOf(session: Session, ids: readonly CredentialId[]): CredentialId[] {
    const chosen = [...new Set(ids)]
    const there = new Set<CredentialId>()
    for (let from = 0; from < chosen.length; from += 1000) {
      const some = chosen.slice(from, from + 1000)
      for (const { id } of session.read('vault', (db) => standingOf(db, some))) there.add(id)
    }
    return chosen.filter((id) => there.has(id))
  }

  async *#parts(
    session: Session,
    ids: readonly CredentialId[],
    form: ExportForm
  ): AsyncGenerator<Uint8Array> {
    const { vault, nowMs, pause, openMany } = this.#options
    const folders = session.read('vault', listFolders)
    const names = new Map(folders.map(({ id, name }) => [id, name]))
    const pathOf = (id: FolderId | null): string[] =>
      foldersAround(folders, id)
        .map((one) => names.get(one) ?? '')
        .reverse()
    yield Buffer.from(form.start(nowMs()), 'utf8')
    let written = 0
    for (let from = 0; from < ids.length; from += atATime) {
      if (from > 0) await pause()
      if (vault.session !== session) throw new AppError('locked')
      const some = ids.slice(from, from + atATime)
      const opened = new Map(openMany(some).map((one) => [one.id, one]))
      const texts = some.flatMap((id) => {
        const one = opened.get(id)
        if (one === undefined) return []
        return [written++ === 0 ? '' : form.between, form.one({ ...one, folder: pathOf(one.folderId) })]
      })
      yield Buffer.from(texts.join(''), 'utf8')
    }
    yield Buffer.from(form.end, 'utf8')
  }
}
