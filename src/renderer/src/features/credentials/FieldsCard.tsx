import type { CredentialDetail, Field } from '../../../../shared/model/credential.ts'
import { kindPlaces } from '../../../../shared/rules/credential-kinds.ts'
import { inSentence } from '../../text/in-sentence.ts'
import { itemText as text } from '../../text/item-text.ts'
import { calendarDateOf, expiryOf } from '../../ui/calendar-date.ts'
import { anyPlaceLabel, fieldLabel, spokenLabel } from './field-label.ts'
import { useItemCalls } from './item-calls.ts'
import { itemRows, type ItemRow } from './item-rows.ts'
import { SecretRow } from './SecretRow.tsx'
import { AddressRow, TextRow } from './TextRow.tsx'

/** Everything that stands in a credential, a line each. */
export function FieldsCard({ item, nowMs }: { item: CredentialDetail; nowMs: number }) {
  const rows = itemRows(item)
  if (rows.length === 0) return null
  return (
    <div className="card">
      {rows.map((row) => (
        // A change ends what is shown: it would be the secret of before.
        <Row
          key={`${row.kind === 'place' ? row.place : row.field.id}-${String(item.revision)}`}
          {...{ item, nowMs, row }}
        />
      ))}
    </div>
  )
}

function Row({ item, row, nowMs }: { item: CredentialDetail; row: ItemRow; nowMs: number }) {
  const openWebsite = useItemCalls((calls) => calls.openWebsite)
  if (row.kind === 'field') return <FurtherRow {...{ item, nowMs }} field={row.field} />
  const label = anyPlaceLabel(item.kind, row.place)
  const named = { id: item.id, label, spoken: inSentence(label) }
  switch (row.place) {
    case 'userName':
      return <TextRow {...named} field="userName" value={item.userName} />
    case 'password':
      return <SecretRow {...named} field="password" isLong={kindPlaces[item.kind].isLong} />
    case 'url':
      return <AddressRow {...named} field="url" value={item.url} open={() => openWebsite(item.id)} />
  }
}

function FurtherRow({ item, field, nowMs }: { item: CredentialDetail; field: Field; nowMs: number }) {
  const openWebsite = useItemCalls((calls) => calls.openWebsite)
  const named = { id: item.id, field: field.id, label: fieldLabel(field), spoken: spokenLabel(field) }
  switch (field.kind) {
    case 'concealed':
      return <SecretRow {...named} />
    case 'url':
      return <AddressRow {...named} value={field.value} open={() => openWebsite(item.id, field.id)} />
    case 'date':
      return <DateRow {...named} value={field.value} expires={field.role === 'expires'} nowMs={nowMs} />
    case 'text':
      return <TextRow {...named} value={field.value} />
  }
}

function DateRow(props: Parameters<typeof TextRow>[0] & { expires: boolean; nowMs: number }) {
  const { expires, nowMs, ...row } = props
  const shown = calendarDateOf(props.value)
  const expiry = expires ? expiryOf(props.value, nowMs) : undefined
  if (expiry === undefined) return <TextRow {...row} shown={shown} />
  return (
    <TextRow
      {...row}
      shown={text.expires(shown, expiry.left)}
      note={
        expiry.state !== 'later' && (
          <span className={expiry.state === 'over' ? 'chip bad' : 'chip warn'}>
            {expiry.state === 'over' ? text.expired : text.expiresSoon}
          </span>
        )
      }
    />
  )
}
