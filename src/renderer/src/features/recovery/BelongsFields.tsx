import type { RefObject } from 'react'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { recoveryAddText as text } from '../../text/recovery-add-text.ts'
import { recoveryText } from '../../text/recovery-text.ts'
import { Button } from '../../ui/Button.tsx'
import { LoginSearch } from '../../ui/LoginSearch.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useRecovery } from './recovery-store.ts'

export type Belongs =
  | { kind: 'item'; id: CredentialId; title: string }
  /** `isAsked` where somebody pressed for it: then it takes the keyboard. */
  | { kind: 'choosing'; isAsked: boolean }
  | { kind: 'alone' }

/** The item that a new set belongs to, or the name it stands under alone. */
export function BelongsFields(props: {
  belongs: Belongs
  onChange: (belongs: Belongs) => void
  nameRef: RefObject<HTMLInputElement | null>
  firstName: string
  isNameMissing: boolean
}) {
  const { belongs, onChange } = props
  const findItems = useRecovery((state) => state.findItems)
  if (belongs.kind === 'item') {
    return (
      <div className="belongs-line">
        <span className="field-name">{text.belongs}</span>
        <b dir="auto">{shownLine(belongs.title, 120)}</b>
        <Button
          kind="quiet"
          onPress={() => {
            onChange({ kind: 'choosing', isAsked: true })
          }}
        >
          {text.change}
        </Button>
      </div>
    )
  }
  if (belongs.kind === 'choosing') {
    return (
      <div className="belongs-search">
        <LoginSearch
          find={findItems}
          autoFocus={belongs.isAsked}
          onChoose={(id, title) => {
            onChange({ kind: 'item', id, title })
          }}
        />
        <Button
          kind="quiet"
          onPress={() => {
            onChange({ kind: 'alone' })
          }}
        >
          {text.standAlone}
        </Button>
      </div>
    )
  }
  return (
    <div className="belongs-search">
      <TextField
        label={text.name}
        inputRef={props.nameRef}
        defaultValue={props.firstName}
        hint={text.nameHint}
        maxLength={256}
        error={props.isNameMissing ? recoveryText.nameMissing : undefined}
      />
      <Button
        kind="quiet"
        onPress={() => {
          onChange({ kind: 'choosing', isAsked: true })
        }}
      >
        {text.findItem}
      </Button>
    </div>
  )
}
