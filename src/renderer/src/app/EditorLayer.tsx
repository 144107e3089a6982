import { useEffect } from 'react'
import { GenerateButton } from '../features/generator/GenerateButton.tsx'
import { CredentialEditor } from '../features/credentials/editor/CredentialEditor.tsx'
import { useCredentials } from '../features/credentials/credentials-store.ts'
import { useIntake } from '../features/intake/intake-store.ts'
import { focusPaneIfLost } from './focus-pane.ts'

/** The editor, with the generator beside its passwords and the way on to a one-time code. */
export function EditorLayer() {
  const editing = useCredentials((state) => state.editing)
  const ask = useIntake((state) => state.ask)
  const isOpen = editing !== 'nothing'
  // The menu or the banner it was opened from is not there any more when it closes.
  useEffect(() => {
    if (isOpen) return focusPaneIfLost
  }, [isOpen])
  if (!isOpen) return null
  return <CredentialEditor editing={editing} generate={GenerateButton} onWantsCode={ask} />
}
