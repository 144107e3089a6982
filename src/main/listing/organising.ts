import { AppError } from '../../shared/bridge/errors.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { Organise } from '../../shared/model/listing.ts'
import { foldText } from '../../shared/rules/fold-text.ts'
import { tagsMax } from '../../shared/rules/limits.ts'
import type { AuditAction } from '../../shared/model/audit.ts'
import type { RecordAudit } from '../audit/audit.ts'
import type { Writing } from '../database/handles.ts'
import type { NoteUndo } from './note-undo.ts'
import { recordEach, recordOrganised } from './record-each.ts'
import { listFolders } from './folder-table.ts'
import { tagsFrom } from './list-index.ts'
import type { CredentialSearch } from './search.ts'
import {
  moveStanding,
  putIntoTrash,
  standingOf,
  takeFromTrash,
  titleOf,
  type Standing,
  type StandingRow
} from './standing-table.ts'
import { writeMany, type WriteManyOptions } from './write-many.ts'

export interface OrganisingOptions extends WriteManyOptions {
  nowMs: () => number
  record: RecordAudit
  search: CredentialSearch
  noteUndo: NoteUndo
  onChange: () => void
}

interface Moved {
  id: CredentialId
  from: Standing
  to: Standing
}

/** Changes of many credentials at a time: on record for each of them, and one step to undo. */
export class Organising {
  readonly #options: OrganisingOptions

  constructor(options: OrganisingOptions) {
    this.#options = options
  }

  /**
   * Tags, folder and star of many. Those that are not there, or in the trash, are left out; what would not change is
   * not written. Throws `not-found` where none of them is there, or the folder is not, and `too-large` where one
   * would have more tags than one may have: then nothing is changed.
   */
  async organise(change: Organise): Promise<void> {
    const { noteUndo } = this.#options
    const moves = await this.#planned(change)
    if (moves.length === 0) return
    const subject = this.#subjectOf(moves.map(({ id }) => id))
    const moved = await this.#move(moves)
    if (moved.length === 0) return
    noteUndo(
      { action: 'organised', subject, count: moved.length },
      () => this.#takeBack(moved.map(({ id, from, to }) => ({ id, from: to, to: from }))),
      onlyOf(moved)?.id
    )
  }

  /** Puts many into the trash; those that are there already are left out. Throws `not-found` where all are. */
  async trashMany(ids: readonly CredentialId[]): Promise<void> {
    const { nowMs, noteUndo } = this.#options
    const atMs = nowMs()
    const there = (await this.#standing(ids)).map(({ id }) => id)
    const subject = this.#subjectOf(there)
    const trashed = await this.#write(there, 'credential-trashed', (db, id) => putIntoTrash(db, id, atMs))
    if (trashed.length === 0) throw new AppError('not-found')
    const step = { action: 'trashed', subject, count: trashed.length } as const
    noteUndo(step, () => this.restoreFrom(trashed, atMs), onlyOf(trashed))
  }

  /** Brings back what was put into the trash at one time. Throws `not-found` where nothing of it is there any more. */
  async restoreFrom(ids: readonly CredentialId[], atMs: number): Promise<void> {
    const inOrder = this.#options.search.inFileOrder(this.#options.vault.session, ids)
    const restored = await this.#write(inOrder, 'credential-restored', (db, id) =>
      takeFromTrash(db, id, atMs)
    )
    if (restored.length === 0) throw new AppError('not-found')
  }

