import { AppError } from '../../shared/bridge/errors.ts'
import type { Input } from '../../shared/bridge/contract.ts'
import type { CredentialId, FolderId } from '../../shared/model/ids.ts'
import { foldText } from '../../shared/rules/fold-text.ts'
import { folderDepthMax } from '../../shared/rules/limits.ts'
import type { RecordAudit } from '../audit/audit.ts'
import type { Writing } from '../database/handles.ts'
import {
  deleteFolder,
  insertFolder,
  listFolders,
  setParent,
  updateFolder,
  type FolderRow
} from './folder-table.ts'
import { foldersAround, foldersWithin, folderTree, heightOf } from './folder-tree.ts'
import type { NoteUndo } from './note-undo.ts'
import { recordOrganised } from './record-each.ts'
import type { CredentialSearch } from './search.ts'
import { idsInFolder, moveFolder } from './standing-table.ts'
import { writeMany, type WriteManyOptions } from './write-many.ts'

export interface FoldersOptions extends WriteManyOptions {
  newId: () => string
  record: RecordAudit
  search: CredentialSearch
  noteUndo: NoteUndo
  onChange: () => void
}

/** Folders that credentials are in, and that are in each other. */
export class Folders {
  readonly #options: FoldersOptions

  constructor(options: FoldersOptions) {
    this.#options = options
  }

  /**
   * Adds a folder, or gives one another name or place. A new one with the name of one that is there already, in any
   * case of its letters, is that one. Throws `not-found`, `conflict` where another one beside it has the name, and
   * `invalid-input` where it would be in itself, or deeper than folders may be.
   */
  save({ id, parentId, name }: Input<'folders.save'>): { id: FolderId } {
    const { vault, newId } = this.#options
    vault.kit.require()
    const folders = vault.session.read('vault', listFolders)
    if (parentId !== null && !folders.some((one) => one.id === parentId)) throw new AppError('not-found')
    const beside = folders.find(
      (one) => one.parentId === parentId && one.id !== id && foldText(one.name) === foldText(name)
    )
    if (id === undefined) return beside ?? this.#add({ id: newId() as FolderId, parentId, name }, folders)
    const before = folders.find((one) => one.id === id)
    if (before === undefined) throw new AppError('not-found')
    if (beside !== undefined) throw new AppError('conflict')
    this.#change(before, { id, parentId, name }, folders)
    return { id }
  }

  /** What was in it moves to the folder around it, also what is in the trash. Throws `not-found`. */
  async remove(id: FolderId): Promise<void> {
    const { vault, search, noteUndo } = this.#options
    const session = vault.session
    const folders = session.read('vault', listFolders)
    const folder = folders.find((one) => one.id === id)
    if (folder === undefined) throw new AppError('not-found')
    // In a damaged vault a folder can be in itself, or in one that is in it.
    const around = folder.parentId === id ? null : folder.parentId
    const moved = await this.#move(
      session.read('vault', (db) => idsInFolder(db, id)),
      id,
      around
    )
    const inIt = folders.filter((one) => one.parentId === id && one.id !== id)
    const late: CredentialId[] = []
    this.#write(folder, (db) => {
      for (const one of inIt) setParent(db, one.id, one.id === around ? null : around)
      // What came into it while very many were moved.
      for (const one of idsInFolder(db, id)) if (moveFolder(db, one, id, around)) late.push(one)
      const of = late.length
      if (of > 0) recordOrganised(this.#options.record, session, db, { ids: late, of, isFirst: true })
      deleteFolder(db, id)
    })
    await search.noteManyOrganised(session, late)
    noteUndo({ action: 'folder-removed', subject: folder.name, count: 1 }, () =>
      this.#bringBack({ ...folder, parentId: around }, inIt, [...moved, ...late])
    )
  }

  #add(folder: FolderRow, folders: readonly FolderRow[]): { id: FolderId } {
    const { noteUndo } = this.#options
    if (foldersAround(folders, folder.parentId).length >= folderDepthMax) throw new AppError('invalid-input')
    this.#write(folder, (db) => insertFolder(db, folder))
    noteUndo({ action: 'folder-added', subject: folder.name, count: 1 }, () => {
      this.#write(folder, (db) => {
        const isEmpty =
          idsInFolder(db, folder.id).length === 0 &&
          !listFolders(db).some(({ parentId }) => parentId === folder.id)
        if (!isEmpty) throw new AppError('conflict')
        deleteFolder(db, folder.id)
      })
    })
    return { id: folder.id }
  }

  #change(before: FolderRow, after: FolderRow, folders: readonly FolderRow[]): void {
    const { noteUndo } = this.#options
    if (before.name === after.name && before.parentId === after.parentId) return
    const tree = folderTree(folders)
    const isMoved = before.parentId !== after.parentId
    const isInItself = after.parentId !== null && foldersWithin(tree, before.id).has(after.parentId)
    const depth = foldersAround(folders, after.parentId).length + heightOf(tree, before.id)
    if (isMoved && (isInItself || depth > folderDepthMax)) throw new AppError('invalid-input')
    this.#write(after, (db) => updateFolder(db, after))
    noteUndo({ action: 'folder-changed', subject: after.name, count: 1 }, () => {
      const now = this.#options.vault.session.read('vault', listFolders)
      const is = now.find(({ id }) => id === before.id)
      const canGoBack = before.parentId === null || now.some(({ id }) => id === before.parentId)
      const isStill = is?.name === after.name && is.parentId === after.parentId
      if (!isStill || !canGoBack) throw new AppError('conflict')
      this.#write(before, (db) => updateFolder(db, before))
    })
  }

  async #bringBack(
    folder: FolderRow,
    inIt: readonly FolderRow[],
    moved: readonly CredentialId[]
  ): Promise<void> {
    const now = this.#options.vault.session.read('vault', listFolders)
    const canGoBack = folder.parentId === null || now.some(({ id }) => id === folder.parentId)
    if (!canGoBack) throw new AppError('conflict')
    this.#write(folder, (db) => {
      insertFolder(db, folder)
      for (const one of inIt) {
        const isStill = now.some(({ id, parentId }) => id === one.id && parentId === folder.parentId)
        if (isStill) setParent(db, one.id, folder.id)
      }
    })
    await this.#move(moved, folder.parentId, folder.id)
  }

  async #move(
    ids: readonly CredentialId[],
    from: FolderId | null,
    to: FolderId | null
  ): Promise<CredentialId[]> {
    const { vault, record, search } = this.#options
    const session = vault.session
    const moved = await writeMany(
      this.#options,
      ids,
      (db, id) => (moveFolder(db, id, from, to) ? id : undefined),
      (_, db, some, isFirst) => recordOrganised(record, session, db, { ids: some, of: ids.length, isFirst })
    )
    await search.noteManyOrganised(session, moved)
    return moved
  }

  #write(folder: FolderRow, change: (db: Writing) => void): void {
    const { vault, record, search, onChange } = this.#options
    const session = vault.session
    session.write('vault', (db) => {
      change(db)
      record(session, db, { action: 'credentials-organised', origin: 'window', subject: folder.name })
    })
    search.noteOutsideChanged()
    onChange()
  }
}
