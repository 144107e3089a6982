import { Check } from 'lucide-react'
import type { RecoveryKeyRow, RecoverySetDetail } from '../../../../shared/model/recovery.ts'
import { recoveryOpenText as text } from '../../text/recovery-open-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useTakeBack } from './use-take-back.ts'

/** The key is on the clipboard; where it was used, how to take that back. */
export function CopiedPanel(props: {
  set: RecoverySetDetail
  row: RecoveryKeyRow
  name: string
  isUse: boolean
  onClose: () => void
}) {
  const { set, row, name, isUse, onClose } = props
  const takeBack = useTakeBack()
  // What the page knows of the set may be from before or after this one was used.
  const left = set.keys.filter(({ id, state }) => id !== row.id && state === 'unused').length
  return (
    <>
      <p className="callout ok copied-key" role="status">
        <Check aria-hidden />
        <span>
          <b>{isUse ? text.used(name) : text.copied(name)}</b>
          {isUse && <span>{text.usedNext}</span>}
          {isUse && set.kind === 'keys' && <span>{text.usedLeft(left)}</span>}
        </span>
      </p>
      <div className="dialog-actions">
        {isUse && (
          <Button
            onPress={() => {
              takeBack(row.id, name)
              onClose()
            }}
          >
            {text.undoUse}
          </Button>
        )}
        <Button kind="primary" autoFocus onPress={onClose}>
          {text.done}
        </Button>
      </div>
    </>
  )
}
