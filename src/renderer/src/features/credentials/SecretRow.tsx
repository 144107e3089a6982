import { ALargeSmall, Copy, Eye, EyeOff } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import type { SecretField } from '../../../../shared/model/credential.ts'
import { itemText as text } from '../../text/item-text.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useShortLook } from '../../ui/use-short-look.ts'
import { drawSecret } from './draw-secret.ts'
import { FieldRow } from './FieldRow.tsx'
import { HidesIn } from './HidesIn.tsx'
import { useItemCalls } from './item-calls.ts'
import { LargeType } from './LargeType.tsx'
import { SecretDots } from './SecretDots.tsx'

/** A secret: dots, and on request itself for a short time. SECURITY: the text is in its element only, never in React. */
export function SecretRow(props: {
  id: CredentialId
  field: SecretField
  label: string
  spoken: string
  /** Of an earlier version, not of the present one. */
  revision?: number
  isLong?: boolean
  note?: ReactNode
}) {
  const { id, field, label, spoken } = props
  const place = props.revision === undefined ? { id, field } : { id, field, revision: props.revision }
  const { ref, hidesAtMs, show, hide, peek } = useShortLook<string>(drawSecret)
  const [isLarge, setLarge] = useState(false)
  const reveal = useItemCalls((calls) => calls.reveal)
  const copy = useItemCalls((calls) => calls.copy)
  const run = useRun()
  const isShown = hidesAtMs !== undefined
  return (
    <FieldRow
      label={label}
      note={isShown ? <HidesIn untilMs={hidesAtMs} /> : props.note}
      actions={
        <>
          <IconButton
            label={isShown ? text.hide(spoken) : text.show(spoken)}
            icon={isShown ? <EyeOff /> : <Eye />}
            onPress={
              isShown
                ? hide
                : () => {
                    show(() => reveal(place))
                  }
            }
          />
          {props.isLong !== true && (
            <IconButton
              label={text.large(spoken)}
              icon={<ALargeSmall />}
              onPress={() => {
                setLarge(true)
              }}
            />
          )}
          <IconButton
            label={text.copy(spoken)}
            icon={<Copy />}
            onPress={() => {
              run(() => copy(place))
            }}
          />
        </>
      }
    >
      {isShown ? (
        <span
          ref={ref}
          className={props.isLong === true ? 'secret revealed long' : 'secret revealed draggable'}
          data-testid="revealed"
          draggable
          onDragStart={(event) => {
            event.dataTransfer.setData('text/plain', peek() ?? '')
            event.dataTransfer.effectAllowed = 'copy'
          }}
        />
      ) : (
        <SecretDots />
      )}
      {isLarge && (
        <LargeType
          label={label}
          load={() => reveal(place)}
          onClose={() => {
            setLarge(false)
          }}
        />
      )}
    </FieldRow>
  )
}
