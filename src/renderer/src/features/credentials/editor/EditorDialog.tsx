import { useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import { editorText as text } from '../../../text/editor-text.ts'
import { errorCodeOf, errorWords } from '../../../text/error-text.ts'
import { words } from '../../../text/en.ts'
import { kindsText } from '../../../text/kinds-text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useRun } from '../../../ui/use-run.ts'
import { momentOf } from '../../../ui/when.ts'
import { useSayWithUndo } from '../../undo/use-say-with-undo.ts'
import { useCredentials } from '../credentials-store.ts'
import { useItemCalls } from '../item-calls.ts'
import { ConflictQuestion } from './ConflictQuestion.tsx'
import { DiscardQuestion } from './DiscardQuestion.tsx'
import { EditorInputs } from './EditorInputs.tsx'
import { draftOf, inputIn, type EditorProblem } from './read-editor.ts'
import type { Generate } from './SecretInput.tsx'
import type { EditorStart } from './use-editor-start.ts'
import { editorFormId, useEditor } from './use-editor.ts'

/** The editor itself: inputs that scroll, and below them what is being asked or can be done. */
export function EditorDialog(props: {
  start: EditorStart
  generate: Generate | undefined
  onWantsCode: (id: EditorStart['shape']['id']) => void
  onStartOver: () => void
}) {
  const { typedAtMs } = props.start
  const editor = useEditor(props.start)
  const edit = useCredentials((state) => state.edit)
  const save = useCredentials((state) => state.save)
  const get = useItemCalls((calls) => calls.get)
  const say = useSayWithUndo()
  const run = useRun()
  const [nowMs] = useState(() => Date.now())
  const [asksToDiscard, setAsksToDiscard] = useState(false)
  const [wantsCode, setWantsCode] = useState(false)
  const [problem, setProblem] = useState<EditorProblem>()
  const [conflict, setConflict] = useState<'changed' | 'gone'>()
  const [complaint, setComplaint] = useState<string>()
  const [busy, setBusy] = useState(false)
  /** At once, where `busy` is from the next drawing on: two presses in one moment must not make two logins. */
  const isSaving = useRef(false)

  // Escape pressed twice, or held, must not throw away what was typed: at the question it keeps it.
  const close = () => {
    if (editor.isDirty) setAsksToDiscard(!asksToDiscard)
    else edit('nothing')
  }
  const leave = (isDropped: boolean) => {
    run(async () => {
      if (isDropped) await editor.keeper.end(true)
      else {
        await editor.keeper.finish()
        await editor.keeper.end(false)
      }
      edit('nothing')
    })
  }
  const point = (found: EditorProblem) => {
    setProblem(found)
    inputIn(editorFormId, found.input)?.focus()
  }

  /** `over`: the revision that is overwritten on purpose; null makes a new credential of what was typed. */
  async function submit(over?: number | null) {
    if (isSaving.current) return
    isSaving.current = true
    setBusy(true)
    setComplaint(undefined)
    try {
      const { typed, typedId: keptAs } = await editor.keeper.finish()
      const read = draftOf(typed, editor.shape)
      if ('problem' in read) {
        point(read.problem)
        return
      }
      const { id, revision, ...content } = read.draft
      const saved = await save({
        ...content,
        ...(id === undefined || over === null ? {} : { id, revision: over ?? revision }),
        ...(keptAs === undefined ? {} : { typedId: keptAs })
      })
      await editor.keeper.end(false)
      edit('nothing')
      say(words.editor.saved(read.draft.title))
      if (wantsCode) props.onWantsCode(saved.id)
    } catch (error) {
      const code = errorCodeOf(error)
      if (code === 'conflict' || code === 'not-found') setConflict(code === 'conflict' ? 'changed' : 'gone')
      else setComplaint(errorWords(error))
    } finally {
      isSaving.current = false
      setBusy(false)
    }
  }
  const saveMine = () => {
    run(async () => {
      const { id } = editor.shape
      const isGone = conflict === 'gone' || id === undefined
      const over = isGone ? null : (await get(id)).revision
      setConflict(undefined)
      if (isGone) {
        // What is typed is kept as something new from now on: of what has gone nothing more can be.
        const fresh = { ...editor.shape, id: undefined, revision: undefined }
        editor.reshape(() => fresh)
        editor.keeper.follow(fresh, editor.removed)
      }
      await submit(over)
    })
  }

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const wantsSave =
      (event.ctrlKey || event.metaKey) && (event.key === 'Enter' || event.key.toLowerCase() === 's')
    if (!wantsSave) return
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    void submit()
  }
  const { kind } = editor.shape
  return (
    <Dialog
      title={editor.shape.id === undefined ? kindsText.fresh[kind] : kindsText.change[kind]}
      width="l"
      isDismissable={!editor.isDirty}
      onClose={close}
    >
      <form
        id={editorFormId}
        className="editor"
        onSubmit={onSubmit}
        onInput={({ target }) => {
          setAsksToDiscard(false)
          if (problem !== undefined && target === inputIn(editorFormId, problem.input)) setProblem(undefined)
          editor.touch()
        }}
        onKeyDown={onKeyDown}
        noValidate
      >
        {typedAtMs !== undefined && (
          <p className="callout plain goes-on">
            <span>{text.goesOn(momentOf(typedAtMs, nowMs))}</span>
            <Button kind="quiet" onPress={props.onStartOver}>
              {text.startOver}
            </Button>
          </p>
        )}
        <EditorInputs
          editor={editor}
          generate={props.generate}
          problem={problem}
          wantsCode={wantsCode}
          onWantsCode={setWantsCode}
        />
        <div className="editor-foot">
          <div role="alert">{complaint !== undefined && <p className="callout bad">{complaint}</p>}</div>
          {conflict !== undefined && (
            <ConflictQuestion
              isGone={conflict === 'gone'}
              onMine={saveMine}
              onTheirs={() => {
                leave(true)
              }}
            />
          )}
          {asksToDiscard ? (
            <DiscardQuestion
              onDiscard={() => {
                leave(true)
              }}
              onLater={() => {
                leave(false)
              }}
              onKeep={() => {
                setAsksToDiscard(false)
              }}
            />
          ) : (
            <div className="dialog-actions">
              <small className={editor.isKept === false ? 'complaint' : undefined}>
                {editor.isKept === undefined ? '' : editor.isKept ? text.keptNow : text.notKept}
              </small>
              <Button onPress={close}>{words.common.cancel}</Button>
              <Button type="submit" kind="primary" isPending={busy}>
                {words.common.save}
              </Button>
            </div>
          )}
        </div>
      </form>
    </Dialog>
  )
}
