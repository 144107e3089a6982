import { groupCode } from '../../../../shared/rules/code-digits.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { words } from '../../text/en.ts'
import { settingsLine } from '../../text/settings-line.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { SelectField, type Choice } from '../../ui/SelectField.tsx'
import { useIntake } from './intake-store.ts'
import type { ReviewRow, Target } from './review-rows.ts'

const text = words.intake

/** A code that was found: what it is, whether it is new, where it will go. */
export function CodeReviewRow(props: {
  row: Extract<ReviewRow, { kind: 'code' }>
  titleOf: (id: CredentialId) => string | undefined
}) {
  const { row, titleOf } = props
  const { found } = row
  const take = useIntake((state) => state.take)
  const aim = useIntake((state) => state.aim)
  const askedFor = useIntake((state) => state.askedFor)
  const name = found.issuer || found.account || text.unnamed
  const isNew = found.verdict === 'new'
  const account = found.issuer === '' ? '' : found.account
  return (
    <li className="review-row" data-verdict={found.verdict}>
      <Checkbox
        aria-label={text.take(name)}
        isSelected={row.taken}
        isDisabled={!isNew}
        onChange={(taken) => {
          take(found.draftId, taken)
        }}
      />
      <span className="row-text">
        <b>{name}</b>
        <small>{[account, settingsLine(found.settings)].filter(Boolean).join(' · ')}</small>
      </span>
      <span className={`chip ${isNew ? (row.target === 'own' ? 'plain' : 'ok') : 'warn'}`}>
        {isNew ? chipText(row.target, titleOf) : text.alreadyThere}
      </span>
      {isNew && <code className="review-code">{groupCode(found.live.code)}</code>}
      {isNew && row.taken && (
        <div className="review-target">
          <SelectField
            label={text.target(name)}
            quietLabel
            choices={choicesFor(
              [askedFor, found.suggestedCredentialId ?? undefined, loginOf(row.target)],
              titleOf,
              name !== text.unnamed
            )}
            chosen={row.target}
            onChoose={(target) => {
              aim(found.draftId, target)
            }}
          />
        </div>
      )}
    </li>
  )
}

/** Also one that is not suggested: the login on the screen, or one made at a try that was stopped. */
const loginOf = (target: Target) => (target === 'own' || target === 'new-login' ? undefined : target)

function chipText(target: Target, titleOf: (id: CredentialId) => string | undefined): string {
  if (target === 'own') return text.isNew
  if (target === 'new-login') return text.makesLogin
  return text.joins(titleOf(target) ?? '…')
}

function choicesFor(
  logins: readonly (CredentialId | undefined)[],
  titleOf: (id: CredentialId) => string | undefined,
  isNamed: boolean
): Choice<Target>[] {
  const ids = [...new Set(logins.filter((id) => id !== undefined))]
  return [
    ...ids.map((id): Choice<Target> => ({ key: id, label: text.join(titleOf(id) ?? '…') })),
    { key: 'own', label: text.keepOwn },
    ...(isNamed ? [{ key: 'new-login', label: text.makeLogin } as const] : [])
  ]
}
