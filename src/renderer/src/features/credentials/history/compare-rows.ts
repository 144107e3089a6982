import type { Field, SecretField } from '../../../../../shared/model/credential.ts'
import type { ComparedVersions, VersionDetail, VersionPart } from '../../../../../shared/model/history.ts'
import { historyText as text } from '../../../text/history-text.ts'
import { inSentence } from '../../../text/in-sentence.ts'
import { itemText } from '../../../text/item-text.ts'
import { kindsText } from '../../../text/kinds-text.ts'
import { calendarDateOf } from '../../../ui/calendar-date.ts'
import { anyPlaceLabel, fieldLabel, spokenLabel } from '../field-label.ts'

export type Cell = { kind: 'empty' } | { kind: 'text'; text: string } | { kind: 'secret'; field: SecretField }

export interface CompareRow {
  part: VersionPart
  label: string
  /** The label as part of a sentence. */
  spoken: string
  state: 'changed' | 'added' | 'removed' | 'same'
  before: Cell
  now: Cell
}

const empty: Cell = { kind: 'empty' }
const plain = (value: string): Cell => (value === '' ? empty : { kind: 'text', text: value })
const secret = (isThere: boolean, field: SecretField): Cell => (isThere ? { kind: 'secret', field } : empty)

/** Two versions side by side, a row for everything that is in one of them. */
export function compareRows({ before, now, differs }: ComparedVersions): CompareRow[] {
  const rows: CompareRow[] = []
  const add = (part: VersionPart, label: string, cells: [Cell, Cell], spoken = inSentence(label)) => {
    const [then, present] = cells
    if (then.kind === 'empty' && present.kind === 'empty') return
    rows.push({
      part,
      label,
      spoken,
      state: stateOf(differs.includes(part), then, present),
      before: then,
      now: present
    })
  }
  const both = (cell: (version: VersionDetail) => Cell): [Cell, Cell] => [cell(before), cell(now)]
  add(
    'title',
    kindsText.places.title,
    both(({ title }) => plain(title))
  )
  if (before.kind !== now.kind)
    add(
      'kind',
      text.kind,
      both(({ kind }) => plain(kindsText.one[kind]))
    )
  add(
    'userName',
    anyPlaceLabel(now.kind, 'userName'),
    both(({ userName }) => plain(userName))
  )
  add(
    'password',
    anyPlaceLabel(now.kind, 'password'),
    both(({ hasPassword }) => secret(hasPassword, 'password'))
  )
  add(
    'url',
    anyPlaceLabel(now.kind, 'url'),
    both(({ url }) => plain(url))
  )
  for (const field of fieldsOfBoth(before, now)) {
    const cells = both(({ fields }) => fieldCell(fields.find(({ id }) => id === field.id)))
    add(field.id, fieldLabel(field), cells, spokenLabel(field))
  }
  add(
    'secondFactors',
    text.factors,
    both(({ secondFactors }) => plain(secondFactors.map(factorLine).join('\n')))
  )
  add(
    'notes',
    itemText.notes,
    both(({ hasNotes }) => secret(hasNotes, 'notes'))
  )
  return rows
}

function stateOf(differs: boolean, before: Cell, now: Cell): CompareRow['state'] {
  if (!differs) return 'same'
  if (before.kind === 'empty') return 'added'
  return now.kind === 'empty' ? 'removed' : 'changed'
}

/** The present ones in their order, then those that are gone. */
function fieldsOfBoth(before: VersionDetail, now: VersionDetail): Field[] {
  const present = new Set(now.fields.map(({ id }) => id))
  return [...now.fields, ...before.fields.filter(({ id }) => !present.has(id))]
}

function fieldCell(field: Field | undefined): Cell {
  if (field === undefined) return empty
  if (field.kind === 'concealed') return secret(field.hasValue, field.id)
  return plain(field.kind === 'date' ? calendarDateOf(field.value) : field.value)
}

const factorLine = ({ kind, where }: VersionDetail['secondFactors'][number]) =>
  where === '' ? kindsText.factors[kind] : `${kindsText.factors[kind]}: ${where}`
