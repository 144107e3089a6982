import { AppError } from '../../shared/bridge/errors.ts'
import type { CodeSummary } from '../../shared/model/code.ts'
import type { CredentialDetail } from '../../shared/model/credential.ts'
import type { AttachmentId, CodeId, CredentialId, RecoverySetId } from '../../shared/model/ids.ts'
import { othersNote } from '../../shared/rules/audit-notes.ts'
import { attachmentsMax } from '../../shared/rules/limits.ts'
import type { RecordAudit } from '../audit/audit.ts'
import type { Reading, Writing } from '../database/handles.ts'
import type { Vault } from '../vault/vault.ts'
import { attachmentsOf, moveAttachment } from './attachment-owner-table.ts'
import { mergeContents, type Merged, type MergeContent, type MergeMember } from './merge-contents.ts'
import type { NoteUndo } from './note-undo.ts'
import type { CredentialSearch } from './search.ts'
import { recordEach } from './record-each.ts'
import { putIntoTrash, takeFromTrash } from './standing-table.ts'

/** How far a credential was changed; the same twice where nothing of it differed. */
export interface Changed {
  from: number
  to: number
}

export interface MergingOptions {
  vault: Vault
  nowMs: () => number
  newId: () => string
  record: RecordAudit
  search: CredentialSearch
  /** Opens credentials that are in use, in no order; those that are not there are left out. */
  openMany: (ids: readonly CredentialId[]) => (MergeMember & { id: CredentialId; revision: number })[]
  /** Changes one while it has this revision, as a new version. Throws `conflict` where it has another one. */
  change: (
    id: CredentialId,
    revision: number,
    content: MergeContent,
    organisation: Merged['organisation']
  ) => Changed
  /** Brings an earlier version back, as a new one, while nobody has changed it since. Throws `conflict` otherwise. */
  takeBack: (id: CredentialId, changed: Changed, organisation: Merged['organisation']) => void
  codesOf: (id: CredentialId) => CodeSummary[]
  /** The recovery sets of a credential, and giving one to another while the first still has it. */
  recoverySetsOf: (db: Reading, id: CredentialId) => RecoverySetId[]
  moveRecoverySet: (db: Writing, id: RecoverySetId, from: CredentialId, to: CredentialId) => void
  moveCode: (id: CodeId, to: CredentialId) => void
  getCredential: (id: CredentialId) => CredentialDetail
  noteUndo: NoteUndo
  onChange: () => void
}

interface Moves {
  codes: { id: CodeId; from: CredentialId }[]
  attachments: { id: AttachmentId; from: CredentialId }[]
  recoverySets: { id: RecoverySetId; from: CredentialId }[]
}

/** Makes one credential of several that are the same. */
export class Merging {
  readonly #options: MergingOptions

  constructor(options: MergingOptions) {
    this.#options = options
  }

  /**
   * The others become part of `keep`, with their codes, attachments and recovery keys, and go to the trash as they were. In this
   * order, so that wherever it is broken off all there was is still there. Throws `not-found`, and `too-large` where
   * one credential cannot hold it all: then nothing is changed.
   */
  merge(keep: CredentialId, others: readonly CredentialId[]): CredentialDetail {
    const { newId, openMany, change, moveCode, getCredential, noteUndo, onChange } = this.#options
    const gone = [...new Set(others)].filter((id) => id !== keep)
    const opened = new Map(openMany([keep, ...gone]).map((member) => [member.id, member]))
    const first = opened.get(keep)
    const rest = gone.flatMap((id) => opened.get(id) ?? [])
    if (first === undefined || rest.length === 0 || rest.length < gone.length) throw new AppError('not-found')
    const { content, organisation } = mergeContents(first, rest, newId)
    const moves = this.#movesOf(keep, gone)
    const changed = change(keep, first.revision, content, organisation)
    for (const { id } of moves.codes) moveCode(id, keep)
    const atMs = this.#putAway(keep, first.title, gone, moves)
    const { tags, folderId, isFavourite } = first
    const before = { tags: [...tags], folderId, isFavourite }
    const undo = (): void => this.#takeApart(keep, changed, before, gone, atMs, moves)
    noteUndo({ action: 'merged', subject: first.title, count: gone.length + 1 }, undo, keep)
    onChange()
    return getCredential(keep)
  }

  #movesOf(keep: CredentialId, gone: readonly CredentialId[]): Moves {
    const { vault, codesOf, recoverySetsOf } = this.#options
    const { recoverySets, ...attachments } = vault.session.read('vault', (db) => ({
      own: attachmentsOf(db, keep).length,
      moved: gone.flatMap((from) => attachmentsOf(db, from).map((id) => ({ id, from }))),
      recoverySets: gone.flatMap((from) => recoverySetsOf(db, from).map((id) => ({ id, from })))
    }))
    if (attachments.own + attachments.moved.length > attachmentsMax) throw new AppError('too-large')
    const codes = gone.flatMap((from) => codesOf(from).map(({ id }) => ({ id, from })))
    return { codes, attachments: attachments.moved, recoverySets }
  }

  #putAway(keep: CredentialId, title: string, gone: readonly CredentialId[], moves: Moves): number {
    const { vault, nowMs, record, search, moveRecoverySet } = this.#options
    const session = vault.session
    const atMs = nowMs()
    session.writeWithReserve('vault', (db) => {
      for (const { id, from } of moves.attachments) moveAttachment(db, id, from, keep)
      for (const { id, from } of moves.recoverySets) moveRecoverySet(db, id, from, keep)
      for (const id of gone) putIntoTrash(db, id, atMs)
      // In the timeline of each, under the title of the one they are now: where what was in it has gone.
      const about = { origin: 'window', subject: title, note: othersNote(gone.length + 1) } as const
      record(session, db, ...gone.map((item) => ({ action: 'credential-merged' as const, item, ...about })))
      record(session, db, { action: 'credential-merged', item: keep, ...about })
    })
    search.noteChanged(session, ...gone)
    return atMs
  }

  #takeApart(
    keep: CredentialId,
    changed: Changed,
    before: Merged['organisation'],
    gone: readonly CredentialId[],
    atMs: number,
    moves: Moves
  ): void {
    const { vault, record, search, takeBack, codesOf, moveCode, moveRecoverySet, onChange } = this.#options
    const session = vault.session
    // First what can be refused: from here on everything is where it was put, or was moved on by somebody.
    takeBack(keep, changed, before)
    session.writeWithReserve('vault', (db) => {
      const back = gone.filter((id) => takeFromTrash(db, id, atMs))
      const action = 'credential-restored'
      recordEach(record, session, db, { action, ids: back, of: back.length })
      for (const { id, from } of moves.attachments) moveAttachment(db, id, keep, from)
      for (const { id, from } of moves.recoverySets) moveRecoverySet(db, id, keep, from)
    })
    search.noteChanged(session, ...gone)
    const stillHere = new Set(codesOf(keep).map(({ id }) => id))
    for (const { id, from } of moves.codes) if (stillHere.has(id)) moveCode(id, from)
    onChange()
  }
}
