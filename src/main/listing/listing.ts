import type { Input } from '../../shared/bridge/contract.ts'
import { AppError } from '../../shared/bridge/errors.ts'
import type { CodeSummary } from '../../shared/model/code.ts'
import type { CredentialDetail } from '../../shared/model/credential.ts'
import type { CredentialId, FolderId } from '../../shared/model/ids.ts'
import type {
  DuplicateGroup,
  FindCredentials,
  FoundCredential,
  FoundCredentials,
  Organise,
  Places,
  Scope
} from '../../shared/model/listing.ts'
import { askedWords } from '../../shared/rules/fold-text.ts'
import { manyMax } from '../../shared/rules/limits.ts'
import { hostOf } from '../../shared/rules/web-address.ts'
import type { RecordAudit } from '../audit/audit.ts'
import type { Vault } from '../vault/vault.ts'
import { deleteFolder, insertFolder, listFolders, updateFolder } from './folder-table.ts'
import { countPlaces, idsByTitle, organiseOne, trashOne } from './listing-table.ts'
import { summaryRows } from './summary-table.ts'
import type { CredentialSearch } from './search.ts'

export interface ListingOptions {
  vault: Vault
  nowMs: () => number
  newId: () => string
  record: RecordAudit
  search: CredentialSearch
  listCodesOf: (...ids: CredentialId[]) => CodeSummary[]
  getCredential: (id: CredentialId) => CredentialDetail
  onChange: () => void
}

export class Listing {
  readonly #options: ListingOptions

  constructor(options: ListingOptions) {
    this.#options = options
  }

  async find(asked: FindCredentials): Promise<FoundCredentials> {
    const ids = await this.findIds(asked.query, asked.scope)
    const inScope = this.#idsIn(asked.scope).length
    const rows = this.#rowsOf(ids.slice(asked.from, asked.from + asked.count))
    const place = asked.placeOf === undefined ? -1 : ids.indexOf(asked.placeOf)
    return {
      total: ids.length,
      inScope,
      from: asked.from,
      rows,
      place: place === -1 ? null : place,
      marks: askedWords(asked.query),
      unknown: []
    }
  }

  async findIds(query: string, scope: Scope): Promise<CredentialId[]> {
    const { vault, search } = this.#options
    const inScope = this.#idsIn(scope)
    if (askedWords(query).length === 0) return inScope
    const wanted = new Set(inScope)
    return (await search.find(vault.session, query, manyMax)).filter((id) => wanted.has(id))
  }

  places(): Places {
    const { vault } = this.#options
    return vault.session.read('vault', (db) => countPlaces(db))
  }

  organise(change: Organise): void {
    const { vault, record, search, onChange } = this.#options
    const session = vault.session
    session.write('vault', (db) => {
      for (const id of change.ids) organiseOne(db, id, change)
      record(session, db, { action: 'credentials-organised', origin: 'window' })
    })
    for (const id of change.ids) search.noteChanged(session, id)
    onChange()
  }

  trashMany(ids: readonly CredentialId[]): void {
    const { vault, nowMs, record, search, onChange } = this.#options
    const session = vault.session
    const atMs = nowMs()
    session.writeWithReserve('vault', (db) => {
      for (const id of ids) trashOne(db, id, atMs)
      record(session, db, { action: 'credential-trashed', origin: 'window' })
    })
    for (const id of ids) search.noteChanged(session, id)
    onChange()
  }

  duplicates(): DuplicateGroup[] {
    return []
  }

  merge({ keep }: Input<'credentials.merge'>): CredentialDetail {
    return this.#options.getCredential(keep)
  }

  exportChosen(_chosen: Input<'credentials.exportChosen'>): { saved: boolean } {
    return { saved: false }
  }

  saveFolder({ id, parentId, name }: Input<'folders.save'>): { id: FolderId } {
    const { vault, newId, onChange } = this.#options
    const folder = { id: id ?? (newId() as FolderId), parentId, name }
    vault.session.write('vault', (db) => {
      if (id === undefined) insertFolder(db, folder)
      else updateFolder(db, folder)
    })
    onChange()
    return { id: folder.id }
  }

  removeFolder(id: FolderId): void {
    const { vault, onChange } = this.#options
    vault.session.write('vault', (db) => {
      const folder = listFolders(db).find((one) => one.id === id)
      if (folder === undefined) throw new AppError('not-found')
      deleteFolder(db, folder)
    })
    onChange()
  }

  #idsIn(scope: Scope): CredentialId[] {
    return this.#options.vault.session.read('vault', (db) => idsByTitle(db, scope))
  }

  #rowsOf(ids: readonly CredentialId[]): FoundCredential[] {
    const { vault, listCodesOf } = this.#options
    const codes = listCodesOf(...ids)
    return vault.session
      .read('vault', (db) => summaryRows(db, ids))
      .map(({ url, ...row }) => ({
        ...row,
        host: hostOf(url),
        codes: codes.filter(({ credentialId }) => credentialId === row.id),
        foundIn: []
      }))
  }
}
