import type { Field, SecondFactor } from '../../shared/model/credential.ts'
import type { FieldId } from '../../shared/model/ids.ts'
import type { VersionPart } from '../../shared/model/history.ts'
import type { Content } from './content.ts'

/** What differs between two versions. Of fields also those that one of them has not got. */
export function differences(a: Content, b: Content): VersionPart[] {
  const parts: VersionPart[] = []
  for (const part of ['kind', 'title', 'userName', 'url'] as const) if (a[part] !== b[part]) parts.push(part)
  for (const part of ['password', 'notes'] as const) if (a.secrets[part] !== b.secrets[part]) parts.push(part)
  if (factorsText(a.details.secondFactors) !== factorsText(b.details.secondFactors)) {
    parts.push('secondFactors')
  }
  const ids = new Set([...a.details.fields, ...b.details.fields].map(({ id }) => id))
  for (const id of ids) if (fieldText(a, id) !== fieldText(b, id)) parts.push(id)
  return parts
}

const factorsText = (factors: readonly SecondFactor[]): string =>
  JSON.stringify(factors.map(({ kind, where }) => [kind, where]))

export const fieldOf = ({ details }: Content, id: FieldId): Field | undefined =>
  details.fields.find((field) => field.id === id)

function fieldText(content: Content, id: FieldId): string | undefined {
  const field = fieldOf(content, id)
  if (field === undefined) return undefined
  const { role, kind, label, value } = field
  return JSON.stringify([role, kind, label, value, content.secrets.fields[id] ?? ''])
}

/** The same credential with these parts as another version has them; a field that it has not got is taken out. */
export function withParts(now: Content, from: Content, parts: readonly VersionPart[]): Content {
  let next = now
  for (const part of parts) next = withPart(next, from, part)
  return next
}

function withPart(now: Content, from: Content, part: VersionPart): Content {
  const { kind, title, userName, url, secrets, details } = from
  if (part === 'kind') return { ...now, kind }
  if (part === 'title') return { ...now, title }
  if (part === 'userName') return { ...now, userName }
  if (part === 'url') return { ...now, url }
  if (part === 'password') return { ...now, secrets: { ...now.secrets, password: secrets.password } }
  if (part === 'notes') return { ...now, secrets: { ...now.secrets, notes: secrets.notes } }
  const { secondFactors } = details
  if (part === 'secondFactors') return { ...now, details: { ...now.details, secondFactors } }
  return withField(now, from, part)
}

/** Where it is there, it stays in its place; where it is gone, it comes back to the place it had. */
function withField(now: Content, from: Content, id: FieldId): Content {
  const field = fieldOf(from, id)
  const rest = now.details.fields.filter((one) => one.id !== id)
  const values = Object.fromEntries(Object.entries(now.secrets.fields).filter(([of]) => of !== id))
  if (field !== undefined) {
    const at = indexOf(now, id) ?? indexOf(from, id) ?? rest.length
    rest.splice(Math.min(at, rest.length), 0, field)
    const value = from.secrets.fields[id]
    if (value !== undefined) values[id] = value
  }
  return {
    ...now,
    details: { ...now.details, fields: rest },
    secrets: { ...now.secrets, fields: values }
  }
}

function indexOf({ details }: Content, id: FieldId): number | undefined {
  const at = details.fields.findIndex((field) => field.id === id)
  return at === -1 ? undefined : at
}
