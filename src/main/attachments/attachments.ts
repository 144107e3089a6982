import { AppError } from '../../shared/bridge/errors.ts'
import type { Attachment } from '../../shared/model/credential.ts'
import type { AttachmentId, CredentialId } from '../../shared/model/ids.ts'
import type { UndoStep } from '../../shared/model/listing.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { attachmentPartBytes, attachmentsMax } from '../../shared/rules/limits.ts'
import type { RecordAudit } from '../audit/audit.ts'
import type { Reading, Writing } from '../database/handles.ts'
import type { Session } from '../vault/session.ts'
import type { Vault } from '../vault/vault.ts'
import {
  countParts,
  getAttachment,
  getPart,
  insertAttachment,
  insertPart,
  listAttachments,
  setName,
  setRemoved,
  setWhole,
  titleOf,
  type AttachmentRow
} from './attachment-table.ts'
import { clearAway } from './clear-attachments.ts'
import { sealPart, withPart } from './sealed-part.ts'
import { writeFile } from './write-file.ts'

export interface AttachmentsOptions {
  vault: Vault
  nowMs: () => number
  newId: () => string
  /** Between two steps of something long others may have their turn. */
  pause: () => Promise<void>
  record: RecordAudit
  settings: () => Pick<Settings, 'trashDays'>
  wasUsedBetween: (session: Session, fromMs: number, toMs: number) => boolean
  /** Asks where a file is to be saved; nothing where the person thinks better of it. */
  chooseFileToWrite: (name: string) => Promise<string | undefined>
  noteUndo: (step: UndoStep, undo: () => void, item?: string) => void
  /** Something about this credential is to be searched anew. */
  noteChanged: (session: Session, id: CredentialId) => void
  onChange: () => void
}

/** Files that hang on credentials. They come and go in sealed parts: never more than one is in memory. */
export class Attachments {
  readonly #options: AttachmentsOptions

  constructor(options: AttachmentsOptions) {
    this.#options = options
  }

  /** The whole ones of a credential that were not removed. */
  listOf(db: Reading, id: CredentialId): Attachment[] {
    return listAttachments(db, id)
  }

  /**
   * Begins to take a file; it is seen by nobody before its last part is here. An empty file is whole at once. Throws
   * `not-found` for a credential that is not in use, and `too-large` where it has as many as one may have.
   */
  begin(credentialId: CredentialId, name: string, sizeBytes: number): AttachmentId {
    const { vault, newId, nowMs } = this.#options
    const { session } = vault
    vault.kit.require()
    const row = {
      id: newId() as AttachmentId,
      credentialId,
      name,
      sizeBytes,
      parts: Math.ceil(sizeBytes / attachmentPartBytes),
      createdAtMs: nowMs()
    }
    session.write('vault', (db) => {
      titleOf(db, credentialId)
      if (listAttachments(db, credentialId).length >= attachmentsMax) throw new AppError('too-large')
      insertAttachment(db, row)
      if (row.parts === 0) this.#becomeWhole(session, db, row)
    })
    if (row.parts === 0) this.#noteAdded(session, row)
    return row.id
  }

  /**
   * Takes the next part, sealed and on disk when this returns, and zeroes it. All parts are of one size but the last.
   * Answers whether that was the last. Throws `not-found`, `conflict` for a part out of turn and `invalid-input` for
   * one of another size.
   */
  append(id: AttachmentId, part: number, bytes: Uint8Array): boolean {
    try {
      const { session } = this.#options.vault
      const { row, isWhole } = session.write('vault', (db) => {
        const row = getAttachment(db, id)
        if (row.credentialId === null) throw new AppError('not-found')
        if (row.parts === 0 && bytes.byteLength === 0) return { row, isWhole: false }
        if (row.wholeAtMs !== null || countParts(db, id) !== part) throw new AppError('conflict')
        if (bytes.byteLength !== lengthOf(row, part)) throw new AppError('invalid-input')
        insertPart(db, id, part + 1, sealPart(session, row, part + 1, bytes))
        const isWhole = part + 1 === row.parts
        if (isWhole) this.#becomeWhole(session, db, row)
        return { row, isWhole }
      })
      if (isWhole) this.#noteAdded(session, row)
      return isWhole || row.parts === 0
    } finally {
      bytes.fill(0)
    }
  }

