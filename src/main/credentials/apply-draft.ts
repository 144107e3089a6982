import { AppError } from '../../shared/bridge/errors.ts'
import type { CredentialDraft, Field, FieldDraft } from '../../shared/model/credential.ts'
import type { FieldId } from '../../shared/model/ids.ts'
import type { KeepTyped } from '../../shared/model/typed.ts'
import type { Content } from './content.ts'

export type ContentDraft = Pick<
  CredentialDraft,
  'kind' | 'title' | 'userName' | 'url' | 'password' | 'notes' | 'fields' | 'secondFactors'
>

/** `YYYY-MM-DD`, `YYYY-MM`, or nothing yet. */
const date = /^(\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/**
 * What a credential becomes by a draft. Whatever the draft leaves out stays; secrets that were typed earlier into the
 * same editor, and not sent again, come before the old ones. Throws `invalid-input` where a value is missing that
 * cannot be taken from anywhere, as when a concealed field is to be shown plainly.
 */
export function applyDraft(
  before: Content,
  draft: ContentDraft,
  typed: KeepTyped | undefined,
  newId: () => string
): Content {
  const { fields, values } =
    draft.fields === undefined
      ? { fields: before.details.fields, values: before.secrets.fields }
      : mergeFields(before, draft.fields, typed, newId)
  return {
    kind: draft.kind ?? before.kind,
    title: draft.title,
    userName: draft.userName,
    url: draft.url,
    details: { fields, secondFactors: draft.secondFactors ?? before.details.secondFactors },
    secrets: {
      password: draft.password ?? typed?.password ?? before.secrets.password,
      notes: draft.notes ?? typed?.notes ?? before.secrets.notes,
      fields: values
    }
  }
}

interface KnownField {
  isConcealed: boolean
  value: string
}

function mergeFields(
  before: Content,
  drafts: readonly FieldDraft[],
  typed: KeepTyped | undefined,
  newId: () => string
): { fields: Field[]; values: Record<string, string> } {
  const known = knownFields(before, typed)
  const seen = new Set<FieldId>()
  const fields: Field[] = []
  const values: Record<string, string> = {}
  for (const draft of drafts) {
    const id = draft.id ?? (newId() as FieldId)
    const found = known.get(id)
    if (seen.has(id)) throw new AppError('invalid-input')
    seen.add(id)
    const value = valueOf(draft, found)
    const isConcealed = draft.kind === 'concealed'
    if (isConcealed && value !== '') values[id] = value
    const { role, kind, label } = draft
    fields.push({ id, role, kind, label, value: isConcealed ? '' : value, hasValue: value !== '' })
  }
  return { fields, values }
}

/** Fields as they are, and over them as they were typed. */
function knownFields(before: Content, typed: KeepTyped | undefined): Map<FieldId, KnownField> {
  const known = new Map<FieldId, KnownField>()
  for (const { id, kind, value } of before.details.fields) {
    const isConcealed = kind === 'concealed'
    known.set(id, { isConcealed, value: isConcealed ? (before.secrets.fields[id] ?? '') : value })
  }
  for (const { id, kind, value } of typed?.fields ?? []) {
    if (id === undefined) continue
    const of = known.get(id)
    if (value === undefined && of !== undefined) continue
    known.set(id, { isConcealed: kind === 'concealed', value: value ?? '' })
  }
  return known
}

function valueOf({ kind, value }: FieldDraft, found: KnownField | undefined): string {
  const left = value ?? found?.value ?? ''
  // SECURITY: what was sealed becomes readable only where the person's own editor sends it as such.
  if (value === undefined && kind !== 'concealed' && found?.isConcealed === true && left !== '') {
    throw new AppError('invalid-input')
  }
  if (kind === 'date' && !date.test(left)) throw new AppError('invalid-input')
  return left
}
