import { AppError } from '../../shared/bridge/errors.ts'
import type { CredentialKind, Field, SecondFactor } from '../../shared/model/credential.ts'
import type { FieldId, FolderId } from '../../shared/model/ids.ts'
import { foldText } from '../../shared/rules/fold-text.ts'
import { fieldLabelMaxLength, fieldsMax, notesMaxLength, tagsMax } from '../../shared/rules/limits.ts'

/** Most second factors of one credential. */
const secondFactorsMax = 20

/** What a credential holds, opened. */
export interface MergeContent {
  kind: CredentialKind
  title: string
  userName: string
  url: string
  details: { fields: Field[]; secondFactors: SecondFactor[] }
  secrets: { password: string; notes: string; fields: Readonly<Record<string, string>> }
}

/** The same with where it stands in lists. */
export interface MergeMember extends MergeContent {
  tags: readonly string[]
  folderId: FolderId | null
  isFavourite: boolean
  updatedAtMs: number
}

export interface Merged {
  content: MergeContent
  organisation: { tags: string[]; folderId: FolderId | null; isFavourite: boolean }
}

/**
 * One credential with all that several hold. What the first has stays where it is; what the others have besides goes
 * into places of the first that are empty, to the end of its notes, or into further fields; nothing is left out, and
 * nothing is there twice. A password that differs is a concealed field named after its credential and the day of its
 * last change. Throws `too-large` where that is more than one credential can hold.
 */
export function mergeContents(
  keep: MergeMember,
  others: readonly MergeMember[],
  newId: () => string
): Merged {
  const into = new Gathering(keep, newId)
  for (const other of others) into.take(other)
  return into.done()
}

class Gathering {
  readonly #newId: () => string
  readonly #first: MergeMember
  readonly #fields: Field[]
  readonly #values: Record<string, string>
  readonly #factors: SecondFactor[]
  readonly #tags = new Map<string, string>()
  #userName: string
  #url: string
  #password: string
  #notes: string
  #folderId: FolderId | null
  #isFavourite: boolean

  constructor(first: MergeMember, newId: () => string) {
    this.#newId = newId
    this.#first = first
    this.#fields = [...first.details.fields]
    this.#values = { ...first.secrets.fields }
    this.#factors = [...first.details.secondFactors]
    this.#userName = first.userName
    this.#url = first.url
    this.#password = first.secrets.password
    this.#notes = first.secrets.notes
    this.#folderId = first.folderId
    this.#isFavourite = first.isFavourite
    this.#takeTags(first.tags)
  }

  take(other: MergeMember): void {
    const { title, userName, url, secrets, details } = other
    if (title !== this.#first.title) this.#add({ role: 'custom', kind: 'text', label: 'Title', value: title })
    if (this.#userName === '') this.#userName = userName
    else if (userName !== this.#userName)
      this.#add({ role: 'user-name', kind: 'text', label: '', value: userName })
    if (this.#url === '') this.#url = url
    else if (url !== this.#url) this.#add({ role: 'url', kind: 'url', label: '', value: url })
    this.#takePassword(other)
    this.#takeNotes(secrets.notes)
    for (const { id, role, kind, label, value } of details.fields) {
      this.#add({ role, kind, label, value: kind === 'concealed' ? (secrets.fields[id] ?? '') : value })
    }
    for (const factor of details.secondFactors) {
      const isThere = this.#factors.some(({ kind, where }) => kind === factor.kind && where === factor.where)
      if (!isThere) this.#factors.push(factor)
    }
    this.#takeTags(other.tags)
    this.#folderId ??= other.folderId
    this.#isFavourite ||= other.isFavourite
  }

  done(): Merged {
    const isTooLarge =
      this.#fields.length > fieldsMax || this.#factors.length > secondFactorsMax || this.#tags.size > tagsMax
    if (isTooLarge) throw new AppError('too-large')
    const { kind, title } = this.#first
    return {
      content: {
        ...{ kind, title, userName: this.#userName, url: this.#url },
        details: { fields: this.#fields, secondFactors: this.#factors },
        secrets: { password: this.#password, notes: this.#notes, fields: this.#values }
      },
      organisation: {
        tags: [...this.#tags.values()],
        folderId: this.#folderId,
        isFavourite: this.#isFavourite
      }
    }
  }

  #takePassword({ title, secrets: { password }, updatedAtMs }: MergeMember): void {
    if (this.#password === '') this.#password = password
    if (password === '' || password === this.#password || Object.values(this.#values).includes(password))
      return
    const day = new Date(updatedAtMs).toISOString().slice(0, 10)
    const label = `${title.slice(0, fieldLabelMaxLength - day.length - 2)}, ${day}`
    this.#add({ role: 'custom', kind: 'concealed', label, value: password })
  }

  #takeNotes(notes: string): void {
    if (this.#notes.includes(notes)) return
    const joined = this.#notes === '' ? notes : `${this.#notes}\n\n${notes}`
    if (joined.length <= notesMaxLength) this.#notes = joined
    else this.#add({ role: 'custom', kind: 'concealed', label: 'Notes', value: notes })
  }

  #takeTags(tags: readonly string[]): void {
    for (const tag of tags) if (!this.#tags.has(foldText(tag))) this.#tags.set(foldText(tag), tag)
  }

  /** A field that says the same as one that is there is not added; an empty one only for its name. */
  #add({ role, kind, label, value }: Pick<Field, 'role' | 'kind' | 'label' | 'value'>): void {
    if (value === '' && label === '') return
    const isThere = this.#fields.some(
      (field) =>
        field.role === role &&
        field.kind === kind &&
        field.label === label &&
        (kind === 'concealed' ? (this.#values[field.id] ?? '') : field.value) === value
    )
    if (isThere) return
    const id = this.#newId() as FieldId
    const isConcealed = kind === 'concealed'
    if (isConcealed && value !== '') this.#values[id] = value
    this.#fields.push({ id, role, kind, label, value: isConcealed ? '' : value, hasValue: value !== '' })
  }
}
