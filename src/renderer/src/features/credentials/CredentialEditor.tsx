import { useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import type { CredentialDetail } from '../../../../shared/model/credential.ts'
import { openableUrl } from '../../../../shared/rules/web-address.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { errorWords } from '../../text/error-text.ts'
import { useCredentials } from './credentials-store.ts'
import { DiscardQuestion } from './DiscardQuestion.tsx'
import { draftFrom } from './draft-from.ts'
import { NotesField } from './NotesField.tsx'

const text = words.editor

/**
 * A new login or a changed one. SECURITY: every field is uncontrolled and read once, on save; the password of a
 * login that exists never comes here, its field is empty and an empty field leaves it as it is.
 */
export function CredentialEditor({ credential }: { credential: CredentialDetail | undefined }) {
  const edit = useCredentials((state) => state.edit)
  const save = useCredentials((state) => state.save)
  const say = useNotice((state) => state.say)
  const title = useRef<HTMLInputElement>(null)
  const userName = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const url = useRef<HTMLInputElement>(null)
  const notes = useRef<HTMLTextAreaElement>(null)
  const [isDirty, setDirty] = useState(false)
  const [asksToDiscard, setAsksToDiscard] = useState(false)
  const [removesPassword, setRemovesPassword] = useState(false)
  const [titleMissing, setTitleMissing] = useState(false)
  const [urlText, setUrlText] = useState(credential?.url ?? '')
  const [busy, setBusy] = useState(false)
  /** At once, where `busy` is from the next drawing on: two presses in one moment must not make two logins. */
  const isSaving = useRef(false)
  const [complaint, setComplaint] = useState<string>()

  // Escape pressed twice, or held, must not throw away what was typed: at the question it keeps it.
  const close = () => {
    if (isDirty) setAsksToDiscard(!asksToDiscard)
    else edit('nothing')
  }

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    const draft = draftFrom({
      id: credential?.id,
      title: title.current?.value ?? '',
      userName: userName.current?.value ?? '',
      url: url.current?.value ?? '',
      password: removesPassword ? 'remove' : { typed: password.current?.value ?? '' },
      notes: notes.current?.value
    })
    setTitleMissing(draft === undefined)
    if (draft === undefined) title.current?.focus()
    if (draft === undefined || isSaving.current) return
    isSaving.current = true
    setBusy(true)
    try {
      await save(draft)
      say({ text: text.saved(draft.title), tone: 'plain' })
    } catch (error) {
      setComplaint(errorWords(error))
      isSaving.current = false
      setBusy(false)
    }
  }

  const markDirty = () => {
    setDirty(true)
    setAsksToDiscard(false)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const wantsSave =
      (event.ctrlKey || event.metaKey) && (event.key === 'Enter' || event.key.toLowerCase() === 's')
    if (!wantsSave) return
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }

  return (
    <Dialog
      title={credential === undefined ? text.newTitle : text.editTitle}
      isDismissable={!isDirty}
      onClose={close}
    >
      <form onSubmit={(event) => void submit(event)} onChange={markDirty} onKeyDown={onKeyDown} noValidate>
        <TextField
          label={text.title}
          inputRef={title}
          defaultValue={credential?.title ?? ''}
          maxLength={256}
          autoFocus
          error={titleMissing ? text.titleMissing : undefined}
        />
        <TextField
          label={text.userName}
          inputRef={userName}
          defaultValue={credential?.userName ?? ''}
          maxLength={1024}
        />
        <PasswordField
          label={text.password}
          inputRef={password}
          maxLength={4096}
          isDisabled={removesPassword}
          {...(credential?.hasPassword === true
            ? { placeholder: text.unchanged, hint: text.passwordHint }
            : {})}
        />
        {credential?.hasPassword === true && (
          <Checkbox isSelected={removesPassword} onChange={setRemovesPassword}>
            {text.removePassword}
          </Checkbox>
        )}
        <TextField
          label={text.website}
          inputRef={url}
          defaultValue={credential?.url ?? ''}
          maxLength={2048}
          onText={setUrlText}
          {...(urlText !== '' && openableUrl(urlText) === undefined ? { hint: text.websiteOdd } : {})}
        />
        <NotesField credential={credential} inputRef={notes} />
        <div role="alert">{complaint !== undefined && <p className="callout bad">{complaint}</p>}</div>
        {asksToDiscard ? (
          <DiscardQuestion
            onDiscard={() => {
              edit('nothing')
            }}
            onKeep={() => {
              setAsksToDiscard(false)
            }}
          />
        ) : (
          <div className="dialog-actions">
            <Button onPress={close}>{words.common.cancel}</Button>
            <Button type="submit" kind="primary" isPending={busy}>
              {words.common.save}
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  )
}
