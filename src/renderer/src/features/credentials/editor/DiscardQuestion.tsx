import { useEffect, useRef } from 'react'
import { editorText } from '../../../text/editor-text.ts'
import { words } from '../../../text/en.ts'
import { Button } from '../../../ui/Button.tsx'

/** Asked in place of the buttons when an editor with changes is being closed. */
export function DiscardQuestion(props: { onDiscard: () => void; onLater: () => void; onKeep: () => void }) {
  const boxRef = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // With large text the foot of the editor may be out of sight.
    boxRef.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={boxRef} className="dialog-actions" role="alert">
      <small>{words.editor.discard}</small>
      <Button onPress={props.onDiscard}>{words.editor.discardNow}</Button>
      <Button onPress={props.onLater}>{editorText.later}</Button>
      <Button kind="primary" autoFocus onPress={props.onKeep}>
        {words.editor.keepEditing}
      </Button>
    </div>
  )
}
