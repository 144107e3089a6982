import { useState } from 'react'
import type { CodeLabel } from '../../../../shared/model/code.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { reviewText as text } from '../../text/review-text.ts'
import { LoginSearch } from '../../ui/LoginSearch.tsx'
import { SelectField, type Choice } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useIntake } from './intake-store.ts'
import { canMakeLogin, type SavableRow, type Target } from './review-rows.ts'

const nameMaxLength = 256

/** What the person may change of a row before it is saved: its name, and where it goes. */
export function ReviewRowForm(props: { row: SavableRow; titleOf: (id: CredentialId) => string | undefined }) {
  const { row, titleOf } = props
  const { draftId } = row.found
  const rename = useIntake((state) => state.rename)
  const aim = useIntake((state) => state.aim)
  const askedFor = useIntake((state) => state.askedFor)
  const lookedAt = useIntake((state) => state.lookedAt)
  const findLogins = useIntake((state) => state.findLogins)
  const [isSearching, setIsSearching] = useState(false)
  const suggested = row.kind === 'code' ? row.found.suggestedCredentialId : null
  const change = (part: Partial<CodeLabel>) => {
    rename(draftId, { ...row.label, ...part })
  }
  const logins = [askedFor, suggested ?? undefined, lookedAt, loginOf(row.target)]
  return (
    <div className="review-form">
      <TextField
        label={text.issuer}
        defaultValue={row.label.issuer}
        maxLength={nameMaxLength}
        onText={(issuer) => {
          change({ issuer })
        }}
      />
      <TextField
        label={text.account}
        defaultValue={row.label.account}
        maxLength={nameMaxLength}
        onText={(account) => {
          change({ account })
        }}
      />
      <SelectField<Target | 'find'>
        label={text.target}
        choices={choicesFor(row, logins, titleOf)}
        chosen={isSearching ? 'find' : row.target}
        onChoose={(target) => {
          setIsSearching(target === 'find')
          if (target !== 'find') aim(draftId, target)
        }}
      />
      {isSearching && (
        <LoginSearch
          find={findLogins}
          onChoose={(id) => {
            aim(draftId, id)
            setIsSearching(false)
          }}
        />
      )}
    </div>
  )
}

const loginOf = (target: Target) => (target === 'own' || target === 'new-login' ? undefined : target)

/** A code of another kind is kept in notes, so it always goes to some login. */
function choicesFor(
  row: SavableRow,
  logins: readonly (CredentialId | undefined)[],
  titleOf: (id: CredentialId) => string | undefined
): Choice<Target | 'find'>[] {
  const isText = row.kind === 'other-code'
  const ids = [...new Set(logins.filter((id) => id !== undefined))]
  const titled = (id: CredentialId) => titleOf(id) ?? '…'
  return [
    ...ids.map((id) => ({ key: id, label: isText ? text.keepIn(titled(id)) : text.join(titled(id)) })),
    ...(isText ? [] : [{ key: 'own', label: text.own } as const]),
    ...(isText || canMakeLogin(row)
      ? [{ key: 'new-login', label: isText ? text.keepInNewLogin : text.makeLogin } as const]
      : []),
    { key: 'find', label: text.findLogin }
  ]
}
