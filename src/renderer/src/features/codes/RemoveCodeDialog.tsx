import type { CodeSummary } from '../../../../shared/model/code.ts'
import { codesText as text } from '../../text/codes-text.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useTitle } from '../credentials/use-title.ts'
import { nameOfCode } from './filter-codes.ts'
import { useTrashCode } from './use-trash-code.ts'

/** Says what is lost with a code before it goes to the trash. Erasing is a step of its own, in the trash. */
export function RemoveCodeDialog({ code, onClose }: { code: CodeSummary; onClose: () => void }) {
  const loginTitle = useTitle(code.credentialId)
  const trash = useTrashCode()
  const name = nameOfCode(code)
  return (
    <Dialog title={text.removeTitle(name)} onClose={onClose}>
      <p className="callout warn">{text.removeFirst(name)}</p>
      <div className="dialog-lead remove-facts">
        <p>{loginTitle === undefined ? text.removeOwn : text.removeLogin(loginTitle)}</p>
        <p>{text.removeDays}</p>
      </div>
      <div className="dialog-actions">
        <Button onPress={onClose}>{words.common.cancel}</Button>
        <Button
          kind="primary"
          autoFocus
          onPress={() => {
            onClose()
            trash(code)
          }}
        >
          {text.toTrash}
        </Button>
      </div>
    </Dialog>
  )
}
