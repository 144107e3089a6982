import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'

/** Asked in place of the buttons when an editor with changes is being closed. */
export function DiscardQuestion(props: { onDiscard: () => void; onKeep: () => void }) {
  return (
    <div className="dialog-actions" role="alert">
      <small>{words.editor.discard}</small>
      <Button onPress={props.onDiscard}>{words.editor.discardNow}</Button>
      <Button kind="primary" autoFocus onPress={props.onKeep}>
        {words.editor.keepEditing}
      </Button>
    </div>
  )
}
