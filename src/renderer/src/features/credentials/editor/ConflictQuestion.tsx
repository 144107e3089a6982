import { editorText as text } from '../../../text/editor-text.ts'
import { Button } from '../../../ui/Button.tsx'

/** Asked where the credential was changed from elsewhere while it was edited here. Nothing is overwritten unasked. */
export function ConflictQuestion(props: { isGone: boolean; onMine: () => void; onTheirs: () => void }) {
  return (
    <div className="callout warn conflict" role="alert">
      <b>{text.conflictTitle}</b>
      <p>{props.isGone ? text.gone : `${text.conflict} ${text.conflictHistory}`}</p>
      <div className="conflict-actions">
        <Button onPress={props.onTheirs}>{text.conflictTheirs}</Button>
        <Button autoFocus onPress={props.onMine}>
          {props.isGone ? text.saveAsNew : text.conflictMine}
        </Button>
      </div>
    </div>
  )
}
