import type { Input } from '../../../../../shared/bridge/contract.ts'
import type { FieldDraft, SecretField } from '../../../../../shared/model/credential.ts'
import type { FieldId } from '../../../../../shared/model/ids.ts'
import { readCalendarDate } from '../../../ui/calendar-date.ts'
import type { EditorShape, ShapeField } from './editor-shape.ts'

/** What stands in an input now; undefined where there is no such input. */
export type ReadInput = (name: string) => string | undefined

/** Names of the inputs of a form: they are how what was typed is found, without any of it in React. */
export const inputName = {
  label: (id: FieldId) => `label:${id}`,
  value: (id: FieldId) => `value:${id}`,
  where: (key: number) => `where:${String(key)}`
}

/** The input of that name in a form, wherever it is on the page. */
export function inputIn(formId: string, name: string): HTMLInputElement | HTMLTextAreaElement | undefined {
  const form = document.getElementById(formId)
  const input = form instanceof HTMLFormElement ? form.elements.namedItem(name) : undefined
  return input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement ? input : undefined
}

export const readInputs =
  (formId: string): ReadInput =>
  (name) =>
    inputIn(formId, name)?.value

/** What an editor's secrets are besides typed: to be removed. */
export type Removed = ReadonlySet<SecretField>

export type Typed = Omit<Input<'typed.keep'>, 'typedId' | 'givenUp'>

/** Everything that stands in an editor, finished or not. A secret whose input is empty is left out: it stays as it is. */
export function readEditor(read: ReadInput, shape: EditorShape, removed: Removed): Typed {
  const secret = (name: SecretField, text: string | undefined) =>
    removed.has(name) ? '' : text === '' ? undefined : text
  const typed: Typed = {
    kind: shape.kind,
    title: read('title') ?? shape.title,
    userName: (read('userName') ?? shape.userName).trim(),
    url: (read('url') ?? shape.url).trim(),
    fields: shape.fields.map((field) => fieldOf(read, field, removed)),
    secondFactors: shape.factors.map(({ key, kind, where }) => ({
      kind,
      where: (read(inputName.where(key)) ?? where).trim()
    })),
    tags: [...shape.tags],
    folderId: shape.folderId,
    isFavourite: shape.isFavourite
  }
  if (shape.id !== undefined) typed.id = shape.id
  if (shape.revision !== undefined) typed.revision = shape.revision
  const password = secret('password', read('password'))
  if (password !== undefined) typed.password = password
  // The input of stored notes is there only once they were asked for, with them in it: emptied, they are to go.
  const notes = read('notes')
  if (notes !== undefined && (notes !== '' || shape.notes === 'stored')) typed.notes = notes
  if (removed.has('notes')) typed.notes = ''
  return typed
}

function fieldOf(read: ReadInput, field: ShapeField, removed: Removed): FieldDraft {
  const { id, role, kind } = field
  const label = (field.role === 'custom' ? read(inputName.label(id)) : undefined) ?? field.label
  const text = read(inputName.value(id)) ?? field.value
  const draft: FieldDraft = { id, role, kind, label: label.trim() }
  if (kind !== 'concealed') draft.value = kind === 'date' ? (readCalendarDate(text) ?? text.trim()) : text
  else if (removed.has(id)) draft.value = ''
  else if (text !== '' || field.kept === 'none') draft.value = text
  return draft
}

export interface EditorProblem {
  input: string
  is: 'title-missing' | 'no-date'
}

/** What is sent on save, or what stands in its way. Fields that were offered and left empty are not saved. */
export function draftOf(
  typed: Typed,
  shape: EditorShape
): { draft: Omit<Input<'credentials.save'>, 'typedId'> } | { problem: EditorProblem } {
  const title = typed.title.trim()
  if (title === '') return { problem: { input: 'title', is: 'title-missing' } }
  const isLeftEmpty = (draft: FieldDraft) =>
    draft.value === '' && (draft.role !== 'custom' || draft.label === '') && draft.id !== undefined
  const fields = (typed.fields ?? []).filter((draft) => !isLeftEmpty(draft))
  const odd = fields.find(
    ({ kind, value }) =>
      kind === 'date' && value !== undefined && value !== '' && readCalendarDate(value) === undefined
  )
  if (odd?.id !== undefined) return { problem: { input: inputName.value(odd.id), is: 'no-date' } }
  const { password, ...rest } = typed
  const draft: Omit<Input<'credentials.save'>, 'typedId'> = { ...rest, title, fields }
  // A new one without a password says nothing of it.
  if (password !== undefined && (password !== '' || shape.id !== undefined)) draft.password = password
  return { draft }
}

/** Which secrets of what was typed have text in them, to know later which of them were taken back. */
export function secretsIn(typed: Typed): Set<SecretField> {
  const found = new Set<SecretField>()
  if (typed.password !== undefined) found.add('password')
  if (typed.notes !== undefined) found.add('notes')
  for (const { id, kind, value } of typed.fields ?? [])
    if (id !== undefined && kind === 'concealed' && value !== undefined) found.add(id)
  return found
}
