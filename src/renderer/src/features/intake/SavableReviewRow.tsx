import { Pencil } from 'lucide-react'
import { memo, useState } from 'react'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { codeName } from '../../../../shared/rules/code-name.ts'
import { reviewText as text } from '../../text/review-text.ts'
import { settingsLine } from '../../text/settings-line.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { DraftCode } from './DraftCode.tsx'
import { useIntake } from './intake-store.ts'
import { canTake, type SavableRow } from './review-rows.ts'
import { ReviewRowForm } from './ReviewRowForm.tsx'
import { noteOf, verdictOf } from './verdict.ts'

type TitleOf = (id: CredentialId) => string | undefined

/** A code that was found: what it is, whether it is new, where it will go. */
export const SavableReviewRow = memo(function SavableReviewRow(props: { row: SavableRow; titleOf: TitleOf }) {
  const { row, titleOf } = props
  const take = useIntake((state) => state.take)
  const [isOpen, setIsOpen] = useState(false)
  const { label, found } = row
  const name = label.issuer || label.account || text.unnamed
  const account = label.issuer === '' ? '' : label.account
  const verdict = verdictOf(row, titleOf)
  const note = noteOf(row)
  const takeable = canTake(row)
  const how = found.kind === 'code' ? settingsLine(found.settings) : found.type
  return (
    <li className="review-row" data-verdict={verdict.tone} aria-label={codeName(label) || text.unnamed}>
      <Checkbox
        aria-label={found.kind === 'code' ? text.take(name) : text.keepText(name)}
        isSelected={row.taken}
        isDisabled={!takeable}
        onChange={(taken) => {
          take(found.draftId, taken)
        }}
      />
      <span className="row-text">
        <b>{name}</b>
        <small>{[account, how].filter(Boolean).join(' · ')}</small>
      </span>
      <span className={`chip ${verdict.tone}`}>{verdict.words}</span>
      {found.kind === 'code' && <DraftCode live={found.live} counter={found.counter} />}
      {takeable ? (
        <IconButton
          label={text.change(name)}
          icon={<Pencil />}
          isPressed={isOpen}
          onPress={() => {
            setIsOpen(!isOpen)
          }}
        />
      ) : (
        <span className="review-gap" />
      )}
      {note !== undefined && <small className="review-note">{note}</small>}
      {found.kind === 'code' && found.isCircular && (
        <small className="review-note warn" role="note">
          {text.ownVault}
        </small>
      )}
      {isOpen && takeable && <ReviewRowForm row={row} titleOf={titleOf} />}
    </li>
  )
})
