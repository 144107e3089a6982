import { AppError } from '../../shared/bridge/errors.ts'
import type { Field } from '../../shared/model/credential.ts'
import type { CredentialId, FieldId, TypedId } from '../../shared/model/ids.ts'
import type { KeepTyped, TypedDetail, TypedSummary } from '../../shared/model/typed.ts'
import type { Writing } from '../database/handles.ts'
import type { Session } from '../vault/session.ts'
import type { Vault } from '../vault/vault.ts'
import { openTyped, sealTyped, type TypedContent } from './typed-document.ts'
import {
  countTyped,
  deleteTyped,
  deleteTypedOf,
  findTyped,
  isCredential,
  listTyped,
  putTyped,
  type TypedRow
} from './typed-table.ts'

/**
 * Editors that can be kept at a time. One more is refused, and says so: to drop the oldest would lose what somebody
 * typed without a word.
 */
const keptAtMost = 100

export interface TypedOptions {
  vault: Vault
  nowMs: () => number
  newId: () => string
  /** Fields of a credential as they are, for those whose value was not typed anew. */
  fieldsOf: (id: CredentialId) => Field[]
}

/**
 * What is typed into an editor, kept sealed while it is typed: a lock, a quit or a crash loses none of it. It goes with
 * the save or when it is dropped. Keeping it leaves no audit record, and needs no recovery kit: it is not saved yet.
 */
export class Typed {
  readonly #options: TypedOptions

  constructor(options: TypedOptions) {
    this.#options = options
  }

  /**
   * Keeps what stands in an editor now, in place of what was kept of it before; secrets left out stay as they were
   * kept, but for those given up. On disk when this returns. Throws `not-found` for a credential that is not there, and
   * `too-large` where too many are kept.
   */
  keep({ typedId, givenUp, ...content }: KeepTyped): TypedId {
    const { vault, nowMs, newId } = this.#options
    const { session } = vault
    return session.write('vault', (db) => {
      const before = typedId === undefined ? undefined : findTyped(db, typedId)
      if (before === undefined && countTyped(db) >= keptAtMost) throw new AppError('too-large')
      if (content.id !== undefined && !isCredential(db, content.id)) throw new AppError('not-found')
      const kept = before === undefined ? undefined : openTyped(session, before)
      const row: TypedRow = {
        id: before?.id ?? typedId ?? (newId() as TypedId),
        credentialId: content.id ?? null,
        revision: (before?.revision ?? 0) + 1,
        sealed: Buffer.alloc(0),
        atMs: nowMs()
      }
      row.sealed = sealTyped(session, row, merged(kept, content, new Set(givenUp)))
      putTyped(db, row)
      return row.id
    })
  }

  /** The latest first. One that does not open is left out: the others must be found again all the same. */
  list(): TypedSummary[] {
    const { session } = this.#options.vault
    return session.read('vault', listTyped).flatMap((row) => {
      try {
        return [summaryOf(row, openTyped(session, row))]
      } catch (error) {
        if (error instanceof AppError && error.code === 'vault-damaged') return []
        throw error
      }
    })
  }

  /** What an editor goes on with, without its secrets. Throws `not-found`. */
  get(id: TypedId): TypedDetail {
    const { vault, fieldsOf } = this.#options
    const { session } = vault
    const row = session.read('vault', (db) => findTyped(db, id))
    if (row === undefined) throw new AppError('not-found')
    const content = openTyped(session, row)
    const { revision, userName, url, password, notes, secondFactors, tags, folderId, isFavourite } = content
    const stored = row.credentialId === null ? [] : fieldsOf(row.credentialId)
    return {
      ...summaryOf(row, content),
      ...{ revision: revision ?? null, userName, url, secondFactors, tags, folderId, isFavourite },
      hasTypedPassword: password !== undefined,
      hasTypedNotes: notes !== undefined,
      fields: content.fields === undefined ? null : content.fields.map((field) => shown(field, stored))
    }
  }

  /** Gone for good, as the person asked; nothing happens where it is gone already. */
  drop(id: TypedId): void {
    this.#options.vault.session.writeWithReserve('vault', (db) => {
      deleteTyped(db, id)
    })
  }

  /** What was kept of an editor, taken out inside the transaction of its save. */
  take(session: Session, db: Writing, id: TypedId): KeepTyped | undefined {
    const row = findTyped(db, id)
    if (row === undefined) return undefined
    const content = openTyped(session, row)
    deleteTyped(db, id)
    return content
  }

  /** All that was typed about a credential that is being erased. */
  dropOf(db: Writing, id: CredentialId): void {
    deleteTypedOf(db, id)
  }
}

function summaryOf(row: TypedRow, { kind, title }: TypedContent): TypedSummary {
  return { typedId: row.id, credentialId: row.credentialId, kind: kind ?? 'login', title, atMs: row.atMs }
}

type FieldTyped = NonNullable<TypedContent['fields']>[number]

function shown({ id, role, kind, label, value }: FieldTyped, stored: readonly Field[]) {
  const of = stored.find((field) => field.id === id)
  const isConcealed = kind === 'concealed'
  const plain = value ?? (of?.kind === 'concealed' ? '' : of?.value) ?? ''
  return {
    ...(id === undefined ? {} : { id }),
    ...{ role, kind, label, value: isConcealed ? '' : plain },
    hasValue: value === undefined ? (of?.hasValue ?? false) : value !== ''
  }
}

/** What stands there now, with the secrets that were kept before and are not sent again. */
function merged(
  kept: TypedContent | undefined,
  now: TypedContent,
  givenUp: ReadonlySet<string>
): TypedContent {
  const password = now.password ?? (givenUp.has('password') ? undefined : kept?.password)
  const notes = now.notes ?? (givenUp.has('notes') ? undefined : kept?.notes)
  return { ...now, password, notes, fields: mergedFields(kept?.fields ?? [], now.fields, givenUp) }
}

function mergedFields(
  kept: readonly FieldTyped[],
  now: readonly FieldTyped[] | undefined,
  givenUp: ReadonlySet<string>
): FieldTyped[] | undefined {
  const values = new Map<FieldId, FieldTyped>()
  for (const field of kept) if (field.id !== undefined) values.set(field.id, field)
  return now?.map((field) => {
    if (field.id === undefined || field.value !== undefined || givenUp.has(field.id)) return field
    const before = values.get(field.id)
    // SECURITY: a value that was typed as a concealed one does not become a plain one by itself.
    if (before?.kind === 'concealed' && field.kind !== 'concealed') return field
    return { ...field, value: before?.value }
  })
}
