import { Paperclip, X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Attachment, CredentialDetail } from '../../../../shared/model/credential.ts'
import { itemText as text } from '../../text/item-text.ts'
import { locale } from '../../text/language.ts'
import { numberText } from '../../text/numbers.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { momentOf } from '../../ui/when.ts'
import { sizeWords } from './attachment-name.ts'
import { useAttachments, type Attaching } from './attachments-store.ts'
import { FileMenu } from './FileMenu.tsx'
import { RenameFileDialog } from './RenameFileDialog.tsx'
import { useAttach } from './use-attach.ts'
import './attachments.css'

/** The files of a credential: those that are there, and those on their way. */
export function AttachmentsCard({ item }: { item: Pick<CredentialDetail, 'id' | 'attachments'> }) {
  const attach = useAttach()
  const picker = useRef<HTMLInputElement>(null)
  const [renames, setRenames] = useState<Attachment>()
  const [nowMs] = useState(() => Date.now())
  const running = useAttachments((state) => state.running)
  const own = running.filter((one) => one.credentialId === item.id)
  const isEmpty = item.attachments.length === 0 && own.length === 0
  return (
    <section className={isEmpty ? 'files empty-files' : 'card files'} aria-label={text.attachments}>
      {!isEmpty && (
        <ul>
          {item.attachments.map((file) => (
            <li key={file.id}>
              <Paperclip aria-hidden />
              <span className="file-name">
                <b dir="auto">{shownLine(file.name, 255)}</b>
                <small>
                  {sizeWords(file.sizeBytes, locale())} · {text.fileAdded(momentOf(file.createdAtMs, nowMs))}
                </small>
              </span>
              <FileMenu
                file={file}
                onRename={() => {
                  setRenames(file)
                }}
              />
            </li>
          ))}
          {own.map((one) => (
            <RunningFile key={one.key} file={one} />
          ))}
        </ul>
      )}
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        data-testid="attach"
        onChange={({ target }) => {
          attach(item.id, [...(target.files ?? [])])
          target.value = ''
        }}
      />
      <div className="files-add">
        <Button
          kind="quiet"
          onPress={() => {
            picker.current?.click()
          }}
        >
          <Paperclip aria-hidden /> {text.attach}
        </Button>
        {!isEmpty && <small>{text.attachHint}</small>}
      </div>
      {renames !== undefined && (
        <RenameFileDialog
          file={renames}
          onClose={() => {
            setRenames(undefined)
          }}
        />
      )}
    </section>
  )
}

function RunningFile({ file }: { file: Attaching }) {
  const stop = useAttachments((state) => state.stop)
  const part = file.sizeBytes === 0 ? 1 : file.doneBytes / file.sizeBytes
  const name = shownLine(file.name, 60)
  const percent = numberText(part, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <li>
      <Paperclip aria-hidden />
      <span className="file-name">
        <b dir="auto">{shownLine(file.name, 255)}</b>
        <progress value={part} max={1} aria-label={text.attaching(name, percent)} />
      </span>
      <small className="file-percent">{percent}</small>
      <IconButton
        label={text.stopAttaching(name)}
        icon={<X />}
        onPress={() => {
          stop(file.key)
        }}
      />
    </li>
  )
}