  async #planned(change: Organise): Promise<Moved[]> {
    const { session } = this.#options.vault
    const { folderId } = change
    const isFolderThere =
      folderId == null || session.read('vault', listFolders).some(({ id }) => id === folderId)
    if (!isFolderThere) throw new AppError('not-found')
    const there = await this.#standing(change.ids)
    if (there.length === 0) throw new AppError('not-found')
    return there.flatMap((row) => {
      const to = changed(row, change)
      return to === undefined ? [] : { id: row.id, from: standingIn(row), to }
    })
  }

  /** Those that are there and not in the trash, each once, in the order of the file. */
  async #standing(ids: readonly CredentialId[]): Promise<StandingRow[]> {
    const { vault, pause, search } = this.#options
    const inOrder = search.inFileOrder(vault.session, ids)
    const standing: StandingRow[] = []
    for (let from = 0; from < inOrder.length; from += 1000) {
      if (from > 0) await pause()
      const some = inOrder.slice(from, from + 1000)
      const rows = vault.session.read('vault', (db) => standingOf(db, some))
      const byId = new Map(rows.map((row) => [row.id, row]))
      standing.push(...some.flatMap((id) => byId.get(id) ?? []))
    }
    return standing
  }

  async #move(moves: readonly Moved[]): Promise<Moved[]> {
    const { vault, record, search, onChange } = this.#options
    const session = vault.session
    const moved = await writeMany(
      this.#options,
      moves,
      (db, move) => (moveStanding(db, move.id, move.from, move.to) ? move : undefined),
      (_, db, some, isFirst) => {
        recordOrganised(record, session, db, { ids: some.map(({ id }) => id), of: moves.length, isFirst })
      }
    )
    await search.noteManyOrganised(
      session,
      moved.map(({ id }) => id)
    )
    onChange()
    return moved
  }

  async #takeBack(moves: readonly Moved[]): Promise<void> {
    const folders = new Set(this.#options.vault.session.read('vault', listFolders).map(({ id }) => id))
    // A folder that was removed since cannot be gone back to; all the rest can.
    const possible = moves.map((move) => {
      const { folderId } = move.to
      return folderId === null || folders.has(folderId)
        ? move
        : { ...move, to: { ...move.to, folderId: move.from.folderId } }
    })
    const moved = await this.#move(possible)
    if (moved.length === 0) throw new AppError('conflict')
  }

  async #write(
    ids: readonly CredentialId[],
    action: AuditAction,
    change: (db: Writing, id: CredentialId) => boolean
  ): Promise<CredentialId[]> {
    const { vault, record, search, onChange } = this.#options
    const session = vault.session
    const written = await writeMany(
      this.#options,
      ids,
      (db, id) => (change(db, id) ? id : undefined),
      (_, db, some) => recordEach(record, session, db, { action, ids: some, of: ids.length })
    )
    if (written.length < 100) search.noteChanged(session, ...written)
    else await search.noteManyChanged(session, written)
    onChange()
    return written
  }

  /** The title where it is one; steps to undo name only that. */
  #subjectOf(ids: readonly CredentialId[]): string {
    const only = onlyOf(ids)
    return only === undefined ? '' : this.#options.vault.session.read('vault', (db) => titleOf(db, only))
  }
}

/** The one that there is, where there are no others. */
const onlyOf = <T>(of: readonly T[]): T | undefined => (of.length === 1 ? of[0] : undefined)

const standingIn = ({ tags, folderId, isFavourite }: StandingRow): Standing => ({
  tags,
  folderId,
  isFavourite
})

/** Where it stands afterwards; nothing where that is where it stands already. */
function changed(row: StandingRow, { addTags, removeTags, folderId, isFavourite }: Organise) {
  const to: Standing = {
    tags:
      addTags === undefined && removeTags === undefined ? row.tags : tagsAfter(row.tags, addTags, removeTags),
    folderId: folderId === undefined ? row.folderId : folderId,
    isFavourite: isFavourite === undefined ? row.isFavourite : isFavourite ? 1 : 0
  }
  const isSame = to.tags === row.tags && to.folderId === row.folderId && to.isFavourite === row.isFavourite
  return isSame ? undefined : to
}

/** Compared folded: a tag that is there in another spelling is there. */
function tagsAfter(stored: string, add: readonly string[] = [], remove: readonly string[] = []): string {
  const gone = new Set(remove.map(foldText))
  const tags = new Map<string, string>()
  for (const tag of tagsFrom(stored)) if (!gone.has(foldText(tag))) tags.set(foldText(tag), tag)
  for (const tag of add) if (!tags.has(foldText(tag))) tags.set(foldText(tag), tag)
  if (tags.size > tagsMax) throw new AppError('too-large')
  return JSON.stringify([...tags.values()])
}
