import { PenLine } from 'lucide-react'
import { useState } from 'react'
import type { TypedSummary } from '../../../shared/model/typed.ts'
import { useCredentials } from '../features/credentials/credentials-store.ts'
import { useTyped } from '../features/credentials/typed-store.ts'
import { editorText as text } from '../text/editor-text.ts'
import { words } from '../text/en.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useNotice } from '../ui/notice-store.ts'
import { shownLine } from '../ui/shown-text.ts'
import { useRun } from '../ui/use-run.ts'
import { momentOf } from '../ui/when.ts'
import { focusPaneIfLost } from './focus-pane.ts'
import { useView } from './view-store.ts'

/** What a lock, a quit or a crash left in an editor: it stays until somebody goes on with it or drops it. */
export function TypedBanner() {
  const list = useTyped((state) => state.list)
  const editing = useCredentials((state) => state.editing)
  const [asksToDrop, setAsksToDrop] = useState<TypedSummary>()
  // Of what stands in an editor now nobody need be told.
  if (editing !== 'nothing' || list.length === 0) return null
  return (
    <div className="banners" role="status">
      {list.slice(0, 3).map((typed) => (
        <TypedLine
          key={typed.typedId}
          typed={typed}
          onDrop={() => {
            setAsksToDrop(typed)
          }}
        />
      ))}
      {asksToDrop !== undefined && (
        <DropQuestion
          typed={asksToDrop}
          onClose={() => {
            setAsksToDrop(undefined)
            focusPaneIfLost()
          }}
        />
      )}
    </div>
  )
}

const nameOf = ({ title }: TypedSummary) => (title.trim() === '' ? text.untitled : shownLine(title, 60))

function TypedLine({ typed, onDrop }: { typed: TypedSummary; onDrop: () => void }) {
  const edit = useCredentials((state) => state.edit)
  const select = useCredentials((state) => state.select)
  const go = useView((state) => state.go)
  const [nowMs] = useState(() => Date.now())
  return (
    <div className="banner plain typed">
      <PenLine />
      <span dir="auto">
        {text.unsaved(nameOf(typed))} <small>{text.unsavedAt(momentOf(typed.atMs, nowMs))}</small>
      </span>
      <Button
        onPress={() => {
          go('items')
          if (typed.credentialId !== null) select(typed.credentialId)
          edit({ typed })
        }}
      >
        {text.goOn}
      </Button>
      <Button kind="quiet" onPress={onDrop}>
        {text.drop}
      </Button>
    </div>
  )
}

function DropQuestion({ typed, onClose }: { typed: TypedSummary; onClose: () => void }) {
  const drop = useTyped((state) => state.drop)
  const say = useNotice((state) => state.say)
  const run = useRun()
  return (
    <Dialog title={text.drop} onClose={onClose}>
      <p className="dialog-lead">{text.dropQuestion(nameOf(typed))}</p>
      <div className="dialog-actions">
        <Button autoFocus onPress={onClose}>
          {words.common.cancel}
        </Button>
        <Button
          kind="primary"
          onPress={() => {
            run(async () => {
              await drop(typed.typedId)
              onClose()
              say({ text: text.dropped, tone: 'plain' })
            })
          }}
        >
          {text.drop}
        </Button>
      </div>
    </Dialog>
  )
}
