import type { CredentialDetail, Field, SecondFactor } from '../../../../../shared/model/credential.ts'
import type { CredentialId, FieldId, FolderId } from '../../../../../shared/model/ids.ts'
import type { TypedDetail } from '../../../../../shared/model/typed.ts'
import {
  kindPlaces,
  type KindOfCredential,
  type KindOfField,
  type RoleOfField
} from '../../../../../shared/rules/credential-kinds.ts'
import type { NewCredential } from '../credentials-store.ts'

/** Where a secret is that is not in its input: nowhere, in the vault, or typed before and kept in main. */
export type Kept = 'none' | 'stored' | 'typed'

export interface ShapeField {
  id: FieldId
  role: RoleOfField
  kind: KindOfField
  /** What the inputs begin with; what stands in them later is in them only. */
  label: string
  value: string
  kept: Kept
  /** Offered because the kind usually has it; left empty it is not saved. */
  isOffered: boolean
}

export interface ShapeFactor extends SecondFactor {
  key: number
}

/**
 * Which inputs an editor has, and what they begin with. SECURITY: no secret is ever in here: those that exist stay in
 * main, and those being typed are in their input elements.
 */
export interface EditorShape {
  id: CredentialId | undefined
  revision: number | undefined
  kind: KindOfCredential
  title: string
  userName: string
  url: string
  password: Kept
  notes: Kept
  fields: readonly ShapeField[]
  factors: readonly ShapeFactor[]
  tags: readonly string[]
  folderId: FolderId | null
  isFavourite: boolean
}

/** Fields the kind usually has and that are not there yet. */
export function offeredFields(
  kind: KindOfCredential,
  present: readonly Pick<ShapeField, 'role'>[],
  newId: () => FieldId
): ShapeField[] {
  return kindPlaces[kind].fields
    .filter(({ role }) => !present.some((field) => field.role === role))
    .map(({ role, kind: form }) => ({
      ...{ id: newId(), role, kind: form },
      ...{ label: '', value: '', kept: 'none', isOffered: true }
    }))
}

export function shapeOfNew(start: NewCredential, newId: () => FieldId): EditorShape {
  return {
    ...{ id: undefined, revision: undefined, kind: start.new, title: '', userName: '', url: '' },
    ...{ password: 'none', notes: 'none', fields: offeredFields(start.new, [], newId), factors: [] },
    tags: start.tag === undefined ? [] : [start.tag],
    folderId: start.folderId ?? null,
    isFavourite: false
  }
}

const keptOf = (isThere: boolean): Kept => (isThere ? 'stored' : 'none')
const numbered = (factors: readonly SecondFactor[]): ShapeFactor[] =>
  factors.map((factor, key) => ({ ...factor, key }))

export function shapeOf(item: CredentialDetail, newId: () => FieldId): EditorShape {
  const { id, revision, kind, title, userName, url, tags, folderId, isFavourite } = item
  const fields = item.fields.map((field) => shapeField(field, keptOf(field.hasValue)))
  return {
    ...{ id, revision, kind, title, userName, url, tags, folderId, isFavourite },
    password: keptOf(item.hasPassword),
    notes: keptOf(item.hasNotes),
    fields: [...fields, ...offeredFields(kind, fields, newId)],
    factors: numbered(item.secondFactors)
  }
}

/** Goes on with what was typed; `item` is the credential that was being changed, where it is still there. */
export function shapeOfTyped(
  typed: TypedDetail,
  item: CredentialDetail | undefined,
  newId: () => FieldId
): EditorShape {
  const stored = item === undefined ? shapeOfNew({ new: typed.kind }, newId) : shapeOf(item, newId)
  const kept = (isTyped: boolean, before: Kept): Kept => (isTyped ? 'typed' : before)
  const fields = typed.fields?.map(({ id = newId(), ...field }) => {
    const before = stored.fields.find((one) => one.id === id)
    const isSecret = field.kind === 'concealed' && field.hasValue
    return {
      ...shapeField({ ...field, id }, isSecret ? (before?.kept === 'stored' ? 'stored' : 'typed') : 'none'),
      isOffered: before === undefined && field.role !== 'custom'
    }
  })
  return {
    id: item?.id,
    revision: item === undefined ? undefined : (typed.revision ?? item.revision),
    kind: typed.kind,
    title: typed.title,
    userName: typed.userName,
    url: typed.url,
    password: kept(typed.hasTypedPassword, stored.password),
    notes: kept(typed.hasTypedNotes, stored.notes),
    fields: fields ?? stored.fields,
    factors: typed.secondFactors === undefined ? stored.factors : numbered(typed.secondFactors),
    tags: typed.tags ?? stored.tags,
    folderId: typed.folderId === undefined ? stored.folderId : typed.folderId,
    isFavourite: typed.isFavourite ?? stored.isFavourite
  }
}

function shapeField(field: Omit<Field, 'hasValue'>, kept: Kept): ShapeField {
  const { id, role, kind, label, value } = field
  return { id, role, kind, label, value, kept: kind === 'concealed' ? kept : 'none', isOffered: false }
}
