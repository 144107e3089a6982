import { FolderOpen } from 'lucide-react'
import { useCallback, useRef, useState, type DragEvent, type RefObject } from 'react'
import type { RecoveryKind } from '../../../../shared/model/recovery.ts'
import { recoveryTextMaxLength } from '../../../../shared/rules/limits.ts'
import { recoveryAddText as text } from '../../text/recovery-add-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { kindOfFile, textOfFile } from './read-file.ts'
import { PicturePreview } from './PicturePreview.tsx'

export type TextKind = Exclude<RecoveryKind, 'questions'>

/**
 * The large field for what a site shows: pasted, typed, or taken from a text file that is read here. SECURITY: the
 * text stands in the field only; `onText` is told that it is another, not what it is.
 */
export function TextStep(props: {
  kind: TextKind
  inputRef: RefObject<HTMLTextAreaElement | null>
  error: string | undefined
  onText: () => void
  /** A whole text came at once, where there was none: it can be read without another press. */
  onWhole: () => void
}) {
  const { kind, inputRef, onText, onWhole } = props
  const picker = useRef<HTMLInputElement>(null)
  const [picture, setPicture] = useState<File>()
  const [note, setNote] = useState<{ text: string; isBad: boolean }>()
  const [isOver, setOver] = useState(false)

  async function takeText(file: File) {
    const read = await textOfFile(file).catch(() => undefined)
    const field = inputRef.current
    if (field === null) return
    if (read === undefined) {
      setNote({ text: text.fileFailed, isBad: true })
      return
    }
    field.value = read.slice(0, recoveryTextMaxLength)
    setNote({ text: text.fileRead(shownLine(file.name, 80)), isBad: false })
    onText()
    onWhole()
  }
  const take = (files: readonly File[]) => {
    const [file] = files
    if (file === undefined) return
    switch (kindOfFile(file)) {
      case 'text':
        void takeText(file)
        return
      case 'picture':
        setPicture(file)
        setNote(undefined)
        inputRef.current?.focus()
        return
      case 'pdf':
        setNote({ text: text.filePdf, isBad: true })
        return
      case 'too-large':
        setNote({ text: text.fileLarge, isBad: true })
        return
      case 'other':
        setNote({ text: text.fileOther, isBad: true })
    }
  }
  const failPicture = useCallback(() => {
    setPicture(undefined)
    setNote({ text: text.pictureFailed, isBad: true })
  }, [])
  const onDrag = (isHeld: boolean) => (event: DragEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setOver(isHeld)
  }
  return (
    <div
      className="text-step"
      data-over={isOver || undefined}
      onDragOver={onDrag(true)}
      onDragLeave={onDrag(false)}
      onDrop={(event) => {
        onDrag(false)(event)
        take([...event.dataTransfer.files])
      }}
      onPaste={(event) => {
        const files = [...event.clipboardData.files]
        // The picture is for typing off: the page's own handler would look for QR codes in it.
        event.stopPropagation()
        if (files.length > 0) {
          event.preventDefault()
          take(files)
        } else if (inputRef.current?.value === '') requestAnimationFrame(onWhole)
      }}
    >
      {picture !== undefined && (
        <PicturePreview
          file={picture}
          onFailed={failPicture}
          onAway={() => {
            setPicture(undefined)
          }}
        />
      )}
      <div className="text-step-field">
        <Field label={text.field[kind]} error={props.error}>
          {(ties) => (
            <textarea
              {...ties}
              ref={inputRef}
              className="input secret"
              rows={kind === 'keys' ? 9 : 4}
              placeholder={text.placeholder[kind]}
              maxLength={recoveryTextMaxLength}
              autoFocus
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              onChange={onText}
            />
          )}
        </Field>
        <div className="text-step-file">
          <Button
            kind="quiet"
            onPress={() => {
              picker.current?.click()
            }}
          >
            <FolderOpen aria-hidden /> {text.choose}
          </Button>
          <span role="status" className={note?.isBad === true ? 'complaint' : 'quiet'}>
            <bdi>{note?.text ?? ''}</bdi>
          </span>
          <input
            ref={picker}
            type="file"
            hidden
            data-testid="recovery-file"
            onChange={({ target }) => {
              take([...(target.files ?? [])])
              target.value = ''
            }}
          />
        </div>
      </div>
    </div>
  )
}
