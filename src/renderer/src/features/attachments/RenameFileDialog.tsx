import { useRef, useState, type SyntheticEvent } from 'react'
import type { Attachment } from '../../../../shared/model/credential.ts'
import { errorWords } from '../../text/error-text.ts'
import { words } from '../../text/en.ts'
import { itemText as text } from '../../text/item-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { isAttachmentName } from './attachment-name.ts'
import { useAttachments } from './attachments-store.ts'

export function RenameFileDialog({ file, onClose }: { file: Attachment; onClose: () => void }) {
  const rename = useAttachments((state) => state.rename)
  const input = useRef<HTMLInputElement>(null)
  const [complaint, setComplaint] = useState<string>()
  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    const name = input.current?.value.trim() ?? ''
    if (!isAttachmentName(name)) {
      setComplaint(text.fileNameBad)
      return
    }
    try {
      await rename(file.id, name)
      onClose()
    } catch (error) {
      setComplaint(errorWords(error))
    }
  }
  return (
    <Dialog title={text.fileRenameTitle} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={text.fileName}
          inputRef={input}
          defaultValue={file.name}
          maxLength={255}
          autoFocus
          error={complaint}
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button type="submit" kind="primary">
            {words.common.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
