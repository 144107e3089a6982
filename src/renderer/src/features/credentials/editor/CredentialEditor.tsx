import { useEffect, useState } from 'react'
import { errorWords } from '../../../text/error-text.ts'
import { kindsText } from '../../../text/kinds-text.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import type { Editing } from '../credentials-store.ts'
import { useCredentials } from '../credentials-store.ts'
import { EditorDialog } from './EditorDialog.tsx'
import type { Generate } from './SecretInput.tsx'
import { useEditorStart, type EditorStart } from './use-editor-start.ts'
import './editor.css'

/** A new credential or a changed one, or what was typed of one before and not saved. */
export function CredentialEditor(props: {
  editing: Exclude<Editing, 'nothing'>
  generate?: Generate | undefined
  /** It was saved, and the person wants to give it a one-time code. */
  onWantsCode: (id: EditorStart['shape']['id']) => void
}) {
  const edit = useCredentials((state) => state.edit)
  const [isFresh, setFresh] = useState(false)
  const started = useEditorStart(props.editing, isFresh)
  const isGone = started.kind === 'gone'
  useEffect(() => {
    if (isGone) edit('nothing')
  }, [isGone, edit])
  switch (started.kind) {
    case 'loading':
    case 'gone':
      return null
    case 'failed':
      return (
        <Dialog title={kindsText.places.title} onClose={() => edit('nothing')}>
          <p className="callout bad">{errorWords(started.error)}</p>
        </Dialog>
      )
    case 'ready':
      return (
        <EditorDialog
          key={started.start.key}
          start={started.start}
          generate={props.generate}
          onWantsCode={props.onWantsCode}
          onStartOver={() => {
            setFresh(true)
          }}
        />
      )
  }
}