  /** Gives a file up before it is whole. What is whole stays. */
  async cancel(id: AttachmentId): Promise<void> {
    const { vault } = this.#options
    const { wholeAtMs } = vault.session.read('vault', (db) => getAttachment(db, id))
    if (wholeAtMs !== null) throw new AppError('conflict')
    await clearAway(this.#options, [id])
  }

  /**
   * Writes a file where the person wants it, readable: to a file beside it first, which then takes its name. The audit
   * record is on disk before anything is opened. False where the person thought better of it. Throws `not-found`.
   */
  async saveAs(id: AttachmentId): Promise<boolean> {
    const { vault, newId, record, chooseFileToWrite } = this.#options
    const row = this.#present(vault.session, id)
    const path = await chooseFileToWrite(row.name)
    if (path === undefined) return false
    // The vault may have locked while the dialog was open.
    const { session } = vault
    session.writeWithReserve('vault', (db) => {
      const about = { subject: row.name, item: row.credentialId }
      record(session, db, { action: 'attachment-saved', origin: 'window', ...about })
    })
    await writeFile(path, `.latchkey-${newId()}.part`, this.#partsOf(row))
    return true
  }

  async *#partsOf(row: AttachmentRow): AsyncGenerator<Buffer> {
    const { vault, pause } = this.#options
    for (let revision = 1; revision <= row.parts; revision++) {
      // Asked for each time: it throws once the vault has locked.
      const { session } = vault
      const sealed = session.read('vault', (db) => getPart(db, row.id, revision))
      yield withPart(session, row, revision, sealed, (bytes) => Buffer.from(bytes))
      await pause()
    }
  }

  rename(id: AttachmentId, name: string): void {
    const { vault } = this.#options
    const { session } = vault
    const { name: before, credentialId } = this.#present(session, id)
    if (name === before) return
    this.#setName(session, id, name)
    const undo = (): void => this.#setName(vault.session, id, before)
    this.#options.noteUndo({ action: 'changed', subject: name, count: 1 }, undo, credentialId ?? undefined)
  }

  /** Takes a file off its credential. It is kept as long as what is in the trash, for taking this back. */
  remove(id: AttachmentId): void {
    const { session } = this.#options.vault
    const { name, credentialId } = this.#present(session, id)
    this.#setRemoved(id, true)
    const undo = (): void => this.#setRemoved(id, false)
    this.#options.noteUndo(
      { action: 'attachment-removed', subject: name, count: 1 },
      undo,
      credentialId ?? undefined
    )
  }

  #setRemoved(id: AttachmentId, isRemoved: boolean): void {
    const { vault, nowMs, record } = this.#options
    const { session } = vault
    const row = session.writeWithReserve('vault', (db) => {
      const row = getAttachment(db, id)
      if (row.wholeAtMs === null) throw new AppError('not-found')
      setRemoved(db, id, isRemoved ? nowMs() : null)
      const action = isRemoved ? 'attachment-removed' : 'attachment-added'
      record(session, db, { action, origin: 'window', subject: row.name, item: row.credentialId })
      return row
    })
    this.#tell(session, row)
  }

  #setName(session: Session, id: AttachmentId, name: string): void {
    const { record } = this.#options
    const row = session.write('vault', (db) => {
      const row = getAttachment(db, id)
      setName(db, id, name)
      const about = { subject: name, item: row.credentialId }
      record(session, db, { action: 'credential-changed', origin: 'window', ...about })
      return row
    })
    this.#tell(session, row)
  }

  /** One that can be seen. Throws `not-found`. */
  #present(session: Session, id: AttachmentId): AttachmentRow {
    const row = session.read('vault', (db) => getAttachment(db, id))
    if (row.wholeAtMs === null || row.trashedAtMs !== null) throw new AppError('not-found')
    return row
  }

  #becomeWhole(
    session: Session,
    db: Writing,
    { id, name, credentialId }: Pick<AttachmentRow, 'id' | 'name' | 'credentialId'>
  ): void {
    const { nowMs, record } = this.#options
    setWhole(db, id, nowMs())
    const about = { subject: name, item: credentialId }
    record(session, db, { action: 'attachment-added', origin: 'window', ...about })
  }

  #noteAdded(session: Session, row: Pick<AttachmentRow, 'id' | 'credentialId' | 'name'>): void {
    const undo = (): void => this.#setRemoved(row.id, true)
    const step = { action: 'attachment-added', subject: row.name, count: 1 } as const
    this.#options.noteUndo(step, undo, row.credentialId ?? undefined)
    this.#tell(session, row)
  }

  #tell(session: Session, { credentialId }: Pick<AttachmentRow, 'credentialId'>): void {
    const { noteChanged, onChange } = this.#options
    if (credentialId !== null) noteChanged(session, credentialId)
    onChange()
  }
}

/** Bytes of a part; the first has number 0. */
const lengthOf = ({ sizeBytes }: Pick<AttachmentRow, 'sizeBytes'>, part: number): number =>
  Math.min(attachmentPartBytes, sizeBytes - part * attachmentPartBytes)
